import { Draft } from '../draft';
import { finishSheet } from '../finish';
import type { ConditionalSpec, FormulaSpec, LinkSpec, PrintSpec, SheetSpec, ValidationSpec } from '../spec';
import { sideLines, type Look } from '../styles';
import { clip, displayWidth } from '../text';

/** A cell of a table of the rollup; only those of 任务分解 are filled in. */
export interface TableCell {
  look: Look;
  content?: string | number | null | FormulaSpec;
  format?: string;
}

/** A column with its head; columns of one group stand under a common head. */
export interface TableColumn {
  head: string;
  width: number;
  group?: string;
}

/** A table with a title, lines about it, and notes under it 汇总表. */
export interface Table {
  name: string;
  planId: string;
  unit: string;
  title: string;
  lines: readonly string[];
  columns: readonly TableColumn[];
  rows: readonly (readonly TableCell[])[];
  notes?: readonly string[];
  frozenColumns?: number;
  conditionals?: readonly ConditionalSpec[];
  links?: readonly LinkSpec[];
  validations?: readonly ValidationSpec[];
}

/** Zero-based first row of the body of a table. */
export function bodyRow({ lines, columns }: Pick<Table, 'lines' | 'columns'>): number {
  return 1 + lines.length + (columns.some(({ group }) => group !== undefined) ? 2 : 1);
}

/** Lines over the table span so many columns: a wide table is not one line. */
const MOST_SPANNED = 14;
/** Points of a line of wrapped text, and the highest row that Excel draws. */
const LINE_HEIGHT = 13.5;
const HIGHEST = 400;

/** Characters of 10 points that a page takes across at two thirds of their size, which is still easily read. */
const A4_ACROSS = 160;
const A3_ACROSS = 265;

/** What Excel takes as the header of a page. */
const MOST_HEADER = 255;

/** How wide a table is printed 幅面: A4 where it fits on it; a wider one A3, on as many pages side by side as it takes. */
function paperFor({ columns, frozenColumns = 1 }: Table): { paper: 'A4' | 'A3'; pagesAcross: number } {
  const widthOf = (some: readonly TableColumn[]): number => some.reduce((sum, { width }) => sum + width, 0);
  const [heads, all] = [widthOf(columns.slice(0, frozenColumns)), widthOf(columns)];
  if (all <= A4_ACROSS) return { paper: 'A4', pagesAcross: 1 };
  return { paper: 'A3', pagesAcross: all <= A3_ACROSS ? 1 : Math.ceil((all - heads) / (A3_ACROSS - heads)) };
}

/**
 * The page, with the whole head of the table on each: title and lines as rows that are repeated. On pages side by side these rows would
 * be cut at the heads of the rows, so there they stand over the page, and only the table is printed below.
 */
function pageOf(table: Table, heads: { first: number; last: number }, rows: number): Partial<PrintSpec> {
  const { paper, pagesAcross } = paperFor(table);
  const { columns, frozenColumns = 1 } = table;
  if (pagesAcross === 1) {
    const repeatRows = { first: 0, last: heads.last };
    return paper === 'A4' ? { repeatRows } : { repeatRows, paper, pagesAcross, ...sides(frozenColumns) };
  }
  const area = { row: heads.first, column: 0, rows: rows - heads.first, columns: columns.length };
  return { paper, pagesAcross, ...sides(frozenColumns), repeatRows: heads, area, header: headerOf(table) };
}

const sides = (frozen: number): Pick<PrintSpec, 'repeatColumns'> => ({ repeatColumns: { first: 0, last: frozen - 1 } });

/** Title and lines over a page. A blank keeps their figures apart from the size of the letters. */
function headerOf({ title, lines }: Table): string {
  const plain = (text: string): string => text.replaceAll('&', '&&');
  return clip([`&C&14 ${plain(title)}`, ...lines.map((text) => `&9 ${plain(text)}`)].join('\n'), MOST_HEADER);
}

export function tableSheet(table: Table): SheetSpec {
  const { columns, lines, rows, notes = [], frozenColumns = 1 } = table;
  const draft = new Draft();
  const last = columns.length - 1;
  const apart = paperFor(table).pagesAcross > 1;
  const put = (row: number, look: Look, text: string, height: number, column = 0): void => {
    const span = Math.min(columns.length - column, MOST_SPANNED);
    draft.span({ row, column, rows: 1, columns: span }, look, text);
    draft.rowHeights.set(row, height);
  };
  put(0, 'title', table.title, 32);
  lines.forEach((text, at) => put(1 + at, 'labelLeft', text, 18));
  const first = bodyRow(table);
  const grouped = columns.some(({ group }) => group !== undefined);
  const heads = { first: first - (grouped ? 2 : 1), last: first - 1 };
  if (grouped) putGroups(draft, heads.first, columns, apart);
  columns.forEach(({ head, group }, column) => {
    if (grouped && group === undefined) return;
    const border = { top: grouped ? 'thin' : 'thick', bottom: 'thin', ...sideLines(column, last) } as const;
    draft.put(first - 1, column, 'head', head, { border });
  });
  draft.rowHeights.set(first - 1, linesOf(columns.map(({ head, width }) => [head, width])) * LINE_HEIGHT + 8);
  rows.forEach((cells, index) => putRow(draft, first + index, columns, cells, index === rows.length - 1));
  draft.validations.push(...(table.validations ?? []));
  // Under the heads of the rows a note would be printed anew, and cut, on every page.
  notes.forEach((text, at) => put(first + rows.length + at, 'footnote', text, 16, apart ? frozenColumns : 0));
  const end = first + rows.length + notes.length;
  return finishSheet(draft, {
    name: table.name,
    planId: table.planId,
    boxId: table.name,
    unit: table.unit,
    rows: end,
    columnWidths: columns.map(({ width }) => width),
    heads,
    frozenColumns,
    conditionals: table.conditionals ?? [],
    page: pageOf(table, heads, end),
    ...(table.links && table.links.length > 0 ? { links: table.links } : {}),
  });
}

/** Common heads over their columns; on pages side by side one over each, so that none is cut from its columns. */
function putGroups(draft: Draft, row: number, columns: readonly TableColumn[], apart: boolean): void {
  const last = columns.length - 1;
  const heads: [string, number][] = [];
  for (let from = 0; from <= last;) {
    const { group, head } = columns[from]!;
    let to = from;
    while (!apart && group !== undefined && columns[to + 1]?.group === group) to += 1;
    const around = { left: sideLines(from, last).left, right: sideLines(to, last).right };
    const area = { row, column: from, rows: group === undefined ? 2 : 1, columns: to - from + 1 };
    draft.span(area, 'head', group ?? head, { top: 'thick', bottom: 'thin', ...around });
    if (group !== undefined)
      heads.push([group, columns.slice(from, to + 1).reduce((sum, { width }) => sum + width, 0)]);
    from = to + 1;
  }
  draft.rowHeights.set(row, linesOf(heads) * LINE_HEIGHT + 4.5);
}

function putRow(
  draft: Draft,
  row: number,
  columns: readonly TableColumn[],
  cells: readonly TableCell[],
  isLast: boolean,
): void {
  cells.forEach(({ look, content, format }, column) => {
    draft.put(row, column, look, content, {
      border: { top: 'thin', bottom: isLast ? 'thick' : 'thin', ...sideLines(column, columns.length - 1) },
      ...(format ? { extra: { numberFormat: format } } : {}),
    });
  });
  const texts = cells.flatMap(({ content }, column): [string, number][] =>
    typeof content === 'string' ? [[content, columns[column]!.width]] : [],
  );
  draft.rowHeights.set(row, Math.min(HIGHEST, linesOf(texts) * LINE_HEIGHT + 5));
}

/** Lines that the longest of some texts takes in a cell of its width. */
function linesOf(texts: readonly (readonly [string, number])[]): number {
  return texts.reduce((most, [text, width]) => Math.max(most, Math.ceil((displayWidth(text) + 1) / width)), 1);
}
