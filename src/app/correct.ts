import type { Finding } from '../core/model/finding';
import { AppError } from './app-error';
import type { GuardedWrite, WorkbookHost, WriteReceipt } from './ports/workbook-host';

/** What a correction came to 更正结果. */
export interface CorrectionOutcome {
  /** What was written, and what undoes it; empty when nothing was. */
  receipt: WriteReceipt;
  /** Cells that no longer held what was checked: they were left as they are. */
  left: readonly { sheet: string; cell: string }[];
}

/**
 * Applies the corrections of findings 更正, all in one write (two syncs in a live host). A cell that no longer holds the value
 * that was checked is left as it is and named.
 */
export async function correct(host: WorkbookHost, findings: readonly Finding[]): Promise<CorrectionOutcome> {
  const writes = new Map(
    findings.flatMap((finding): [string, GuardedWrite][] => {
      const { correction } = finding;
      if (!correction) return [];
      const { sheet, cell, value } = correction;
      const checked = sheet === finding.sheet && cell === finding.cell;
      return [[`${sheet}!${cell}`, { sheet, cell, value, ...(checked ? { expected: finding.value } : {}) }]];
    }),
  );
  if (writes.size === 0) throw new AppError('bad-value', '这条审核结果没有确定的更正值，请按提示手工改。');
  const receipt = await host.writeCells([...writes.values()]);
  const written = new Set(receipt.before.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const left = [...writes].flatMap(([key, { sheet, cell }]) => (written.has(key) ? [] : [{ sheet, cell }]));
  return { receipt, left };
}
