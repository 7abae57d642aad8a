import fc from 'fast-check';
import { exactSum } from '../../../src/core/measure/exact-sum';
import { fraction } from '../../../src/core/measure/fraction';
import { percentText } from '../../../src/core/measure/percent-text';
import { quotientNumber } from '../../../src/core/measure/quotient-number';
import { decimal, ZERO, type Decimal } from '../../../src/core/model/decimal';
import type { IndicatorClass } from '../../../src/core/model/indicator';
import { evaluated, type GivenMeasure } from '../../support/measuring';
import { bare, below, cumulative, figure, growthOf } from '../../support/figures';

const amount = fc.integer({ min: -9_999_999, max: 99_999_999 }).map((k) => k / 1000);
const positive = fc.integer({ min: 1, max: 99_999_999 }).map((k) => k / 1000);
const years = fc.array(fc.option(amount, { freq: 3 }), { maxLength: 5 });
const kind = fc.constantFrom<IndicatorClass>('K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K9', 'K10');
const asOf = fc.option(fc.tuple(fc.integer({ min: 2019, max: 2027 }), fc.integer({ min: 1, max: 12 })));

const given = fc
  .record({ kind, base: positive, target: positive, actuals: years, asOf })
  .map(({ kind: name, base, target, actuals, asOf: period }): GivenMeasure => ({
    class: name,
    baseline: bare(base),
    target:
      name === 'K1' || name === 'K3'
        ? cumulative(target)
        : name === 'K6'
          ? below(target)
          : name === 'K9'
            ? growthOf(target % 100)
            : bare(target),
    actuals,
    ...(period ? { asOf: `${period[0]}-${String(period[1]).padStart(2, '0')}` } : {}),
  }));

describe('every measure', () => {
  test('says nothing where nothing was entered', () => {
    fc.assert(
      fc.property(given, (input) => {
        const result = evaluated({ ...input, actuals: [null, null] });
        expect([result.actual, result.status, result.progress, result.completionRate, result.met]).toEqual([
          null,
          null,
          null,
          null,
          null,
        ]);
      }),
    );
  });

  test('keeps its fields consistent', () => {
    fc.assert(
      fc.property(given, (input) => {
        const result = evaluated(input);
        if (result.actual === null) return;
        expect(result.met).not.toBeNull();
        expect(result.gap!.gte(0)).toBe(true);
        if (result.met && result.class !== 'K9') expect(result.gap!.isZero()).toBe(true);
        if (['提前实现', '完成', '超额完成', '达标', '临界'].includes(result.status ?? ''))
          expect(result.met).toBe(true);
        if (['未达标', '接近完成', '未完成'].includes(result.status ?? '')) expect(result.met).toBe(false);
        if (result.status === '背离') expect(result.progress!.isNegative()).toBe(true);
        if (result.maintain) expect(result.progress).toBeNull();
        if (result.class === 'K6') expect(result.completionRate).toBeNull();
        for (const caveat of result.caveats) expect(result.remarks).toContain(caveat);
      }),
      { numRuns: 500 },
    );
  });

  test('does not change with the unit: 万人 or 人', () => {
    const scaled = (input: GivenMeasure): GivenMeasure => {
      const by = (value: number | null) => (value === null ? null : decimal(value).times(10_000).toNumber());
      const big = (f: GivenMeasure['target']) => figure({ ...f, value: by(f.value) });
      return {
        ...input,
        baseline: big(input.baseline),
        target: big(input.target),
        actuals: (input.actuals ?? []).map((v) => by(v as number | null)),
      };
    };
    const scalable = given.filter((input) => ['K1', 'K2', 'K3', 'K4', 'K10'].includes(input.class));
    fc.assert(
      fc.property(scalable, (input) => {
        const [a, b] = [evaluated(input), evaluated(scaled(input))];
        expect(b.status).toBe(a.status);
        expect(b.progress?.toString()).toBe(a.progress?.toString());
        expect(b.remarks).toEqual(a.remarks);
      }),
    );
  });

  test('more of a flow is never worse', () => {
    const order = ['背离', '严重滞后', '滞后', '基本符合预期', '快于预期', '提前实现'];
    fc.assert(
      fc.property(positive, fc.array(positive, { minLength: 1, maxLength: 4 }), positive, (target, actuals, more) => {
        const of = (values: number[]) =>
          order.indexOf(
            evaluated({ class: 'K1', baseline: cumulative(1), target: cumulative(target), actuals: values }).status!,
          );
        const better = [decimal(actuals[0]!).plus(more).toNumber(), ...actuals.slice(1)];
        expect(of(better)).toBeGreaterThanOrEqual(of(actuals));
      }),
    );
  });
});

test('exactSum is the sum of what was typed', () => {
  const typed = fc.oneof(
    amount,
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }).filter((value) => value === 0 || Math.abs(value) > 1e-9),
    amount.map((value) => decimal(value)),
  );
  fc.assert(
    fc.property(fc.array(typed, { maxLength: 6 }), (values) => {
      const expected = values.reduce<Decimal>((sum, value) => sum.plus(decimal(value)), ZERO);
      expect(exactSum(values).toString()).toBe(expected.toString());
    }),
    { numRuns: 1000 },
  );
});

test('quotientNumber is the double nearest to the quotient', () => {
  const part = fc
    .oneof(amount, fc.integer(), fc.double({ noNaN: true, min: -1e9, max: 1e9 }))
    .map((value) => decimal(value));
  fc.assert(
    fc.property(part, part, (above, below) => {
      const parts = fraction(above, below);
      if (parts === null) return;
      expect(quotientNumber(parts)).toBe(above.div(below).toNumber() + 0);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['0.81307142', '81.31%'],
  ['0.999996', '99.99%'],
  ['1', '100.00%'],
  ['1.000001', '100.00%'],
  ['0.949999', '94.99%'],
  ['1.0499999', '104.99%'],
  ['-0.000001', '-0.01%'],
  ['0.599996', '59.99%'],
])('percentText never crosses a threshold: %s → %s', (rate, text) => {
  expect(percentText(decimal(rate))).toBe(text);
});
