import { defineRule } from './define';

/** The indicator is counted in another unit than in the previous submission 计量单位与上次报送不同: its values cannot be compared. */
export const unitOfMeasureChanged = defineRule({
  meta: {
    id: 'unit-of-measure-changed',
    title: { zh: '计量单位前后不同', en: 'Unit of measure changed' },
    severity: 'warning',
    level: 2,
    family: 'unit',
    basis: '同一指标各次报送的计量单位应当一致，否则数值不能比较。',
    requires: ['previousSubmission'],
    silentOnPlainRows: true,
    messages: { changed: '计量单位是“{now}”，上次报送是“{before}”，各年数值不与上次比较' },
    remedies: { changed: '请核对各年数值是否已按“{now}”换算，并在“核实说明”中写明。' },
  },
  scope: 'row',
  check: ({ row, previous }) => {
    if (!previous || previous.indicator.unit === row.indicator.unit) return [];
    const found = row.locked.find(({ field }) => field === 'unit')?.found;
    return [
      {
        messageId: 'changed',
        cell: found?.cell ?? row.verdict.cell,
        value: row.indicator.unit,
        data: { now: row.indicator.unit, before: previous.indicator.unit },
      },
    ];
  },
});
