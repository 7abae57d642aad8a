import { defineRule } from './define';
import { isBlankSheet, isOutcome } from './support/rows';

/** No 报告期 beside entries 未填报告期: each row then counts up to its newest value, so rows may differ (METHOD §2). */
export const missingReferencePeriod = defineRule({
  meta: {
    id: 'missing-reference-period',
    title: { zh: '未填报告期', en: 'Missing report period' },
    severity: 'information',
    level: 0,
    family: 'time',
    basis: '未填报告期的，按各指标最新有数的年份计算。',
    requires: [],
    messages: { missing: '未填报告期，各指标按最新有数的年份计算' },
    remedies: { missing: '请填报告期，如{example}或{example}-09。' },
  },
  scope: 'sheet',
  check: ({ sheet, asOf }) => {
    const unreadable = sheet.problems.some((problem) => problem.kind === 'bad-period');
    if (sheet.asOf || unreadable || isOutcome(sheet) || isBlankSheet(sheet)) return [];
    const example = asOf?.year ?? sheet.plan.startYear;
    return [{ messageId: 'missing', cell: sheet.asOfCell, value: null, data: { example } }];
  },
});
