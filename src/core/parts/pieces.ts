/** Where pieces end in a text, one behind the other from a place on; -1 where they do not stand there. They are long, and never put together. */
export function endOfPieces(pieces: readonly string[], text: string, start: number): number {
  let at = start;
  for (const piece of pieces) {
    if (!stands(piece, text, at)) return -1;
    at += piece.length;
  }
  return at;
}

/** Up to so many characters are compared one by one, without making a text of them. */
const SHORT = 16;

function stands(piece: string, text: string, at: number): boolean {
  // Comparing two long strings is many times faster than startsWith().
  if (piece.length > SHORT) return text.slice(at, at + piece.length) === piece;
  for (let i = 0; i < piece.length; i++) if (piece.charCodeAt(i) !== text.charCodeAt(at + i)) return false;
  return true;
}
