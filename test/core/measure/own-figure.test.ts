import { BUILT_IN } from '../../../src/catalogues/built-in';
import { resolveIndicator } from '../../../src/core/functions/resolve';
import {
  measureIndicator,
  UnreadableValue,
  type IndicatorMeasure,
  type IndicatorValues,
} from '../../../src/core/measure/measure-indicator';

const STOCK = '失业保险参保人数';
const FLOW = '城镇新增就业人数';
const FLOOR = '劳动人事争议调解成功率';
const CEILING = '城镇登记失业率';
const RATIO = 'fj-13.1.08';
const INTAKE = '博士后研究人员年招收数';

function measured(name: string, values: Partial<IndicatorValues>): IndicatorMeasure {
  const { plan, indicator } = resolveIndicator(BUILT_IN, name);
  return measureIndicator(plan, indicator, { actuals: [], ...values });
}

const number = (value: { toNumber(): number } | null): number | null => value?.toNumber() ?? null;

describe('an own target as it was typed', () => {
  test.each<[string, string, string | number, object, string]>([
    ['a number', STOCK, 700, { value: 700, operator: 'eq' }, 'K2'],
    ['a limit', STOCK, '700以上', { value: 700, operator: 'ge' }, 'K2'],
    ['the unit of the row', STOCK, '700万人', { value: 700, unit: '万人', decimals: 0 }, 'K2'],
    ['single persons', STOCK, '6900000人', { value: 690, unit: '万人', decimals: 4 }, 'K2'],
    ['名 are persons', INTAKE, '320名', { value: 320, unit: '人' }, 'K4'],
    ['a level in words', STOCK, '比2020年增加到700万人', { value: 700, kind: 'stock' }, 'K2'],
    ['by the end of the plan', STOCK, '到2025年达到700万人', { value: 700, asof: null }, 'K2'],
    ['by an earlier date', STOCK, '到2023年达到700万人', { value: 700, asof: '2023年' }, 'K10'],
    ['about', STOCK, '700左右', { value: 700, approx: true }, 'K8'],
    ['a range', STOCK, '690—720', { low: 690, high: 720 }, 'K8'],
    ['a range in another unit', STOCK, '690万—720万人', { low: 690, high: 720, unit: '万人' }, 'K8'],
    ['average growth', STOCK, '年均增长10%以上', { kind: 'growth', value: 10, operator: 'ge', unit: '%' }, 'K9'],
    ['a total', FLOW, '[60]', { value: 60, cumulative: true }, 'K1'],
    ['a bare number of a total', FLOW, 60, { value: 60, cumulative: true }, 'K1'],
    ['a limit of a total', FLOW, '60以上', { value: 60, operator: 'ge', cumulative: true }, 'K1'],
    ['a total within a range', FLOW, '[60—65]', { low: 60, high: 65, cumulative: true }, 'K8'],
    ['an annual number of an annual row', INTAKE, '每年320人', { value: 320, per: '每年' }, 'K4'],
    ['a bare number under a floor', FLOOR, 65, { value: 65, operator: 'ge' }, 'K5'],
    ['another ceiling', CEILING, '<4.5', { value: 4.5, operator: 'lt' }, 'K6'],
    ['a ceiling in place of a floor', FLOOR, '<60', { value: 60, operator: 'lt' }, 'K6'],
    ['a ratio', RATIO, '12:40:48', { ratio: [12, 40, 48] }, 'K7'],
  ])('%s', (_name, indicator, target, figure, expected) => {
    const result = measured(indicator, { target });
    expect(result.target).toMatchObject({ ...figure, missing: false, qualitative: false });
    expect(result.class).toBe(expected);
  });

  test.each<[string, string, string, RegExp]>([
    ['an amount of change', STOCK, '增加50万人', /^本级目标“增加50万人”是增减的幅度，不是水平，请给出期末要达到的数值/],
    ['points', FLOOR, '提高5个百分点', /增减的幅度/],
    ['a change in percent', FLOOR, '提高5%', /增减的幅度/],
    ['growth that is not a yearly average', STOCK, '增长10%', /增长（下降）的幅度/],
    ['a yearly fall', STOCK, '年均下降10%', /增长（下降）的幅度/],
    ['a share of a head count', STOCK, '95%', /“95%”的单位是%，不能换算成本指标的单位万人，请按万人填写/],
    ['persons for a share', FLOOR, '60万人', /的单位是万人，不能换算/],
    ['times for persons', STOCK, '60万人次', /不能换算/],
    ['a multiple', STOCK, '为2020年的1.5倍', /的单位是倍/],
    [
      'a yearly amount of a total',
      FLOW,
      '年均50万人',
      /是“年均”的数，本指标是五年累计数，请给出期末要达到的数值，如 \[250\]/,
    ],
    ['a total of a stock', STOCK, '[60]', /不是累计指标/],
    ['a date outside the plan', STOCK, '2030年达到700万人', /不在规划期 2021—2025 年内/],
    ['a date on a ceiling', CEILING, '2023年低于4%', /不写年份/],
    ['a ratio for a number', STOCK, '10:40:50', /不是比例指标/],
    ['a number for a ratio', RATIO, '10', /不是比例，请写成 10 : 40 : 50 的样子/],
    ['two parts', RATIO, '10:90', /有 2 部分，本指标应为 3 部分/],
    ['zeros', RATIO, '0:0:0', /各部分全为0/],
    ['words', STOCK, '待定', /不能读作/],
    ['a unit alone', STOCK, '万人', /不能读作/],
  ])('refuses %s', (_name, indicator, target, message) => {
    expect(() => measured(indicator, { target })).toThrow(UnreadableValue);
    expect(() => measured(indicator, { target })).toThrow(message);
  });
});

describe('an own base as it was typed', () => {
  test.each<[string, string, string | number, object]>([
    ['a number', STOCK, 600, { value: 600 }],
    ['single persons', STOCK, '6000000人', { value: 600, unit: '万人' }],
    ['with its date', STOCK, '600（2020年）', { value: 600, asof: '2020年' }],
    ['of an indicator without a printed base', '城镇调查失业率', '5.1%', { value: 5.1, operator: 'eq' }],
  ])('%s', (_name, indicator, baseline, figure) => {
    const result = measured(indicator, { target: 5, baseline });
    expect(result.baseline).toMatchObject({ ...figure, missing: false });
  });

  test.each<[string, string, RegExp]>([
    ['a limit', '600以上', /^本级基期“600以上”是界限或区间，基期值须是一个确定的数/],
    ['a range', '600—620', /界限或区间/],
    ['a change', '增加50万人', /增减的幅度，不是水平，请给出基期年的数值/],
    ['average growth', '年均增长10%', /增长（下降）的幅度/],
    ['a share', '60%', /不能换算/],
  ])('refuses %s', (_name, baseline, message) => {
    expect(() => measured(STOCK, { target: 700, baseline })).toThrow(message);
  });
});

describe('measured by the class of the own print', () => {
  const in2023 = { asOf: { year: 2023, months: 12 } };

  test('persons and 万人 come to the same', () => {
    const values = { ...in2023, actuals: [680], baseline: 660 };
    const persons = measured(STOCK, { ...values, target: '7000000人' });
    expect(number(persons.progress)).toBe(0.5);
    expect(number(persons.progress)).toBe(number(measured(STOCK, { ...values, target: 700 }).progress));
  });

  test('average growth against the path', () => {
    const result = measured(STOCK, { ...in2023, actuals: [133.1], target: '年均增长10%以上', baseline: 100 });
    expect([number(result.completionRate), number(result.progress), result.status]).toEqual([1, 1, '基本符合预期']);
  });

  test('about 60 is 57 to 63', () => {
    expect(measured(FLOOR, { ...in2023, actuals: [63], target: '60左右' })).toMatchObject({ met: true });
    expect(measured(FLOOR, { ...in2023, actuals: [63.01], target: '60左右' })).toMatchObject({ met: false });
  });

  test('a range of a total is judged on the sum, and not at all with gaps', () => {
    const target = '[60—65]';
    const full = measured(FLOW, { actuals: [12, 12, 12, 12, 13], target });
    expect([number(full.actual as never), full.met, full.status]).toEqual([61, true, '达标']);
    expect(measured(FLOW, { actuals: [30, null, 31], target, ...in2023 }).status).toBeNull();
  });

  test('a level beside a year keeps its progress', () => {
    const result = measured(STOCK, { ...in2023, actuals: [680], baseline: 660, target: '比2019年增加到700万人' });
    expect(number(result.progress)).toBe(0.5);
  });
});

describe('values of an outcome box', () => {
  const NAME = 'fj-13.1.04';

  test('years are named by position; only a single value is the result', () => {
    const years = measured(NAME, { actuals: [null, null, 1502] });
    expect([number(years.timeElapsedShare), years.asOf]).toEqual([0.6, { year: 2018, months: 12 }]);
    expect(number(measured(NAME, { actuals: [1502] }).timeElapsedShare)).toBe(1);
    expect(number(measured(NAME, { actuals: [], total: 1502 }).timeElapsedShare)).toBe(1);
  });

  test.each<[string, RegExp]>([
    ['10:40', /“10:40”有 2 部分，本指标应为 3 部分/],
    ['0:0:0', /“0:0:0”各部分全为0/],
  ])('the ratio %s is refused', (actual, message) => {
    expect(() => measured(RATIO, { actuals: [actual] })).toThrow(message);
  });
});
