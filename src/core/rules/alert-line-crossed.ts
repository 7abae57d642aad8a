import { defineRule } from './define';
import { plain } from './support/text';

/** The newest value has reached an alert line 触及预警线: a fact, not a fault; red wants an explanation, yellow informs. */
export const alertLineCrossed = defineRule({
  meta: {
    id: 'alert-line-crossed',
    title: { zh: '触及预警线', en: 'Alert line crossed' },
    severity: 'warning',
    level: 1,
    family: 'range',
    basis: '最新值达到红色线的须说明情况和措施，达到黄色线的提请注意；触线是事实，不是差错。',
    requires: [],
    messages: {
      red: '{month}月{value}，已触及红色预警线{line}',
      yellow: '{month}月{value}，已触及黄色预警线{line}',
    },
    remedies: {
      red: '请核对；情况属实的不必改动，在“核实说明”中写明情况和采取的措施。',
      yellow: '请核对；情况属实的不必改动，请关注后续变化。',
    },
  },
  scope: 'series',
  check: ({ series: { yellow, red, months }, state: { latest, signal } }) => {
    if (!latest || signal === null || signal === '绿') return [];
    const line = signal === '红' ? red : yellow;
    const cell = months.find(({ month }) => month === latest.month);
    if (!cell || line.value.kind !== 'number') return [];
    return [
      {
        messageId: signal === '红' ? 'red' : 'yellow',
        cell: cell.cell,
        value: cell.raw,
        data: { month: latest.month, value: plain(latest.value), line: plain(line.value.value) },
        severity: signal === '红' ? 'warning' : 'information',
      },
    ];
  },
});
