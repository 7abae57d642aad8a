import type { BoxTotal } from '../../../src/core/rollup/roll-up';
import { sizeProblem } from '../../../src/core/rollup/result-size';

const boxOf = (units: number, indicators: number) =>
  ({ units: Array(units).fill({}), indicators: Array(indicators).fill({}) }) as unknown as BoxTotal;

test.each([
  ['nothing', [], null],
  ['the ten cities and all boxes', Array(15).fill(boxOf(10, 40)), null],
  ['a thousand counties and one box', [boxOf(1000, 100)], null],
  ['one unit more', [boxOf(1001, 100)], '1001 个单位 × 100 个指标'],
  ['a thousand counties and twelve boxes', Array(12).fill(boxOf(1000, 48)), '每批不超过 173 个单位'],
])('%s', (_, boxes: BoxTotal[], problem) => {
  if (problem === null) expect(sizeProblem({ boxes })).toBeNull();
  else expect(sizeProblem({ boxes })).toContain(problem);
});
