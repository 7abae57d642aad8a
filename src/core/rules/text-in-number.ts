import { dateText } from '../model/date-serial';
import type { Entry, UnreadableReason } from '../model/reading';
import { defineRule } from './define';
import { plain } from './support/text';
import { allCells, periodName } from './support/rows';

type Reason = Exclude<UnreadableReason, 'error'> | 'asText';

function reasonOf(entry: Entry): Reason | null {
  if (entry.value.kind !== 'unreadable' || entry.value.reason === 'error') return null;
  return entry.value.reason === 'text' && entry.value.suggestion ? 'asText' : entry.value.reason;
}

/** What the cell shows: a date that arrives as its serial number is shown as the date. */
function shownValue({ raw, value }: Entry): string {
  const day = value.kind === 'unreadable' && value.reason === 'date' && typeof raw === 'number' ? dateText(raw) : null;
  return day ?? String(raw);
}

/** A cell that should hold a number holds text 数值栏填文字; blank is missing, and nothing unreadable counts as 0 (METHOD §1). */
export const textInNumber = defineRule({
  meta: {
    id: 'text-in-number',
    title: { zh: '数值栏填了文字', en: 'Text in a number cell' },
    severity: 'error',
    level: 0,
    family: 'range',
    basis: '填报栏只填数值，计量单位和说明不填入数值栏；读不出的内容既不按0也不按缺报处理。',
    requires: [],
    silentOnPlainRows: true,
    counts: true,
    messages: {
      text: '{period}填了文字“{value}”，不是数值',
      asText: '{period}“{value}”存成了文字，不是数值',
      boolean: '{period}填了逻辑值“{value}”，不是数值',
      date: '{period}“{value}”是日期，不是数值',
      separator: '{period}“{value}”带千位分隔符，存成了文字',
      'full-width': '{period}“{value}”用了全角字符，存成了文字',
      percent: '{period}“{value}”带百分号，本栏已按%计量',
      several: '{period}“{value}”里有几个数，无法判断取哪一个',
      ratio: '{period}“{value}”的写法与本栏不符（比例应写作 a:b:c，其他栏只填一个数）',
    },
    remedies: {
      text: '请只填数值；文字说明写入“核实说明”。',
      asText: '请按数值重填，不带单位。',
      boolean: '请改填数值。',
      date: '请把单元格改为数值后重填。',
      separator: '请去掉分隔符。',
      'full-width': '请改用半角数字。',
      percent: '请只填百分号前的数，例如95.5。',
      several: '请只保留本期的一个数。',
      ratio: '请按本栏要求重填。',
    },
  },
  scope: 'row',
  check: ({ sheet, row }) =>
    allCells(row).flatMap((entry) => {
      const reason = reasonOf(entry);
      if (reason === null || entry.value.kind !== 'unreadable') return [];
      const { suggestion } = entry.value;
      return [
        {
          messageId: reason,
          cell: entry.cell,
          value: entry.raw,
          data: { period: periodName(sheet, row, entry), value: shownValue(entry) },
          correction: suggestion && {
            cell: entry.cell,
            value: suggestion.toNumber(),
            label: `改为 ${plain(suggestion)}`,
          },
        },
      ];
    }),
});
