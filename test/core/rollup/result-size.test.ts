import type { BoxTotal } from '../../../src/core/rollup/roll-up';
import { sizeProblem } from '../../../src/core/rollup/result-size';

const boxOf = (units: number, indicators: number, others: { projects?: number; series?: number } = {}) =>
  ({
    units: Array(units).fill({}),
    indicators: Array(indicators).fill({}),
    ...Object.fromEntries(Object.entries(others).map(([key, count]) => [key, Array(count).fill({})])),
  }) as unknown as BoxTotal;

test.each([
  ['nothing', [], null],
  ['the ten cities and all boxes', Array(15).fill(boxOf(10, 40)), null],
  ['a thousand counties and one box', [boxOf(1000, 100)], null],
  ['one unit more', [boxOf(1001, 100)], '1001 个单位 × 100 个指标'],
  ['a thousand counties and twelve boxes', Array(12).fill(boxOf(1000, 48)), '每批不超过 173 个单位'],
  [
    'a thousand counties, projects and series',
    [boxOf(1000, 60, { projects: 10 }), boxOf(1000, 0, { series: 10 })],
    null,
  ],
  [
    'one project more',
    [boxOf(1000, 60, { projects: 11 }), boxOf(1000, 0, { series: 10 })],
    '101 个指标、项目、预警指标（一项计 3 个）',
  ],
])('%s', (_, boxes: BoxTotal[], problem) => {
  if (problem === null) expect(sizeProblem({ boxes })).toBeNull();
  else expect(sizeProblem({ boxes })).toContain(problem);
});
