import fc from 'fast-check';
import { BUILT_IN } from '../../../src/catalogues/built-in';
import { exactSum } from '../../../src/core/measure/exact-sum';
import { rollupOf } from '../../../src/core/rollup/result';
import { tidyCsv } from '../../../src/core/rollup/tidy-csv';
import { fileOf, indicatorIn, rolled, UNITS, type Given } from './given';

const STOCK = 'fj-14.2.07';
const FLOW = 'fj-14.2.01';
const RATE = 'fj-14.2.17';

const every = (values: (at: number) => Given['values'], others: Partial<Given> = {}) =>
  UNITS.map((unit, at) => fileOf({ unit, values: values(at), ...others }));

describe('rolling up by class', () => {
  test('a stock is the sum of the newest year', () => {
    const { total } = indicatorIn(rolled(every((at) => ({ [STOCK]: { 2021: 60, 2022: 60.1 + at } }))), STOCK);
    expect(total.headline).toMatchObject({ label: '2022年', cumulative: false, have: 10, due: 10 });
    expect(total.headline.total?.toString()).toBe('646');
    expect(total.years.map(({ total: sum }) => sum?.toString())).toEqual(['600', '646']);
  });

  test('a flow is the sum of the years and of the units; a year left out is told', () => {
    const files = every((at) => ({ [FLOW]: at === 0 ? { 2022: 0.3 } : { 2021: 0.1, 2022: 0.2 } }));
    const { total } = indicatorIn(rolled(files), FLOW);
    expect(total.headline).toMatchObject({ label: '2021年至2022年累计', cumulative: true, have: 10 });
    expect(total.headline.total?.toString()).toBe('3');
    expect(total.remarks).toContain('累计数缺2021年（福州市）');
  });

  test('a rate is not summed: its range is told', () => {
    const { total } = indicatorIn(rolled(every((at) => ({ [RATE]: { 2022: 90 + at / 10 } }))), RATE);
    expect(total.headline.total).toBeNull();
    expect(total.remarks[0]).toBe('不可汇总：比率没有分子、分母；各单位在90%（福州市）至90.9%（平潭综合实验区）之间');
  });

  test('a rate with numerator and denominator is the quotient of their sums, over the units that tell both', () => {
    const files = UNITS.map((unit, at) =>
      fileOf({
        unit,
        plan: 'fj-12',
        box: '9',
        asOf: '2012',
        values: {
          'fj-12.9.01': { 2012: 100 * (at + 1) },
          ...(at === 9 ? {} : { 'fj-12.9.02': { 2012: 50 } }),
        },
      }),
    );
    const { total } = indicatorIn(rolled(files), 'fj-12.9.03');
    expect(total.rolling.how).toBe('rate');
    expect(total.headline).toMatchObject({ have: 9, due: 10 });
    // 450 of 4500: the unit without a numerator is in neither sum.
    expect(total.headline.total?.toString()).toBe('10');
  });

  test('a ratio is not summed', () => {
    const files = UNITS.slice(0, 2).map((unit, at) =>
      fileOf({ unit, plan: 'fj-13', box: '1', asOf: null, values: { 'fj-13.1.08': { 2020: [8 + at, 42 - at, 50] } } }),
    );
    const { total } = indicatorIn(rolled(files), 'fj-13.1.08');
    expect(total.headline.total).toBeNull();
    expect(total.remarks[0]).toContain('8:42:50（福州市）至9:41:50（厦门市）');
  });

  test.each<[string, number, string]>([
    ['under the ceiling everywhere', 0, '已报单位都在全省控制线（<5）以内'],
    ['over it in two', 2, '有 2 个单位超过全省控制线（<5）：宁德市、平潭综合实验区'],
    ['over it everywhere', 10, '已报单位都超过全省控制线（<5）'],
  ])('a ceiling is told by unit: %s', (_, over, remark) => {
    const files = every((at) => ({ 'fj-14.2.03': { 2022: at >= 10 - over ? 5 : 4.9 } }));
    const { total } = indicatorIn(rolled(files), 'fj-14.2.03');
    expect(total.remarks).toContain(remark);
  });

  test('what only the province collects is left to it', () => {
    const { total } = indicatorIn(rolled(every(() => ({ [STOCK]: { 2022: 1 } }))), 'fj-14.2.02');
    expect(total.headline).toMatchObject({ due: 0, total: null });
    expect(total.remarks).toEqual(['下级单位不填报本指标']);
  });
});

describe('missing is not zero', () => {
  test('a sum over some units is marked n/10 and names the others', () => {
    const { total } = indicatorIn(rolled(every((at) => ({ [STOCK]: at < 8 ? { 2022: 10 } : { 2021: 10 } }))), STOCK);
    expect(total.headline).toMatchObject({ have: 8, due: 10, lacking: ['宁德市', '平潭综合实验区'] });
    expect(total.headline.total?.toString()).toBe('80');
    expect(total.remarks[0]).toBe('8/10 个单位有数，缺宁德市、平潭综合实验区；合计只含已报单位');
  });

  test('a typed 0 is a value, an unreadable text is none', () => {
    const files = every((at) => ({ [STOCK]: { 2022: at === 0 ? 0 : at === 1 ? '六十万' : 5 } }));
    const { total } = indicatorIn(rolled(files), STOCK);
    expect(total.headline).toMatchObject({ have: 9, lacking: ['厦门市'] });
    expect(total.headline.total?.toString()).toBe('40');
  });

  test('a unit that tells another part of the year is not in its sum', () => {
    const files = every(() => ({ [FLOW]: { 2021: 1, 2022: 1 } }), {}).map((file, at) =>
      at === 0 ? fileOf({ unit: '福州市', asOf: '2022-09', values: { [FLOW]: { 2021: 1, 2022: 1 } } }) : file,
    );
    const { total } = indicatorIn(rolled(files), FLOW);
    expect(total.years.map(({ have, total: sum }) => [have, sum?.toNumber()])).toEqual([
      [10, 10],
      [9, 9],
    ]);
  });

  test('the tidy data has a line without a value', () => {
    const lines = [...tidyCsv(rolled(every((at) => ({ [STOCK]: at === 0 ? {} : { 2022: 1 } }))).boxes)];
    const own = lines.filter((line) => line.includes(`${STOCK},`) && line.includes(',福州市,2022年,'));
    expect(own).toHaveLength(1);
    expect(own[0]).toContain(',福州市,2022年,,');
  });
});

test.each([
  ['are of another plan', { plan: 'fj-12', names: null }, '另一规划'],
  ['are not in the list', { plan: null, names: [{ name: '厦门市', line: 2 }] }, '不在单位名单中'],
])('files that all %s make no empty result', (_, request, reason) => {
  const files = [fileOf({ unit: '福州市', values: { [FLOW]: { 2022: 5 } } })];
  expect(rollupOf(files, [], BUILT_IN, request)).toEqual({
    ok: false,
    problem: expect.stringMatching(new RegExp(`^没有一个文件可以汇总：\n福州市.xlsx：.*${reason}`)) as string,
  });
});

describe('targets and the province', () => {
  test('Σ of the units beside the printed target', () => {
    const { total } = indicatorIn(rolled(every(() => ({ [STOCK]: { 2022: 60, target: 69 } }))), STOCK);
    expect(total.targets).toMatchObject({ have: 10, due: 10 });
    expect(total.targets.gap?.toString()).toBe('-5');
    expect(total.remarks).toContain('各单位目标合计690，比全省目标695少5万人');
  });

  test('Σ of the units beside the province’s own entry; a city that may hold 平潭 is named', () => {
    const files = [
      ...every((at) => ({ [STOCK]: { 2022: at === 9 ? 3 : 70 } })),
      fileOf({ unit: '福建省', values: { [STOCK]: { 2022: 630 } } }),
    ];
    const { total } = indicatorIn(rolled(files), STOCK);
    expect(total.headline.total?.toString()).toBe('633');
    expect(total.headline.whole).toBe(630);
    expect(total.remarks.join()).toContain('多3万人，正好是平潭综合实验区的数，福州市数可能已含平潭综合实验区');
  });

  test('人 typed for 万人 is told and not converted', () => {
    const files = every((at) => ({ [STOCK]: { 2022: at === 3 ? 623000 : 60 + at } }));
    const { total } = indicatorIn(rolled(files), STOCK);
    expect(total.suspicions.map(({ unit }) => unit)).toEqual(['泉州市']);
    expect(total.headline.values.get('泉州市')).toBe(623000);
  });
});

describe('properties', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000 }).map((n) => n / 10_000);
  const column = fc.array(fc.option(amount, { nil: null }), { minLength: 10, maxLength: 10 });
  const filesOf = (values: readonly (number | null)[]) =>
    UNITS.map((unit, at) => fileOf({ unit, values: { [STOCK]: values[at] === null ? {} : { 2022: values[at]! } } }));

  test('the total is exactly the sum of its parts, and only of those that are there', () => {
    fc.assert(
      fc.property(column, (values) => {
        const { headline } = indicatorIn(rolled(filesOf(values)), STOCK).total;
        const there = values.filter((value) => value !== null);
        expect(headline.have).toBe(there.length);
        expect(headline.total?.toString() ?? null).toBe(there.length === 0 ? null : exactSum(there).toString());
      }),
      { numRuns: 60 },
    );
  });

  test('the order of the files makes no difference, nor does a file of another plan', () => {
    const other = fileOf({ unit: '福州市', plan: 'fj-12', box: '7', file: '旧规划.xlsx', asOf: '2012', values: {} });
    fc.assert(
      fc.property(column, fc.shuffledSubarray([...Array(10).keys()], { minLength: 10 }), (values, order) => {
        const files = filesOf(values);
        const shuffled = order.map((at) => files[at]!);
        const lines = (given: typeof files): string => [...tidyCsv(rolled(given).boxes)].join('');
        expect(lines(shuffled)).toBe(lines(files));
        const withOther = rolled([other, ...shuffled]);
        expect([...tidyCsv(withOther.boxes)].join('')).toBe(lines(files));
        expect(withOther.rejected.map(({ file }) => file)).toEqual(['旧规划.xlsx']);
      }),
      { numRuns: 20 },
    );
  });
});
