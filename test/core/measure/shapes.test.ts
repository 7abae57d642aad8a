import type { Decimal } from '../../../src/core/model/decimal';
import type { GivenMeasure } from '../../support/measuring';
import { evaluated, number, percent } from '../../support/measuring';
import { about, atLeast, bare, between, cumulative, dash, figure, growthOf, parts } from '../../support/figures';

describe('K7: ratios', () => {
  const titles = (given: Partial<GivenMeasure>): GivenMeasure => ({
    class: 'K7',
    baseline: parts(8.5, 35.4, 56.1),
    target: parts(10, 40, 50),
    ...given,
  });

  test.each<[string, Partial<GivenMeasure>, boolean, string | null, string | null]>([
    ['half of the distance', { actuals: [[9.25, 37.7, 53.05]] }, false, '50.00%', '快于预期'],
    ['moving away', { actuals: [[8, 35, 57]] }, false, '-14.75%', '背离'],
    ['each part within half the last digit', { actuals: [[10.5, 39.5, 50]] }, true, '91.80%', '提前实现'],
    ['one part beyond it', { actuals: [[10.51, 39.49, 50]] }, false, '91.64%', '快于预期'],
    ['counts are scaled', { actuals: [[28, 112, 140]] }, true, '100.00%', '提前实现'],
    ['met within the tolerance at the end', { total: [10.2, 40, 49.8] }, true, '96.72%', '完成'],
    ['no base', { baseline: dash(), actuals: [[9, 37, 54]] }, false, null, '不评价'],
    ['no base, at the end', { baseline: dash(), total: [9, 37, 54] }, false, null, '未达标'],
    ['a base already there', { baseline: parts(10, 40, 50), actuals: [[10, 40, 50]] }, true, null, '达标'],
  ])('%s', (_name, given, met, completion, status) => {
    const result = evaluated(titles(given));
    expect(result.met).toBe(met);
    expect(percent(result.completionRate)).toBe(completion);
    expect(percent(result.progress)).toBe(completion);
    expect(result.status).toBe(status);
  });

  test.each<[string, GivenMeasure['actuals']]>([
    ['another number of parts', [[10, 90]]],
    ['a number', [10]],
    ['zeros', [[0, 0, 0]]],
    ['a negative part', [[-10, 60, 50]]],
  ])('%s counts as missing', (_name, actuals) => {
    expect(evaluated(titles({ ...(actuals ? { actuals } : {}) }))).toMatchObject({ actual: null, status: null });
  });

  test('forecast of each part and distance left', () => {
    const result = evaluated(titles({ actuals: [[8.8, 36.32, 54.88]] }));
    expect((result.forecast as readonly Decimal[]).map(String)).toEqual(['10', '40', '50']);
    expect(number(result.gap)).toBe(4.88);
  });
});

describe('K8: ranges', () => {
  const range = (given: Partial<GivenMeasure>): GivenMeasure => ({
    class: 'K8',
    baseline: bare(50, '%'),
    target: between(60, 65),
    ...given,
  });

  test.each<[string, Partial<GivenMeasure>, boolean, number, string]>([
    ['under', { actuals: [58] }, false, -2, '不评价'],
    ['lower edge', { actuals: [60] }, true, 0, '提前实现'],
    ['inside', { actuals: [62] }, true, 2, '提前实现'],
    ['upper edge', { actuals: [65] }, true, 0, '提前实现'],
    ['over', { actuals: [65.1] }, false, -0.1, '不评价'],
    ['inside at the end', { total: 61 }, true, 1, '达标'],
    ['outside at the end', { total: 70 }, false, -5, '未达标'],
    ['a base inside is maintained', { baseline: bare(61, '%'), actuals: [61] }, true, 1, '达标'],
    ['左右 is ±5 %', { target: about(300), actuals: [285] }, true, 0, '提前实现'],
    ['beyond 左右', { target: about(300), total: 315.01 }, false, -0.01, '未达标'],
  ])('%s', (_name, given, met, margin, status) => {
    const result = evaluated(range(given));
    expect(result).toMatchObject({ met, status, completionRate: null, progress: null });
    expect(number(result.margin)).toBe(margin);
    expect(number(result.gap)).toBe(met ? 0 : -margin);
  });
});

describe('K9: average growth', () => {
  const pension = (given: Partial<GivenMeasure>): GivenMeasure => ({
    class: 'K9',
    baseline: bare(1000, '元'),
    target: growthOf(10),
    ...given,
  });

  test.each<[string, Partial<GivenMeasure>, boolean, string]>([
    ['exactly on the path after two years', { actuals: [null, 1210] }, true, '基本符合预期'],
    ['a hair under it', { actuals: [null, 1209.99999999] }, false, '基本符合预期'],
    ['5 % over it', { actuals: [null, 1270.5] }, true, '快于预期'],
    ['5 % under it', { actuals: [null, 1149.4] }, false, '滞后'],
    ['past the end of the path', { actuals: [1610.51] }, true, '提前实现'],
    ['exactly done', { total: 1610.51 }, true, '完成'],
    ['more than done', { total: 1610.52 }, true, '超额完成'],
    ['nearly', { total: 1610.5 }, false, '接近完成'],
    ['g = 4.5 %: (1+g)/(1+x) = 0.95', { total: 1246.1819376553 }, false, '接近完成'],
    ['under that', { total: 1246.18 }, false, '未完成'],
    [
      'half a year, exactly',
      { baseline: bare(100), target: growthOf(21), actuals: [110], asOf: '2021-06' },
      true,
      '基本符合预期',
    ],
    [
      'half a year, a hair under',
      { baseline: bare(100), target: growthOf(21), actuals: [109.9999999999], asOf: '2021-06' },
      false,
      '基本符合预期',
    ],
  ])('%s', (_name, given, met, status) => {
    expect(evaluated(pension(given))).toMatchObject({ met, status });
  });

  test('rates: g against x, and A against the path', () => {
    const result = evaluated(pension({ actuals: [null, 1265] }));
    expect(percent(result.progress)).toBe('104.55%');
    expect(percent(result.completionRate)).toBe('102.25%');
    expect(number(result.forecast as Decimal)).toBeCloseTo(1000 * 1.265 ** 2.5, 6);
    expect(number(result.pace)).toBeCloseTo((1610.51 / 1265) ** (1 / 3) - 1, 12);
  });

  test('no base, no growth', () => {
    expect(evaluated(pension({ baseline: dash(), actuals: [1100] }))).toMatchObject({
      status: '不评价',
      remarks: ['缺基期值，不能计算年均增速'],
    });
  });
});

describe('K10: counts and milestones', () => {
  const studios = (given: Partial<GivenMeasure>): GivenMeasure => ({
    class: 'K10',
    baseline: bare(16, '个'),
    target: atLeast(25, '个'),
    ...given,
  });

  test.each<[string, Partial<GivenMeasure>, string, string | null]>([
    ['underway', { actuals: [5] }, '20.00%', '基本符合预期'],
    ['met early', { actuals: [10, 25] }, '100.00%', '提前实现'],
    ['at the end', { total: 24 }, '96.00%', '接近完成'],
    ['under [ ] the years are summed', { target: cumulative(9, '个'), actuals: [2, 3, 4] }, '100.00%', '提前实现'],
    ['under [ ] a gap leaves no status', { target: cumulative(9, '个'), actuals: [2, null, 4] }, '66.67%', null],
    [
      'by its own date',
      { target: figure({ ...atLeast(25, '个'), asof: '2022年' }), actuals: [5, 24] },
      '96.00%',
      '接近完成',
    ],
    [
      'on the way to its own date',
      { target: figure({ ...atLeast(25, '个'), asof: '2022年' }), actuals: [12.5] },
      '50.00%',
      '基本符合预期',
    ],
  ])('%s', (_name, given, progress, status) => {
    const result = evaluated(studios(given));
    expect([percent(result.progress), result.status]).toEqual([progress, status]);
  });

  test('a milestone is done in its year, or not', () => {
    const milestone = figure({ printed: '2022年', asof: '2022年' });
    const status = (actuals: (number | null)[]) =>
      evaluated(studios({ baseline: dash(), target: milestone, actuals })).status;
    expect(status([2021])).toBe('提前实现');
    expect(status([null, 1])).toBe('完成');
    expect(status([null, 0])).toBe('未完成');
  });
});
