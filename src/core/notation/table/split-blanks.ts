import { isHeadWord } from './heads';
import { ordinalAlone } from './ordinal';
import { widthOf } from './cell-text';

interface Token {
  text: string;
  /** Place in the line, in Latin columns. */
  from: number;
  to: number;
}

const BLANK = /[ \t\u00a0\u3000]/;
const HAN = /[\u4e00-\u9fff]/;

/** Whether a run of blanks parts two cells: two or more, or one full-width blank that does not merely space two words out. */
function parts(run: string, before: string | undefined, after: string | undefined): boolean {
  if (run.length > 1 || run === '\t') return true;
  return run === '\u3000' && !(HAN.test(before ?? '') && HAN.test(after ?? '')) && !'、．.'.includes(before ?? ' ');
}

/** Pieces of a line between runs of blanks; the blanks at its beginning stay with the first piece as indentation. */
function tokens(line: string): Token[] {
  const result: Token[] = [];
  let start = 0;
  while (start < line.length && BLANK.test(line[start]!)) start += 1;
  let text = line.slice(0, start);
  let column = [...text].reduce((sum, character) => sum + widthOf(character), 0);
  let from = column;
  for (let i = start; i < line.length;) {
    if (!BLANK.test(line[i]!)) {
      text += line[i];
      column += widthOf(line[i]!);
      i += 1;
      continue;
    }
    let end = i;
    let width = 0;
    while (end < line.length && BLANK.test(line[end]!)) {
      width += widthOf(line[end]!);
      end += 1;
    }
    if (end === line.length) break;
    const run = line.slice(i, end);
    if (parts(run, line[i - 1], line[end])) {
      result.push({ text, from, to: column });
      text = '';
      from = column + width;
    } else text += run;
    column += width;
    i = end;
  }
  if (text.trim() !== '') result.push({ text, from, to: column });
  return result;
}

const LEADS_ON = /^(?:其中|其 中|#)[:：]?$/;

/** 1．  城镇新增就业: an ordinal or 其中 with blanks behind it stays with its name, unless the table has a column of ordinals. */
function joinLeads(line: Token[]): Token[] {
  const [first, second, ...rest] = line;
  if (!first || !second) return line;
  const lead = first.text.trim();
  if (!LEADS_ON.test(lead) && ordinalAlone(lead) === null) return line;
  return [{ text: `${first.text} ${second.text}`, from: first.from, to: second.to }, ...rest];
}

/** Where the columns stand in the lines that have all of them; null when they are not set under each other. */
function columnsOf(rows: readonly Token[][], count: number): { from: number; to: number }[] | null {
  const full = rows.filter((row) => row.length === count);
  if (full.length < 2) return null;
  const columns = Array.from({ length: count }, (_, i) => ({
    from: Math.min(...full.map((row) => row[i]!.from)),
    to: Math.max(...full.map((row) => row[i]!.to)),
  }));
  return columns.every((column, i) => i === 0 || columns[i - 1]!.to <= column.from) ? columns : null;
}

/** Puts the cells of a short line under the heads they stand under; null when one could belong to two columns. */
function place(row: readonly Token[], columns: readonly { from: number; to: number }[]): string[] | null {
  const cells = columns.map(() => '');
  let next = 0;
  for (const token of row) {
    const under = columns.flatMap((column, i) => (token.from < column.to && column.from < token.to ? [i] : []));
    if (under.length !== 1 || under[0]! < next) return null;
    cells[under[0]!] = token.text;
    next = under[0]! + 1;
  }
  return cells;
}

/** Cells set apart by runs of blanks, as text from PDFs and web pages has them. */
export function splitBlanks(lines: readonly string[]): string[][] {
  const parted = lines.map(tokens);
  const head = parted.find((row) => row.length > 1 && row.filter(({ text }) => isHeadWord(text)).length > 1);
  const numbered = head !== undefined && /^(?:序|编号|No)/i.test(head[0]!.text.trim());
  const rows = numbered ? parted : parted.map(joinLeads);
  const count = head?.length ?? 0;
  const columns = count > 1 ? columnsOf(rows, count) : null;
  return rows.map((row) => {
    const short = columns !== null && row.length > 1 && row.length < count;
    return (short ? place(row, columns) : null) ?? row.map(({ text }) => text);
  });
}
