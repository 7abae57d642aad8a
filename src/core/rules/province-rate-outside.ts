import { defineRule, type Report } from './define';
import { lowerSheets, rounding, unitValues } from './support/between';
import { isCollected, isComputed, isNumber, periodName } from './support/rows';
import { plain } from './support/text';

/**
 * A rate of the province beyond all of its units' 全省比率不在各单位之间: it is their weighted mean, whatever the weights, so it lies
 * between their extremes (METHOD §7 level 3). Judged only with every unit at hand.
 */
export const provinceRateOutside = defineRule({
  meta: {
    id: 'province-rate-outside',
    title: { zh: '全省比率越出各单位', en: 'Rate outside the units' },
    severity: 'warning',
    level: 3,
    family: 'ratio',
    basis: '{whole}的比率是各单位比率的加权平均，不高于最高的单位，不低于最低的单位。',
    requires: [],
    between: true,
    messages: {
      above: '{period}{whole}{value}%，高于各单位中最高的{limit}%',
      below: '{period}{whole}{value}%，低于各单位中最低的{limit}%',
    },
    remedies: {
      above: '请核对{whole}和各单位的分子、分母是否同口径；确有差别的，在“核实说明”中写明。',
      below: '请核对{whole}和各单位的分子、分母是否同口径；确有差别的，在“核实说明”中写明。',
    },
  },
  scope: 'sheet',
  check: ({ sheet, workbook }) => {
    const lower = lowerSheets(sheet, workbook);
    if (!lower || lower.absent.length > 0) return [];
    const rates = sheet.rows.filter(
      ({ indicator: { unit, class: kind } }) => unit === '%' && kind !== 'K9' && kind !== 'K1' && kind !== 'K3',
    );
    return rates.flatMap((row): Report<'above' | 'below'>[] => {
      if (!isCollected(sheet, row) || isComputed(row)) return [];
      const { code, decimals } = row.indicator;
      return row.entries.flatMap((entry): Report<'above' | 'below'>[] => {
        if (!isNumber(entry)) return [];
        const found = unitValues(sheet, lower.sheets, code, entry.period);
        if (!found || found.values.length === 0 || found.lacking.length > 0) return [];
        const values = found.values.map(({ entry: { value } }) => value.value);
        const own = rounding(entry.value.value, decimals);
        const high = values.reduce((most, value) => (value.gt(most) ? value : most));
        const low = values.reduce((least, value) => (value.lt(least) ? value : least));
        const above = own.low.gt(rounding(high, decimals).high);
        if (!above && own.high.gte(rounding(low, decimals).low)) return [];
        const data = {
          whole: sheet.unit?.display ?? '',
          period: periodName(sheet, row, entry),
          value: plain(entry.value.value),
          limit: plain(above ? high : low),
        };
        return [{ messageId: above ? 'above' : 'below', cell: entry.cell, value: entry.raw, data, row }];
      });
    });
  },
});
