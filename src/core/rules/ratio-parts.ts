import { defineRule } from './define';
import { allCells, isNumber, isRatio, periodName } from './support/rows';

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
    messages: {
      count: '{period}比例{value}有{found}项，规划是{expected}项（{printed}）',
      number: '{period}只填了一个数{value}，应填{expected}项比例（如{printed}）',
    },
    remedies: {
      count: '请按{expected}项重填，以冒号分隔。',
      number: '请按{expected}项重填，以冒号分隔。',
    },
  },
  scope: 'row',
  check: ({ sheet, row }) => {
    const { ratio, printed } = row.indicator.target;
    if (!ratio) return [];
    return allCells(row).flatMap((entry) => {
      const found = isRatio(entry) ? entry.value.parts.length : 1;
      if ((!isRatio(entry) && !isNumber(entry)) || found === ratio.length) return [];
      return [
        {
          messageId: isRatio(entry) ? ('count' as const) : ('number' as const),
          cell: entry.cell,
          value: entry.raw,
          data: {
            period: periodName(sheet, row, entry),
            value: String(entry.raw),
            found,
            expected: ratio.length,
            printed: printed.trim(),
          },
        },
      ];
    });
  },
});
