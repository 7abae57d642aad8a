import { defineRule } from './define';
import { problemsOf } from './support/problems';

/** Entry cells were merged 填报格被合并: only the first of them is seen, the others count as not filled in. */
export const mergedEntry = defineRule({
  meta: {
    id: 'merged-entry',
    title: { zh: '填报格被合并', en: 'Merged entry cells' },
    severity: 'error',
    level: 0,
    family: 'integrity',
    basis: '每个指标、每个时期各填一格；合并后只有左上角一格看得见，其余各格无从核对。',
    requires: [],
    messages: { merged: '单元格{subject}被合并，无法判断里面的内容属于哪几格' },
    remedies: { merged: '请取消合并，各格分别填写。' },
  },
  scope: 'sheet',
  check: ({ sheet }) => problemsOf(sheet, 'merged-entry').map((problem) => ({ messageId: 'merged', ...problem })),
});
