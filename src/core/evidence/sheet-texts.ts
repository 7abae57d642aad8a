import { Notes } from '../parts/notes';
import { endOfPieces } from '../parts/pieces';
import type { CanonicalCell } from './cell-list';
import { escaped } from './seal';

/** A text that is made of values, with the place of each: where it begins and ends, by turns. A blank value has no place. */
interface Written {
  text: string;
  places: Int32Array;
}

/** The values of a sheet as they are sealed: the text that its digest is of (`sheetText`), and `values` of the seal as JSON. */
interface Texts {
  canonical: Written;
  json: Written;
}

/** A sheet whose values are those of another one but for some, given by their places in the list, in order. */
export interface LikeValues {
  cells: readonly CanonicalCell[];
  changed: readonly number[];
}

const LIKE = new Notes<readonly CanonicalCell[], LikeValues>();
const TEXTS = new WeakMap<readonly CanonicalCell[], Texts>();

/** Remembers that the values of a sheet are those of another one but for some, so that little has to be written. */
export function rememberLike(cells: readonly CanonicalCell[], like: LikeValues): void {
  LIKE.set(cells, like);
}

/** What the digest of the values of a sheet is made of, as `sheetText`. */
export function canonicalOf(cells: readonly CanonicalCell[]): string {
  const { like, texts } = textsFor(cells);
  return pieces(texts.canonical, cells, like, lineOf).join('');
}

/** Where the values of a sheet end in the text of a seal, if they begin at a place there; else -1. */
export function endOfValues(cells: readonly CanonicalCell[], seal: string, start: number): number {
  const { like, texts } = textsFor(cells);
  return endOfPieces(pieces(texts.json, cells, like, jsonOf), seal, start);
}

/** A sheet by itself, or the one that it is like; one in which a value came or went is by itself. */
function textsFor(cells: readonly CanonicalCell[]): { like: readonly number[]; texts: Texts } {
  const like = LIKE.get(cells);
  if (!like || like.changed.some((at) => cells[at]!.value === '' || like.cells[at]!.value === ''))
    return { like: [], texts: write(cells) };
  let texts = TEXTS.get(like.cells);
  if (!texts) TEXTS.set(like.cells, (texts = write(like.cells)));
  return { like: like.changed, texts };
}

/** The text with other values in some places, in pieces. */
function pieces(
  { text, places }: Written,
  cells: readonly CanonicalCell[],
  changed: readonly number[],
  written: (value: string) => string,
): string[] {
  const found: string[] = [];
  let from = 0;
  for (const at of changed) {
    found.push(text.slice(from, places[2 * at]), written(cells[at]!.value));
    from = places[2 * at + 1]!;
  }
  found.push(text.slice(from));
  return found;
}

function write(cells: readonly CanonicalCell[]): Texts {
  const canonical = { text: '', places: new Int32Array(2 * cells.length) };
  const json = { text: '[', places: new Int32Array(2 * cells.length) };
  const put = (to: Written, at: number, [before, value, after]: readonly [string, string, string]): void => {
    to.places[2 * at] = to.text.length + before.length;
    to.places[2 * at + 1] = to.text.length + before.length + value.length;
    to.text += before + value + after;
  };
  for (const [at, { key, value, indicator }] of cells.entries()) {
    if (value === '') continue;
    put(canonical, at, [`${escaped(key)}\t`, lineOf(value), '\n']);
    const comma = json.text === '[' ? '' : ',';
    put(json, at, [`${comma}[${JSON.stringify(key)},`, jsonOf(value), `,${JSON.stringify(indicator ?? '')}]`]);
  }
  json.text += ']';
  return { canonical, json };
}

/** Numbers hold nothing that would have to be escaped. */
function lineOf(value: string): string {
  return value.startsWith('n') ? value : escaped(value);
}

function jsonOf(value: string): string {
  return value.startsWith('n') ? `"${value}"` : JSON.stringify(value);
}
