import { RELATIONS_SHEET } from '../core/sheet/own-sheets';
import { buildRelationsSheet } from '../core/sheet/relations/build';
import { HostError, type InsertReceipt, type WorkbookHost } from './ports/workbook-host';

/** Inserts the sheet 审核关系, or gives null where one stands already: then it is written in. Two syncs in a live host. */
export async function insertRelations(host: WorkbookHost): Promise<InsertReceipt | null> {
  try {
    return await host.insertSheets([buildRelationsSheet()], { onConflict: 'fail' });
  } catch (error) {
    if (error instanceof HostError && error.code === 'sheet-exists') return null;
    throw error;
  }
}

/** Sheet and first cell to write a relation in. */
export const FIRST_RELATION = { sheet: RELATIONS_SHEET, cell: 'B5' } as const;
