import { defineRule } from './define';
import { problemsOf } from './support/problems';

/** An indicator of the box has no row 缺少指标行. */
export const missingRow = defineRule({
  meta: {
    id: 'missing-row',
    title: { zh: '缺少指标行', en: 'Missing indicator row' },
    severity: 'error',
    level: 0,
    family: 'completeness',
    basis: '表样的指标行不得删减。',
    requires: [],
    messages: { missing: '缺少代码为“{subject}”的指标行' },
    remedies: { missing: '请撤销删除；或重新插入本表后把数据填入。' },
  },
  scope: 'sheet',
  check: ({ sheet }) => problemsOf(sheet, 'missing-row').map((problem) => ({ messageId: 'missing', ...problem })),
});
