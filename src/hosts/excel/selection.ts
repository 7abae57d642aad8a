import { HostError, type SelectedCells } from '../../app/ports/workbook-host';
import type { Area } from '../../core/model/cells';
import { areasOfAddress } from './read';
import type { Conversation } from './sync';

/** Shows a sheet and selects a cell of it. Two syncs: a hidden sheet is refused by name. */
export async function select({ context, sync }: Conversation, sheet: string, cell: string): Promise<void> {
  const target = context.workbook.worksheets.getItemOrNullObject(sheet);
  target.load('visibility');
  await sync();
  if (target.isNullObject) throw new HostError('sheet-missing', `没有名为“${sheet}”的工作表，可能已被改名或删除。`);
  if (target.visibility !== 'Visible') {
    throw new HostError('failed', `工作表“${sheet}”是隐藏的，请先取消隐藏，再定位到 ${cell}。`);
  }
  target.activate();
  target.getRange(cell).select();
  await sync();
}

/** The active cell. One sync. */
export async function activeCell({ context, sync }: Conversation): Promise<{ sheet: string; cell: string } | null> {
  const cell = context.workbook.getActiveCell();
  cell.load('address');
  cell.worksheet.load('name');
  await sync();
  return { sheet: cell.worksheet.name, cell: cell.address.slice(cell.address.lastIndexOf('!') + 1).replace(/\$/g, '') };
}

/** Far more than a printed table has; a larger selection is refused rather than cut. */
const MOST_CELLS = 60_000;

/**
 * Texts and merged areas of the selection, as far as it is used; a single selected cell stands for its whole sheet. Two
 * syncs. Merged areas only where Excel tells them (ExcelApi 1.13).
 */
export async function selectedCells({ context, sync }: Conversation): Promise<SelectedCells> {
  const selected = context.workbook.getSelectedRange();
  const single = selected.load('cellCount');
  const own = selected.getUsedRangeOrNullObject(true).load('address,cellCount');
  const whole = selected.worksheet.getUsedRangeOrNullObject(true).load('address,cellCount');
  selected.worksheet.load('name');
  await sync();
  const used = single.cellCount === 1 ? whole : own;
  const sheet = selected.worksheet.name;
  if (used.isNullObject) {
    throw new HostError('failed', `“${sheet}”里选中的区域是空的。请选中要识读的表（连同表头），再试一次。`);
  }
  if (used.cellCount > MOST_CELLS) {
    throw new HostError(
      'request-too-large',
      `选中的区域有 ${used.cellCount} 格，太大了。请只选中要识读的表，再试一次。`,
    );
  }
  used.load('text,rowIndex,columnIndex,rowCount,columnCount');
  let merged: Excel.RangeAreas | null = null;
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.13')) {
    merged = used.getMergedAreasOrNullObject();
    merged.load('address');
  }
  await sync();
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const frame: Area = { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
  return {
    sheet,
    area: used.address.slice(used.address.lastIndexOf('!') + 1).replace(/\$/g, ''),
    texts: used.text,
    merges: (merged && !merged.isNullObject ? areasOfAddress(merged.address) : []).flatMap((area) =>
      within(area, frame),
    ),
  };
}

/** The part of an area that lies in the frame, relative to it. */
function within(area: Area, frame: Area): Area[] {
  const row = Math.max(area.row, frame.row);
  const column = Math.max(area.column, frame.column);
  const rows = Math.min(area.row + area.rows, frame.row + frame.rows) - row;
  const columns = Math.min(area.column + area.columns, frame.column + frame.columns) - column;
  return rows > 0 && columns > 0 ? [{ row: row - frame.row, column: column - frame.column, rows, columns }] : [];
}
