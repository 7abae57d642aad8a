import { Deflate, Inflate, strToU8 } from 'fflate';
import { crc32 } from './crc32';

/** A part that is packed already: deflated, with what its header says of it. */
export interface PackedPart {
  data: Uint8Array;
  crc: number;
  inflated: number;
}

/** Deflates a part piece by piece, so that it never stands in memory as a whole 边写边压缩. */
export function packPart(pieces: Iterable<Uint8Array>, level: 1 | 6 = 6): PackedPart {
  const chunks: Uint8Array[] = [];
  const stream = new Deflate({ level }, (chunk) => chunks.push(chunk));
  let [crc, inflated] = [0, 0];
  for (const piece of pieces) {
    crc = crc32(piece, crc);
    inflated += piece.length;
    stream.push(piece);
  }
  stream.push(new Uint8Array(0), true);
  return { data: joined(chunks), crc, inflated };
}

/** The bytes of a packed part, piece by piece. */
export function* unpacked({ data }: PackedPart): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < data.length; at += PIECE) {
    stream.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
    yield* pieces;
    pieces = [];
  }
}

/** Bytes of a packed part that are unpacked at a time. */
const PIECE = 1 << 16;
/** Characters of a text that are packed at a time. */
const CHARACTERS = 1 << 16;

/** Texts as bytes, many short ones at a time. */
export function* bytesOf(texts: Iterable<string>): Generator<Uint8Array> {
  let waiting: string[] = [];
  let length = 0;
  for (const text of texts) {
    waiting.push(text);
    length += text.length;
    if (length < CHARACTERS) continue;
    yield strToU8(waiting.join(''));
    [waiting, length] = [[], 0];
  }
  if (length > 0) yield strToU8(waiting.join(''));
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
