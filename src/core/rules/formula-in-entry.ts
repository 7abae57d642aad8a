import { callsOut } from '../sheet/outward';
import { defineRule, type Report } from './define';
import { allCells, isNumber, periodName } from './support/rows';
import { plain } from './support/text';

/** An entry cell computes its value or shows an error 填报格含公式: what is reported must stand by itself when the file is mailed. */
export const formulaInEntry = defineRule({
  meta: {
    id: 'formula-in-entry',
    title: { zh: '填报格含公式或错误值', en: 'Formula or error in an entry cell' },
    severity: 'warning',
    level: 0,
    family: 'integrity',
    basis: '上报的数值应能脱离其他文件独立存在；公式引用的表不在时，数值会变。',
    requires: [],
    silentOnPlainRows: true,
    counts: true,
    messages: {
      formula: '{period}是公式“{formula}”，不是直接填报的数值',
      outward: '{period}的公式“{formula}”要到本工作簿以外取数（其他文件、网络或其他程序）',
      error: '{period}显示错误值“{value}”',
    },
    remedies: {
      formula: '请改为固定数值；确需保留公式的，在“核实说明”中写明来源。',
      outward: '请删除公式，直接填报数值；不是本单位自己写的，请先查明来源，不要点“更新链接”或“启用内容”。',
      error: '请删除公式，直接填报数值；尚无数据的留空。',
    },
  },
  scope: 'row',
  check: ({ sheet, row }) =>
    allCells(row).flatMap((entry): Report<'formula' | 'outward' | 'error'>[] => {
      const period = periodName(sheet, row, entry);
      if (entry.computed) return [];
      const outward = entry.formula !== null && callsOut(entry.formula);
      if (!outward && entry.value.kind === 'unreadable' && entry.value.reason === 'error') {
        return [
          {
            messageId: 'error',
            cell: entry.cell,
            value: entry.raw,
            data: { period, value: String(entry.raw) },
            severity: 'error',
          },
        ];
      }
      if (entry.formula === null) return [];
      return [
        {
          messageId: outward ? 'outward' : 'formula',
          ...(outward && { severity: 'error' as const }),
          cell: entry.cell,
          value: entry.raw,
          data: { period, formula: entry.formula },
          correction: isNumber(entry)
            ? {
                cell: entry.cell,
                value: entry.value.value.toNumber(),
                label: `改为固定数值 ${plain(entry.value.value)}`,
              }
            : null,
        },
      ];
    }),
});
