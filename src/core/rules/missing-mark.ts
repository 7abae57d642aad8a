import type { MarkName } from '../model/reading';
import { defineRule } from './define';
import { isBlankSheet } from './support/rows';
import { markText } from './support/marks';

const HEAD: readonly MarkName[] = ['制表机关', '批准机关', '批准文号', '有效期限'];
const FOOT: readonly MarkName[] = ['单位负责人', '统计负责人', '填表人', '联系电话', '报出日期'];

/** A statutory table without its marks 缺少法定标识, looked at once 表号 is entered (METHOD §7). */
export const missingMark = defineRule({
  meta: {
    id: 'missing-mark',
    title: { zh: '缺少法定标识', en: 'Missing statutory mark' },
    severity: 'error',
    level: 0,
    family: 'completeness',
    basis: '《福建省省直部门统计工作规范化管理办法》第十八条、第二十条。',
    requires: [],
    messages: {
      head: '已填表号，但未填“{mark}”',
      foot: '表尾未填“{mark}”',
    },
    remedies: {
      head: '请按批准（备案）文件填写“{mark}”。',
      foot: '请在报出前填写“{mark}”。',
    },
  },
  scope: 'sheet',
  check: ({ sheet }) => {
    if (markText(sheet, '表号') === '') return [];
    const missing = (names: readonly MarkName[]): { mark: MarkName; cell: string }[] =>
      names.flatMap((mark) => {
        const found = sheet.marks.get(mark);
        return found && markText(sheet, mark) === '' ? [{ mark, cell: found.cell }] : [];
      });
    const head = missing(HEAD).map(({ mark, cell }) => ({
      messageId: 'head' as const,
      cell,
      value: null,
      data: { mark },
    }));
    // The foot is signed when the table is filled.
    const foot = isBlankSheet(sheet)
      ? []
      : missing(FOOT).map(({ mark, cell }) => ({
          messageId: 'foot' as const,
          cell,
          value: null,
          data: { mark },
          severity: 'warning' as const,
        }));
    return [...head, ...foot];
  },
});
