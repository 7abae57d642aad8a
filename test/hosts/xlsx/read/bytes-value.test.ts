import fc from 'fast-check';
import { numberIn, textIn } from '../../../../src/hosts/xlsx/read/bytes-value';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const numberOf = (text: string): number | null => numberIn(encode(`<${text}<`), 1, 1 + encode(text).length);

test('what is told is what Number() makes of the text', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 16 });
  fc.assert(
    fc.property(fc.constantFrom('', '-'), digits, fc.constantFrom('', '.'), digits, (sign, whole, point, part) => {
      const text = sign + whole + point + part;
      const found = numberOf(text);
      if (found !== null) expect(found).toBe(Number(text) + 0);
      const count = whole.length + part.length;
      expect(found === null).toBe(count < 1 || count > 15);
    }),
    { numRuns: 2000 },
  );
});

test('short decimals that programs write are told', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (whole, places) => {
      const value = whole / 10 ** places;
      fc.pre(!String(value).includes('e'));
      expect(numberOf(String(value))).toBe(value + 0);
    }),
  );
});

test.each(['', '-', '.', '1e5', '+1', ' 1', '1 ', '1.2.3', '0x1F', 'Infinity', '１', '1234567890123456'])(
  'nothing is told of %j',
  (text) => expect(numberOf(text)).toBeNull(),
);

test.each([
  ['text', encode('a中😀'), 'a中😀'],
  ['text with a byte order mark in it', encode('a\ufeffb'), 'a\ufeffb'],
  ['what begins with a byte order mark', encode('\ufeffb'), '\ufeffb'],
  ['no UTF-8', Uint8Array.of(0x41, 0xff), null],
  ['half a character', encode('中').subarray(0, 2), null],
  ['NUL', encode('a\0'), null],
])('the text of %s', (_, bytes, text) => {
  expect(textIn(bytes, 0, bytes.length)).toBe(text);
});
