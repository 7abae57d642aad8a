import fc from 'fast-check';
import { canonicalValue, shownValue } from '../../../src/core/evidence/canonical-value';

test.each([
  [664.41, 'n66441e-2'],
  [-3.5, 'n-35e-1'],
  [0, 'n0'],
  [-0, 'n0'],
  [100, 'n1e2'],
  [0.1 + 0.2, 'n3e-1'],
  [123456789012345680, 'n123456789012346e3'],
  [1e-7, 'n1e-7'],
  [45170, 'n4517e1'],
  ['', ''],
  [null, ''],
  [true, 'b1'],
  [false, 'b0'],
  ['[250]', 't[250]'],
  ['95 以上', 't95 以上'],
  ['一\r\n二\r三', 't一\n二\n三'],
  ['n1e2', 'tn1e2'],
] as const)('%p is %p', (raw, canonical) => expect(canonicalValue(raw)).toBe(canonical));

test('an error is not the text that it shows', () => {
  expect(canonicalValue('#N/A', true)).toBe('e#N/A');
  expect(canonicalValue('#N/A', false)).toBe('t#N/A');
});

/** By the digits that 15 places give, which is what the words of docs/seal.md say. */
function byDigits(value: number): string {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential(14).split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  return `n${value < 0 ? '-' : ''}${digits}e${String(Number(exponent) - digits.length + 1)}`;
}

test('a number is written by its digits, however many stand behind the point', () => {
  const typed = fc
    .tuple(fc.integer({ min: -2e15, max: 2e15 }), fc.nat(9))
    .map(([digits, places]) => Number(`${String(digits)}e-${String(places)}`));
  const any = fc.oneof(typed, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
  fc.assert(
    fc.property(
      any.filter((value) => value !== 0),
      (value) => {
        expect(canonicalValue(value)).toBe(byDigits(value));
      },
    ),
    { numRuns: 2000 },
  );
});

test('numbers that agree at 15 significant digits are one, others are two', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
      fc.integer({ min: 1, max: 14 }),
      (value, digits) => {
        const kept = Number(value.toPrecision(15));
        expect(canonicalValue(value)).toBe(canonicalValue(kept));
        const rough = Number(value.toPrecision(digits));
        expect(canonicalValue(rough) === canonicalValue(value)).toBe(rough === kept || rough === value);
      },
    ),
  );
});

test('a value is shown as it was, numbers at 15 significant digits', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.boolean(), fc.integer()), (raw) => {
      const expected = typeof raw === 'string' ? raw.replace(/\r\n?/g, '\n') : raw;
      expect(shownValue(canonicalValue(raw))).toBe(expected === '' ? null : expected);
    }),
  );
});
