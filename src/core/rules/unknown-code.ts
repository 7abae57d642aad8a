import { defineRule, type Report } from './define';
import { problemsOf } from './support/problems';

/** A row with entries carries a 代码 that the plan does not have, or none 代码不存在; it is not read. */
export const unknownCode = defineRule({
  meta: {
    id: 'unknown-code',
    title: { zh: '代码不存在', en: 'Unknown code' },
    severity: 'error',
    level: 0,
    family: 'integrity',
    basis: '代码以规划目录为准（{plan}{box}）。',
    requires: [],
    messages: {
      unknown: '代码“{subject}”不在{plan}{box}中，该行未读取',
      none: '该行没有代码，所填的“{subject}”等未读取',
      lost: '该行没有代码，所填的“{subject}”等未读取；按名称应是“{meant}”',
    },
    remedies: {
      unknown: '请改回表样中的代码；自加的行移到表外。',
      none: '请补上表样中的代码；自加的行移到表外。',
      lost: '请在代码栏补填“{meant}”；自加的行移到表外。',
    },
  },
  scope: 'sheet',
  check: ({ sheet }) => [
    ...problemsOf(sheet, 'unknown-code').map((problem): Report<'unknown'> => ({ messageId: 'unknown', ...problem })),
    ...problemsOf(sheet, 'uncoded-row').map((problem): Report<'none' | 'lost'> => ({
      messageId: problem.data.meant === '' ? 'none' : 'lost',
      ...problem,
    })),
  ],
});
