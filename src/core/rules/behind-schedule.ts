import { percentText } from '../measure/percent-text';
import { defineRule } from './define';
import type { ProgressStatus } from '../measure/measure';
import { newestEntry } from './support/rows';

type MessageId = 'lagging' | 'farBehind' | 'against';
const MESSAGES: Readonly<Partial<Record<ProgressStatus, MessageId>>> = {
  滞后: 'lagging',
  严重滞后: 'farBehind',
  背离: 'against',
};

/** Progress behind the elapsed time 进度滞后: a fact, not a fault. Binding wants an explanation, others inform (METHOD §2). */
export const behindSchedule = defineRule({
  meta: {
    id: 'behind-schedule',
    title: { zh: '进度滞后于序时进度', en: 'Behind schedule' },
    severity: 'warning',
    level: 1,
    family: 'logical',
    basis: '完成进度与序时进度比较；滞后是事实，不是差错：约束性指标须说明，预期性指标仅作提示。',
    requires: ['measure', 'asOf'],
    silentOnPlainRows: true,
    messages: {
      lagging: '进度{progress}，滞后于序时进度{elapsed}',
      farBehind: '进度{progress}，严重滞后于序时进度{elapsed}',
      against: '进度{progress}，与目标方向背离（序时进度{elapsed}）',
    },
    remedies: {
      lagging: '请核对；数据无误的不必改动，{wanted}。',
      farBehind: '请核对；数据无误的不必改动，{wanted}。',
      against: '请核对基期和本期口径是否一致；数据无误的不必改动，{wanted}。',
    },
  },
  scope: 'row',
  check: ({ row, asOf, measure }) => {
    const messageId = measure?.status ? MESSAGES[measure.status] : undefined;
    if (!messageId || !measure?.progress || !measure.timeElapsedShare || !asOf) return [];
    const entry = newestEntry(row, asOf.year);
    if (!entry) return [];
    const binding = row.indicator.attribute === '约束性';
    return [
      {
        messageId,
        cell: entry.cell,
        value: entry.raw,
        data: {
          progress: percentText(measure.progress),
          elapsed: percentText(measure.timeElapsedShare),
          wanted: binding ? '在“核实说明”中写明原因' : '必要时写明原因',
        },
        severity: binding ? 'warning' : 'information',
      },
    ];
  },
});
