import type { BookCell, BookConditional, BookSpec, BookStyle, FullSheet } from '../../core/sheet/book';
import type { LinkSpec } from '../../core/sheet/spec';
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from '../grid/snapshot';
import { computesWithAreas } from './array-formula';
import type { GridFormat } from './grid-format';
import { styleOfLook } from './looks';
import { widthOfPoints } from './units';

const PLAN_FUNCTION = /(?<![\w.])PLAN\.\w/i;
const PRINT_NAME = /^(_xlnm\.)?print_(area|titles)$/i;

/** What the grid holds → a workbook for a file 保存. */
export function bookOfSnapshot(snapshot: WorkbookSnapshot): BookSpec {
  return {
    sheets: snapshot.sheets.map(sheetOf),
    active: snapshot.active,
    names: snapshot.names
      .filter(({ name }) => !PRINT_NAME.test(name))
      .map(({ name, formula, sheet, comment }) => ({
        name,
        formula,
        sheet: sheet === null ? null : (snapshot.sheets[sheet]?.name ?? null),
        ...(comment ? { comment } : {}),
      })),
    structureProtected: snapshot.structureProtected,
    xmlParts: snapshot.xmlParts.map(({ xml }) => xml),
  };
}

function sheetOf(sheet: SheetSnapshot): FullSheet {
  const styles: Record<string, BookStyle> = {};
  const keys = new Map<string, string>();
  const key = (cell: SnapshotCell): string => {
    const identity = JSON.stringify([cell.look, cell.locked]);
    let found = keys.get(identity);
    if (found === undefined) {
      found = `s${keys.size + 1}`;
      keys.set(identity, found);
      styles[found] = styleOfLook(cell.look, cell.locked);
    }
    return found;
  };
  const cells = sheet.cells.map((cell) => cellOf(cell, key(cell)));
  const links = sheet.cells.flatMap(({ row, column, link }): LinkSpec[] =>
    link ? [{ row, column, sheet: link.sheet, cell: link.cell, ...(link.tip ? { tip: link.tip } : {}) }] : [],
  );
  return {
    name: sheet.name,
    visible: sheet.visible,
    gridlines: sheet.gridlines,
    tabColor: sheet.tabColor,
    rows: cells.reduce((most, { row }) => Math.max(most, row + 1), 1),
    columns: cells.reduce((most, { column }) => Math.max(most, column + 1), 1),
    columnWidths: widthsOf(sheet.columnWidths),
    rowHeights: new Map(sheet.rowHeights),
    hiddenColumns: sheet.hiddenColumns,
    hiddenRows: sheet.hiddenRows,
    styles,
    cells,
    merges: sheet.merges,
    validations: sheet.validations.map(({ areas, rule, ignoreBlanks, alert, prompt }) => ({
      areas,
      rule,
      ignoreBlanks,
      alert: alert.show ? { style: alert.style, title: alert.title, message: alert.message } : null,
      prompt: prompt.show ? { title: prompt.title, message: prompt.message } : null,
    })),
    conditionals: (sheet.conditionals as GridFormat[]).map((format): BookConditional => {
      if (format.type === 'formula') return format;
      const { areas, stopIfTrue, type, minimum, maximum, color } = format;
      return { areas, stopIfTrue, type, minimum, maximum, color };
    }),
    notes: sheet.notes,
    ...(links.length > 0 ? { links } : {}),
    names: [],
    freeze: sheet.frozen,
    print: sheet.print,
    protected: sheet.protection !== null,
    ...(sheet.protection ? { protection: sheet.protection.options } : {}),
  };
}

function cellOf({ row, column, value, formula, spill }: SnapshotCell, style: string): BookCell {
  if (formula === null) return { row, column, style, value: value === '' ? null : value };
  const plan = PLAN_FUNCTION.test(formula) ? formula : null;
  // #NAME? says that the pane has not loaded, not what the cell is: a file would keep it for ever.
  const cached = plan !== null && value === '#NAME?' ? '' : value;
  const array = spill ?? (plan === null && computesWithAreas(formula) ? { row, column, rows: 1, columns: 1 } : null);
  return { row, column, style, formula: { native: formula, plan, cached, ...(array ? { array } : {}) } };
}

function widthsOf(widths: SheetSnapshot['columnWidths']): (number | null)[] {
  const list: (number | null)[] = [];
  for (const [column, points] of widths) {
    while (list.length <= column) list.push(null);
    list[column] = widthOfPoints(points);
  }
  return list;
}
