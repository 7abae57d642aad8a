import { isDueMonth } from '../measure/warning';
import { FREQUENCIES } from '../model/frequency';
import { defineRule, type Report } from './define';
import { isFilled } from './support/rows';

/** A value in a month that does not count 不计入的月份: inside a quarter, or behind the 报告期; or a 频度 that is none. */
export const monthNotCounted = defineRule({
  meta: {
    id: 'month-not-counted',
    title: { zh: '有数的月份不计入', en: 'Month not counted' },
    severity: 'warning',
    level: 0,
    family: 'time',
    basis: '按季度报送的数填在3、6、9、12月；报告期以后的月份不计入信号和趋势。',
    requires: [],
    messages: {
      quarter: '频度是季度，{months}的数不计入',
      later: '报告期到{last}月，{months}的数不计入',
      frequency: '频度“{found}”不认识，按月度计算',
    },
    remedies: {
      quarter: '请把频度改为月度，或把数移到季末月份。',
      later: '请改正报告期，或删去填错的数。',
      frequency: '请从列表中选{choices}。',
    },
  },
  scope: 'series',
  check: ({ series: { frequency, months }, asOf }) => {
    const reports: Report<'quarter' | 'later' | 'frequency'>[] = [];
    const tell = (messageId: 'quarter' | 'later', wrong: typeof months): void => {
      const [first] = wrong;
      if (!first) return;
      const named = wrong.map(({ month }) => `${month}月`).join('、');
      reports.push({
        messageId,
        cell: first.cell,
        value: first.raw,
        data: { months: named, last: asOf?.months ?? '' },
      });
    };
    if (frequency.value === null) {
      const data = { found: String(frequency.raw), choices: FREQUENCIES.join('、') };
      reports.push({ messageId: 'frequency', cell: frequency.cell, value: frequency.raw, data, severity: 'error' });
    }
    const filled = months.filter(isFilled);
    const late = filled.filter(({ month }) => asOf !== null && month > asOf.months);
    tell(
      'quarter',
      filled.filter((entry) => !late.includes(entry) && !isDueMonth(entry.month, frequency.value ?? '月度')),
    );
    tell('later', late);
    return reports;
  },
});
