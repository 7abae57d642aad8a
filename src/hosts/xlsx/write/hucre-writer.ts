import type { Cell, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { areaAddress } from '../../../core/model/cells';
import type { BookName, BookSheet } from '../../../core/sheet/book';
import { formulaToFile } from '../formula-dialect';
import { encodeCellText } from '../xml/text';
import { toChart } from './hucre-chart';
import { absolute, printNames, quotedSheet, toPage, toProtection } from './hucre-page';
import { toConditional, toValidation } from './hucre-rules';
import { color, SONG } from './hucre-style';
import type { OnNew } from './sheet-rows';

/** What a workbook holds besides its sheets. */
export interface BookParts {
  names?: readonly BookName[];
  active?: number;
  structureProtected?: boolean;
}

const BLANK: Cell = { value: null, type: 'empty' };

/** Places of a sheet that hucre must know of: notes, links and array formulas, and the last one, up to which the sheet reaches. */
function placesOf({ cells, notes, links = [] }: BookSheet): Map<string, Cell> {
  const places = new Map<string, Cell>();
  const put = (row: number, column: number, content: Partial<Cell>): void => {
    const key = `${row},${column}`;
    places.set(key, { ...(places.get(key) ?? BLANK), ...content });
  };
  let [lastRow, lastColumn] = [-1, -1];
  const linked = new Set(links.map(({ row, column }) => `${row},${column}`));
  const texts = new Map<string, string>();
  const reach = (row: number, column: number): void => {
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  };
  for (const { row, column, value, formula } of cells) {
    reach(row, column);
    if (formula?.array) {
      const own = { formula: '0', formulaType: 'array', formulaRef: areaAddress(formula.array) } as const;
      put(row, column, { ...own, formulaDynamic: true });
    }
    if (linked.size > 0 && typeof value === 'string' && value !== '' && linked.has(`${row},${column}`))
      texts.set(`${row},${column}`, encodeCellText(value));
  }
  for (const { row, column, text } of notes) {
    reach(row, column);
    put(row, column, { comment: { text: encodeCellText(text) } });
  }
  for (const { row, column, sheet, cell, tip } of links) {
    reach(row, column);
    const display = texts.get(`${row},${column}`);
    const location = `${quotedSheet(sheet)}!${cell}`;
    const shown = { ...(display === undefined ? {} : { display }), ...(tip ? { tooltip: tip } : {}) };
    put(row, column, { hyperlink: { target: '', location, ...shown } });
  }
  if (lastRow >= 0) put(lastRow, lastColumn, {});
  return places;
}

function toColumns({ columnWidths, hiddenColumns = [] }: BookSheet): WriteSheet['columns'] {
  const count = Math.max(columnWidths.length, ...hiddenColumns.map((column) => column + 1));
  const hidden = new Set(hiddenColumns);
  return Array.from({ length: count }, (_, column) => ({
    width: columnWidths[column] ?? undefined,
    ...(hidden.has(column) ? { hidden: true } : {}),
  }));
}

function frameOf(spec: BookSheet): WriteSheet {
  return {
    name: spec.name,
    rows: [],
    columns: toColumns(spec),
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

/**
 * A workbook but for the rows of its sheets 工作簿框架, which hucre would keep cell by cell. Each format is put where it is first used,
 * so that hucre numbers them as the rows do, and one text, so that it lists the part of the texts.
 */
export class BookFrame {
  private readonly sheets: (WriteSheet & { cells: Map<string, Cell> })[] = [];
  private readonly names: { name: string; range: string; scope?: string }[] = [];

  /** Adds a sheet and returns what takes its new formats and the first text. */
  add(spec: BookSheet): OnNew {
    const cells = placesOf(spec);
    this.sheets.push({ ...frameOf(spec), cells });
    this.names.push(...toNames(spec));
    return (row, column, content) => {
      const key = `${row},${column}`;
      cells.set(key, { ...(cells.get(key) ?? BLANK), ...content });
    };
  }

  /** Sheets without rows; only the files beside this one know hucre. What it cannot do is done afterwards. */
  async write(parts: BookParts): Promise<Uint8Array> {
    const names = (parts.names ?? []).map(({ name, formula, sheet, comment }) => ({
      name,
      range: formulaToFile(formula),
      ...(sheet === null ? {} : { scope: sheet }),
      ...(comment ? { comment } : {}),
    }));
    return writeXlsx({
      sheets: this.sheets,
      namedRanges: [...this.names, ...names],
      defaultFont: SONG,
      properties: { modified: new Date(0) },
      ...(parts.active ? { activeSheet: parts.active } : {}),
      ...(parts.structureProtected ? { workbookProtection: { lockStructure: true } } : {}),
    });
  }
}
