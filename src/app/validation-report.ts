import { formatReferencePeriod } from '../core/measure/period';
import type { Finding } from '../core/model/finding';
import type { SheetReading } from '../core/model/reading';
import { countFindings, type FindingCounts } from '../core/report/counts';
import { seriesRows } from '../core/rules/support/series-row';

/** One checked sheet in the pane's list. */
interface SheetSummary {
  sheet: string;
  planId: string;
  /** 福建“十四五” */
  plan: string;
  boxId: string;
  /** 专栏2 */
  box: string;
  title: string;
  /** Name shown of the reporting unit; null when the cell names none. */
  unit: string | null;
  /** 2023年9月; null when the cell is empty or unreadable. */
  period: string | null;
  /** Rows of indicators, and how many have an entry. */
  rows: number;
  filled: number;
  counts: FindingCounts;
}

/** What a validation came to 审核报告. */
export interface ValidationReport {
  /** By sheet, row and severity. */
  findings: readonly Finding[];
  sheets: readonly SheetSummary[];
  /** Names of sheets that are not indicator sheets; they were not checked and not touched. */
  unrecognised: readonly string[];
  counts: FindingCounts;
}

export const EMPTY_REPORT: ValidationReport = { findings: [], sheets: [], unrecognised: [], counts: countFindings([]) };

export function reportOf(
  sheets: readonly SheetReading[],
  findings: readonly Finding[],
  unrecognised: readonly string[],
): ValidationReport {
  return {
    findings,
    sheets: sheets.map((sheet) => summaryOf(sheet, findings)),
    unrecognised,
    counts: countFindings(findings),
  };
}

/**
 * The report with one sheet's part replaced by a newer one, after a live check of that sheet. Findings on sheets that are no
 * forms (审核关系) stay until everything is validated again.
 */
export function withSheet(report: ValidationReport, newer: ValidationReport): ValidationReport {
  const renewed = new Set(newer.sheets.map((sheet) => sheet.sheet));
  const known = new Set(report.sheets.map((sheet) => sheet.sheet));
  const order = [...report.sheets.map((sheet) => sheet.sheet), ...[...renewed].filter((sheet) => !known.has(sheet))];
  const sheets = order.map((name) => find(newer.sheets, name) ?? find(report.sheets, name)!);
  const findings = order.flatMap((name) =>
    (renewed.has(name) ? newer : report).findings.filter((finding) => finding.sheet === name),
  );
  const unrecognised = report.unrecognised.filter((name) => !renewed.has(name));
  const named = new Set(order);
  const all = [...findings, ...report.findings.filter(({ sheet }) => !named.has(sheet))];
  return { findings: all, sheets, unrecognised, counts: countFindings(all) };
}

function find(sheets: readonly SheetSummary[], name: string): SheetSummary | undefined {
  return sheets.find((sheet) => sheet.sheet === name);
}

function summaryOf(reading: SheetReading, findings: readonly Finding[]): SheetSummary {
  const { sheet, plan, box, unit, asOf, rows } = reading;
  const all = [...rows, ...seriesRows(reading)];
  return {
    sheet,
    planId: plan.id,
    plan: plan.shortName,
    boxId: box.id,
    box: box.number,
    title: box.title,
    unit: unit?.display ?? null,
    period: asOf ? formatReferencePeriod(asOf) : null,
    rows: all.length,
    filled: all.filter((row) => row.entries.some((entry) => entry.value.kind !== 'blank')).length,
    counts: countFindings(findings.filter((finding) => finding.sheet === sheet)),
  };
}
