import { defineRule } from './define';
import { problemsOf } from './support/problems';

/** A row carries a 代码 that the plan does not have 代码不存在; it is not read. */
export const unknownCode = defineRule({
  meta: {
    id: 'unknown-code',
    title: { zh: '代码不存在', en: 'Unknown code' },
    severity: 'error',
    level: 0,
    family: 'integrity',
    basis: '代码以规划目录为准（{plan}{box}）。',
    requires: [],
    messages: { unknown: '代码“{subject}”不在{plan}{box}中，该行未读取' },
    remedies: { unknown: '请改回表样中的代码；自加的行移到表外。' },
  },
  scope: 'sheet',
  check: ({ sheet }) => problemsOf(sheet, 'unknown-code').map((problem) => ({ messageId: 'unknown', ...problem })),
});
