const NAMED = /name\*?\d*\*?\s*=/i;
const LINE_FEED = 10;

/**
 * A mail whose file names stand in GBK without saying so, as old mail programs write them, in UTF-8: only such lines are changed. What
 * is UTF-8 already stays.
 */
export function withReadableNames(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let kept = 0;
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    const line = renamed(bytes.subarray(start, end));
    if (line) {
      pieces.push(bytes.subarray(kept, start), line);
      kept = end;
    }
    start = end;
  }
  if (kept === 0) return bytes;
  pieces.push(bytes.subarray(kept));
  return joined(pieces);
}

/** Longer lines are no headers. */
const MOST_BYTES = 1000;

function renamed(line: Uint8Array): Uint8Array | null {
  if (line.length > MOST_BYTES || line.every((byte) => byte < 128)) return null;
  if (!NAMED.test(new TextDecoder('latin1').decode(line))) return null;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(line);
    return null;
  } catch {
    return new TextEncoder().encode(new TextDecoder('gb18030').decode(line));
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
