import { HostError } from '../../app/ports/workbook-host';
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
