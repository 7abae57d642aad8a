import { cellKey, type Area } from '../../core/model/cells';
import type { BookSpec, FullSheet } from '../../core/sheet/book';
import { intersection } from '../grid/areas';
import type { CellLink } from '../grid/links';
import { defaultPrintSetup } from '../grid/print-setup';
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from '../grid/snapshot';
import type { GridFormat } from './grid-format';
import { lookOfStyle } from './looks';
import { pointsOfWidth } from './units';

/** Room below and beside what the file holds; sheets of the grid are finite. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 4;
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 26;

/** A workbook of a file → what the grid restores 打开. */
export function snapshotOfBook(book: BookSpec): WorkbookSnapshot {
  const positions = new Map(book.sheets.map((sheet, index) => [sheet.name, index]));
  return {
    sheets: book.sheets.map(snapshotOfSheet),
    active: book.active,
    names: book.names.map(({ name, formula, sheet, comment }) => ({
      name,
      formula,
      sheet: sheet === null ? null : (positions.get(sheet) ?? null),
      visible: true,
      comment: comment ?? '',
    })),
    structureProtected: book.structureProtected,
    xmlParts: book.xmlParts.map((xml) => ({ xml })),
    settings: {},
  };
}

/** Cells with where they lead. */
function withLinks({ cells, links = [] }: FullSheet): (FullSheet['cells'][number] & { link?: CellLink })[] {
  const byCell = new Map(
    links.map(({ row, column, sheet, cell, tip }) => [cellKey(row, column), { sheet, cell, tip: tip ?? '' }]),
  );
  return cells.map((cell) => {
    const link = byCell.get(cellKey(cell.row, cell.column));
    return link ? { ...cell, link } : cell;
  });
}

function snapshotOfSheet(sheet: FullSheet): SheetSnapshot {
  const rows = Math.max(sheet.rows + SPARE_ROWS, LEAST_ROWS);
  const columns = Math.max(sheet.columns + SPARE_COLUMNS, LEAST_COLUMNS);
  // Files speak of whole columns; the grid ends earlier.
  const whole: Area = { row: 0, column: 0, rows, columns };
  const inside = (areas: readonly Area[]): Area[] =>
    areas.map((area) => intersection(area, whole)).filter((area) => area !== null);
  const looks = new Map(Object.entries(sheet.styles).map(([key, style]) => [key, lookOfStyle(style)]));
  const open = new Set(
    Object.entries(sheet.styles)
      .filter(([, style]) => style.locked === false)
      .map(([key]) => key),
  );
  return {
    name: sheet.name,
    visible: sheet.visible ?? true,
    tabColor: sheet.tabColor,
    gridlines: sheet.gridlines ?? false,
    rows,
    columns,
    cells: withLinks(sheet).map(({ row, column, value, formula, style, link }): SnapshotCell => ({
      row,
      column,
      value: formula ? formula.cached : (value ?? ''),
      formula: formula ? (formula.plan ?? formula.native) : null,
      look: looks.get(style) ?? {},
      locked: !open.has(style),
      ...(link ? { link } : {}),
    })),
    merges: [...sheet.merges],
    columnWidths: sheet.columnWidths.flatMap((width, column) =>
      width === null || column >= columns ? [] : [[column, pointsOfWidth(width)]],
    ),
    rowHeights: [...sheet.rowHeights].filter(([row]) => row < rows),
    hiddenColumns: (sheet.hiddenColumns ?? []).filter((column) => column < columns),
    hiddenRows: (sheet.hiddenRows ?? []).filter((row) => row < rows),
    frozen: sheet.freeze,
    validations: sheet.validations.flatMap(({ areas, rule, ignoreBlanks, alert, prompt }) => {
      const own = inside(areas);
      if (!own.length) return [];
      return [
        {
          areas: own,
          rule,
          ignoreBlanks,
          alert: alert ? { ...alert, show: true } : { style: 'stop' as const, title: '', message: '', show: false },
          prompt: prompt ? { ...prompt, show: true } : { title: '', message: '', show: false },
        },
      ];
    }),
    conditionals: sheet.conditionals.flatMap((format): GridFormat[] => {
      const areas = inside(format.areas);
      if (!areas.length) return [];
      // Plain bars: in grey print a gradient looks like a different value.
      return format.type === 'dataBar'
        ? [{ ...format, areas, gradient: false, showValue: true }]
        : [{ ...format, areas, look: lookOfStyle(format.look) }];
    }),
    notes: [...sheet.notes],
    protection: sheet.protected ? { options: sheet.protection ?? {}, password: '' } : null,
    print: { ...defaultPrintSetup(), ...sheet.print },
  };
}
