import { formatReferencePeriod } from '../measure/period';
import { defineRule } from './define';
import { provinceSheet } from './support/between';

/** A unit's sheet of another date than the province's beside it 报告期与全省表不一致: their current years cannot be added up. */
export const periodOutOfStep = defineRule({
  meta: {
    id: 'period-out-of-step',
    title: { zh: '报告期与全省表不一致', en: 'Period differs from the province' },
    severity: 'information',
    level: 3,
    family: 'time',
    basis: '各单位与全省只在同一报告期之间比较和合计。',
    requires: [],
    between: true,
    messages: { differs: '报告期是{own}，“{other}”是{whole}，当年数不与全省数比较' },
    remedies: { differs: '请统一报告期；已报完的年份仍作比较。' },
  },
  scope: 'sheet',
  check: ({ sheet, workbook }) => {
    const province = provinceSheet(sheet, workbook);
    if (!province?.asOf || !sheet.asOf) return [];
    const own = formatReferencePeriod(sheet.asOf);
    const whole = formatReferencePeriod(province.asOf);
    if (own === whole) return [];
    return [{ messageId: 'differs', cell: sheet.asOfCell, value: own, data: { own, other: province.sheet, whole } }];
  },
});
