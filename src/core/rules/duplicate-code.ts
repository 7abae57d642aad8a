import { defineRule } from './define';
import { problemsOf } from './support/problems';

/** Two rows carry the same 代码 代码重复: rows are found by it, so neither can be trusted. */
export const duplicateCode = defineRule({
  meta: {
    id: 'duplicate-code',
    title: { zh: '代码重复', en: 'Duplicate code' },
    severity: 'error',
    level: 0,
    family: 'integrity',
    basis: '每个指标在一张表里只填一行，按代码取数。',
    requires: [],
    messages: { duplicate: '代码“{subject}”在本表出现多次，无法判断取哪一行' },
    remedies: { duplicate: '请只保留一行，删除或改回重复行的代码。' },
  },
  scope: 'sheet',
  check: ({ sheet }) => problemsOf(sheet, 'duplicate-code').map((problem) => ({ messageId: 'duplicate', ...problem })),
});
