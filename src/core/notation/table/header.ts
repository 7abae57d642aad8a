import { halfWidth } from '../half-width';
import { isBlank } from './cell-text';
import { headOf, headText, isUnitHead } from './heads';

/** A head of a table that was found: its rows and the text of each column. */
export interface Header {
  /** First row of the grid that belongs to it. */
  from: number;
  /** Row after its last. */
  to: number;
  /** Head of each column; levels are joined, "" where nothing is printed. */
  heads: string[];
}

type Grid = readonly (readonly string[])[];

const STRUCTURAL = new Set(['no', 'name', 'unit', 'attribute', 'section']);
const MOST_LEVELS = 4;
const LONGEST_UNKNOWN = 20;

/** Whether a row can be the main line of a head: words of heads only, at least two, among them one that names no value. */
function isMain(row: readonly string[]): boolean {
  let structural = false;
  let names = false;
  let unknown = 0;
  const seen = new Set<string>();
  for (const cell of row) {
    if (isBlank(cell)) continue;
    const head = headOf(cell);
    if (head && STRUCTURAL.has(head.kind)) structural = true;
    if (head?.kind === 'name' || head?.kind === 'no') names = true;
    if (!head && (cell.length > LONGEST_UNKNOWN || /\d/.test(halfWidth(cell)))) return false;
    if (head) seen.add(headText(cell));
    else unknown += 1;
  }
  // Words that are no known heads may stand beside known ones where the names have theirs.
  return structural && seen.size > 1 && (unknown === 0 || (names && unknown < seen.size));
}

/** Whether every filled cell is the head of a value, and the first column, where names stand, is none of them. */
function isGroupLine(row: readonly string[]): boolean {
  let values = 0;
  if (!isBlank(row[0])) return false;
  for (const cell of row) {
    if (isBlank(cell)) continue;
    const head = headOf(cell);
    if (!head || STRUCTURAL.has(head.kind)) return false;
    values += 1;
  }
  return values > 0;
}

/** Whether a row goes on with the head above it: heads of values, units, or repeats of merged cells, and no name. */
function isLowerLevel(row: readonly string[], above: readonly string[]): boolean {
  let own = 0;
  for (const [i, cell] of row.entries()) {
    if (isBlank(cell)) continue;
    if (headText(cell) === headText(above[i] ?? '')) continue;
    const head = headOf(cell);
    if (head && !STRUCTURAL.has(head.kind)) own += 1;
    else if (isUnitHead(cell) && i > 0) own += 1;
    else return false;
  }
  return own > 0;
}

const NUMBERED = /^(?:[甲乙丙丁]|\d{1,2}|\(\d{1,2}\))$/;

/** The line 甲 乙 1 2 3 that numbers the columns of statutory tables. */
function isNumberLine(row: readonly string[]): boolean {
  const cells = row.map(headText).filter((cell) => cell !== '');
  return cells.length > 1 && cells[0] === '甲' && cells.every((cell) => NUMBERED.test(cell));
}

/** Upper levels are printed once over several columns: a blank cell takes the text from its left where both have a cell below. */
function spread(levels: readonly (readonly string[])[], width: number): string[][] {
  return levels.map((level, depth) => {
    const filled = Array.from({ length: width }, (_, i) => (isBlank(level[i]) ? '' : headText(level[i]!)));
    const below = (i: number): boolean => levels.slice(depth + 1).some((lower) => !isBlank(lower[i]));
    for (let i = 1; i < width; i += 1) {
      if (filled[i] === '' && below(i) && below(i - 1)) filled[i] = filled[i - 1]!;
    }
    return filled;
  });
}

function joinLevels(levels: readonly (readonly string[])[]): string[] {
  const width = Math.max(...levels.map((level) => level.length));
  const filled = spread(levels, width);
  return Array.from({ length: width }, (_, i) => {
    const texts: string[] = [];
    for (const level of filled) {
      const text = level[i]!;
      if (text === '' || texts.includes(text)) continue;
      const unit = texts.length > 0 && isUnitHead(text) && !headOf(text);
      texts.push(unit && !/^[（(]/.test(text) ? `（${text}）` : text);
    }
    return texts.join('');
  });
}

/** The head whose first row is `from`, or null. */
export function headerAt(grid: Grid, from: number): Header | null {
  const group = isGroupLine(grid[from]!) && from + 1 < grid.length && isMain(grid[from + 1]!);
  const main = group ? from + 1 : from;
  if (!isMain(grid[main]!)) return null;
  let to = main + 1;
  while (to < grid.length && to - from < MOST_LEVELS && isLowerLevel(grid[to]!, grid[to - 1]!)) to += 1;
  const heads = joinLevels(grid.slice(from, to));
  if (to < grid.length && isNumberLine(grid[to]!)) to += 1;
  return { from, to, heads };
}

/** Whether a head is the one above again, as page breaks repeat it; empty columns at its end do not count. */
export function sameHeads(a: Header, b: Header): boolean {
  const width = Math.max(a.heads.length, b.heads.length);
  return Array.from({ length: width }, (_, i) => i).every((i) => (a.heads[i] ?? '') === (b.heads[i] ?? ''));
}
