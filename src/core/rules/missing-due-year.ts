import { defineRule } from './define';
import { hasEntries, isBlankSheet, isOutcome } from './support/rows';
import { yearList } from './support/text';

/** A blank in a year up to the report date 到期未报: a missing year is never 0 (METHOD §3.4). Outcome boxes have no gaps. */
export const missingDueYear = defineRule({
  meta: {
    id: 'missing-due-year',
    title: { zh: '到期未报', en: 'Missing due year' },
    severity: 'error',
    level: 1,
    family: 'completeness',
    basis: '报告期及以前各年的数据应当填齐；缺报年份不按0计算。',
    requires: ['asOf'],
    silentOnPlainRows: true,
    messages: {
      year: '{year}年未填，报告期到{asOf}年',
      row: '{years}均未填，报告期到{asOf}年',
    },
    remedies: {
      year: '请补填{year}年数据；当年确无此项的填0，并在“核实说明”中写明。',
      row: '请补填{years}数据，或改正报告期。',
    },
  },
  scope: 'row',
  check: ({ sheet, row, asOf }) => {
    if (!asOf || isOutcome(sheet) || isBlankSheet(sheet)) return [];
    const due = row.entries.filter(
      (entry) => entry.period <= asOf.year && !entry.computed && entry.value.kind === 'blank',
    );
    const [first] = due;
    if (!first) return [];
    if (!hasEntries(row) && due.length > 1) {
      const data = { years: yearList(due.map((entry) => entry.period)), asOf: asOf.year };
      return [{ messageId: 'row', cell: first.cell, value: first.raw, data }];
    }
    return due.map((entry) => ({
      messageId: 'year' as const,
      cell: entry.cell,
      value: entry.raw,
      data: { year: entry.period, asOf: asOf.year },
    }));
  },
});
