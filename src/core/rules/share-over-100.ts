import { defineRule, type Report } from './define';
import { halfLastDigit, statedDecimals } from './support/intervals';
import { isCollected, isNumber, periodName } from './support/rows';
import { plain } from './support/text';

/** The numerator of a share above its denominator 分子大于分母, beyond what rounding hides (±½·10⁻ᵈ each, METHOD §3.9). */
export const shareOver100 = defineRule({
  meta: {
    id: 'share-over-100',
    title: { zh: '分子大于分母', en: 'Numerator exceeds denominator' },
    severity: 'error',
    level: 1,
    family: 'ratio',
    basis: '覆盖率、比重由分子除以分母得出，分子是分母的一部分，比率不超过100%。',
    requires: [],
    messages: { over: '{period}“{part}”{value}{unit}大于“{whole}”{wholeValue}{unit}，“{share}”超过100%' },
    remedies: { over: '请核对“{part}”和“{whole}”哪一个有误，改正后重填。' },
  },
  scope: 'sheet',
  check: ({ sheet }) =>
    sheet.rows.flatMap(({ indicator }): Report<'over'>[] => {
      const { share } = indicator;
      const rowOf = (code: string) => sheet.rows.find((row) => row.indicator.code === code);
      const part = share && rowOf(share.numerator);
      const whole = share && rowOf(share.denominator);
      if (!part || !whole || !isCollected(sheet, part)) return [];
      return part.entries.flatMap((above): Report<'over'>[] => {
        const below = whole.entries.find((entry) => entry.period === above.period);
        if (!isNumber(above) || !isNumber(below)) return [];
        const [a, b] = [above.value.value, below.value.value];
        const least = a.minus(halfLastDigit(statedDecimals(a, part.indicator.decimals)));
        const most = b.plus(halfLastDigit(statedDecimals(b, whole.indicator.decimals)));
        // Counts stand for themselves: 11 of 10 is over, whatever rounding could hide.
        const over = a.isInteger() && b.isInteger() ? a.gt(b) : least.gt(most);
        // A 其中 row above its whole is told by the rule about those.
        const told = part.indicator.parent === share.denominator && part.indicator.partOfParent && least.gt(most);
        if (!over || told) return [];
        const data = {
          period: periodName(sheet, part, above),
          part: part.indicator.name,
          value: plain(a),
          unit: part.indicator.unit,
          whole: whole.indicator.name,
          wholeValue: plain(b),
          share: indicator.name,
        };
        return [{ messageId: 'over', cell: above.cell, value: above.raw, data, row: part }];
      });
    }),
});
