import { isDueMonth } from '../measure/warning';
import { defineRule } from './define';
import { isFilled } from './support/rows';

/** A due month without a value 缺月: up to the 报告期, else a gap before the newest value. A missing month is never 0. */
export const missingMonth = defineRule({
  meta: {
    id: 'missing-month',
    title: { zh: '缺报月份', en: 'Missing month' },
    severity: 'warning',
    level: 1,
    family: 'completeness',
    basis: '到报告期为止各月（季）的数应当填齐；缺报的月份不按0计算，趋势只按有数的各期测算。',
    requires: [],
    messages: { gap: '{months}没有填' },
    remedies: { gap: '请补填；确实没有数据的，在“核实说明”中写明原因。' },
  },
  scope: 'series',
  check: ({ series: { frequency, months }, asOf, state: { latest } }) => {
    // A row in which nothing is filled in is not monitored by this unit.
    if (!months.some(isFilled)) return [];
    const last = asOf?.months ?? latest?.month ?? 0;
    const missing = months.filter(
      (entry) => entry.month <= last && isDueMonth(entry.month, frequency.value ?? '月度') && !isFilled(entry),
    );
    const [first] = missing;
    if (!first) return [];
    const named = missing.map(({ month }) => `${month}月`).join('、');
    return [{ messageId: 'gap', cell: first.cell, value: null, data: { months: named } }];
  },
});
