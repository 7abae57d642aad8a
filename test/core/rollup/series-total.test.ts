import fc from 'fast-check';
import { warningOf } from '../../../src/core/measure/warning';
import { decimal } from '../../../src/core/model/decimal';
import type { MonthSignal, SeriesTotal } from '../../../src/core/rollup/series-total';
import { tidyCsv } from '../../../src/core/rollup/tidy-csv';
import { fileOf, rolled, UNITS, type Given } from './given';

const RATE = 'fj-12.8.01';
const COUNT = 'fj-12.8.02';

type Told = Omit<NonNullable<Given['series']>[number], 'code'>;

const given = (unit: string, told: Told, others: Partial<Given> = {}, code = RATE): Given => ({
  unit,
  plan: 'fj-12',
  box: '8',
  asOf: '2012-06',
  values: {},
  series: [{ code, yellow: 4, red: 4.2, ...told }],
  ...others,
});

function totalOf(files: readonly Given[], code = RATE): SeriesTotal {
  const { boxes } = rolled(files.map(fileOf));
  return boxes[0]!.series!.find(({ indicator }) => indicator.code === code)!;
}

const signalsOf = (total: SeriesTotal, at = 0): (MonthSignal | null)[] =>
  total.units[at]!.months.map(({ signal }) => signal);
/** The first months, the others have none. */
const months = (...signals: (MonthSignal | null)[]) => [...signals, ...Array<null>(12 - signals.length).fill(null)];

describe('the light of a month', () => {
  test.each<[string, Told, Partial<Given>, (MonthSignal | null)[]]>([
    [
      'a line is crossed when it is reached',
      { months: [3.99, 4, 4.19, 4.2, 5, 0] },
      {},
      ['绿', '黄', '黄', '红', '红', '绿'],
    ],
    [
      'a month left out is told, one after the report date is not due',
      { months: [4, null, 4] },
      {},
      ['黄', '未报', '黄', '未报', '未报', '未报'],
    ],
    ['one line is missing', { months: [4], red: null }, {}, ['不判断', '未报', '未报', '未报', '未报', '未报']],
    ['a line cannot be read', { months: [4], red: '五' }, {}, ['不判断', '未报', '未报', '未报', '未报', '未报']],
    [
      'the lines are in the wrong order',
      { months: [4], yellow: 5 },
      {},
      ['不判断', '未报', '未报', '未报', '未报', '未报'],
    ],
    [
      'a value that cannot be read is missing',
      { months: ['约4', 4.1] },
      {},
      ['未报', '黄', '未报', '未报', '未报', '未报'],
    ],
    [
      'only the ends of quarters count',
      { months: [4, null, 4.1], frequency: '季度' },
      {},
      ['不计入', null, '黄', null, null, '未报'],
    ],
    [
      'what is behind the own report date does not count',
      { months: [4, 4, 4, 4, 4, 4, 4] },
      {},
      ['黄', '黄', '黄', '黄', '黄', '黄', '不计入'],
    ],
    ['without a report date every month counts', { months: [4, null, 4] }, { asOf: null }, ['黄', '未报', '黄']],
  ])('%s', (_, told, others, expected) => {
    expect(signalsOf(totalOf([given('福州市', told, others)]))).toEqual(months(...expected));
  });
});

test('of each month: how many report it, how many are yellow and red; rates do not add, counts do', () => {
  const files = (code: string) => [
    given('福州市', { months: [3.8, 4.3, 4] }, {}, code),
    given('厦门市', { months: [4.1, 4.2] }, {}, code),
    given('漳州市', { months: [null, null, 3, null, null, 3], frequency: '季度' }, {}, code),
  ];
  const rate = totalOf(files(RATE));
  expect(rate.months.slice(0, 3)).toEqual([
    { have: 2, due: 9, red: 0, yellow: 1, total: null, low: 3.8, high: 4.1 },
    { have: 2, due: 9, red: 2, yellow: 0, total: null, low: 4.2, high: 4.3 },
    { have: 2, due: 10, red: 0, yellow: 1, total: null, low: 3, high: 4 },
  ]);
  // Nobody has told of April; only those who told something owe it. The others owe what others told.
  expect([rate.months[3]!.have, rate.months[3]!.due, rate.months[6]!.due]).toEqual([0, 2, 0]);
  const count = totalOf(files(COUNT), COUNT);
  expect(count.months.slice(0, 4).map(({ total }) => total?.toString())).toEqual(['7.9', '8.5', '7', undefined]);
});

test('a form of another year stands beside nothing; months behind the common report date count where the form goes on', () => {
  const total = totalOf([
    given('福州市', { months: [4] }),
    given('厦门市', { months: [4] }),
    given('漳州市', { months: [4.1, 4.1] }, { asOf: '2011-12' }),
    given('泉州市', { months: [4, 4, 4, 4, 4, 4, 4.3] }, { asOf: '2012-07' }),
  ]);
  expect(signalsOf(total, 2).slice(0, 3)).toEqual(['不计入', '不计入', '未报']);
  expect([total.units[2]!.remark, total.units[2]!.state]).toEqual(['报告期2011年', null]);
  expect(total.units[3]!.remark).toBe('报告期2012年7月');
  expect(total.months[6]).toMatchObject({ have: 1, red: 1 });
});

test('the region itself is shown and in no count', () => {
  const total = totalOf([given('福州市', { months: [4] }), given('福建省', { months: [5] })]);
  expect(total.whole!.months[0]!.signal).toBe('红');
  expect(total.months[0]).toMatchObject({ have: 1, red: 0, yellow: 1 });
});

test('whatever comes: the newest light is that of the form, and counts are of what is shown', () => {
  const value = fc.option(
    fc.integer({ min: 35, max: 45 }).map((tenths) => tenths / 10),
    { nil: null },
  );
  const told = fc.record({
    months: fc.array(value, { maxLength: 12 }),
    frequency: fc.constantFrom('月度' as const, '季度' as const),
    yellow: value,
    red: value,
  });
  fc.assert(
    fc.property(fc.array(told, { minLength: 1, maxLength: UNITS.length }), (all) => {
      const total = totalOf(all.map((one, at) => given(UNITS[at]!, one, { asOf: '2012-09' })));
      all.forEach((one, at) => {
        const { months: shown, state } = total.units[at]!;
        const values = Array.from({ length: 12 }, (_, index) => one.months[index] ?? null);
        const own = warningOf({
          direction: 'decrease',
          yellow: one.yellow === null ? null : decimal(one.yellow),
          red: one.red === null ? null : decimal(one.red),
          values: values.map((each) => (each === null ? null : decimal(each))),
          frequency: one.frequency,
          lastMonth: 9,
        });
        expect(state).toEqual(own);
        const counted = shown.flatMap((month, index) => (month.value === null ? [] : [index + 1]));
        expect(counted).toEqual(own.months);
        if (own.latest) expect(shown[own.latest.month - 1]!.signal).toBe(own.signal ?? '不判断');
      });
      total.months.forEach((month, index) => {
        const shown = total.units.map((unit) => unit.months[index]!);
        expect(month.have).toBe(shown.filter(({ value: one }) => one !== null).length);
        expect(month.due).toBeGreaterThanOrEqual(month.have);
        for (const [word, count] of [
          ['红', month.red],
          ['黄', month.yellow],
        ] as const)
          expect(shown.filter(({ signal }) => signal === word)).toHaveLength(count);
      });
    }),
    { numRuns: 40 },
  );
});

test('in the tidy data a month is a period: missing ones have no value, those that do not count say so', () => {
  const { boxes } = rolled(
    [
      given('福州市', { months: [-0.5, null, 4] }, { asOf: '2012-03' }),
      given('厦门市', { months: [4] }, { asOf: '2011-12' }),
      given('漳州市', { months: ['约4'] }, { asOf: '2012-03' }),
    ].map(fileOf),
  );
  const lines = [...tidyCsv(boxes)].slice(1).map((line) => line.trimEnd().split(','));
  const of = (unit: string) => lines.filter((line) => line[6] === unit).map((line) => [line[7], line[8], line[12]]);
  expect(lines.every((line) => line[2] === RATE || line[8] === '')).toBe(true);
  expect(of('福州市')).toEqual([
    ['2012年1月', '-0.5', '是'],
    ['2012年2月', '', '是'],
    ['2012年3月', '4', '是'],
  ]);
  expect(of('厦门市')).toEqual([
    ['2011年1月', '4', '否'],
    ['2012年2月', '', '否'],
    ['2012年3月', '', '否'],
  ]);
  expect(of('漳州市')[0]).toEqual(['2012年1月', '约4', '否']);
  // Of a unit of which nothing came those months are due that others told.
  expect(of('宁德市')).toEqual([
    ['2012年1月', '', ''],
    ['2012年3月', '', ''],
  ]);
});
