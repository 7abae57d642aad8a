import { defineRule } from './define';
import { problemsOf } from './support/problems';

/** A 报告期 that cannot be read, or lies outside the plan 报告期有误: every formula of the sheet refers to it (METHOD §2). */
export const unreadablePeriod = defineRule({
  meta: {
    id: 'unreadable-period',
    title: { zh: '报告期有误', en: 'Wrong report period' },
    severity: 'error',
    level: 0,
    family: 'time',
    basis: '报告期写作2023、2023-09、2023Q3或2023年9月，在规划期以内。',
    requires: [],
    messages: {
      unreadable: '报告期“{subject}”无法识别',
      outside: '报告期{subject}年不在规划期{start}—{end}年以内',
    },
    remedies: {
      unreadable: '请改填年份（如{end}）或年月（如{end}-09）。',
      outside: '请改填{start}—{end}年以内的报告期。',
    },
  },
  scope: 'sheet',
  check: ({ sheet, plan }) => {
    // A box with years of its own is also reported in those of the plan.
    const start = Math.min(plan.startYear, sheet.plan.startYear);
    const end = Math.max(plan.endYear, sheet.plan.endYear);
    const unreadable = problemsOf(sheet, 'bad-period').map(({ cell, value, data }) => ({
      messageId: 'unreadable' as const,
      cell,
      value,
      data: { ...data, start, end },
    }));
    const { asOf, asOfCell } = sheet;
    if (unreadable.length > 0 || !asOf || (asOf.year >= start && asOf.year <= end)) return unreadable;
    return [
      {
        messageId: 'outside' as const,
        cell: asOfCell,
        value: asOf.year,
        data: { subject: String(asOf.year), start, end },
      },
    ];
  },
});
