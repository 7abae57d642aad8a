/** Rows of cells with the line of the input that each row begins on. */
export interface SplitRows {
  rows: string[][];
  lines: number[];
}

/** “十四五” in Latin quotation marks is a word in them, not a quoted cell. */
const QUOTED_PLAN = /^[一二三四五六七八九十]{2,3}$/;

/** The end of a quoted cell that opens at `open` and its content, or null when the mark is part of the text. */
function quotedCell(text: string, open: number, delimiter: string): { end: number; content: string } | null {
  for (let i = open + 1; i < text.length; i += 1) {
    if (text[i] !== '"') continue;
    const next = text[i + 1];
    if (next === '"') i += 1;
    else if (next === undefined || next === delimiter || next === '\n') {
      const content = text.slice(open + 1, i).replaceAll('""', '"');
      return QUOTED_PLAN.test(content) ? null : { end: i + 1, content };
    } else return null;
  }
  return null;
}

/**
 * Cells set apart by a character, as spreadsheets put them on the clipboard: a cell with line breaks stands in quotation
 * marks. `text` has \n as its only line break.
 */
export function splitDelimited(text: string, delimiter: string): SplitRows {
  const rows: string[][] = [];
  const lines: number[] = [];
  let row: string[] = [];
  let line = 1;
  let began = 1;
  let closes = true;
  let i = 0;
  const endRow = (): void => {
    rows.push(row);
    lines.push(began);
    row = [];
  };
  for (;;) {
    const cell = closes && text[i] === '"' ? quotedCell(text, i, delimiter) : null;
    // A mark that nothing closes up to the end: neither does any later one.
    if (cell === null && text[i] === '"' && text.indexOf('"', i + 1) < 0) closes = false;
    let end = cell?.end ?? i;
    if (cell) {
      row.push(cell.content);
      line += cell.content.split('\n').length - 1;
    } else {
      while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
      row.push(text.slice(i, end));
    }
    if (end >= text.length) break;
    if (text[end] === '\n') {
      endRow();
      line += 1;
      began = line;
    }
    i = end + 1;
  }
  endRow();
  return { rows, lines };
}
