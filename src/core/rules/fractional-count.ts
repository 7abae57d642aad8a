import { defineRule } from './define';
import { allCells, isNumber, periodName } from './support/rows';
import { slipsOf } from './support/slips';
import { plain } from './support/text';
import { always, everyCell, type Pretest } from './support/pretest';

const WHOLE = new Set(['人', '人次', '个', '所', '名', '张', '户', '家', '项', '件', '座']);

/** True for units of measure that are counted one by one 个数. */
export function countsWhole(unit: string): boolean {
  return WHOLE.has(unit);
}

/** A count of people, schools or cards with a fraction 个数带小数: usually a value in 万 under a unit of one. */
export const fractionalCount = defineRule({
  meta: {
    id: 'fractional-count',
    title: { zh: '个数带小数', en: 'Count with a fraction' },
    severity: 'error',
    level: 0,
    family: 'range',
    basis: '以人、个、所、张等为计量单位的指标只填整数。',
    requires: [],
    silentOnPlainRows: true,
    counts: true,
    messages: { fraction: '{period}填{value}，计量单位是“{unit}”，不应有小数' },
    remedies: { fraction: '请核对后改填整数。' },
  },
  scope: 'row',
  check: (context) => {
    const { sheet, row } = context;
    const { unit } = row.indicator;
    if (!countsWhole(unit)) return [];
    // A value in 万 is told by its unit.
    const slips = slipsOf(context);
    return allCells(row).flatMap((entry) =>
      isNumber(entry) && !entry.value.value.isInteger() && !slips.has(entry.cell)
        ? [
            {
              messageId: 'fraction' as const,
              cell: entry.cell,
              value: entry.raw,
              data: { period: periodName(sheet, row, entry), value: plain(entry.value.value), unit },
            },
          ]
        : [],
    );
  },
});

export const certain: Pretest = (form) =>
  countsWhole(form.row.indicator.unit) ? everyCell(form, (x) => Number.isNaN(x) || Number.isInteger(x)) : always;
