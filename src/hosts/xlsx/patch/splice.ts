/** A piece of text to put in place of another; start = end inserts. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** Applies splices that do not overlap; insertions at one place keep their order. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = splices.map((splice, order) => ({ ...splice, order }));
  ordered.sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  const pieces: string[] = [];
  let at = 0;
  for (const splice of ordered) {
    if (splice.start < at) throw new RangeError('splices overlap');
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
