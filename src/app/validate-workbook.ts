import type { Catalogue } from '../core/model/catalogue';
import type { Finding } from '../core/model/finding';
import { validate } from '../core/rules/run';
import { AppError } from './app-error';
import type { WorkbookHost } from './ports/workbook-host';
import { outwardFindings } from './outward';
import { readingsInTurn } from './readings';
import { relationFindings } from './relations';
import { showFindings } from './show-findings';
import { reportOf, type ValidationReport } from './validation-report';

/** Where a validation stands 审核进度. */
export interface ValidationStep {
  stage: 'reading' | 'checking' | 'marking';
  /** Sheets done, of `total`; both 0 while the workbook hands its cells over. */
  done: number;
  total: number;
}

/** How a validation is followed 跟踪审核. */
export interface ValidationWatch {
  onProgress?: (step: ValidationStep) => void;
  /** Rests between two sheets, so that whoever runs the check can do other things. */
  pause?: () => Promise<void>;
  /** Stops the check: AppError `stopped`, and nothing has been written. Once cells are being marked it is too late. */
  signal?: AbortSignal;
}

/**
 * Validates every indicator sheet of the workbook 全部审核: reads all cells, checks, tints the faulty cells and writes the
 * 审核 column. Three syncs in a live host, whatever the number of sheets. Sheets that are not ours are listed and left.
 */
export async function validateWorkbook(
  host: Pick<WorkbookHost, 'readSheets' | 'showMarks'>,
  catalogue: Catalogue,
  { onProgress, pause, signal }: ValidationWatch = {},
): Promise<ValidationReport> {
  const rest = async (step: ValidationStep): Promise<void> => {
    onProgress?.(step);
    await pause?.();
    if (signal?.aborted) throw new AppError('stopped', '审核已停止，工作簿没有改动。');
  };
  await rest({ stage: 'reading', done: 0, total: 0 });
  const cells = await host.readSheets();
  const { sheets, others } = await readingsInTurn(cells, catalogue, (done) =>
    rest({ stage: 'reading', done, total: cells.length }),
  );
  const findings: Finding[] = [];
  for (const [done, sheet] of sheets.entries()) {
    await rest({ stage: 'checking', done, total: sheets.length });
    findings.push(...validate([sheet], { workbook: sheets }));
  }
  findings.push(...(await relationFindings(cells, sheets)));
  findings.push(...outwardFindings(cells, findings));
  await rest({ stage: 'marking', done: sheets.length, total: sheets.length });
  // Only the forms are tinted; what is wrong with a relation is told in the list.
  const own = new Set(sheets.map(({ sheet }) => sheet));
  const shown = findings.filter(({ sheet }) => own.has(sheet));
  if (sheets.length > 0) await showFindings(host, sheets, shown);
  return reportOf(sheets, findings, others);
}
