import { defineRule } from './define';
import type { Entry, RowReading } from '../model/reading';
import { halfLastDigit, statedDecimals } from './support/intervals';
import { isNumber, periodName } from './support/rows';
import { plain } from './support/text';
import { always, type Pretest } from './support/pretest';

function pairs(child: RowReading, parent: RowReading): [Entry, Entry | null][] {
  const years = child.entries.map((entry): [Entry, Entry | null] => [
    entry,
    parent.entries.find((candidate) => candidate.period === entry.period) ?? null,
  ]);
  if (child.ownBaseline) years.push([child.ownBaseline, parent.ownBaseline]);
  if (child.ownTarget) years.push([child.ownTarget, parent.ownTarget]);
  return years;
}

/** A 其中 row above the row it is a part of 其中大于总计, beyond what rounding hides (±½·10⁻ᵈ each, METHOD §3.9). */
export const childExceedsParent = defineRule({
  meta: {
    id: 'child-exceeds-parent',
    title: { zh: '其中项大于总计', en: 'Part exceeds its whole' },
    severity: 'error',
    level: 1,
    family: 'balance',
    basis: '“其中”是上一行的一部分，同口径、同单位时不大于上一行。',
    requires: ['parent'],
    silentOnPlainRows: true,
    messages: { exceeds: '{period}其中项{value}{unit}大于“{parent}”{parentValue}{unit}' },
    remedies: { exceeds: '请核对本行与“{parent}”哪一个有误，改正后重填。' },
  },
  scope: 'row',
  check: ({ sheet, row, parent }) => {
    const { indicator } = row;
    if (!parent || !indicator.partOfParent || indicator.unit !== parent.indicator.unit) return [];
    return pairs(row, parent).flatMap(([part, whole]) => {
      if (!isNumber(part) || !isNumber(whole)) return [];
      const least = part.value.value.minus(halfLastDigit(statedDecimals(part.value.value, indicator.decimals)));
      const most = whole.value.value.plus(halfLastDigit(statedDecimals(whole.value.value, parent.indicator.decimals)));
      if (least.lte(most)) return [];
      return [
        {
          messageId: 'exceeds' as const,
          cell: part.cell,
          value: part.raw,
          data: {
            period: periodName(sheet, row, part),
            value: plain(part.value.value),
            unit: indicator.unit,
            parent: parent.indicator.name,
            parentValue: plain(whole.value.value),
          },
        },
      ];
    });
  },
});

/** Rounding only ever widens what is allowed. Own bases and targets of a parent are no part of a record. */
export const certain: Pretest = ({ row: { indicator }, parent }) =>
  parent && indicator.partOfParent && indicator.unit === parent.indicator.unit
    ? (numbers) => !(numbers.value > numbers.parent)
    : always;
