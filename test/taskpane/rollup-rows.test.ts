import type { RollupView, UnitRow } from '../../src/app/rollup/rollup-view';
import { isProblem, minuteText, rollupFilters, shownUnits } from '../../src/taskpane/session/rollup-rows';

const row = (unit: string, others: Partial<UnitRow> = {}): UnitRow => ({
  unit,
  display: unit,
  state: 'sealed',
  at: null,
  by: null,
  period: '2022年',
  otherPeriod: false,
  boxes: 1,
  counts: { error: 0, warning: 2, information: 1, explained: 2 },
  picked: false,
  versions: [],
  remarks: [],
  ...others,
});
const version = (differing: number) =>
  ({ file: 'a', use: 'replaced', period: null, state: 'sealed', at: '', by: null, differing }) as const;

test.each<[string, Partial<UnitRow>, boolean]>([
  ['nothing', {}, false],
  ['no seal', { state: 'unsealed' }, false],
  ['another version with the same values', { versions: [version(0)] }, false],
  ['nothing came', { state: null, remarks: ['没有'] }, false],
  ['a broken seal', { state: 'changed' }, true],
  ['an error', { counts: { error: 1, warning: 0, information: 0, explained: 0 } }, true],
  ['another report date', { otherPeriod: true }, true],
  ['a version with other values', { versions: [version(0), version(2)] }, true],
  ['a remark', { remarks: ['说明'] }, true],
])('%s: a problem or not', (_, others, expected) => {
  expect(isProblem(row('福州市', others))).toBe(expected);
});

const VIEW: RollupView = {
  plan: { id: 'fj-14', name: '福建“十四五”' },
  plans: [],
  units: [row('福州市', { state: null }), row('厦门市'), row('漳州市', { state: 'changed' })],
  expected: 3,
  missing: 1,
  refused: [{ file: '坏', reason: '坏了。' }],
  files: 3,
  problem: null,
};

test('filters tell how many they let through; those that let nothing through are not offered', () => {
  expect(rollupFilters(VIEW).map(({ filter, count }) => [filter, count])).toEqual([
    ['all', 3],
    ['problems', 1],
    ['missing', 1],
    ['refused', 1],
  ]);
  expect(rollupFilters({ ...VIEW, units: [row('厦门市')], refused: [] }).map(({ filter }) => filter)).toEqual(['all']);
});

test('all with those that reported first, else only what the filter says', () => {
  const names = (filter: Parameters<typeof shownUnits>[1]) => shownUnits(VIEW, filter).map(({ unit }) => unit);
  expect([names('all'), names('problems'), names('missing'), names('refused')]).toEqual([
    ['厦门市', '漳州市', '福州市'],
    ['漳州市'],
    ['福州市'],
    [],
  ]);
});

test('times are told to the minute in local time, other texts as they are', () => {
  const local = new Date(2023, 0, 5, 8, 3, 59);
  expect(minuteText(local.toISOString())).toBe('2023-01-05 08:03');
  expect(minuteText('不是时间')).toBe('不是时间');
});
