import type { Catalogue } from '../core/model/catalogue';
import { parseAddress } from '../core/model/cells';
import type { SheetReading } from '../core/model/reading';
import { validate } from '../core/rules/run';
import type { EditEvent, WorkbookHost } from './ports/workbook-host';
import { readingsOf } from './readings';
import { showFindings } from './show-findings';
import { reportOf, type ValidationReport } from './validation-report';

/**
 * Checks the sheets that were just edited 即时审核, and only those: one sync to read, one to mark. Null when none of them
 * is an indicator sheet or only the 审核 column was touched.
 */
export async function validateEdits(
  host: WorkbookHost,
  catalogue: Catalogue,
  edits: readonly EditEvent[],
): Promise<ValidationReport | null> {
  const names = [...new Set(edits.map((edit) => edit.sheet))];
  const readings = readingsOf(await host.readSheets(names), catalogue).sheets;
  const sheets = readings.filter((reading) =>
    edits.some((edit) => edit.sheet === reading.sheet && !isInVerdictColumn(edit.area, reading)),
  );
  if (sheets.length === 0) return null;
  const findings = validate(sheets);
  await showFindings(host, sheets, findings);
  return reportOf(sheets, findings, []);
}

function isInVerdictColumn(area: string, reading: SheetReading): boolean {
  const verdict = parseAddress((reading.rows[0] ?? reading.projects?.[0])?.verdict.cell ?? '');
  const [from = '', to = from] = area.split(':');
  const first = parseAddress(from);
  const last = parseAddress(to);
  return (
    verdict !== null &&
    first !== null &&
    last !== null &&
    first.column === verdict.column &&
    last.column === verdict.column
  );
}
