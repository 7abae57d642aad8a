import { defineRule } from './define';
import type { ComputedCell, ComputedField } from '../model/reading';
import { projectRow } from './support/project-row';
import { seriesRows } from './support/series-row';

const NAMES: Readonly<Record<ComputedField, string>> = {
  completion: '完成率',
  progress: '进度',
  elapsed: '序时进度',
  status: '状态',
  entry: '实际完成数',
  latest: '最新值',
  signal: '信号',
  trend: '趋势',
  crossing: '预计触线',
  plain: '报告期读作',
  year: '报告年',
  months: '累计月数',
};

/** Formula cells that no longer hold the formula of the form. */
function changed(cells: readonly ComputedCell[] | undefined): readonly ComputedCell[] {
  return cells?.filter(({ intact }) => !intact) ?? [];
}

/** A formula cell of the form holds something else 公式被覆盖: what it shows no longer follows from what was entered. */
export const formulaOverwritten = defineRule({
  meta: {
    id: 'formula-overwritten',
    title: { zh: '公式被改动', en: 'Formula overwritten' },
    severity: 'error',
    level: 0,
    family: 'integrity',
    basis: '完成率、进度、序时进度、状态、比率、引用数、预警信号和趋势以及报告期的换算由表内公式得出，不得填写或改动。',
    requires: [],
    messages: {
      constant: '“{field}”由公式得出，被改成了固定内容“{found}”',
      formula: '“{field}”的公式被改成“{found}”',
      cleared: '“{field}”的公式被清空',
    },
    remedies: {
      constant: '请用“撤销”恢复公式；无法撤销的，重新插入本表后把填报数填入。',
      formula: '请用“撤销”恢复公式；无法撤销的，重新插入本表后把填报数填入。',
      cleared: '请用“撤销”恢复公式；无法撤销的，重新插入本表后把填报数填入。',
    },
  },
  scope: 'sheet',
  check: ({ sheet }) =>
    [
      ...changed(sheet.computed).map((cell) => ({ cell })),
      ...[...sheet.rows, ...seriesRows(sheet)].flatMap((row) => changed(row.computed).map((cell) => ({ cell, row }))),
      ...(sheet.projects ?? []).flatMap((project) =>
        changed(project.computed).map((cell) => ({ cell, row: projectRow(project) })),
      ),
    ].map(({ cell: { field, cell, raw, formula }, ...of }) => {
      const blank = raw === null || raw === '';
      const messageId = formula !== null ? ('formula' as const) : blank ? ('cleared' as const) : ('constant' as const);
      return { messageId, cell, value: raw, data: { field: NAMES[field], found: formula ?? String(raw ?? '') }, ...of };
    }),
});
