/** Where pieces end in a text, one behind the other from a place on; -1 where they do not stand there. They are long, and never put together. */
export function endOfPieces(pieces: readonly string[], text: string, start: number): number {
  let at = start;
  for (const piece of pieces) {
    // Comparing two strings is many times faster than startsWith().
    if (text.slice(at, at + piece.length) !== piece) return -1;
    at += piece.length;
  }
  return at;
}
