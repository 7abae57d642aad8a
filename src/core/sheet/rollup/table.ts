import { Draft } from '../draft';
import { finishSheet } from '../finish';
import type { ConditionalSpec, FormulaSpec, LinkSpec, SheetSpec, ValidationSpec } from '../spec';
import { sideLines, type Look } from '../styles';
import { displayWidth } from '../text';

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

/** A4 where the table fits on it; a wider one A3, on as many pages side by side as it takes, each with the heads of its rows. */
function pageOf({ columns, frozenColumns = 1 }: Table): Parameters<typeof finishSheet>[1]['page'] {
  const widthOf = (some: readonly TableColumn[]): number => some.reduce((sum, { width }) => sum + width, 0);
  const [heads, all] = [widthOf(columns.slice(0, frozenColumns)), widthOf(columns)];
  if (all <= A4_ACROSS) return {};
  const pagesAcross = all <= A3_ACROSS ? 1 : Math.ceil((all - heads) / (A3_ACROSS - heads));
  return { paper: 'A3', pagesAcross, repeatColumns: { first: 0, last: frozenColumns - 1 } };
}

export function tableSheet(table: Table): SheetSpec {
  const { columns, lines, rows, notes = [] } = table;
  const draft = new Draft();
  const last = columns.length - 1;
  const span = Math.min(columns.length, MOST_SPANNED);
  const put = (row: number, look: Look, text: string, height: number): void => {
    draft.span({ row, column: 0, rows: 1, columns: span }, look, text);
    draft.rowHeights.set(row, height);
  };
  put(0, 'title', table.title, 32);
  lines.forEach((text, at) => put(1 + at, 'labelLeft', text, 18));
  const first = bodyRow(table);
  const grouped = columns.some(({ group }) => group !== undefined);
  if (grouped) putGroups(draft, first - 2, columns);
  columns.forEach(({ head, group }, column) => {
    if (grouped && group === undefined) return;
    const border = { top: grouped ? 'thin' : 'thick', bottom: 'thin', ...sideLines(column, last) } as const;
    draft.put(first - 1, column, 'head', head, { border });
  });
  draft.rowHeights.set(first - 1, linesOf(columns.map(({ head, width }) => [head, width])) * LINE_HEIGHT + 8);
  rows.forEach((cells, index) => putRow(draft, first + index, columns, cells, index === rows.length - 1));
  draft.validations.push(...(table.validations ?? []));
  notes.forEach((text, at) => put(first + rows.length + at, 'footnote', text, 16));
  return finishSheet(draft, {
    name: table.name,
    planId: table.planId,
    boxId: table.name,
    unit: table.unit,
    rows: first + rows.length + notes.length,
    columnWidths: columns.map(({ width }) => width),
    heads: { first: first - (grouped ? 2 : 1), last: first - 1 },
    frozenColumns: table.frozenColumns ?? 1,
    conditionals: table.conditionals ?? [],
    page: pageOf(table),
    ...(table.links && table.links.length > 0 ? { links: table.links } : {}),
  });
}

function putGroups(draft: Draft, row: number, columns: readonly TableColumn[]): void {
  const last = columns.length - 1;
  for (let from = 0; from <= last;) {
    const { group, head } = columns[from]!;
    let to = from;
    while (group !== undefined && columns[to + 1]?.group === group) to += 1;
    const around = { left: sideLines(from, last).left, right: sideLines(to, last).right };
    const area = { row, column: from, rows: group === undefined ? 2 : 1, columns: to - from + 1 };
    draft.span(area, 'head', group ?? head, { top: 'thick', bottom: 'thin', ...around });
    from = to + 1;
  }
  draft.rowHeights.set(row, 18);
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
