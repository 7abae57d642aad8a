import { defineRule } from './define';
import { allCells, isNumber, isRatio, periodName } from './support/rows';

/** A count, stock, flow, rate or part of a ratio below 0 负数. Only a growth rate may fall below 0. */
export const negativeValue = defineRule({
  meta: {
    id: 'negative-value',
    title: { zh: '数值为负', en: 'Negative value' },
    severity: 'error',
    level: 0,
    family: 'range',
    basis: '人数、户数、金额、比率的取值不小于0。',
    requires: [],
    messages: {
      number: '{period}填{value}，“{indicator}”不能是负数',
      ratio: '{period}比例{value}中有负数',
    },
    remedies: {
      number: '请核对后重填；减少数应计入当年净数，不能以负数单列。',
      ratio: '请核对后重填各部分比例。',
    },
  },
  scope: 'row',
  check: ({ sheet, row }) => {
    if (row.indicator.class === 'K9' && row.indicator.unit === '%') return [];
    return allCells(row).flatMap((entry) => {
      const negative = isNumber(entry)
        ? entry.value.value.isNegative()
        : isRatio(entry) && entry.value.parts.some((part) => part.isNegative());
      if (!negative) return [];
      return [
        {
          messageId: isRatio(entry) ? ('ratio' as const) : ('number' as const),
          cell: entry.cell,
          value: entry.raw,
          data: { period: periodName(sheet, row, entry), value: String(entry.raw) },
        },
      ];
    });
  },
});
