import type { Catalogue } from '../core/model/catalogue';
import type { Finding } from '../core/model/finding';
import { explainableRows } from '../core/rules/support/explained';
import { AppError } from './app-error';
import type { WorkbookHost, WriteReceipt } from './ports/workbook-host';
import { readingsOf } from './readings';

/**
 * Lets a 核实说明 stand for the values there now 原说明仍适用: its row forgets for which values it was written, and the next check of
 * the sheet remembers the present ones. Three syncs in a live host; an AppError where there is nothing to confirm any more.
 */
export async function confirmExplanation(
  host: WorkbookHost,
  catalogue: Catalogue,
  { sheet, code, indicator }: Finding,
): Promise<WriteReceipt> {
  const rows = readingsOf(await host.readSheets([sheet]), catalogue).sheets.flatMap(explainableRows);
  const row = rows.find((candidate) => candidate.indicator.code === code);
  const memory = row?.memory;
  const told = String(row?.explanation.raw ?? '').trim();
  if (!memory || memory.raw === null || told === '')
    throw new AppError('bad-value', `“${sheet}”里${indicator ?? '这一行'}的核实说明已经不在了，请重新填写。`);
  return host.writeCells([{ sheet, cell: memory.cell, value: null, expected: memory.raw }]);
}
