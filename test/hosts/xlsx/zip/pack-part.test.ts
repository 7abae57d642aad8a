import { inflateSync } from 'fflate';
import fc from 'fast-check';
import { crc32 } from '../../../../src/hosts/xlsx/zip/crc32';
import { bytesOf, packPart, unpacked } from '../../../../src/hosts/xlsx/zip/pack-part';

const joined = (pieces: Iterable<Uint8Array>): Uint8Array =>
  Uint8Array.from([...pieces].flatMap((piece) => [...piece]));
const pieces = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 30 });

test('what is packed piece by piece is what was given, with its length and its check sum', () => {
  fc.assert(
    fc.property(pieces, fc.constantFrom(1 as const, 6 as const), (given, level) => {
      const whole = joined(given);
      const part = packPart(given, level);
      expect(inflateSync(part.data)).toEqual(whole);
      expect(joined(unpacked(part))).toEqual(whole);
      expect([part.inflated, part.crc]).toEqual([whole.length, crc32(whole)]);
    }),
  );
});

test('a part of many megabytes comes back whole', () => {
  const line = (at: number): string => `<c r="A${String(at)}"><v>${String((at * 7919) % 100_003)}</v></c>`;
  const lines = Array.from({ length: 200_000 }, (_, at) => line(at));
  const part = packPart(bytesOf(lines));
  const decoder = new TextDecoder();
  const text = [...unpacked(part)].map((piece) => decoder.decode(piece, { stream: true })).join('');
  expect(text === lines.join('')).toBe(true);
  expect(part.data.length).toBeLessThan(part.inflated / 4);
});

test('texts of any length are bytes together', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('汇总'.repeat(40_000)))), (texts) => {
      const text = texts.join('');
      expect(Buffer.concat([...bytesOf(texts)]).toString('utf8') === text).toBe(true);
    }),
    { numRuns: 30 },
  );
});
