import { parseAddress } from '../../model/cells';
import type { Finding, Severity } from '../../model/finding';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/** Most severe first. */
export function bySeverity(a: Pick<Finding, 'severity'>, b: Pick<Finding, 'severity'>): number {
  return RANK[a.severity] - RANK[b.severity];
}

/** As a reader goes through one sheet: by row, column and severity; equal ones keep the order of the rules. */
export function inReadingOrder(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding) => ({ finding, at: parseAddress(finding.cell) ?? { row: 0, column: 0 } }))
    .sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column || bySeverity(a.finding, b.finding))
    .map(({ finding }) => finding);
}
