import type { Entry, RowReading, SheetReading } from '../model/reading';
import { sharedSource } from '../sheet/settle';
import { defineRule, type Report } from './define';
import { isSameValue, periodName } from './support/rows';

function pairs(row: RowReading, source: RowReading): [Entry, Entry | undefined][] {
  return row.entries.map((entry) => [entry, source.entries.find((other) => other.period === entry.period)]);
}

/** The same datum entered in two boxes with different values 同一数据两处不一致: 125万人次 stands in 专栏2 and 专栏5 (METHOD §7, level 4). */
export const sharedEntryDiffers = defineRule({
  meta: {
    id: 'shared-entry-differs',
    title: { zh: '同一数据两处不一致', en: 'Shared entry differs' },
    severity: 'warning',
    level: 4,
    family: 'logical',
    basis: '同一单位的同一数据在不同专栏中应当一致。',
    requires: [],
    between: true,
    messages: { differs: '{period}填{value}，“{other}”的{otherCell}（{box}“{name}”）填{otherValue}' },
    remedies: { differs: '请核对哪一处有误，改为一致；确有口径差别的，在“核实说明”中写明。' },
  },
  scope: 'sheet',
  check: ({ sheet, workbook }) =>
    sheet.rows.flatMap((row): Report<'differs'>[] => {
      const source = sharedSource(sheet, row, workbook);
      return source ? differences(sheet, row, source) : [];
    }),
});

function differences(
  sheet: SheetReading,
  row: RowReading,
  source: { sheet: SheetReading; row: RowReading },
): Report<'differs'>[] {
  return pairs(row, source.row).flatMap(([entry, other]): Report<'differs'>[] => {
    if (!other || entry.computed || isSameValue(entry, other) !== false) return [];
    const data = {
      period: periodName(sheet, row, entry),
      value: String(entry.raw),
      other: source.sheet.sheet,
      otherCell: other.cell,
      otherValue: String(other.raw),
      box: source.sheet.box.number,
      name: source.row.indicator.name,
    };
    return [{ messageId: 'differs', cell: entry.cell, value: entry.raw, data, row }];
  });
}
