import { defineRule, numberEntries } from './define';
import { periodName } from './support/rows';
import { always, type Pretest } from './support/pretest';

const STANDING = new Set(['K2', 'K4', 'K5', 'K6', 'K8']);

/** An explicit 0 in a stock, level or rate 存量填0: usually a missing value typed as 0 (METHOD §3.4). */
export const zeroStock = defineRule({
  meta: {
    id: 'zero-stock',
    title: { zh: '存量或比率填0', en: 'Zero in a stock or rate' },
    severity: 'warning',
    level: 0,
    family: 'range',
    basis: '缺报不等于0：尚无数据的留空，填0表示确实为零。',
    requires: ['numberEntry'],
    silentOnPlainRows: true,
    messages: { zero: '{period}填0，“{indicator}”一般不为零' },
    remedies: { zero: '尚无数据的请清空；确为0的，在“核实说明”中写明。' },
  },
  scope: 'row',
  check: ({ sheet, row }) =>
    STANDING.has(row.indicator.class)
      ? numberEntries(row)
          .filter((entry) => entry.value.value.isZero())
          .map((entry) => ({
            messageId: 'zero',
            cell: entry.cell,
            value: entry.raw,
            data: { period: periodName(sheet, row, entry) },
          }))
      : [],
});

export const certain: Pretest = (form) =>
  STANDING.has(form.row.indicator.class) ? ({ value, previous }) => value !== 0 && previous !== 0 : always;
