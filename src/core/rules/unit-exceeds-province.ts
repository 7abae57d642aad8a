import { defineRule, type Report } from './define';
import { coversSame, provinceSheet, rounding, rowOf } from './support/between';
import { rowContext } from './support/context';
import { isCollected, isComputed, isNumber, periodName } from './support/rows';
import { slipsOf } from './support/slips';
import { plain } from './support/text';

/** One unit above the whole province in an additive indicator 单位数大于全省数, beyond what rounding hides (METHOD §3.9, §7 level 3). */
export const unitExceedsProvince = defineRule({
  meta: {
    id: 'unit-exceeds-province',
    title: { zh: '单位数大于全省数', en: 'Unit exceeds the province' },
    severity: 'error',
    level: 3,
    family: 'balance',
    basis: '可加指标：任何一个单位都是{all}的一部分，不大于{all}数。',
    requires: [],
    between: true,
    messages: { exceeds: '{period}本单位{value}{unit}，大于“{other}”{otherCell}的{all}数{whole}{unit}' },
    remedies: { exceeds: '请核对本单位数和{all}数哪一个有误，改正后重填。' },
  },
  scope: 'sheet',
  check: ({ sheet, workbook, previous, settings }) => {
    const province = provinceSheet(sheet, workbook);
    if (!province) return [];
    return sheet.rows.flatMap((row): Report<'exceeds'>[] => {
      const { indicator } = row;
      const above = rowOf(province, indicator.code);
      if (!above || !indicator.additive || indicator.unit === '%' || isComputed(row) || !isCollected(sheet, row))
        return [];
      return row.entries.flatMap((entry): Report<'exceeds'>[] => {
        const whole = above.entries.find(({ period }) => period === entry.period);
        if (!isNumber(entry) || !isNumber(whole) || !coversSame(sheet, province, entry.period)) return [];
        const least = rounding(entry.value.value, indicator.decimals).low;
        if (least.lte(rounding(whole.value.value, indicator.decimals).high)) return [];
        if (slipsOf(rowContext({ sheet, previous, settings }, row)).has(entry.cell)) return [];
        const data = {
          all: province.unit?.display ?? '',
          period: periodName(sheet, row, entry),
          value: plain(entry.value.value),
          unit: indicator.unit,
          other: province.sheet,
          otherCell: whole.cell,
          whole: plain(whole.value.value),
        };
        return [{ messageId: 'exceeds', cell: entry.cell, value: entry.raw, data, row }];
      });
    });
  },
});
