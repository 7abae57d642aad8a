import { isBlank, trimmed } from './cell-text';
import { splitBlanks } from './split-blanks';
import { hasBars, isRule, splitBars } from './split-bars';
import { splitDelimited } from './split-delimited';
import { splitWords } from './split-words';
import { LIMITS, type Layout } from './table';

/** A pasted text as a grid 表格文字. `problem` is set, and the grid empty, when it is too large to be a table of a plan. */
export interface SplitTable {
  grid: string[][];
  /** Line of the input that each row begins on, from 1. */
  lines: number[];
  layout: Layout;
  problem: string | null;
}

const refused = (problem: string): SplitTable => ({ grid: [], lines: [], layout: 'tabs', problem });

function share(lines: readonly string[], test: (line: string) => boolean): number {
  const filled = lines.filter((line) => !isBlank(line));
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
}

/** Whether commas part the cells: every line has as many, and at least two cells. Digits like 1,013 forbid it. */
function isCommaTable(text: string, lines: readonly string[]): boolean {
  if (!text.includes(',')) return false;
  if (/(?:^|[^\d,])\d{1,3},\d{3}(?!\d)/.test(text.replaceAll(/"[^"\n]*"/g, ''))) return false;
  const { rows } = splitDelimited(text, ',');
  const filled = rows.filter((row) => row.length > 1 || !isBlank(row[0]));
  const count = filled[0]?.length ?? 0;
  return lines.length > 1 && filled.length > 1 && count > 1 && filled.every((row) => row.length === count);
}

/**
 * A pasted text → rows of cells: tabs (with quoted cells, as spreadsheets write them), |-tables, commas, or runs of
 * blanks as PDFs and web pages leave them. Empty lines are dropped, blanks before a name stay as its indentation. Never
 * throws; takes time in proportion to the text.
 */
export function splitTable(given: string): SplitTable {
  if (given.length > LIMITS.characters) {
    const million = (given.length / 1_000_000).toFixed(1);
    return refused(
      `粘贴的文字有${million}百万字，超过${LIMITS.characters / 1_000_000}百万字的上限；请只选取表格再粘贴。`,
    );
  }
  const text = given.replace(/^\ufeff/, '').replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n');
  const lines = text.split('\n');
  if (lines.length > 4 * LIMITS.rows) {
    return refused(`粘贴的文字有${lines.length}行，超过${4 * LIMITS.rows}行的上限；请只选取表格再粘贴。`);
  }
  const kept = (layout: Layout, rows: readonly string[][], numbers: readonly number[]): SplitTable => {
    const places = rows.flatMap((row, i) => (row.every((cell) => isBlank(cell)) ? [] : [i]));
    return { grid: places.map((i) => rows[i]!), lines: places.map((i) => numbers[i]!), layout, problem: null };
  };
  const numbers = lines.map((_, i) => i + 1);
  const tabbed = share(lines, (line) => trimmed(line).includes('\t'));
  const barred = share(lines, (line) => hasBars(line) || isRule(line));
  if (tabbed > 0 && (tabbed >= barred || tabbed > 0.5)) {
    const { rows, lines: starts } = splitDelimited(text, '\t');
    return kept('tabs', rows, starts);
  }
  if (barred > 0.3) {
    return kept(
      'bars',
      lines.map((line) => (hasBars(line) && !isRule(line) ? splitBars(line) : [line])),
      numbers,
    );
  }
  if (isCommaTable(text, lines)) {
    const { rows, lines: starts } = splitDelimited(text, ',');
    return kept('commas', rows, starts);
  }
  const wide = splitBlanks(lines);
  const parted = wide.filter((row) => row.length > 2).length;
  const single = parted < 2 ? splitWords(lines) : null;
  return single ? kept('words', single, numbers) : kept('blanks', wide, numbers);
}
