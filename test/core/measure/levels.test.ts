import type { GivenMeasure } from '../../support/measuring';
import { evaluated, number, percent } from '../../support/measuring';
import { atLeast, bare, below, cumulative, dash, figure, moreThan, within, words } from '../../support/figures';

const stock = (given: Partial<GivenMeasure>): GivenMeasure => ({
  class: 'K2',
  baseline: bare(600),
  target: bare(700),
  ...given,
});

describe('K2: end-of-period stocks', () => {
  test.each<[string, Partial<GivenMeasure>, string | null, string | null, string | null]>([
    ['ahead', { actuals: [621] }, '88.71%', '21.00%', '快于预期'],
    ['on track', { actuals: [620] }, '88.57%', '20.00%', '基本符合预期'],
    ['behind', { actuals: [612] }, '87.43%', '12.00%', '滞后'],
    ['far behind', { actuals: [611.99] }, '87.43%', '11.99%', '严重滞后'],
    ['at the base', { actuals: [600] }, '85.71%', '0.00%', '严重滞后'],
    ['moving away', { actuals: [599] }, '85.57%', '-1.00%', '背离'],
    ['met early', { actuals: [610, 700] }, '100.00%', '100.00%', '提前实现'],
    ['the newest value counts', { actuals: [650, null, 660] }, '94.29%', '60.00%', '基本符合预期'],
    ['months of the current year', { actuals: [null, null, 655], asOf: '2023-09' }, '93.57%', '55.00%', '基本符合预期'],
    ['without a base', { baseline: dash(), actuals: [650] }, '92.86%', null, '不评价'],
    ['without a base, met', { baseline: dash(), actuals: [700] }, '100.00%', null, '提前实现'],
    ['without a base, at the end', { baseline: dash(), total: 690 }, '98.57%', null, '接近完成'],
    ['nothing entered', { actuals: [], asOf: 2023 }, null, null, null],
  ])('%s', (_name, given, completion, progress, status) => {
    const result = evaluated(stock(given));
    expect(percent(result.completionRate)).toBe(completion);
    expect(percent(result.progress)).toBe(progress);
    expect(result.status).toBe(status);
  });

  test('the report year is blank: the value before it, and no status', () => {
    const result = evaluated(stock({ actuals: [620, 640], asOf: 2023 }));
    expect(result).toMatchObject({ status: null, remarks: ['2023年未报，按2022年数'] });
    expect([percent(result.progress), percent(result.timeElapsedShare)]).toEqual(['40.00%', '60.00%']);
    expect(result.forecast?.toString()).toBe('700');
  });

  test('forecast, gap and pace', () => {
    const result = evaluated(stock({ actuals: [620, 630] }));
    expect(result.forecast?.toString()).toBe('675');
    expect(number(result.gap)).toBe(70);
    expect(number(result.pace)?.toFixed(6)).toBe('23.333333');
    expect(evaluated(stock({ total: 690 }))).toMatchObject({ pace: null });
  });

  test.each<[string, Partial<GivenMeasure>, string]>([
    ['T = B, kept', { baseline: bare(700), actuals: [701] }, '达标'],
    ['T = B, lost', { baseline: bare(700), actuals: [699] }, '未达标'],
    ['base past the target', { baseline: bare(720), actuals: [710] }, '达标'],
    ['at the end, by completion', { baseline: bare(700), total: 690 }, '接近完成'],
  ])('maintain: %s', (_name, given, status) => {
    const result = evaluated(stock(given));
    expect(result).toMatchObject({ maintain: true, progress: null, status });
    expect(result.remarks[0]).toMatch(/^保持型，已报1年，达标[01]年$/);
    expect(result.caveats).toEqual([]);
  });

  test.each<[number, number, boolean]>([
    [1480.41, 1502, true],
    [100, 101.9999, true],
    [100, 102, false],
    [100, 98.1, false],
  ])('B %d → T %d: too small a change %s', (base, target, marked) => {
    const result = evaluated(stock({ baseline: bare(base), target: bare(target), actuals: [base + 0.5] }));
    expect(result.caveats.includes('增幅过小，不宜解读')).toBe(marked);
    if (marked) expect(result.progress).not.toBeNull();
  });

  test('a stock that must fall completes by T/A', () => {
    const falling = stock({ desiredDirection: 'decrease', baseline: bare(200), target: bare(100) });
    expect(evaluated({ ...falling, actuals: [180] })).toMatchObject({ status: '基本符合预期', met: false });
    const half = evaluated({ ...falling, total: 125 });
    expect([percent(half.completionRate), percent(half.progress), half.status]).toEqual(['80.00%', '75.00%', '未完成']);
    expect(number(half.gap)).toBe(25);
    expect(evaluated({ ...falling, total: 99 }).status).toBe('超额完成');
    expect(number(evaluated({ ...falling, actuals: [180] }).pace)).toBe(-20);
    expect(evaluated({ ...falling, actuals: [201] }).status).toBe('背离');
  });

  test('an amount of change starts from the base', () => {
    const grown = figure({ printed: '增加100万人', kind: 'change', operator: 'eq', value: 100, direction: 'increase' });
    expect(percent(evaluated(stock({ target: grown, actuals: [620] })).progress)).toBe('20.00%');
    expect(evaluated(stock({ target: grown, baseline: dash(), actuals: [620] }))).toMatchObject({
      status: '不评价',
      remarks: ['目标是变化量，缺基期值，不作测算'],
    });
  });

  test('strict and inclusive', () => {
    expect(evaluated(stock({ target: moreThan(700, '万人'), actuals: [700] })).met).toBe(false);
    expect(evaluated(stock({ target: atLeast(700, '万人'), actuals: [700] })).met).toBe(true);
  });
});

describe('K4: annual levels', () => {
  const recruits = (given: Partial<GivenMeasure>): GivenMeasure => ({
    class: 'K4',
    baseline: bare(300, '人'),
    target: bare(330, '人'),
    ...given,
  });

  test('a full year is measured as a stock', () => {
    const result = evaluated(recruits({ actuals: [306] }));
    expect([percent(result.completionRate), percent(result.progress), result.status]).toEqual([
      '92.73%',
      '20.00%',
      '基本符合预期',
    ]);
  });

  test('a year-to-date is not evaluated unless it meets the target', () => {
    const result = evaluated(recruits({ actuals: [306, 250], asOf: '2022-09' }));
    expect(result).toMatchObject({ progress: null, status: '不评价', remarks: ['本年为累计数，年度未满'] });
    expect(percent(result.completionRate)).toBe('75.76%');
    expect(evaluated(recruits({ actuals: [306, 331], asOf: '2022-09' })).status).toBe('提前实现');
  });
});

describe('targets and scopes that cannot be measured', () => {
  test.each<[string, Partial<GivenMeasure>, string]>([
    ['no target', { target: dash() }, '无目标值，不作测算'],
    ['words', { target: words('基本消除') }, '定性目标，不作测算'],
    [
      'relative to something else',
      { target: figure({ ...bare(8, '%'), relative_to: 'GDP增长' }) },
      '目标以“GDP增长”为参照，不作测算',
    ],
    [
      'ambiguous growth',
      { target: figure({ ...bare(1.5, '倍'), kind: 'growth' }) },
      '目标是增长幅度，须先确定是增加到还是增加了',
    ],
  ])('%s', (_name, given, remark) => {
    const result = evaluated(stock({ actuals: [650], ...given }));
    expect(result).toMatchObject({
      completionRate: null,
      progress: null,
      met: null,
      margin: null,
      gap: null,
      pace: null,
      forecast: null,
      status: '不评价',
      remarks: [remark],
      caveats: [],
    });
  });

  test('scopes that differ suppress completion and say why', () => {
    const conflict = { scopeConflict: '基期含外省，目标不含外省' };
    const result = evaluated({
      class: 'K1',
      baseline: cumulative(470),
      target: cumulative(200),
      actuals: [50],
      ...conflict,
    });
    expect(result).toMatchObject({
      completionRate: null,
      progress: null,
      status: '口径不可比',
      remarks: ['口径不可比：基期含外省，目标不含外省'],
    });
    expect(evaluated(stock({ actuals: [], ...conflict })).status).toBeNull();
    // A base that counts something else does not make the target one to be kept.
    expect(evaluated(stock({ baseline: bare(720), actuals: [710], ...conflict })).maintain).toBe(false);
  });
});

describe('K5: floor rates', () => {
  const floor = (given: Partial<GivenMeasure>): GivenMeasure => ({
    class: 'K5',
    baseline: bare(84.35, '%'),
    target: bare(90, '%'),
    ...given,
  });

  test.each<[string, Partial<GivenMeasure>, string, number]>([
    ['under', { actuals: [89.9999] }, '未达标', -0.0001],
    ['at the floor is critical', { actuals: [90] }, '临界', 0],
    ['margin under 0.5', { actuals: [90.4999] }, '临界', 0.4999],
    ['margin of 0.5', { actuals: [90.5] }, '达标', 0.5],
    ['at the end it stays 达标', { total: 95.53 }, '达标', 5.53],
    ['at the end it stays 临界', { total: 90.1 }, '临界', 0.1],
    ['at the end it stays 未达标', { total: 89 }, '未达标', -1],
    ['strict at the floor', { target: moreThan(90), actuals: [90] }, '未达标', 0],
    ['inclusive at the floor', { target: atLeast(90), actuals: [90] }, '临界', 0],
    ['base —: compliance only', { baseline: dash(), actuals: [92] }, '达标', 2],
  ])('%s', (_name, given, status, margin) => {
    const result = evaluated(floor(given));
    expect(result.status).toBe(status);
    expect(number(result.margin)).toBe(margin);
  });

  test('progress from a base under the floor, completion A/T', () => {
    const result = evaluated(floor({ actuals: [87.175] }));
    expect([percent(result.progress), percent(result.completionRate)]).toEqual(['50.00%', '96.86%']);
    expect(evaluated(floor({ baseline: dash(), actuals: [92] })).progress).toBeNull();
  });

  test('the forecast stays within 0 and 100', () => {
    expect(evaluated(floor({ actuals: [95] })).forecast?.toString()).toBe('100');
    expect(evaluated(floor({ actuals: [50] })).forecast?.toString()).toBe('0');
    expect(evaluated(floor({ actuals: [85] })).forecast?.toString()).toBe('87.6');
  });

  test('maintain: margin and years met', () => {
    const result = evaluated(floor({ baseline: bare(95.53, '%'), target: atLeast(95), actuals: [95.6, 94.9, 95.7] }));
    expect(result).toMatchObject({
      maintain: true,
      progress: null,
      status: '达标',
      remarks: ['保持型，已报3年，达标2年'],
    });
  });
});

describe('K6: ceiling rates', () => {
  const ceiling = (given: Partial<GivenMeasure>): GivenMeasure => ({
    class: 'K6',
    baseline: dash(),
    target: below(5.5),
    ...given,
  });

  test.each<[string, Partial<GivenMeasure>, string, string]>([
    ['strict at the ceiling', { actuals: [5.5] }, '未达标', '0'],
    ['inclusive at the ceiling', { target: within(5.5), actuals: [5.5] }, '临界', '0'],
    ['headroom under 0.5', { actuals: [5.1] }, '临界', '0.4'],
    ['headroom of 0.5', { actuals: [5] }, '达标', '0.5'],
    ['the mean decides', { actuals: [5.9, 4.9, 4.2] }, '达标', '0.5'],
    ['a mean at the strict ceiling', { actuals: [5.4, 5.6] }, '未达标', '0'],
    ['a mean that has no short form', { actuals: [5.5, 5.5, 5.4999] }, '临界', '0.0000333333'],
    ['over on the mean', { actuals: [5, 6.2] }, '未达标', '-0.1'],
    ['at the end', { actuals: [5, 5, 5, 5, 5] }, '达标', '0.5'],
  ])('%s', (_name, given, status, margin) => {
    const result = evaluated(ceiling(given));
    expect(result.status).toBe(status);
    expect(result.margin?.toString().slice(0, 12)).toBe(margin);
    expect(result.completionRate).toBeNull();
  });

  test('a single year over it is a remark, the newest value is the actual', () => {
    const result = evaluated(ceiling({ actuals: [5.6, 4.2] }));
    expect(result.remarks).toEqual(['2021年突破上限，按各年平均判定']);
    expect(result.actual?.toString()).toBe('4.2');
    expect(result.forecast?.toString()).toBe('4.9');
  });

  test('missing years are not in the mean and are named', () => {
    expect(evaluated(ceiling({ actuals: [5, null, 5] })).remarks).toEqual(['缺1年，按已报2年平均']);
  });

  test('progress only from a base over the ceiling', () => {
    expect(percent(evaluated(ceiling({ baseline: bare(6.5, '%'), actuals: [6] })).progress)).toBe('50.00%');
    expect(evaluated(ceiling({ baseline: bare(3.82, '%'), target: below(5), actuals: [4] }))).toMatchObject({
      progress: null,
      maintain: true,
    });
  });
});
