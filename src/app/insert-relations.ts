import { RELATIONS_SHEET } from '../core/sheet/own-sheets';
import { buildRelationsSheet } from '../core/sheet/relations/build';
import { insertView } from './insert-view';
import type { InsertReceipt, WorkbookHost } from './ports/workbook-host';

/** Inserts the sheet 审核关系, or gives null where one stands already: then it is written in. Two syncs in a live host. */
export async function insertRelations(host: WorkbookHost): Promise<InsertReceipt | null> {
  const outcome = await insertView(host, RELATIONS_SHEET, buildRelationsSheet);
  return outcome.kind === 'inserted' ? outcome.receipt : null;
}

/** Sheet and first cell to write a relation in. */
export const FIRST_RELATION = { sheet: RELATIONS_SHEET, cell: 'B5' } as const;
