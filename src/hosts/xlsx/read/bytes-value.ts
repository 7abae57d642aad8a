import { platform } from '../zip/platform';

const MINUS = 45;
const POINT = 46;
const [ZERO, NINE] = [48, 57];
/** Integers of so many digits are exact, and so is a division of two of them: to the double nearest to the decimal. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, at) => 10 ** at);

/**
 * The number that some bytes are in plain decimal notation, such as -12.5: what Number() makes of their text, without making one. Null for every
 * other notation, and for more digits than are surely exact.
 */
export function numberIn(bytes: Uint8Array, start: number, end: number): number | null {
  const first = bytes[start] === MINUS ? start + 1 : start;
  let digits = 0;
  let point = -1;
  for (let at = first; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= ZERO && byte <= NINE) digits = digits * 10 + (byte - ZERO);
    else if (byte === POINT && point < 0) point = at;
    else return null;
  }
  const count = end - first - (point < 0 ? 0 : 1);
  if (count < 1 || count > MOST_DIGITS) return null;
  const value = point < 0 ? digits : digits / POWERS[end - point - 1]!;
  // Zero has no sign.
  return first > start ? 0 - value : value;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text that some bytes are; null where they are no UTF-8, or hold NUL, which no part may. */
export function textIn(bytes: Uint8Array, start: number, end: number): string | null {
  const part = bytes.subarray(start, end);
  const native = platform();
  if (native && !native.isUtf8(part)) return null;
  try {
    const text = native ? native.toText(part) : UTF8.decode(part);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
