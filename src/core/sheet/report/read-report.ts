import type { CellValue, SheetCells } from '../../model/cells';
import type { Finding, Severity } from '../../model/finding';
import { recordedFinding } from '../../report/recorded-finding';
import { SEVERITY_LABELS } from '../../report/severity';
import { NO_FINDINGS, REPORT_COLUMNS, type ReportedFinding, type ReportTexts } from './report-texts';
import { isReportSheet, sealStart } from './seal-lines';

const SEVERITIES = new Map(Object.entries(SEVERITY_LABELS).map(([severity, label]) => [label, severity as Severity]));

/** What a report sheet says 读回审核报告, without the seal at its end; null for a sheet that is none or has lost its heads. */
export function readReport(sheet: SheetCells): ReportTexts | null {
  if (!isReportSheet(sheet)) return null;
  const rows = sheet.values.slice(0, sealStart(sheet) ?? undefined);
  const head = rows.findIndex((row) => REPORT_COLUMNS.every((column, at) => row[at] === column.head));
  if (head < 0) return null;
  const body = rows.slice(head + 1);
  const findings = body.flatMap((row) => findingOf(row) ?? []);
  const foot = body.filter((row) => findingOf(row) === null).map((row) => text(row[0]));
  return {
    unit: '',
    lines: rows.slice(1, head).map((row) => text(row[0])),
    findings,
    foot: foot.filter((line) => line !== '' && line !== NO_FINDINGS),
  };
}

/** The findings that the report of a workbook lists; none where it has no report. */
export function recordedIn(cells: readonly SheetCells[]): Finding[] {
  const texts = cells.flatMap((sheet) => readReport(sheet) ?? [])[0];
  return (texts?.findings ?? []).map(recordedFinding);
}

function text(value: CellValue | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

function findingOf(row: readonly CellValue[]): ReportedFinding | null {
  const severity = SEVERITIES.get(text(row[1]));
  if (severity === undefined) return null;
  const [sheet = '', cell = '', indicator = '', , message = '', remedy = '', basis = '', explanation = '', rule = ''] =
    row.slice(2, REPORT_COLUMNS.length).map(text);
  const value = row[5] ?? null;
  return {
    severity,
    sheet,
    cell,
    indicator: indicator === '' ? null : indicator,
    value: typeof value === 'boolean' ? String(value) : value,
    message,
    remedy,
    basis,
    explanation: explanation === '' ? null : explanation,
    rule,
  };
}
