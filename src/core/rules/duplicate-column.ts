import { defineRule } from './define';
import { problemsOf } from './support/problems';

/** Two columns carry the head of one 栏目重复: only the first found is read, and nobody can tell which was meant. */
export const duplicateColumn = defineRule({
  meta: {
    id: 'duplicate-column',
    title: { zh: '栏目重复', en: 'Duplicate column' },
    severity: 'error',
    level: 0,
    family: 'integrity',
    basis: '每个栏目在一张表里只有一栏，按栏目名取数。',
    requires: [],
    messages: { duplicate: '栏目“{subject}”在本表出现多次，这一栏未读取' },
    remedies: { duplicate: '请只保留一栏，删除或改名另一栏；自加的栏另起名称。' },
  },
  scope: 'sheet',
  check: ({ sheet }) =>
    problemsOf(sheet, 'duplicate-column').map((problem) => ({ messageId: 'duplicate', ...problem })),
});
