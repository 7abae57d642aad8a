import { formatReferencePeriod } from '../measure/period';
import { defineRule } from './define';

/** A 报告期 that lies before the one already submitted 报告期早于上次报送: usually last period's file, or a wrong year. */
export const periodBeforePrevious = defineRule({
  meta: {
    id: 'period-before-previous',
    title: { zh: '报告期早于上次报送', en: 'Period before the previous one' },
    severity: 'warning',
    level: 2,
    family: 'time',
    basis: '各次报送的报告期依次向后；同一报告期可以更正重报。',
    requires: ['previousSubmission'],
    messages: { before: '报告期是{now}，早于上次报送的{last}' },
    remedies: { before: '请核对报告期，以及打开的是不是旧表。' },
  },
  scope: 'sheet',
  check: ({ sheet, previous }) => {
    if (!sheet.asOf || !previous?.asOf) return [];
    const count = ({ year, months }: { year: number; months: number }): number => year * 12 + months;
    if (count(sheet.asOf) >= count(previous.asOf)) return [];
    const now = formatReferencePeriod(sheet.asOf);
    return [
      {
        messageId: 'before',
        cell: sheet.asOfCell,
        value: now,
        data: { now, last: formatReferencePeriod(previous.asOf) },
      },
    ];
  },
});
