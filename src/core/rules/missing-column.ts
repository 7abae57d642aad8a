import { defineRule } from './define';
import { problemsOf } from './support/problems';

/** A column of the form is gone or renamed 缺少栏目. */
export const missingColumn = defineRule({
  meta: {
    id: 'missing-column',
    title: { zh: '缺少栏目', en: 'Missing column' },
    severity: 'error',
    level: 0,
    family: 'integrity',
    basis: '表样的栏目不得删减或改名。',
    requires: [],
    messages: { missing: '缺少栏目“{subject}”' },
    remedies: { missing: '请撤销删除，恢复原来的栏目名；或重新插入本表后把数据填入。' },
  },
  scope: 'sheet',
  check: ({ sheet }) => problemsOf(sheet, 'missing-column').map((problem) => ({ messageId: 'missing', ...problem })),
});
