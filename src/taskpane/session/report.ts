import type { ValidationReport } from '../../app/validation-report';
import type { Correction, Finding, Severity } from '../../core/model/finding';
import { countFindings } from '../../core/report/counts';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

/** Findings of one severity in one sheet, as the list shows them. */
export interface FindingGroup {
  severity: Severity;
  sheet: string;
  findings: readonly Finding[];
}

/** Most severe first, then by sheet in the order of the workbook. */
export function groupsOf(report: ValidationReport, only: Severity | null): FindingGroup[] {
  const severities = only === null ? SEVERITIES : [only];
  return severities.flatMap((severity) =>
    report.sheets.flatMap(({ sheet }) => {
      const findings = report.findings.filter((finding) => finding.sheet === sheet && finding.severity === severity);
      return findings.length > 0 ? [{ severity, sheet, findings }] : [];
    }),
  );
}

/** The report after sheets have gone. */
export function withoutSheets(report: ValidationReport, gone: readonly string[]): ValidationReport {
  const findings = report.findings.filter((finding) => !gone.includes(finding.sheet));
  const sheets = report.sheets.filter((summary) => !gone.includes(summary.sheet));
  return { ...report, sheets, findings, counts: countFindings(findings) };
}

/** Findings with a certain correction. */
export function correctable(findings: readonly Finding[]): (Finding & { correction: Correction })[] {
  return findings.flatMap((finding) => (finding.correction ? [{ ...finding, correction: finding.correction }] : []));
}

/** A cell's value as shown before and after a correction; "" for an empty cell. */
export function valueText(value: Finding['value']): string {
  return value === null ? '' : String(value);
}
