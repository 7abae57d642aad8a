import fc from 'fast-check';
import { BUILT_IN } from '../../../src/catalogues/built-in';
import { FUNCTIONS } from '../../../src/core/functions/index';
import { completionValue, elapsedValue, progressValue, statusValue } from '../../../src/core/measure/cell-values';
import { measureIndicator } from '../../../src/core/measure/measure-indicator';
import { cell } from '../../support/calling';

const own = BUILT_IN.plans.flatMap((plan) =>
  plan.boxes
    .filter((box) => box.sameAs === null)
    .flatMap((box) => box.indicators.map((indicator) => ({ plan, box, indicator }))),
);
const anywhere = fc.constantFrom(...own);
const typed = fc.oneof(
  fc.constant(''),
  fc.constant(0),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.integer({ min: 0, max: 2000 }),
);
const values = fc.array(typed, { minLength: 1, maxLength: 5 });

test('a cell shows what the measure says', () => {
  fc.assert(
    fc.property(anywhere, values, fc.integer({ min: 0, max: 5 }), ({ plan, box, indicator }, typedValues, offset) => {
      const asOf = offset === 5 ? null : plan.startYear + offset;
      const actuals =
        indicator.class === 'K7' ? typedValues.map((value) => (value === '' ? '' : '9:38:53')) : typedValues;
      const args = [indicator.code, [actuals], asOf, plan.id];
      const measure = measureIndicator(plan, indicator, {
        actuals,
        asOf: asOf === null ? null : { year: asOf, months: 12 },
      });
      expect(cell('PROGRESS', args)).toBe(progressValue(measure));
      expect(cell('COMPLETION', args)).toBe(completionValue(measure));
      expect(cell('STATUS', args)).toBe(statusValue(measure));
      // PLAN.ELAPSED knows the plan, not a box with years of its own.
      if (asOf !== null && !box.years) expect(cell('ELAPSED', [asOf, plan.id])).toBe(elapsedValue(measure));
      expect(cell('GAP', args)).toBe(
        measure.gap?.toNumber() ?? progressValue({ ...measure, progress: null, met: null }),
      );
    }),
    { numRuns: 500 },
  );
});

test('whatever is typed, a cell shows a value or says why not', () => {
  const anything = fc.oneof(
    fc.constantFrom(
      null,
      undefined,
      '',
      0,
      true,
      '#N/A',
      '2023',
      2023,
      '专栏2',
      '失业保险参保人数',
      'fj-14',
      '[250]',
      '10:40:50',
      [[1, 2]],
      [[]],
      [],
    ),
    fc.string(),
    fc.double(),
    fc.array(fc.array(fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null)), { maxLength: 3 }), {
      maxLength: 3,
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...FUNCTIONS), fc.array(anything, { maxLength: 7 }), (definition, args) => {
      const shown = cell(definition.id, args);
      const cells = Array.isArray(shown) ? (shown as unknown[][]).flat() : [shown];
      for (const value of cells) {
        expect(['string', 'number', 'boolean']).toContain(typeof value);
        if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});
