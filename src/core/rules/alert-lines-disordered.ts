import { linesInOrder } from '../measure/warning';
import { defineRule } from './define';
import { isNumber } from './support/rows';
import { plain } from './support/text';

/** The red line does not lie beyond the yellow one 预警线次序颠倒: no signal can be given. */
export const alertLinesDisordered = defineRule({
  meta: {
    id: 'alert-lines-disordered',
    title: { zh: '预警线次序颠倒', en: 'Alert lines out of order' },
    severity: 'error',
    level: 1,
    family: 'logical',
    basis: '红色线表示比黄色线更严重的情形：越高越差的指标，红色线高于黄色线；越低越差的，红色线低于黄色线。',
    requires: [],
    messages: { order: '黄色线{yellow}、红色线{red}，红色线应{wanted}黄色线' },
    remedies: { order: '请核对两条预警线，可能是填反了。' },
  },
  scope: 'series',
  check: ({ series: { indicator, yellow, red } }) => {
    if (!isNumber(yellow) || !isNumber(red)) return [];
    if (linesInOrder(indicator.desiredDirection, yellow.value.value, red.value.value)) return [];
    return [
      {
        messageId: 'order',
        cell: red.cell,
        value: red.raw,
        data: {
          yellow: plain(yellow.value.value),
          red: plain(red.value.value),
          wanted: indicator.desiredDirection === 'decrease' ? '高于' : '低于',
        },
      },
    ];
  },
});
