import fc from 'fast-check';
import { figureAt, figuresOf } from '../../../src/core/rollup/figures';

const back = (values: readonly number[]): number[] => {
  const figures = figuresOf(Float64Array.from(values));
  return values.map((_, place) => figureAt(figures, place));
};

test('every number comes back as it was, and a missing one is missing', () => {
  const typed = fc
    .tuple(fc.integer({ min: -3e9, max: 3e9 }), fc.nat(7))
    .map(([digits, decimals]) => Number(`${String(digits)}e-${String(decimals)}`));
  const value = fc.oneof(
    { weight: 9, arbitrary: typed },
    fc.constant(Number.NaN),
    fc.double(),
    fc.constant(-(2 ** 31)),
  );
  fc.assert(
    fc.property(fc.array(value, { maxLength: 12 }), (values) => {
      // A zero has no sign here.
      expect(back(values).map((one) => one + 0)).toEqual(values.map((one) => one + 0));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [[664.41, 12, Number.NaN, -0.5, 0], 2, 4],
  [[], 0, 4],
  [[Number.NaN], 0, 4],
  [[2147483647], 0, 4],
  [[2147483648], null, 8],
  [[0.1, 214748365], null, 8],
  [[1e-7], null, 8],
  [[Number.POSITIVE_INFINITY], null, 8],
] as const)('%j: %p decimals, %p bytes a number', (values, decimals, bytes) => {
  const figures = figuresOf(Float64Array.from(values));
  expect([figures.decimals, figures.numbers.BYTES_PER_ELEMENT]).toEqual([decimals, bytes]);
  expect(back(values)).toEqual([...values]);
});
