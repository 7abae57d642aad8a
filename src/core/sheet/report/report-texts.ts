import type { Finding } from '../../model/finding';
import type { ReportFacts } from '../../report/facts';
import { conclusion } from '../../report/html-report';

/** A workbook shows at most so many findings; the whole list is in the other forms of the report. */
const SHOWN = 5000;

/** Columns of the findings. */
export const REPORT_COLUMNS = [
  { head: '序号', width: 6 },
  { head: '级别', width: 8 },
  { head: '工作表', width: 15 },
  { head: '单元格', width: 8 },
  { head: '指标', width: 26 },
  { head: '填报值', width: 12 },
  { head: '问题', width: 40 },
  { head: '处理', width: 36 },
  { head: '依据', width: 34 },
  { head: '核实说明', width: 22 },
  { head: '规则', width: 20 },
] as const;

/** What stands in place of the findings where there are none. */
export const NO_FINDINGS = '没有问题。';

/** A finding as the report prints it. */
export interface ReportedFinding extends Pick<
  Finding,
  'severity' | 'sheet' | 'cell' | 'indicator' | 'message' | 'remedy' | 'basis' | 'explanation' | 'rule'
> {
  value: string | number | null;
}

/** What a report says, line by line 审核报告文字. */
export interface ReportTexts {
  /** Name of the unit that is reported on, "" for several. */
  unit: string;
  /** Outcome, origin, and a line for each sheet that was checked. */
  lines: readonly string[];
  findings: readonly ReportedFinding[];
  foot: readonly string[];
}

export function reportTexts(facts: ReportFacts): ReportTexts {
  const { sheets, findings, thresholds } = facts;
  return {
    unit: sheets[0]?.unit ?? '',
    lines: [
      conclusion(facts),
      `审核时间：${facts.time}　${facts.program}　审核规则 ${String(facts.rules)} 条`,
      ...sheets.map((sheet) => {
        const where = `${sheet.sheet}：${sheet.plan} ${sheet.box} ${sheet.unit ?? '填报单位不明'} ${sheet.period ?? '未填报告期'}`;
        const { error, warning, explained, information } = sheet.counts;
        return `${where}　强制性 ${String(error)}，核实性 ${String(warning)}（已说明 ${String(explained)}），提示性 ${String(information)}`;
      }),
    ],
    findings: findings.slice(0, SHOWN).map((finding) => ({ ...finding, value: asText(finding.value) })),
    foot: [
      ...(findings.length > SHOWN ? [`只列出前 ${String(SHOWN)} 条，共 ${String(findings.length)} 条。`] : []),
      `阈值：${thresholds.map(({ name, value }) => `${name} ${value}`).join('；')}`,
    ],
  };
}

/** Long texts stand in the sheet that was checked; the report quotes their beginning. */
function asText(value: Finding['value']): string | number | null {
  if (value === null) return null;
  if (typeof value === 'number') return value;
  const text = String(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
