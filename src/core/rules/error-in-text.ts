import { defineRule, type Report } from './define';
import { problemsOf } from './support/problems';

/** A cell of words shows an error value, or a formula without a result 文字格显示错误值: it says nothing, an explanation neither. */
export const errorInText = defineRule({
  meta: {
    id: 'error-in-text',
    title: { zh: '文字格显示错误值', en: 'Error in a cell of words' },
    severity: 'error',
    level: 0,
    family: 'integrity',
    basis: '核实说明、标识、牵头单位和年度进展应当写明文字；错误值和算不出结果的公式不算填写。',
    requires: [],
    messages: {
      error: '这一格显示错误值“{subject}”，不算填写',
      formula: '这一格的公式“{subject}”没有结果，不算填写',
    },
    remedies: {
      error: '请删除公式或错误值，直接写明文字；没有内容的留空。',
      formula: '请用文字代替公式；没有内容的留空。',
    },
  },
  scope: 'sheet',
  check: ({ sheet }) =>
    problemsOf(sheet, 'error-in-text').map((problem): Report<'error' | 'formula'> => ({
      messageId: problem.data.subject.startsWith('=') ? 'formula' : 'error',
      ...problem,
    })),
});
