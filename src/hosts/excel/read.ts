import { HostError, type SheetInfo } from '../../app/ports/workbook-host';
import { cellKey, parseAddress, type Area, type CellValue, type SheetCells } from '../../core/model/cells';
import { isDateFormat } from '../../core/model/date-format';
import { formulaOf, valueOf } from './content';
import type { Conversation } from './sync';

/** Part of a sheet that is read: far more than any indicator sheet has, and little enough for one answer of 5 MB. */
const WINDOW = 'A1:BH1000';

/** Sheets of the workbook in order. One sync. */
export async function listSheets({ context, sync }: Conversation): Promise<SheetInfo[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  await sync();
  return worksheets.items.map(({ id, name, visibility }) => ({ id, name, visible: visibility === 'Visible' }));
}

/**
 * Cells of the named sheets (one sync) or of all sheets (two), whatever their number. Cells beyond column BH or row 1000 are
 * not read; merged areas only where Excel tells them (ExcelApi 1.13).
 */
export async function readSheets(conversation: Conversation, names?: readonly string[]): Promise<SheetCells[]> {
  const { context, sync } = conversation;
  const { worksheets } = context.workbook;
  const wanted = names ?? (await listSheets(conversation)).map((sheet) => sheet.name);
  const requested = wanted.map((name) => {
    const sheet = worksheets.getItemOrNullObject(name);
    sheet.load('name,visibility');
    return { name, sheet, ...queueCells(sheet) };
  });
  await sync();
  return requested.map(({ name, sheet, used, merged }) => {
    if (sheet.isNullObject) {
      throw new HostError('sheet-missing', `没有名为“${name}”的工作表，可能已被改名或删除。请刷新后再试。`);
    }
    return cellsOf({ name: sheet.name, visible: sheet.visibility === 'Visible' }, used, merged);
  });
}

interface Queued {
  used: Excel.Range;
  merged: Excel.RangeAreas | null;
}

function queueCells(sheet: Excel.Worksheet): Queued {
  const used = sheet.getRange(WINDOW).getUsedRangeOrNullObject(true);
  used.load('values,formulas,valueTypes,numberFormat,rowIndex,columnIndex');
  let merged: Excel.RangeAreas | null = null;
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.13')) {
    merged = sheet.getRange(WINDOW).getMergedAreasOrNullObject();
    merged.load('address');
  }
  return { used, merged };
}

function cellsOf(
  sheet: { name: string; visible: boolean },
  used: Excel.Range,
  merged: Excel.RangeAreas | null,
): SheetCells {
  const merges = merged && !merged.isNullObject ? areasOfAddress(merged.address) : [];
  const formulas = new Map<number, string>();
  const errors = new Set<number>();
  const dates = new Set<number>();
  if (used.isNullObject) return { ...sheet, values: [], formulas, errors, merges, dates };
  const isDate = remembered(isDateFormat);
  const { rowIndex, columnIndex } = used;
  const values: CellValue[][] = Array.from({ length: rowIndex }, () => []);
  used.values.forEach((line: readonly unknown[], r) => {
    const row = rowIndex + r;
    values.push([...new Array<CellValue>(columnIndex).fill(null), ...line.map(valueOf)]);
    line.forEach((value, c) => {
      const column = columnIndex + c;
      const formula = formulaOf(used.formulas[r]?.[c], value);
      if (formula !== null) formulas.set(cellKey(row, column), formula);
      if (used.valueTypes[r]?.[c] === 'Error') errors.add(cellKey(row, column));
      if (typeof value === 'number' && isDate(String(used.numberFormat[r]?.[c]))) dates.add(cellKey(row, column));
    });
  });
  return { ...sheet, values, formulas, errors, merges, dates };
}

/** A sheet has a handful of number formats, each in many cells. */
function remembered(test: (format: string) => boolean): (format: string) => boolean {
  const known = new Map<string, boolean>();
  return (format) => {
    const answer = known.get(format) ?? test(format);
    known.set(format, answer);
    return answer;
  };
}

/** Areas of `'专栏2 全省'!A1:J1,'专栏2 全省'!B3:C4`, top to bottom. */
export function areasOfAddress(text: string): Area[] {
  const areas = [
    ...text.matchAll(
      /(?:^|,|;)\s*(?:'(?:[^']|'')*'!|[^'!,;]+!)?(\$?[A-Z]+\$?\d+)(?::(\$?[A-Z]+\$?\d+))?(?=$|\s*[,;])/giu,
    ),
  ];
  return areas
    .flatMap(([, from = '', to = from]) => {
      const first = parseAddress(from);
      const last = parseAddress(to);
      if (!first || !last) return [];
      return [{ ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 }];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}
