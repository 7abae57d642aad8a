import type { Finding } from '../model/finding';

/** Findings by severity 审核结果计数; `explained` are the 核实性 findings that carry a 核实说明. */
export interface FindingCounts {
  error: number;
  warning: number;
  information: number;
  explained: number;
}

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts: FindingCounts = { error: 0, warning: 0, information: 0, explained: 0 };
  for (const { severity, explanation } of findings) {
    counts[severity] += 1;
    if (severity === 'warning' && explanation !== null) counts.explained += 1;
  }
  return counts;
}
