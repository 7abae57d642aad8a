import type { Catalogue } from '../core/model/catalogue';
import type { Finding } from '../core/model/finding';
import { validate } from '../core/rules/run';
import type { WorkbookHost } from './ports/workbook-host';
import { readingsOf } from './readings';
import { relationFindings } from './relations';
import { showFindings } from './show-findings';
import { reportOf, type ValidationReport } from './validation-report';

/** Where a validation stands 审核进度. */
export interface ValidationStep {
  stage: 'reading' | 'checking' | 'marking';
  /** Sheets done, of `total`; both 0 while reading. */
  done: number;
  total: number;
}

/**
 * Validates every indicator sheet of the workbook 全部审核: reads all cells, checks, tints the faulty cells and writes the
 * 审核 column. Three syncs in a live host, whatever the number of sheets. Sheets that are not ours are listed and left.
 */
export async function validateWorkbook(
  host: WorkbookHost,
  catalogue: Catalogue,
  onProgress: (step: ValidationStep) => void = () => undefined,
): Promise<ValidationReport> {
  onProgress({ stage: 'reading', done: 0, total: 0 });
  const cells = await host.readSheets();
  const { sheets, others } = readingsOf(cells, catalogue);
  const findings: Finding[] = [];
  sheets.forEach((sheet, done) => {
    onProgress({ stage: 'checking', done, total: sheets.length });
    findings.push(...validate([sheet], { workbook: sheets }));
  });
  onProgress({ stage: 'marking', done: sheets.length, total: sheets.length });
  findings.push(...(await relationFindings(cells, sheets)));
  // Only the forms are tinted; what is wrong with a relation is told in the list.
  const own = new Set(sheets.map(({ sheet }) => sheet));
  const shown = findings.filter(({ sheet }) => own.has(sheet));
  if (sheets.length > 0) await showFindings(host, sheets, shown);
  return reportOf(sheets, findings, others);
}
