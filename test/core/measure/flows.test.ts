import type { GivenMeasure } from '../../support/measuring';
import { evaluated, number, percent } from '../../support/measuring';
import { bare, cumulative, dash, figure, moreThan } from '../../support/figures';

const jobs = (given: Partial<GivenMeasure>): GivenMeasure => ({
  class: 'K1',
  baseline: cumulative(299.94),
  target: cumulative(250),
  ...given,
});

describe('K1 and K3: flows summed over the period', () => {
  test.each<[string, Partial<GivenMeasure>, string | null, string | null]>([
    ['r ≥ 1.05 is ahead', { actuals: [53] }, '21.20%', '快于预期'],
    ['r = 1.05 is ahead', { actuals: [52.5] }, '21.00%', '快于预期'],
    ['r just under 1.05', { actuals: [52.4999999999] }, '21.00%', '基本符合预期'],
    ['r = 0.95', { actuals: [47.5] }, '19.00%', '基本符合预期'],
    ['r just under 0.95', { actuals: [47.4999999999] }, '19.00%', '滞后'],
    ['r = 0.60', { actuals: [30] }, '12.00%', '滞后'],
    ['r just under 0.60', { actuals: [29.9999999999] }, '12.00%', '严重滞后'],
    ['an explicit 0 is a value', { actuals: [0] }, '0.00%', '严重滞后'],
    ['negative', { actuals: [-3] }, '-1.20%', '背离'],
    ['already met before the end', { actuals: [100, 100, 50] }, '100.00%', '提前实现'],
    ['exceeded at the end', { actuals: [50, 50, 50, 50, 50.01] }, '100.00%', '超额完成'],
    ['exactly done at the end', { actuals: [50, 50, 50, 50, 50] }, '100.00%', '完成'],
    ['not 100 % although it rounds to it', { actuals: [50, 50, 50, 50, 49.999] }, '99.99%', '接近完成'],
    ['95 % at the end', { actuals: [50, 50, 50, 50, 37.5] }, '95.00%', '接近完成'],
    ['under 95 % at the end', { actuals: [50, 50, 50, 50, 37.4999] }, '94.99%', '未完成'],
    ['year-to-date enters C', { actuals: [50, 50, 37.5], asOf: '2023-09' }, '55.00%', '基本符合预期'],
    ['later years are ignored', { actuals: [50, 50, 50, 99, 99], asOf: 2023 }, '60.00%', '基本符合预期'],
    ['a total up to the report date', { total: 150, asOf: 2023 }, '60.00%', '基本符合预期'],
    ['a total without a date is the period', { total: 150 }, '60.00%', '未完成'],
    ['nothing entered', { actuals: [null, null] }, null, null],
    ['nothing up to the report date', { actuals: [null, null, 50], asOf: 2022 }, null, null],
    ['before the plan', { actuals: [50], asOf: 2020 }, null, null],
  ])('%s', (_name, given, progress, status) => {
    const result = evaluated(jobs(given));
    expect(percent(result.progress)).toBe(progress);
    expect(percent(result.completionRate)).toBe(progress);
    expect(result.status).toBe(status);
    expect(result.remarks).toEqual([]);
  });

  test('the base never enters: [250] after [299.94] is not met, nor maintained', () => {
    const result = evaluated(jobs({ actuals: [50] }));
    expect(result).toMatchObject({ met: false, maintain: false, status: '基本符合预期' });
  });

  test('K3: one year beside a five-year target', () => {
    const result = evaluated({ class: 'K3', baseline: bare(15.49), target: cumulative(85), actuals: [17] });
    expect([percent(result.progress), result.status]).toEqual(['20.00%', '基本符合预期']);
  });

  describe('missing years', () => {
    test.each<[string, Partial<GivenMeasure>, string | null, string]>([
      ['a gap before the newest year', { actuals: [50, null, 38] }, null, '已报2年，至少35.20%'],
      ['the report year itself', { actuals: [50, 50], asOf: 2023 }, null, '已报2年，至少40.00%'],
      ['the current year to date', { actuals: [50, 50, null], asOf: '2023Q1' }, null, '已报2年，至少40.00%'],
      ['at least is cut, not rounded', { actuals: [null, 49.9999999] }, null, '已报1年，至少19.99%'],
      ['C ≥ T already', { actuals: [150, null, 100] }, '提前实现', '已报2年，至少100.00%'],
      ['C ≥ T at the end', { actuals: [150, null, 100, null, 1] }, '超额完成', '已报3年，至少100.40%'],
      ['short at the end', { actuals: [50, 50, 50, 50], asOf: 2025 }, null, '已报4年，至少80.00%'],
    ])('%s', (_name, given, status, remark) => {
      const result = evaluated(jobs(given));
      expect(result.status).toBe(status);
      expect(result.remarks).toEqual([remark]);
      expect(result.caveats).toEqual([remark]);
      expect(result.forecast).toBeNull();
    });
  });

  test('gap, pace and forecast', () => {
    const result = evaluated(jobs({ actuals: [50, 50, 37.5], asOf: '2023-09' }));
    expect(number(result.gap)).toBe(112.5);
    expect(number(result.pace)).toBe(50);
    expect(result.forecast?.toString()).toBe('250');
    const met = evaluated(jobs({ actuals: [300] }));
    expect([number(met.gap), number(met.pace)]).toEqual([0, 0]);
    const ended = evaluated(jobs({ total: 200 }));
    expect([number(ended.gap), ended.pace, ended.forecast?.toString()]).toEqual([50, null, '200']);
  });

  test('strict and inclusive targets differ at the target', () => {
    const strict = figure({ ...moreThan(250, '万人'), cumulative: true });
    expect(evaluated(jobs({ target: strict, total: 250 }))).toMatchObject({ met: false, status: '接近完成' });
    expect(evaluated(jobs({ total: 250 }))).toMatchObject({ met: true, status: '完成' });
  });

  test('a total that must stay under a bound is judged at the end, and broken at once', () => {
    const capped = figure({ ...cumulative(100), operator: 'le' });
    const status = (given: Partial<GivenMeasure>) =>
      evaluated(jobs({ target: capped, baseline: dash(), ...given })).status;
    expect(status({ actuals: [10] })).toBe('不评价');
    expect(status({ actuals: [101] })).toBe('未达标');
    expect(status({ total: 100 })).toBe('达标');
  });
});
