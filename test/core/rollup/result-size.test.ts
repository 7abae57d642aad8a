import type { BoxTotal } from '../../../src/core/rollup/roll-up';
import { sealingRemark, sizeProblem, type MadeBy } from '../../../src/core/rollup/result-size';

const boxOf = (units: number, indicators: number, others: { projects?: number; series?: number } = {}) =>
  ({
    units: Array(units).fill({}),
    indicators: Array(indicators).fill({}),
    ...Object.fromEntries(Object.entries(others).map(([key, count]) => [key, Array(count).fill({})])),
  }) as unknown as BoxTotal;

const boxes = (count: number, box: BoxTotal): BoxTotal[] => Array(count).fill(box) as BoxTotal[];

test.each<[string, MadeBy, BoxTotal[], string | null]>([
  ['nothing', 'command', [], null],
  ['the ten cities and all boxes', 'browser', boxes(15, boxOf(10, 40)), null],
  ['a thousand counties and twelve boxes', 'command', boxes(12, boxOf(1000, 48)), null],
  ['as many as are measured', 'command', [boxOf(1000, 600)], null],
  [
    'one unit more',
    'command',
    [boxOf(1001, 600)],
    '1001 个单位 × 600 个指标，太大，没有写出；请用单位名单分批汇总（每批不超过 1000 个单位），或分级汇总。',
  ],
  ['as many as a browser takes', 'browser', [boxOf(1000, 200)], null],
  [
    'a thousand counties in a browser',
    'browser',
    boxes(12, boxOf(1000, 48)),
    '每批不超过 347 个单位），或分级汇总；也可用命令 plan merge 一次写出。',
  ],
  ['too many for either', 'browser', [boxOf(1001, 600)], '每批不超过 333 个单位），或分级汇总。'],
  ['one indicator of as many units as have columns', 'command', [boxOf(5456, 1)], null],
  ['one unit more than has columns', 'command', [boxOf(5457, 1)], '每批不超过 5456 个单位'],
  ['as many indicators as have columns', 'command', [boxOf(1, 16_383)], null],
  ['one indicator more than has a column', 'command', [boxOf(1, 16_384)], '超过 Excel 一张表的列数'],
  ['projects and series', 'command', [boxOf(1000, 560, { projects: 10 }), boxOf(1000, 0, { series: 10 })], null],
  [
    'one project more',
    'command',
    [boxOf(1000, 560, { projects: 11 }), boxOf(1000, 0, { series: 10 })],
    '601 个指标、项目、预警指标（一项计 3 个）',
  ],
])('%s', (_, by, given, problem) => {
  if (problem === null) expect(sizeProblem({ boxes: given }, by)).toBeNull();
  else expect(sizeProblem({ boxes: given }, by)).toContain(problem);
});

test.each<[BoxTotal[], string | null]>([
  [[], null],
  [[boxOf(340, 50), boxOf(340, 50)], null],
  [[boxOf(340, 50), boxOf(341, 50)], '34050 个“单位 × 指标”'],
])('what is too large to be sealed is told', (list, expected) => {
  const remark = sealingRemark({ boxes: list });
  if (expected === null) expect(remark).toBeNull();
  else expect(remark).toContain(expected);
});
