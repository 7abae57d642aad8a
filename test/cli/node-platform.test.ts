import { isDeepStrictEqual } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { NODE } from '../../src/cli/node-platform';
import { UnreadableFile } from '../../src/hosts/xlsx/unreadable-file';
import { crc32 } from '../../src/hosts/xlsx/zip/crc32';
import { entryBytes } from '../../src/hosts/xlsx/zip/inflate';
import { DEFAULT_LIMITS } from '../../src/hosts/xlsx/zip/limits';
import type { PackageEntry } from '../../src/hosts/xlsx/zip/open-package';
import { usePlatform, type Platform } from '../../src/hosts/xlsx/zip/platform';

/** What comes out of deflated data that says to be of a size: the bytes, or the code of the refusal. */
function inflated(data: Uint8Array, size: number, crc: number, platform: Platform | null): Uint8Array | string {
  usePlatform(platform as Platform);
  const facts = { name: 'xl/a.xml', nameBytes: new Uint8Array(), utf8: true, stamp: 0, start: 0 };
  const entry: PackageEntry = { ...facts, method: 8, crc, deflated: data.length, inflated: size };
  try {
    return new Uint8Array(entryBytes({ bytes: data, entries: new Map(), limits: DEFAULT_LIMITS }, entry));
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
}

/** Both ways, which have to agree. */
function both(data: Uint8Array, size: number, crc: number): Uint8Array | string {
  const native = inflated(data, size, crc, NODE);
  const own = inflated(data, size, crc, null);
  if (!isDeepStrictEqual(native, own)) expect(native).toEqual(own);
  return native;
}

/** Bytes that hardly deflate. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48271) % 0x7fffffff) >> 8);
}
const content = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc.integer({ min: 1, max: 200_000 }).map((length) => new Uint8Array(length)),
  fc.constantFrom(noise(70_000), noise(200_000)),
);

test('data inflate to the same bytes, or are refused for the same reason', () => {
  fc.assert(
    fc.property(
      content,
      fc.constantFrom(0, 0, 0, 1, -1, 1000, -1000),
      fc.option(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 }))),
      fc.constantFrom(0, 0, 1, 7),
      fc.constantFrom(0, 0, 3, 20),
      (bytes, lie, damage, cut, behind) => {
        const made = deflateRawSync(bytes);
        const kept = Math.max(0, made.length - cut);
        const data = new Uint8Array(kept + behind).fill(0x50);
        data.set(made.subarray(0, kept));
        if (damage && data.length > 0) data[damage[0] % data.length]! ^= damage[1];
        const size = Math.max(0, bytes.length + lie);
        const out = both(data, size, crc32(bytes));
        if (lie === 0 && !damage && cut === 0) expect(isDeepStrictEqual(out, bytes)).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});

test.each([
  ['nothing', new Uint8Array(), 0, 'unsafe'],
  ['a bomb', deflateRawSync(new Uint8Array(20 << 20)), 1000, 'unsafe'],
  ['a large source of one byte too many', deflateRawSync(noise(100_000)), 99_999, 'unsafe'],
  ['a large source of less', deflateRawSync(noise(100_000)), 100_001, 'damaged'],
  ['a large source of no bytes', deflateRawSync(noise(100_000)), 0, 'unsafe'],
  ['a wrong checksum', deflateRawSync(noise(100)), 100, 'damaged'],
  ['no deflate data', noise(100).fill(0xff), 100, 'damaged'],
])('refused in both ways: %s', (_, data, size, code) => {
  expect(both(new Uint8Array(data), size, 1)).toBe(code);
});
