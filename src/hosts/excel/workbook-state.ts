import { HostError } from '../../app/ports/workbook-host';
import type { Conversation } from './sync';

/** One sheet as it stands before a change. */
export interface SheetState {
  id: string;
  name: string;
  visibility: Excel.SheetVisibility | 'Visible' | 'Hidden' | 'VeryHidden';
  position: number;
}

/** Sheets and names of the workbook before a change, read in one sync. */
export interface WorkbookState {
  sheets: readonly SheetState[];
  names: readonly { name: string; formula: string }[];
  activeId: string;
}

/** Reads sheets and names; refuses when the structure of the workbook is protected, before anything has changed. */
export async function readWorkbookState({ context, sync }: Conversation): Promise<WorkbookState> {
  const { worksheets, names, protection } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/position');
  names.load('items/name,items/formula');
  protection.load('protected');
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  await sync();
  if (protection.protected) {
    throw new HostError(
      'workbook-protected',
      '工作簿的结构受保护，不能增删工作表。请先在“审阅—保护工作簿”中撤销保护，再试一次。',
    );
  }
  return {
    sheets: worksheets.items.map(({ id, name, visibility, position }) => ({ id, name, visibility, position })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    activeId: active.id,
  };
}

/** Sheets and names are compared as Excel does, without case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
