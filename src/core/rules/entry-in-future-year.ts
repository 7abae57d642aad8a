import { defineRule } from './define';
import { isFilled, isOutcome } from './support/rows';

/** A value in a year after the sheet's 报告期 超前填报: it is left out of completion, so one of the two is wrong (METHOD §2). */
export const entryInFutureYear = defineRule({
  meta: {
    id: 'entry-in-future-year',
    title: { zh: '填在报告期以后的年份', en: 'Entry in a future year' },
    severity: 'error',
    level: 1,
    family: 'time',
    basis: '报告期以后的年份不填报，也不计入完成情况。',
    requires: ['asOf'],
    silentOnPlainRows: true,
    messages: { future: '{year}年填了{value}，但报告期是{asOf}年' },
    remedies: { future: '已有{year}年数据的，把报告期改为{year}；填错列的，移到正确的年份。' },
  },
  scope: 'row',
  check: ({ sheet, row }) => {
    const { asOf } = sheet;
    if (!asOf || isOutcome(sheet)) return [];
    return row.entries
      .filter((entry) => entry.period > asOf.year && isFilled(entry))
      .map((entry) => ({
        messageId: 'future',
        cell: entry.cell,
        value: entry.raw,
        data: { year: entry.period, value: String(entry.raw), asOf: asOf.year },
      }));
  },
});
