import { defineRule } from './define';
import { dayText, lastDay } from './support/dates';
import { markText } from './support/marks';

/** A table reported after its 有效期限 过期报表 is void, so filling one is an error (METHOD §7). Looked at once 表号 is entered. */
export const expiredTable = defineRule({
  meta: {
    id: 'expired-table',
    title: { zh: '报表已过有效期限', en: 'Table past its term' },
    severity: 'error',
    level: 0,
    family: 'time',
    basis: '《福建省省直部门统计工作规范化管理办法》第十八条、第二十条：超过有效期限的报表作废。',
    requires: [],
    messages: {
      expired: '有效期限到{term}，报出日期是{reported}，本表已过期',
      unreadable: '有效期限“{term}”里认不出日期',
    },
    remedies: {
      expired: '请停止填报，向制表机关索取有效的报表；日期填错的，改正后再报。',
      unreadable: '请写作2025年12月31日或2025-12-31。',
    },
  },
  scope: 'sheet',
  check: ({ sheet }) => {
    const term = sheet.marks.get('有效期限');
    const reported = sheet.marks.get('报出日期');
    if (markText(sheet, '表号') === '' || !term || markText(sheet, '有效期限') === '') return [];
    const end = lastDay(term.raw);
    if (end === null) {
      const data = { term: markText(sheet, '有效期限') };
      return [
        { messageId: 'unreadable' as const, cell: term.cell, value: term.raw, data, severity: 'information' as const },
      ];
    }
    const day = reported ? lastDay(reported.raw) : null;
    if (day === null || day <= end) return [];
    return [
      {
        messageId: 'expired' as const,
        cell: term.cell,
        value: term.raw,
        data: { term: dayText(end), reported: dayText(day) },
      },
    ];
  },
});
