import { defineRule } from './define';

/** Base, target and values count different things 口径不可比: completion is not computed and this says why (METHOD §3.7). */
export const scopeConflict = defineRule({
  meta: {
    id: 'scope-conflict',
    title: { zh: '统计口径不可比', en: 'Scopes differ' },
    severity: 'information',
    level: 5,
    family: 'scope',
    basis: '口径不同的数不比较，不计算完成率和进度（{plan}{box}，原文第{line}行）。',
    requires: [],
    silentOnPlainRows: true,
    messages: { conflict: '口径不可比，不计算完成情况：{reason}' },
    remedies: { conflict: '请按本栏口径填报；另有可比口径数据的，写入“核实说明”。' },
  },
  scope: 'row',
  check: ({ row }) => {
    const first = row.entries.find((entry) => entry.value.kind !== 'blank');
    const { scopeConflict: reason } = row.indicator;
    // A unit's own base and target are of one scope.
    if (reason === null || !first || row.ownTarget) return [];
    return [{ messageId: 'conflict', cell: first.cell, value: first.raw, data: { reason } }];
  },
});
