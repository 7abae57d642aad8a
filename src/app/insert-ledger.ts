import type { LedgerEntry } from '../core/ledger/ledger';
import type { Catalogue } from '../core/model/catalogue';
import { buildLedgerSheet } from '../core/sheet/ledger/build';
import { LEDGER_SHEET } from '../core/sheet/own-sheets';
import { nextFreeName } from './free-name';
import type { InsertOutcome } from './insert-set';
import { HostError, type WorkbookHost } from './ports/workbook-host';

/**
 * Inserts the sheet 规划衔接. Two syncs in a live host. A sheet of that name changes nothing and is answered
 * `sheet-exists`, unless a second one or replacing it was asked for.
 */
export async function insertLedger(
  host: WorkbookHost,
  catalogue: Catalogue,
  entries: readonly LedgerEntry[],
  onConflict: 'ask' | 'second' | 'replace' = 'ask',
): Promise<InsertOutcome> {
  const make = async (name: string): Promise<InsertOutcome> => {
    const options = { onConflict: onConflict === 'replace' ? 'replace' : 'fail' } as const;
    const receipt = await host.insertSheets([buildLedgerSheet(entries, catalogue, name)], options);
    return { kind: 'inserted', sheets: receipt.sheets, receipt };
  };
  try {
    return await make(LEDGER_SHEET);
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== 'sheet-exists') throw error;
  }
  const taken = (await host.listSheets()).map((sheet) => sheet.name);
  const second = nextFreeName(LEDGER_SHEET, taken);
  if (onConflict === 'second') return make(second);
  const message = `工作簿里已有“${LEDGER_SHEET}”。可以另存一张“${second}”，或替换原表；未作任何改动。`;
  return { kind: 'sheet-exists', sheet: LEDGER_SHEET, second, message };
}
