import { asPrinted, canonical } from '../canonical';

const BLANK = /[\s\u00a0\u3000\u200b\ufeff]/;

/** The cell without the blanks around it, which are never part of the print. */
export function trimmed(cell: string): string {
  let start = 0;
  let end = cell.length;
  while (start < end && BLANK.test(cell[start]!)) start += 1;
  while (end > start && BLANK.test(cell[end - 1]!)) end -= 1;
  return cell.slice(start, end);
}

/** Whether there is nothing to be seen in a cell. */
export function isBlank(cell: string | undefined): boolean {
  if (cell === undefined) return true;
  for (let i = 0; i < cell.length; i += 1) if (!BLANK.test(cell[i]!)) return false;
  return true;
}

/** Words as a plan prints them, in one spelling: full-width punctuation, half-width letters and digits, no blanks. */
export function words(cell: string): string {
  return asPrinted(canonical(cell));
}

const WIDE_FROM = 0x1100;
const ELLIPSIS = 0x2026;

/** Columns that a character takes in a text of fixed width: 2 for Chinese, 1 for Latin. */
export function widthOf(character: string): number {
  const code = character.codePointAt(0)!;
  return code >= WIDE_FROM && code !== ELLIPSIS ? 2 : 1;
}

/** Width of the blanks before the text 缩进, in Latin columns: continuation rows of 其中 are told by it. */
export function indentOf(cell: string): number {
  let width = 0;
  for (const character of cell) {
    if (!BLANK.test(character)) return width;
    if (character === '\t') width += 4;
    else if (character !== '\u200b' && character !== '\ufeff') width += character === '\u3000' ? 2 : 1;
  }
  return 0;
}

const LONGEST_QUOTE = 40;

/** A cell as quoted in a message. */
export function quoted(cell: string): string {
  const text = trimmed(cell).replaceAll(/[\r\n]+/g, ' ');
  return text.length > LONGEST_QUOTE ? `“${text.slice(0, LONGEST_QUOTE)}…”` : `“${text}”`;
}

/** Columns of a row that hold something. */
export function filledIn(row: readonly string[]): number[] {
  return row.flatMap((cell, i) => (isBlank(cell) ? [] : [i]));
}

const LONGEST_COMPARED = 600;

/** Whether a row is empty, holds one text, or several: merged cells may be repeated over their columns. */
export function varietyOf(row: readonly string[]): 'none' | 'one' | 'several' {
  let first: string | null = null;
  for (const cell of row) {
    if (isBlank(cell)) continue;
    const text = canonical(cell.slice(0, LONGEST_COMPARED));
    if (first !== null && text !== first) return 'several';
    first = text;
  }
  return first === null ? 'none' : 'one';
}
