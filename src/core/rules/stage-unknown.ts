import type { Stage } from '../model/project';
import { defineRule } from './define';
import { isBlankSheet } from './support/rows';
import { STAGE_LIST } from './support/project-row';

/** Other words for a stage that mean it for certain. */
const MEANT: ReadonlyMap<string, Stage> = new Map<string, Stage>([
  ['完成', '已完成'],
  ['已完工', '已完成'],
  ['完工', '已完成'],
  ['已建成', '已完成'],
  ['进行中', '推进中'],
  ['在建', '推进中'],
  ['建设中', '推进中'],
  ['实施中', '推进中'],
  ['未开始', '未启动'],
  ['未开工', '未启动'],
  ['尚未启动', '未启动'],
]);

/** 阶段 holds none of the three stages 阶段不明, so that the project cannot be judged; or it was left out in a sheet that is being reported. */
export const stageUnknown = defineRule({
  meta: {
    id: 'stage-unknown',
    title: { zh: '项目阶段不明', en: 'Project stage unknown' },
    severity: 'error',
    level: 0,
    family: 'range',
    basis: `没有数量目标的项目按阶段评价，阶段只有${STAGE_LIST}三种。`,
    requires: [],
    messages: {
      unknown: '阶段填“{value}”，不是{stages}之一',
      blank: '未填阶段，无法评价项目进展',
    },
    remedies: {
      unknown: '请从下拉列表中选择；具体情况写入年度进展。',
      blank: '请从下拉列表中选择：{stages}。',
    },
  },
  scope: 'project',
  check: ({ sheet, project: { stage }, asOf }) => {
    const text = String(stage.raw ?? '').trim();
    if (stage.value !== null) return [];
    const at = { cell: stage.cell, value: stage.raw, data: { value: text, stages: STAGE_LIST } };
    if (text === '') {
      // What nobody has begun to fill in is told once, for the whole table.
      if (!asOf || isBlankSheet(sheet)) return [];
      return [{ ...at, messageId: 'blank' as const, severity: 'warning' as const }];
    }
    const meant = MEANT.get(text.normalize('NFKC').replace(/\s+/g, ''));
    const correction = meant ? { cell: stage.cell, value: meant, label: `改为 ${meant}` } : null;
    return [{ ...at, messageId: 'unknown' as const, correction }];
  },
});
