import { defineRule } from './define';
import { allCells, isNumber, periodName } from './support/rows';
import { plain } from './support/text';
import { always, everyCell, type Pretest } from './support/pretest';

/** A count, stock, flow or rate below 0 负数. Only a growth rate may fall below 0. */
export const negativeValue = defineRule({
  meta: {
    id: 'negative-value',
    title: { zh: '数值为负', en: 'Negative value' },
    severity: 'error',
    level: 0,
    family: 'range',
    basis: '人数、户数、金额、比率的取值不小于0。',
    requires: [],
    silentOnPlainRows: true,
    counts: true,
    messages: { negative: '{period}填{value}，“{indicator}”不能是负数' },
    remedies: { negative: '请核对后重填；减少数应计入当年净数，不能以负数单列。' },
  },
  scope: 'row',
  check: ({ sheet, row }) => {
    if (row.indicator.class === 'K9' && row.indicator.unit === '%') return [];
    return allCells(row).flatMap((entry) =>
      isNumber(entry) && entry.value.value.isNegative()
        ? [
            {
              messageId: 'negative',
              cell: entry.cell,
              value: entry.raw,
              data: { period: periodName(sheet, row, entry), value: plain(entry.value.value) },
            },
          ]
        : [],
    );
  },
});

export const certain: Pretest = (form) => {
  const { class: kind, unit } = form.row.indicator;
  return kind === 'K9' && unit === '%' ? always : everyCell(form, (x) => !(x < 0));
};
