import { defineRule, type Report } from './define';
import { problemsOf } from './support/problems';

/** Something stands in a cell of the table that nobody fills in 不填报的格填了内容: the cell is 不适用 or blank in the form, and is not read. */
export const strayContent = defineRule({
  meta: {
    id: 'stray-content',
    title: { zh: '不填报的格填了内容', en: 'Content where nothing is reported' },
    severity: 'error',
    level: 0,
    family: 'integrity',
    basis: '表样中“不适用”的格和留空的格不填报，其中的内容不参加审核、计算和汇总。',
    requires: [],
    messages: {
      uncollected: '本单位不填报这一指标，格内的“{subject}”未读取',
      blank: '这一格不填报，格内的“{subject}”未读取',
    },
    remedies: {
      uncollected: '请恢复为“{meant}”；填错行的，移到应填的行。',
      blank: '请清除；填错格的，移到应填的格。',
    },
  },
  scope: 'sheet',
  check: ({ sheet }) =>
    problemsOf(sheet, 'stray-content').map(({ cell, value, data }): Report<'uncollected' | 'blank'> => {
      const { meant } = data;
      return {
        messageId: meant === '' ? 'blank' : 'uncollected',
        cell,
        value,
        data,
        correction: { cell, value: meant === '' ? null : meant, label: meant === '' ? '清除' : `恢复为 ${meant}` },
      };
    }),
});
