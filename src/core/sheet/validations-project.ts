import type { Area } from '../model/cells';
import { STAGES, type Project } from '../model/project';
import { columnOf, PROJECT_HEADS, type Layout } from './layout';
import type { ValidationSpec } from './spec';
import { clip } from './text';

/** Most that Excel takes in a validation's title and message. */
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 255;

/** What the entry cells of a project accept 项目填报: a stage from the list, counts of milestones, and words for the rest. */
export function projectValidations(layout: Layout, project: Project, row: number): ValidationSpec[] {
  const title = clip(project.name, TITLE_LIMIT);
  const at = (column: number, columns = 1): Area => ({ row, column, rows: 1, columns });
  const words = (area: Area, message: string): ValidationSpec => ({
    area,
    rule: { type: 'any' },
    alert: null,
    prompt: { title, message: clip(message, MESSAGE_LIMIT) },
  });
  const count = (role: 'planned' | 'done', message: string): ValidationSpec => ({
    ...words(at(columnOf(layout, role)), message),
    rule: { type: 'decimal', operator: 'greaterThanOrEqual', minimum: 0 },
    alert: {
      style: 'stop',
      title: '填报值有误',
      message: `里程碑${PROJECT_HEADS[role]}请填不小于 0 的整数。没有里程碑的请留空。`,
    },
  });
  return [
    words(at(columnOf(layout, 'lead')), '填牵头单位名称。'),
    {
      ...words(at(columnOf(layout, 'stage')), `从列表中选：${STAGES.join('、')}。`),
      rule: { type: 'list', values: STAGES },
      alert: { style: 'stop', title: '阶段有误', message: `阶段请从列表中选择：${STAGES.join('、')}。` },
    },
    count('planned', '填规划期内计划的里程碑个数；没有里程碑的留空，只按阶段评价。'),
    count('done', '填到报告期为止已完成的里程碑个数，不大于计划数。'),
    words(at(layout.entries.first, layout.entries.count), '用文字写当年进展，例如开工、竣工、印发文件、举办场次。'),
  ];
}
