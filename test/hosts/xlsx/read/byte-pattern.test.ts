import fc from 'fast-check';
import {
  BytePattern,
  byThemselves,
  isSameBytes,
  patternOf,
  type Span,
} from '../../../../src/hosts/xlsx/read/byte-pattern';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** A part with texts between markup, and where they stand. */
function part(markup: readonly string[], texts: readonly string[]): { xml: string; places: Span[] } {
  let xml = markup[0]!;
  const places = texts.map((text, at) => {
    const place = { start: xml.length, end: xml.length + text.length };
    xml += text + markup[at + 1]!;
    return place;
  });
  return { xml, places };
}

const text = fc.string({ unit: fc.constantFrom('1', '2', '.', ' ', '/', '>', '&', '中', 'é', '😀'), maxLength: 9 });
const markup = fc
  .string({ unit: fc.constantFrom('1', 'v', '>', '<', '中'), maxLength: 5 })
  .map((inner) => `<${inner}>`);
const texts = fc.array(fc.tuple(text, text, markup), { maxLength: 8 });

test('a part with other texts is known, and each of them told where it stands', () => {
  fc.assert(
    fc.property(texts, markup, (pieces, head) => {
      const around = [head, ...pieces.map(([, , after]) => after)];
      const [before, after] = [0, 1].map((side) => part(around, pieces.map((piece) => piece[side]!))); // prettier-ignore
      const pattern = patternOf({ xml: before!.xml, decode: null }, encode(before!.xml), before!.places)!;
      const bytes = encode(after!.xml);
      const found = pieces.map(([, , ]) => null as string | null); // prettier-ignore
      const isLike = pattern.match(bytes, (place, start, end) => {
        found[place] = decode(bytes.subarray(start, end));
        return true;
      });
      expect(isLike).toBe(true);
      expect(found).toEqual(pieces.map(([was, is]) => (was === is ? null : is)));
    }),
  );
});

test('a part with other markup is not known', () => {
  fc.assert(
    fc.property(texts, markup, markup, fc.nat(), (pieces, head, other, chosen) => {
      const around = [head, ...pieces.map(([, , after]) => after)];
      const before = part(around, pieces.map(([was]) => was)); // prettier-ignore
      const index = chosen % around.length;
      fc.pre(around[index] !== other);
      const after = part(around.map((one, at) => (at === index ? other : one)), pieces.map(([, is]) => is)); // prettier-ignore
      fc.pre(!isSameMarkup(before.xml, after.xml));
      const pattern = patternOf({ xml: before.xml, decode: null }, encode(before.xml), before.places)!;
      expect(pattern.match(encode(after.xml), () => true)).toBe(false);
    }),
  );
});

/** The same but for what follows a `>` up to the next `<`: then the one may be read as the other. */
function isSameMarkup(a: string, b: string): boolean {
  const strip = (xml: string): string => xml.replace(/>[^<]*/g, '>');
  return strip(a) === strip(b);
}

test.each([
  ['shorter', '<a>1</a>'],
  ['longer', '<a>1</a><b/> '],
  ['cut off in a text', '<a>12'],
  ['empty', ''],
])('a part that is %s is not known', (_, xml) => {
  const bytes = encode('<a>1</a><b/>');
  expect(new BytePattern(bytes, [{ start: 3, end: 4 }]).match(encode(xml), () => true)).toBe(false);
});

test('the first text that is refused stops', () => {
  const pattern = new BytePattern(encode('<a>1</a><a>2</a>'), [{ start: 3, end: 4 }, { start: 11, end: 12 }]); // prettier-ignore
  const told: number[] = [];
  expect(pattern.match(encode('<a>5</a><a>6</a>'), (place) => told.push(place) < 0)).toBe(false);
  expect(told).toEqual([0]);
});

test.each([
  ['with a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...encode('<a>1</a>')])],
  ['in UTF-16', new Uint8Array(Buffer.from('\ufeff<a>1</a>', 'utf16le'))],
])('a part %s has no pattern', (_, bytes) => {
  expect(patternOf({ xml: '<a>1</a>', decode: null }, bytes, [{ start: 3, end: 4 }])).toBeNull();
});

test('a text with markup in it has no pattern', () => {
  const xml = '<a><![CDATA[1]]></a>';
  expect(patternOf({ xml, decode: null }, encode(xml), [{ start: 3, end: 16 }])).toBeNull();
});

test('a part that is a view on its file is kept without it', () => {
  const file = Buffer.alloc(1000, 7);
  expect(byThemselves(file.subarray(10, 20)).buffer.byteLength).toBe(10);
  expect(byThemselves(file.subarray(1))).toEqual(file.subarray(1));
});

test('bytes are the same or not, whatever numbers they would be and wherever they begin', () => {
  const bytes = fc.array(fc.constantFrom(1, 60, 127, 128, 240, 255), { maxLength: 40 });
  fc.assert(
    fc.property(bytes, bytes, fc.nat(9), fc.nat(9), (one, other, a, b) => {
      const at = (shift: number, list: readonly number[]): Uint8Array =>
        new Uint8Array([...Array<number>(shift).fill(7), ...list]).subarray(shift);
      expect(isSameBytes(at(a, one), at(b, one))).toBe(true);
      expect(isSameBytes(at(a, one), at(b, other))).toBe(Buffer.from(one).equals(Buffer.from(other)));
      const changed = one.map((byte, index) => (index === a % one.length ? 2 : byte));
      expect(isSameBytes(at(a, one), at(b, changed))).toBe(one.length === 0);
    }),
  );
});
