import { ZERO } from '../model/decimal';
import { defineRule } from './define';
import { halfLastDigit, statedDecimals } from './support/intervals';
import { allCells, isRatio, periodName } from './support/rows';
import { plain } from './support/text';

/** Parts of a percentage ratio that do not sum to 100 比例合计不等于100, beyond ±½·10⁻ᵈ for each part (METHOD §3.9). */
export const ratioNot100 = defineRule({
  meta: {
    id: 'ratio-not-100',
    title: { zh: '比例合计不等于100', en: 'Ratio does not sum to 100' },
    severity: 'error',
    level: 1,
    family: 'ratio',
    basis: '各部分占总体的百分比合计为100，只允许四舍五入的差额。',
    requires: [],
    silentOnPlainRows: true,
    messages: { sum: '{period}比例{value}合计{sum}，不等于100' },
    remedies: { sum: '请核对各部分，使合计为100。' },
  },
  scope: 'row',
  check: ({ sheet, row }) => {
    const printed = row.indicator.target.ratio;
    // 1∶4.5∶6 is a ratio too, but not of percentages.
    if (!printed || !printed.reduce((sum, part) => sum.plus(part), ZERO).eq(100)) return [];
    return allCells(row).flatMap((entry) => {
      if (!isRatio(entry)) return [];
      const { parts } = entry.value;
      const sum = parts.reduce((total, part) => total.plus(part), ZERO);
      const allowed = parts.reduce(
        (total, part) => total.plus(halfLastDigit(statedDecimals(part, row.indicator.decimals))),
        ZERO,
      );
      if (sum.minus(100).abs().lte(allowed)) return [];
      return [
        {
          messageId: 'sum' as const,
          cell: entry.cell,
          value: entry.raw,
          data: { period: periodName(sheet, row, entry), value: String(entry.raw), sum: plain(sum) },
        },
      ];
    });
  },
});
