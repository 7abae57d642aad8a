import type { Finding } from '../model/finding';
import type { SheetReading } from '../model/reading';
import { bySeverity } from '../rules/support/order';
import { isProjectFilled } from '../rules/support/project-row';
import { seriesRows } from '../rules/support/series-row';
import { allCells, isCollected, isFilled } from '../rules/support/rows';
import { RULE_TITLES } from './rule-titles';
import { SEVERITY_LABELS } from './severity';

/**
 * What the 审核 cell of a row says 审核结论: 通过, or the name of its most severe finding with the number of findings:
 * `强制性：到期未报（共2项）`. A 核实性 finding with its 核实说明 reads 核实性（已说明）, one
 * whose value was changed after that 核实性（说明待更新）.
 */
export function verdictText(findings: readonly Finding[]): string {
  // An explained warning gives way to one that still wants an explanation.
  const open = findings.filter((finding) => finding.severity !== 'warning' || finding.explanation === null);
  const pressing = open.filter((finding) => finding.severity !== 'information');
  const first = [...(pressing.length > 0 ? pressing : findings)].sort(bySeverity)[0];
  if (!first) return '通过';
  const explained =
    first.severity === 'warning' && first.explanation !== null
      ? '（已说明）'
      : first.explanationOutdated
        ? '（说明待更新）'
        : '';
  const count = findings.length > 1 ? `（共${String(findings.length)}项）` : '';
  return `${SEVERITY_LABELS[first.severity]}${explained}：${RULE_TITLES.get(first.rule) ?? first.message}${count}`;
}

/** The 审核 cell of every row; blank where nothing was entered and nothing was changed, and where the row is 不适用. */
export function rowVerdicts(sheet: SheetReading, findings: readonly Finding[]): { cell: string; value: string }[] {
  const verdict = (cell: string, code: string, speaks: boolean): { cell: string; value: string } => {
    const own = findings.filter((finding) => finding.sheet === sheet.sheet && finding.code === code);
    return { cell, value: speaks || own.some(isTampering) ? verdictText(own) : '' };
  };
  return [
    ...[...sheet.rows, ...seriesRows(sheet)].map((row) =>
      verdict(row.verdict.cell, row.indicator.code, isCollected(sheet, row) && allCells(row).some(isFilled)),
    ),
    ...(sheet.projects ?? []).map((project) =>
      verdict(project.verdict.cell, project.project.code, isProjectFilled(project)),
    ),
  ];
}

function isTampering(finding: Finding): boolean {
  return finding.family === 'integrity';
}
