import type { ValidationReport } from '../../app/validation-report';
import { isSameValue } from '../../core/model/cells';
import type { Correction, Finding, Severity } from '../../core/model/finding';
import { countFindings } from '../../core/report/counts';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

/** What the list is narrowed to 筛选; null and empty text narrow nothing. */
export interface FindingFilter {
  severity: Severity | null;
  sheet: string | null;
  /** Leaves out warnings that carry their explanation 只看未说明. */
  open: boolean;
  /** Part of the name or code of an indicator, or an address. */
  text: string;
}

export const NO_FILTER: FindingFilter = { severity: null, sheet: null, open: false, text: '' };

/** Findings of one severity in one sheet, as the list shows them. */
export interface FindingGroup {
  severity: Severity;
  sheet: string;
  findings: readonly Finding[];
}

/** Most severe first, then by sheet in the order of the workbook; sheets that are no forms (审核关系) come last. */
export function groupsOf(report: ValidationReport, filter: FindingFilter): FindingGroup[] {
  const sheets = sheetsFound(report);
  const only = filter.sheet !== null && sheets.includes(filter.sheet) ? filter.sheet : null;
  const shown = report.findings.filter((finding) => isShown(finding, { ...filter, sheet: only }));
  return SEVERITIES.flatMap((severity) =>
    sheets.flatMap((sheet) => {
      const findings = shown.filter((finding) => finding.sheet === sheet && finding.severity === severity);
      return findings.length > 0 ? [{ severity, sheet, findings }] : [];
    }),
  );
}

/** Sheets with findings, in the order of the list. */
export function sheetsFound({ sheets, findings }: ValidationReport): string[] {
  const found = new Set(findings.map(({ sheet }) => sheet));
  const forms = sheets.map(({ sheet }) => sheet).filter((sheet) => found.has(sheet));
  return [...new Set([...forms, ...found])];
}

function isShown(finding: Finding, { severity, sheet, open, text }: FindingFilter): boolean {
  const wanted = text.trim().toLowerCase();
  return (
    (severity === null || finding.severity === severity) &&
    (sheet === null || finding.sheet === sheet) &&
    !(open && isExplained(finding)) &&
    [finding.indicator, finding.code, finding.cell].some((part) => (part ?? '').toLowerCase().includes(wanted))
  );
}

/** A 核实性 finding with its 核实说明 is settled and no longer counts as open. */
export function isExplained({ severity, explanation }: Finding): boolean {
  return severity === 'warning' && explanation !== null;
}

/** The report after sheets have gone. */
export function withoutSheets(report: ValidationReport, gone: readonly string[]): ValidationReport {
  const findings = report.findings.filter((finding) => !gone.includes(finding.sheet));
  const sheets = report.sheets.filter((summary) => !gone.includes(summary.sheet));
  return { ...report, sheets, findings, counts: countFindings(findings) };
}

/** A finding with a certain correction. */
export type Correctable = Finding & { correction: Correction };

/** Certain corrections, one for each cell; a cell that two findings would correct differently is nobody's to correct. */
export function correctable(findings: readonly Finding[]): Correctable[] {
  const byCell = new Map<string, Correctable | null>();
  for (const { correction, ...rest } of findings) {
    if (!correction) continue;
    const key = placeOf(correction);
    const other = byCell.get(key);
    const agrees = other === undefined || (other !== null && isSameValue(other.correction.value, correction.value));
    byCell.set(key, agrees ? (other ?? { ...rest, correction }) : null);
  }
  return [...byCell.values()].filter((item) => item !== null);
}

/** 专栏2!G7 */
export function placeOf({ sheet, cell }: { sheet: string; cell: string }): string {
  return `${sheet}!${cell}`;
}

/** A cell's value as shown before and after a correction; "" for an empty cell. */
export function valueText(value: Finding['value']): string {
  return value === null ? '' : String(value);
}
