import { defineRule, numberEntries } from './define';
import { plain } from './support/text';
import { always, type Pretest } from './support/pretest';

const FLOWS = new Set(['K1', 'K3', 'K4']);

/**
 * What only adds up has fallen 累计数下降: a count below the year before, or this year's flow to date below what the
 * previous submission reported. Net indicators can be revised down, so it wants an explanation (METHOD §3.6).
 */
export const cumulativeDecrease = defineRule({
  meta: {
    id: 'cumulative-decrease',
    title: { zh: '累计数下降', en: 'Cumulative value falls' },
    severity: 'warning',
    level: 2,
    family: 'time',
    basis: '累计建成数逐年不减；当年累计数随报告期不减，净增类指标调减须说明。',
    requires: ['numberEntry'],
    silentOnPlainRows: true,
    messages: {
      count: '{year}年累计{value}{unit}，少于{before}年的{beforeValue}{unit}',
      yearToDate: '{year}年累计{value}{unit}，少于上次报送（{before}年1—{months}月）的{beforeValue}{unit}',
    },
    remedies: {
      count: '请核对是否填成了当年数；确有撤并核减的，在“核实说明”中写明。',
      yearToDate: '请核对；净增数调减的，在“核实说明”中写明原因。',
    },
  },
  scope: 'row',
  check: ({ sheet, row, asOf, previous, previousAsOf }) => {
    const entries = numberEntries(row);
    const { unit } = row.indicator;
    if (row.indicator.class === 'K10') {
      return entries.flatMap((entry, index) => {
        const before = entries[index - 1];
        if (!before || entry.value.value.gte(before.value.value)) return [];
        const data = {
          year: entry.period,
          value: plain(entry.value.value),
          unit,
          before: before.period,
          beforeValue: plain(before.value.value),
        };
        return [{ messageId: 'count' as const, cell: entry.cell, value: entry.raw, data }];
      });
    }
    // Only a submission of an earlier part of the same year is a year-to-date; a full year changed is a revision.
    if (!FLOWS.has(row.indicator.class) || !previous || !previousAsOf || previousAsOf.months === 12) return [];
    if (!sheet.asOf || !asOf || (asOf.year === previousAsOf.year && asOf.months <= previousAsOf.months)) return [];
    return entries.flatMap((entry) => {
      const before = numberEntries(previous).find((candidate) => candidate.period === entry.period);
      if (entry.period !== previousAsOf.year || !before || entry.value.value.gte(before.value.value)) return [];
      const data = {
        year: entry.period,
        value: plain(entry.value.value),
        unit,
        before: before.period,
        months: previousAsOf.months,
        beforeValue: plain(before.value.value),
      };
      return [{ messageId: 'yearToDate' as const, cell: entry.cell, value: entry.raw, data }];
    });
  },
});

/** A record does not say what was submitted before. */
export const certain: Pretest = (form) =>
  form.row.indicator.class === 'K10' ? ({ value, previous }) => !(value < previous) : always;
