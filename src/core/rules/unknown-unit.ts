import { defineRule } from './define';
import { problemsOf } from './support/problems';

/** The 填报单位 is not one of the plan's units 填报单位不明: the sheet cannot be attributed or summed. */
export const unknownUnit = defineRule({
  meta: {
    id: 'unknown-unit',
    title: { zh: '填报单位不明', en: 'Unknown reporting unit' },
    severity: 'error',
    level: 0,
    family: 'scope',
    basis: '填报单位为全省、省本级、各设区市或平潭综合实验区，汇总时每个单位只计一次。',
    requires: [],
    messages: {
      unknown: '填报单位“{subject}”不在{plan}的单位名单中',
      missing: '未填填报单位',
    },
    remedies: {
      unknown: '请填其中之一：{units}。',
      missing: '请填其中之一：{units}。',
    },
  },
  scope: 'sheet',
  check: ({ sheet }) =>
    problemsOf(sheet, 'unknown-unit').map(({ cell, value, data }) => ({
      messageId: data.subject.trim() === '' ? ('missing' as const) : ('unknown' as const),
      cell,
      value,
      data: { ...data, units: sheet.plan.units.map((unit) => unit.display).join('、') },
    })),
});
