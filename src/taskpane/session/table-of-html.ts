import type { Area } from '../../core/model/cells';

/** A table as it was copied from a page or a document, text only. */
export interface CopiedTable {
  texts: string[][];
  merges: Area[];
}

/** A table of a plan has a hundred rows; a page can claim spans of a million. */
const MOST_ROWS = 5000;
const MOST_COLUMNS = 60;

/**
 * The table in copied HTML 剪贴板表格: the rows of its tables in order, and the lines of text before, between and after them
 * (titles, units and footnotes stand there). Null when there is no table. Parsed as an inert document: nothing is loaded or
 * run, and only text is taken.
 */
export function tableOfHtml(html: string): CopiedTable | null {
  if (!/<table[\s>]/i.test(html)) return null;
  // eslint-disable-next-line no-restricted-syntax -- an inert document: nothing in it is loaded, run or shown
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const copied: CopiedTable = { texts: [], merges: [] };
  let line = '';
  const endLine = (): void => {
    const text = plain(line);
    if (text !== '' && copied.texts.length < MOST_ROWS) copied.texts.push([text]);
    line = '';
  };
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child instanceof HTMLTableElement) {
        endLine();
        addTable(copied, child);
      } else if (child.nodeType === Node.TEXT_NODE) line += child.nodeValue ?? '';
      else if (child instanceof HTMLElement && !SILENT.has(child.tagName)) {
        const block = BLOCKS.test(child.tagName);
        if (block) endLine();
        walk(child);
        if (block) endLine();
      }
    }
  };
  walk(body);
  endLine();
  return copied.texts.some((row) => row.length > 1) ? copied : null;
}

const SILENT = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'TITLE', 'SELECT', 'TEXTAREA', 'OBJECT']);
const BLOCKS = /^(?:P|DIV|BR|LI|UL|OL|H[1-6]|SECTION|ARTICLE|HEADER|FOOTER|BLOCKQUOTE|PRE|HR|DL|DT|DD)$/;

function addTable(copied: CopiedTable, table: HTMLTableElement): void {
  const from = copied.texts.length;
  const rows = [...table.rows].slice(0, MOST_ROWS - from);
  const taken = rows.map(() => new Set<number>());
  rows.forEach((row, r) => {
    const texts: string[] = [];
    copied.texts.push(texts);
    let column = 0;
    for (const cell of row.cells) {
      while (taken[r]!.has(column)) column += 1;
      const columns = Math.min(Math.max(1, cell.colSpan), MOST_COLUMNS - column);
      // A span of 0 goes on to the end of the table.
      const span = cell.rowSpan === 0 ? rows.length : cell.rowSpan;
      const height = Math.min(Math.max(1, span), rows.length - r);
      if (columns <= 0) break;
      texts[column] = textOf(cell);
      for (let i = 0; i < height; i++) for (let j = 0; j < columns; j++) taken[r + i]!.add(column + j);
      if (height * columns > 1) copied.merges.push({ row: from + r, column, rows: height, columns });
      column += columns;
    }
  });
  const width = Math.max(0, ...taken.map((columns) => Math.max(-1, ...columns) + 1));
  for (let r = 0; r < rows.length; r++) {
    const texts = copied.texts[from + r]!;
    for (let column = 0; column < width; column++) texts[column] ??= '';
  }
}

/** Text of a cell; its paragraphs and breaks become line breaks. */
function textOf(cell: HTMLElement): string {
  let text = '';
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text += child.nodeValue ?? '';
      else if (child instanceof HTMLElement && !SILENT.has(child.tagName)) {
        const block = BLOCKS.test(child.tagName);
        if (block) text += '\u2028';
        walk(child);
        if (block) text += '\u2028';
      }
    }
  };
  walk(cell);
  return text
    .split('\u2028')
    .map(plain)
    .filter((part) => part !== '')
    .join('\n');
}

/** Blanks as a browser shows them; full-width ones indent 其中 rows and stay. */
function plain(text: string): string {
  return text
    .replace(/[\t\n\r\f ]+/g, ' ')
    .replace(/\u00a0/g, ' ')
    .replace(/^ +| +$/g, '');
}
