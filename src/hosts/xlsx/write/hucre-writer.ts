import type { Cell, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { address, areaAddress } from '../../../core/model/cells';
import type { BookCell, BookName, BookSheet } from '../../../core/sheet/book';
import { formulaToFile } from '../formula-dialect';
import { encodeCellText } from '../xml/text';
import { toChart } from './hucre-chart';
import { absolute, printNames, quotedSheet, toPage, toProtection } from './hucre-page';
import { toConditional, toValidation } from './hucre-rules';
import { color, SONG, toStyle } from './hucre-style';

/** Which functions a file computes with: Excel's own everywhere, or PLAN.* where the add-in is present. */
export type Dialect = 'native' | 'plan';

/** What a workbook holds besides its sheets. */
export interface BookParts {
  names?: readonly BookName[];
  active?: number;
  structureProtected?: boolean;
}

/**
 * The formula in the dialect. A PLAN formula over a range is stored as an array formula of its one cell: from a file,
 * Excel would else take `IF($F6:$J6="","",$F6:$J6)` for the one cell of the range in its own column, and find none.
 */
function formulaCell(formula: NonNullable<BookCell['formula']>, dialect: Dialect, cell: string): Partial<Cell> {
  const plan = dialect === 'plan' ? formula.plan : null;
  const result = typeof formula.cached === 'string' ? encodeCellText(formula.cached) : formula.cached;
  const shared = { value: null, formula: formulaToFile(plan ?? formula.native), formulaResult: result };
  if (formula.array) {
    return { ...shared, formulaType: 'array', formulaRef: areaAddress(formula.array), formulaDynamic: true };
  }
  return plan?.includes(':') ? { ...shared, formulaType: 'array', formulaRef: cell } : shared;
}

function toCells(spec: BookSheet, dialect: Dialect): NonNullable<WriteSheet['cells']> {
  const styles = new Map(Object.entries(spec.styles).map(([key, style]) => [key, toStyle(style)]));
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const { row, column, value, formula, style } of spec.cells) {
    if (!styles.has(style)) throw new Error(`单元格 ${address(row, column)} 的格式 ${style} 没有定义`);
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new Error(`单元格 ${address(row, column)} 的数值不是有限数`);
    }
    const content = formula
      ? formulaCell(formula, dialect, address(row, column))
      : { value: typeof value === 'string' ? encodeCellText(value) || null : (value ?? null) };
    cells.set(`${row},${column}`, { ...content, style: styles.get(style) });
  }
  for (const { row, column, text } of spec.notes) {
    const key = `${row},${column}`;
    cells.set(key, { ...(cells.get(key) ?? { value: null }), comment: { text: encodeCellText(text) } });
  }
  for (const { row, column, sheet, cell, tip } of spec.links ?? []) {
    const key = `${row},${column}`;
    const own = cells.get(key) ?? { value: null };
    const { value } = own;
    const shown = typeof value === 'string' ? { display: value } : {};
    const hyperlink = {
      target: '',
      location: `${quotedSheet(sheet)}!${cell}`,
      ...shown,
      ...(tip ? { tooltip: tip } : {}),
    };
    cells.set(key, { ...own, hyperlink });
  }
  return cells;
}

function toColumns({ columnWidths, hiddenColumns = [] }: BookSheet): WriteSheet['columns'] {
  const count = Math.max(columnWidths.length, ...hiddenColumns.map((column) => column + 1));
  const hidden = new Set(hiddenColumns);
  return Array.from({ length: count }, (_, column) => ({
    width: columnWidths[column] ?? undefined,
    ...(hidden.has(column) ? { hidden: true } : {}),
  }));
}

function toRows({ rowHeights, hiddenRows = [] }: BookSheet): WriteSheet['rowDefs'] {
  const rows = new Map<number, { height?: number; hidden?: boolean }>();
  for (const [row, height] of rowHeights) rows.set(row, { height });
  for (const row of hiddenRows) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

function toSheet(spec: BookSheet, dialect: Dialect): WriteSheet {
  return {
    name: spec.name,
    rows: [],
    cells: toCells(spec, dialect),
    columns: toColumns(spec),
    rowDefs: toRows(spec),
    merges: spec.merges.map((area) => ({
      startRow: area.row,
      startCol: area.column,
      endRow: area.row + area.rows - 1,
      endCol: area.column + area.columns - 1,
    })),
    dataValidations: spec.validations.map(toValidation),
    conditionalRules: spec.conditionals.map(toConditional),
    ...(spec.charts && spec.charts.length > 0 ? { charts: spec.charts.map(toChart) } : {}),
    freezePane: spec.freeze.rows || spec.freeze.columns ? { ...spec.freeze } : undefined,
    protection: toProtection(spec),
    ...toPage(spec.print),
    view: { showGridLines: spec.gridlines ?? false, ...(spec.tabColor && { tabColor: color(spec.tabColor) }) },
    ...(spec.visible === false ? { hidden: true } : {}),
  };
}

function toNames(spec: BookSheet): { name: string; range: string; scope?: string }[] {
  return [
    ...spec.names.map((entry) => ({ name: entry.name, range: absolute(spec.name, entry.area) })),
    ...printNames(spec),
  ];
}

/** Writes the sheets with hucre; only the files beside this one know it. What hucre cannot do is done afterwards. */
export async function writeWithHucre(
  specs: readonly BookSheet[],
  dialect: Dialect,
  strings: 'shared' | 'inline',
  parts: BookParts = {},
): Promise<Uint8Array> {
  const names = (parts.names ?? []).map(({ name, formula, sheet, comment }) => ({
    name,
    range: formulaToFile(formula),
    ...(sheet === null ? {} : { scope: sheet }),
    ...(comment ? { comment } : {}),
  }));
  return writeXlsx({
    sheets: specs.map((spec) => toSheet(spec, dialect)),
    namedRanges: [...specs.flatMap(toNames), ...names],
    defaultFont: SONG,
    stringMode: strings,
    properties: { modified: new Date(0) },
    ...(parts.active ? { activeSheet: parts.active } : {}),
    ...(parts.structureProtected ? { workbookProtection: { lockStructure: true } } : {}),
  });
}
