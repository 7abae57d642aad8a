import type { PartCharacters } from '../zip/part-text';

/** A text in a part: its first byte, and the one behind its last. */
export interface Span {
  start: number;
  end: number;
}

/** Told of a text that is another one, with its place and where it now stands; false stops. */
export type Changed = (place: number, start: number, end: number) => boolean;

/** `<`: where a text ends. */
const MARKUP = 60;
/** Bytes of a double. */
const WORD = 8;
/** Bytes of a place in the lists of places. */
const PLACE = 4;

/**
 * The bytes of a part cut at its texts 表样: parts of a collection are made from one template, so what stands between the texts is the
 * same again and needs no second reading. None of the texts holds markup.
 */
export class BytePattern {
  private readonly view: DataView;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;

  /** `places` in the order in which they stand, each up to the next `<`. */
  constructor(
    private readonly bytes: Uint8Array,
    places: readonly Span[],
  ) {
    this.view = viewOf(bytes);
    this.starts = Int32Array.from(places, ({ start }) => start);
    this.ends = Int32Array.from(places, ({ end }) => end);
  }

  /** Bytes that it keeps. */
  get size(): number {
    return this.bytes.length + this.starts.length * 2 * PLACE;
  }

  /** Goes through another part and tells its other texts, in order; false when anything else differs, or when it was stopped. */
  match(other: Uint8Array, changed: Changed): boolean {
    const { bytes, starts, ends } = this;
    const view = viewOf(other);
    let place = 0;
    let [here, there] = [0, 0];
    for (;;) {
      const same = sameBytes(this.view, here, view, there);
      here += same;
      there += same;
      if (here === bytes.length && there === other.length) return true;
      while (place < ends.length && ends[place]! < here) place += 1;
      if (place === ends.length || starts[place]! > here) return false;
      const start = there - (here - starts[place]!);
      const end = other.indexOf(MARKUP, there);
      if (end < 0 || !changed(place, start, end)) return false;
      here = ends[place]!;
      there = end;
      place += 1;
    }
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/**
 * How many bytes are the same from two places on; sixteen at a time as two numbers, which takes a quarter of the time. Numbers that are
 * equal are the same bytes but for the two zeros, and eight bytes of zero stand in no part; one that equals nothing (NaN) is compared byte by byte.
 */
function sameBytes(a: DataView, from: number, b: DataView, start: number): number {
  const length = Math.min(a.byteLength - from, b.byteLength - start);
  let [here, there] = [from, start];
  for (const last = from + length - 2 * WORD; here <= last; here += 2 * WORD, there += 2 * WORD) {
    if (a.getFloat64(here, true) !== b.getFloat64(there, true)) break;
    if (a.getFloat64(here + WORD, true) !== b.getFloat64(there + WORD, true)) break;
  }
  for (const end = from + length; here < end && a.getUint8(here) === b.getUint8(there); there += 1) here += 1;
  return here - from;
}

export function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && sameBytes(viewOf(a), 0, viewOf(b), 0) === a.length;
}

/**
 * The pattern of a part with the places of its texts in its characters; null where a text holds markup, and for parts that are not in
 * plain UTF-8.
 */
export function patternOf(
  { xml, decode }: PartCharacters,
  bytes: Uint8Array,
  places: readonly Span[],
): BytePattern | null {
  if (places.some(({ start, end }) => xml.slice(start, end).includes('<'))) return null;
  const found = decode ? places : inBytes(xml, bytes, places);
  return found && new BytePattern(byThemselves(bytes), found);
}

/** Bytes to keep: those of a part that was not deflated are a view on its whole file, which must not stay for them. */
export function byThemselves(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength < bytes.buffer.byteLength / 2 ? new Uint8Array(bytes) : bytes;
}

/** The places of a text in its bytes; null where the bytes are not that text in UTF-8. */
function inBytes(text: string, bytes: Uint8Array, places: readonly Span[]): readonly Span[] | null {
  let [at, length] = [0, 0];
  const lengthTo = (end: number): number => {
    for (; at < end; at++) length += bytesOf(text.charCodeAt(at));
    return length;
  };
  const found = places.map(({ start, end }) => ({ start: lengthTo(start), end: lengthTo(end) }));
  // Nothing but UTF-8 without a byte order mark is as long and begins so.
  return lengthTo(text.length) === bytes.length && bytes[0] === text.charCodeAt(0) ? found : null;
}

/** Bytes of a UTF-16 code unit in UTF-8; the two of a pair take four together. */
function bytesOf(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
}
