import { defineRule } from './define';
import { allCells, isRatio, periodName } from './support/rows';

/** A ratio with more or fewer parts than printed 比例项数不符: 10:90 where the plan prints 10:40:50. */
export const ratioParts = defineRule({
  meta: {
    id: 'ratio-parts',
    title: { zh: '比例项数不符', en: 'Wrong number of ratio parts' },
    severity: 'error',
    level: 0,
    family: 'ratio',
    basis: '比例按规划印刷的项数和次序填报。',
    requires: [],
    silentOnPlainRows: true,
    messages: {
      count: '{period}比例{value}有{found}项，规划是{expected}项（{printed}）',
    },
    remedies: {
      count: '请按{expected}项重填，以冒号分隔。',
    },
  },
  scope: 'row',
  check: ({ sheet, row }) => {
    const { ratio, printed } = row.indicator.target;
    if (!ratio) return [];
    return allCells(row).flatMap((entry) => {
      if (!isRatio(entry) || entry.value.parts.length === ratio.length) return [];
      return [
        {
          messageId: 'count',
          cell: entry.cell,
          value: entry.raw,
          data: {
            period: periodName(sheet, row, entry),
            value: String(entry.raw),
            found: entry.value.parts.length,
            expected: ratio.length,
            printed: printed.trim(),
          },
        },
      ];
    });
  },
});
