import { defineRule } from './define';
import { hasEntries } from './support/rows';

/** Classes whose completion needs a base beside the target. */
const FROM_BASE = new Set(['K2', 'K4', 'K7', 'K9']);

/** A lower unit without its own target or base 未填本级目标: its completion is not computed (METHOD §2 “Whose target”). */
export const ownTargetMissing = defineRule({
  meta: {
    id: 'own-target-missing',
    title: { zh: '未填本级目标或基期', en: 'Own target or base missing' },
    severity: 'information',
    level: 1,
    family: 'completeness',
    basis: '印刷的目标是全省目标；下级单位按本级分解的目标计算完成情况。',
    requires: [],
    silentOnPlainRows: true,
    messages: {
      target: '未填本级目标，不计算完成情况',
      baseline: '未填本级基期，不计算进度',
    },
    remedies: {
      target: '目标已分解到本单位的，请填本级目标。',
      baseline: '请填本单位的基期数。',
    },
  },
  scope: 'row',
  check: ({ row }) => {
    // Nothing to break down where the plan prints no target.
    if (!hasEntries(row) || row.indicator.target.missing) return [];
    if (row.ownTarget?.value.kind === 'blank') {
      return [{ messageId: 'target', cell: row.ownTarget.cell, value: row.ownTarget.raw, data: {} }];
    }
    if (row.ownBaseline?.value.kind === 'blank' && FROM_BASE.has(row.indicator.class)) {
      return [{ messageId: 'baseline', cell: row.ownBaseline.cell, value: row.ownBaseline.raw, data: {} }];
    }
    return [];
  },
});
