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
  /** Sheets of the check before that have gone, were renamed or are no forms any more. */
  gone: readonly string[];
  counts: FindingCounts;
}

export const EMPTY_REPORT: ValidationReport = reportOf([], [], []);

export function reportOf(
  sheets: readonly SheetReading[],
  findings: readonly Finding[],
  unrecognised: readonly string[],
  gone: readonly string[] = [],
): ValidationReport {
  return {
    findings,
    sheets: sheets.map((sheet) => summaryOf(sheet, findings)),
    unrecognised,
    gone,
    counts: countFindings(findings),
  };
}

/**
 * The report with the parts of some sheets replaced by newer ones 即时更新, after a live check of them. What is found on sheets that are
 * no forms (审核关系) is always found anew.
 */
export function withSheets(report: ValidationReport, newer: ValidationReport): ValidationReport {
  const renewed = new Set(newer.sheets.map(({ sheet }) => sheet));
  const gone = new Set(newer.gone);
  const stay = report.sheets.filter(({ sheet }) => !gone.has(sheet));
  const known = new Set(stay.map(({ sheet }) => sheet));
  const sheets = [
    ...stay.map((summary) => find(newer.sheets, summary.sheet) ?? summary),
    ...newer.sheets.filter(({ sheet }) => !known.has(sheet)),
  ];
  const forms = new Set(sheets.map(({ sheet }) => sheet));
  const findings = [
    ...sheets.flatMap(({ sheet }) =>
      (renewed.has(sheet) ? newer : report).findings.filter((finding) => finding.sheet === sheet),
    ),
    ...newer.findings.filter(({ sheet }) => !forms.has(sheet)),
  ];
  const unrecognised = report.unrecognised.filter((name) => !renewed.has(name));
  return {
    findings,
    sheets,
    unrecognised: [...new Set([...unrecognised, ...newer.unrecognised])],
    gone: [],
    counts: countFindings(findings),
  };
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
