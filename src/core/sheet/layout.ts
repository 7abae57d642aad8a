import type { Box } from '../model/box';
import { planYears, type Plan } from '../model/plan';
import type { UnitLevel } from '../model/reporting-unit';
import { displayWidth } from './text';

/** What a column of an indicator sheet holds. */
export type ColumnRole =
  | 'code'
  | 'no'
  | 'name'
  | 'unit'
  | 'previousTarget'
  | 'baseline'
  | 'target'
  | 'attribute'
  | 'ownBaseline'
  | 'ownTarget'
  | 'entry'
  | 'completion'
  | 'progress'
  | 'elapsed'
  | 'status'
  | 'verdict'
  | 'explanation';

/** One column 栏. */
export interface Column {
  role: ColumnRole;
  /** Year of an entry column; the plan's last year for an outcome column. */
  period: number | null;
  /** Head as shown; a line break may stand in it. */
  head: string;
  /** Head spanning several columns above it, or null. */
  group: string | null;
  /** 甲 乙 丙 丁 for the stub, 1 2 3 … for the data. */
  stub: string;
  /** In characters. */
  width: number;
}

/** Columns of a sheet in order, and where each role stands. */
export interface Layout {
  columns: readonly Column[];
  /** Zero-based column of a role, or null when this sheet has no such column. */
  at(role: ColumnRole): number | null;
  /** First entry column and how many there are; they stand side by side. */
  entries: { first: number; count: number };
}

/** True for every unit below the province: base and target are its own (METHOD §2 “Whose target”). */
export function hasOwnTarget(level: UnitLevel): boolean {
  return level !== 'province';
}

const STEMS = ['甲', '乙', '丙', '丁'];

/** Columns of the sheet of a box at a level: 2020年（基期）, 2025年目标, …, or 省基期 beside 本级基期 below the province. */
export function layoutOf(plan: Plan, box: Box, level: UnitLevel): Layout {
  const own = hasOwnTarget(level);
  const { baseline, target, outcome, previousTarget } = box.columnHeads;
  const outcomes = box.kind === 'outcomes';
  const columns: Omit<Column, 'stub'>[] = [];
  const add = (
    role: ColumnRole,
    head: string,
    width: number,
    group: string | null = null,
    period: number | null = null,
  ) => columns.push({ role, head, width, group, period });
  const printed = (cells: readonly string[]) =>
    Math.min(19, Math.max(9.5, ...cells.map((cell) => displayWidth(cell) + 1.5)));
  const prints = (pick: 'baseline' | 'target') => printed(box.indicators.map((indicator) => indicator[pick].printed));

  add('code', '代码', 11);
  add('no', '序号', 5);
  add('name', '指标名称', 32);
  add('unit', '计量单位', 8.5);
  if (previousTarget) {
    add(
      'previousTarget',
      previousTarget,
      printed(box.indicators.map((indicator) => indicator.previousTarget?.printed ?? '')),
    );
  }
  if (own) {
    add('baseline', `省基期\n（${baseline}）`, prints('baseline'), '全省');
    add('target', `省目标\n（${target}）`, prints('target'), '全省');
  } else {
    add('baseline', /基/.test(baseline) ? baseline : `${baseline}\n（基期）`, prints('baseline'));
    add('target', /目标/.test(target) ? target : `${target}目标`, prints('target'));
  }
  if (box.indicators.some((indicator) => indicator.attribute)) add('attribute', '属性', 7.5);
  if (own) {
    add('ownBaseline', '本级基期', 10, '本级');
    add('ownTarget', '本级目标', 10, '本级');
  }
  if (outcomes) {
    const ratios = box.indicators.some((indicator) => indicator.class === 'K7');
    add('entry', outcome ?? `${plan.endYear}年完成数`, ratios ? 14 : 11, null, plan.endYear);
  } else {
    for (const year of planYears(plan)) add('entry', `${year}年`, 9.5, '实际完成数', year);
  }
  add('completion', '完成率', 9, '完成情况');
  add('progress', '进度', 9, '完成情况');
  add('elapsed', '序时进度', 9, '完成情况');
  add('status', '状态', 18, '完成情况');
  add('verdict', '审核', 21);
  add('explanation', '核实说明', 17);
  return finish(columns);
}

function finish(columns: readonly Omit<Column, 'stub'>[]): Layout {
  const numbered = columns.map((column, index): Column => {
    const stub = STEMS[index] ?? String(index - STEMS.length + 1);
    return { ...column, stub };
  });
  const at = (role: ColumnRole) => {
    const index = numbered.findIndex((column) => column.role === role);
    return index < 0 ? null : index;
  };
  const count = numbered.filter((column) => column.role === 'entry').length;
  return { columns: numbered, at, entries: { first: at('entry') ?? 0, count } };
}

/** Column of a role that this layout must have. */
export function columnOf(layout: Layout, role: ColumnRole): number {
  const column = layout.at(role);
  if (column === null) throw new Error(`表式缺少“${role}”栏`);
  return column;
}
