import type { LedgerEntry } from '../core/ledger/ledger';
import type { Catalogue } from '../core/model/catalogue';
import { buildLedgerSheet } from '../core/sheet/ledger/build';
import { LEDGER_SHEET } from '../core/sheet/own-sheets';
import type { InsertOutcome } from './insert-set';
import { insertView } from './insert-view';
import type { WorkbookHost } from './ports/workbook-host';

/** Inserts the sheet 规划衔接; what stands under its name is asked about as `insertView` says. */
export function insertLedger(
  host: WorkbookHost,
  catalogue: Catalogue,
  entries: readonly LedgerEntry[],
  onConflict: 'ask' | 'second' | 'replace' = 'ask',
): Promise<InsertOutcome> {
  return insertView(host, LEDGER_SHEET, (name) => buildLedgerSheet(entries, catalogue, name), onConflict);
}
