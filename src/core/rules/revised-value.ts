import { defineRule } from './define';
import { isNumber, isRatio, isSameValue } from './support/rows';

/** A closed period that no longer reads as the previous submission reported it 历史数据被修改; revisions keep their reason (METHOD §2). */
export const revisedValue = defineRule({
  meta: {
    id: 'revised-value',
    title: { zh: '与上次报送不一致', en: 'Closed period revised' },
    severity: 'warning',
    level: 2,
    family: 'time',
    basis: '已报送年份的数据一般不变；修订须说明原因。',
    requires: ['previousSubmission'],
    silentOnPlainRows: true,
    messages: {
      changed: '{year}年填{value}，上次报送是{before}',
      cleared: '{year}年上次报送{before}，本次未填',
    },
    remedies: {
      changed: '请核对；属修订的，在“核实说明”中写明原因，否则改回{before}。',
      cleared: '请补填；确需撤销的，在“核实说明”中写明原因。',
    },
  },
  scope: 'row',
  check: ({ row, previous, previousAsOf }) => {
    // Under another unit every value is another: that is told once.
    if (!previous || !previousAsOf || previous.indicator.unit !== row.indicator.unit) return [];
    // The year that was still running when it was reported is not closed.
    const closed = previousAsOf.months === 12 ? previousAsOf.year : previousAsOf.year - 1;
    return row.entries.flatMap((entry) => {
      const before = previous.entries.find((candidate) => candidate.period === entry.period);
      if (
        entry.period > closed ||
        !before ||
        (!isNumber(before) && !isRatio(before)) ||
        isSameValue(entry, before) === true
      )
        return [];
      if (entry.value.kind === 'unreadable') return [];
      return [
        {
          messageId: entry.value.kind === 'blank' ? ('cleared' as const) : ('changed' as const),
          cell: entry.cell,
          value: entry.raw,
          data: { year: entry.period, value: String(entry.raw), before: String(before.raw) },
        },
      ];
    });
  },
});
