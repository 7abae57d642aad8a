import type { Finding } from '../../model/finding';
import type { RowReading, SheetReading } from '../../model/reading';
import type { Report, Rule } from '../define';
import { withExplanation } from './explained';
import { fill } from './text';

/** What every message may name besides its own placeholders. */
function commonData(sheet: SheetReading, row: RowReading | null): Record<string, string | number> {
  return {
    plan: sheet.plan.shortName,
    box: sheet.box.number,
    line: row?.indicator.line ?? sheet.box.line ?? '',
    ...(row ? { indicator: row.indicator.name } : {}),
  };
}

/** A rule's report in words 审核结果: placeholders filled, the row's explanation attached. */
export function toFinding(rule: Rule, report: Report, sheet: SheetReading, row: RowReading | null): Finding {
  const { meta } = rule;
  const data = { ...commonData(sheet, row), ...report.data };
  const finding: Finding = {
    rule: meta.id,
    severity: report.severity ?? meta.severity,
    level: meta.level,
    family: meta.family,
    sheet: sheet.sheet,
    cell: report.cell,
    code: row?.indicator.code ?? null,
    indicator: row?.indicator.name ?? null,
    value: report.value,
    message: fill(meta.messages[report.messageId] ?? report.messageId, data),
    remedy: fill(meta.remedies[report.messageId] ?? '', data),
    basis: fill(meta.basis, data),
    explanation: null,
    correction: report.correction ? { sheet: sheet.sheet, ...report.correction } : null,
  };
  return withExplanation(finding, row);
}

/** A rule that could not run is a fault of the program, shown as a finding so that nobody takes silence for a pass. */
export function failedRule(title: string, error: unknown, sheet: SheetReading, row: RowReading | null): Finding {
  return {
    rule: 'rule-failed',
    severity: 'error',
    level: 0,
    family: 'integrity',
    sheet: sheet.sheet,
    cell: row?.verdict.cell ?? sheet.asOfCell,
    code: row?.indicator.code ?? null,
    indicator: row?.indicator.name ?? null,
    value: null,
    message: `“${title}”未能执行：${error instanceof Error ? error.message : String(error)}`,
    remedy: '本项未审核，其他各项照常；请把本文件和这条提示一并反馈给软件维护人员。',
    basis: '未能执行的审核不视为通过。',
    explanation: null,
    correction: null,
  };
}
