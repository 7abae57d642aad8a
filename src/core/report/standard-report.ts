import type { Finding } from '../model/finding';
import type { ReportFacts } from './facts';
import { RULE_TITLES } from './rule-titles';

/** One result in the ESS validation report structure 1.0.1 (value 0: failed; passes are not listed one by one). */
interface StandardValidation {
  id: string;
  type: 'validation';
  event: { time: string; actor: string; agent: string; trigger: string };
  rule: {
    language: string;
    expression: string;
    severity: Finding['severity'];
    description: string;
    explanation: string;
  };
  data: { source: string[][]; target: string[][]; description: string };
  value: '0';
}

/** A count over results in the same structure. */
interface StandardAggregation {
  id: string;
  type: 'aggregation';
  event: StandardValidation['event'];
  aggregate: { language: string; expression: string; description: string };
  data: { source: string[][]; target: string[][]; description: string };
  value: string;
}

const LANGUAGE = 'plan-rules';

/**
 * The report as the European Statistical System exchanges it 标准审核报告: an array of failed validations, then one
 * aggregation for each severity. A datum is named by [plan, unit, period, sheet, cell]; unknown parts are empty text.
 */
export function standardReport(facts: ReportFacts): (StandardValidation | StandardAggregation)[] {
  const event = { time: facts.time, actor: facts.program, agent: facts.program, trigger: facts.trigger };
  const key = (finding: Finding): string[] => {
    const sheet = facts.sheets.find((candidate) => candidate.sheet === finding.sheet);
    return [sheet?.plan ?? '', sheet?.unit ?? '', sheet?.period ?? '', finding.sheet, finding.cell];
  };
  const validations = facts.findings.map((finding, index): StandardValidation => {
    const datum = [key(finding)];
    return {
      id: `${facts.file ?? ''}#${String(index + 1)}`,
      type: 'validation',
      event,
      rule: {
        language: LANGUAGE,
        expression: finding.rule,
        severity: finding.severity,
        description: `${RULE_TITLES.get(finding.rule) ?? finding.rule}：${finding.message}`,
        explanation: finding.explanation ?? '',
      },
      data: {
        source: datum,
        target: datum,
        description: [finding.indicator, finding.value].filter((part) => part !== null).join(' '),
      },
      value: '0',
    };
  });
  const sheets = facts.sheets.map((sheet) => [sheet.plan, sheet.unit ?? '', sheet.period ?? '', sheet.sheet]);
  const totals = (['error', 'warning', 'information'] as const).map((severity): StandardAggregation => ({
    id: `${facts.file ?? ''}#${severity}`,
    type: 'aggregation',
    event,
    aggregate: { language: LANGUAGE, expression: `count(${severity})`, description: '该级别审核结果的条数' },
    data: { source: sheets, target: sheets, description: facts.file ?? '' },
    value: String(facts.counts[severity]),
  }));
  return [...validations, ...totals];
}
