import { boxYears, type Box } from '../model/box';
import type { IndicatorClass } from '../model/indicator';
import type { Plan } from '../model/plan';
import type { UnitLevel } from '../model/reporting-unit';
import { displayWidth } from './text';
import { warningColumns } from './warning/columns';

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
  | 'nature'
  | 'builder'
  | 'term'
  | 'lead'
  | 'stage'
  | 'planned'
  | 'done'
  | 'entry'
  | 'completion'
  | 'progress'
  | 'elapsed'
  | 'status'
  | 'frequency'
  | 'yellow'
  | 'red'
  | 'latest'
  | 'signal'
  | 'trend'
  | 'crossing'
  | 'verdict'
  | 'explanation';

/** Columns that people fill in 填报栏, 审核 and 核实说明 apart. */
const FILLED_IN: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'ownBaseline',
  'ownTarget',
  'lead',
  'stage',
  'planned',
  'done',
  'entry',
  'frequency',
  'yellow',
  'red',
]);

export function isFilledIn(role: ColumnRole): boolean {
  return FILLED_IN.has(role);
}

/** One column 栏. */
export interface Column {
  role: ColumnRole;
  /** Year of an entry column; the plan's last year for an outcome column; the month in a series of months. */
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

/** Heads of the columns that only boxes of works have. */
export const PROJECT_HEADS = {
  nature: '建设性质',
  builder: '建设单位',
  term: '建设年限',
  lead: '牵头单位',
  stage: '阶段',
  planned: '计划数',
  done: '完成数',
} as const satisfies Partial<Record<ColumnRole, string>>;

/** Classes in whose rates the base enters (METHOD §2). */
const FROM_BASE: ReadonlySet<IndicatorClass> = new Set<IndicatorClass>(['K2', 'K4', 'K5', 'K6', 'K7', 'K9']);

/** True when the box prints a base, or shows one that enters into rates; other boxes of works and networks have no column for it. */
function hasBaseline(box: Box): boolean {
  if (box.kind === 'indicators' || box.kind === 'outcomes') return true;
  return box.indicators.some(({ baseline, sameEntryAs, class: kind }) =>
    baseline.missing ? kind === 'K9' : sameEntryAs === null || FROM_BASE.has(kind),
  );
}

/** True for every unit below the province: base and target are its own (METHOD §2 “Whose target”). */
export function hasOwnTarget(level: UnitLevel): boolean {
  return level !== 'province';
}

const STEMS = ['甲', '乙', '丙', '丁'];

/** Columns of the sheet of a box at a level: 2020年（基期）, 2025年目标, …, or 省基期 beside 本级基期 below the province. */
export function layoutOf(plan: Plan, box: Box, level: UnitLevel): Layout {
  if (box.kind === 'warning') return finish(warningColumns(box));
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
    Math.min(works ? 14 : 19, Math.max(9.5, ...cells.map((cell) => displayWidth(cell) + 1.5)));
  const prints = (pick: 'baseline' | 'target') => printed(box.indicators.map((indicator) => indicator[pick].printed));

  const works = box.projects.length > 0;
  // 建设性质, 建设单位 and 建设年限 want their room.
  const built = box.projects.some(({ builder }) => builder !== null);
  const based = hasBaseline(box);
  const codes = Math.max(...[...box.projects, ...box.indicators].map(({ code }) => displayWidth(code)), 0);

  add('code', '代码', Math.min(16, Math.max(11, codes + 0.5)));
  add('no', '序号', works ? 6 : 5);
  add('name', works ? '项目、指标名称' : '指标名称', built ? 28 : 32);
  add('unit', works ? '计量\n单位' : '计量单位', works ? 7 : 8.5);
  if (previousTarget) {
    add(
      'previousTarget',
      previousTarget,
      printed(box.indicators.map((indicator) => indicator.previousTarget?.printed ?? '')),
    );
  }
  if (own) {
    const { whole, short } = topOf(plan);
    const printedHead = (word: string, head: string) =>
      head === word ? `${short}${word}` : `${short}${word}\n（${head}）`;
    if (based) add('baseline', printedHead('基期', baseline), prints('baseline'), whole);
    add('target', printedHead('目标', target), prints('target'), whole);
  } else {
    if (based) add('baseline', /基/.test(baseline) ? baseline : `${baseline}\n（基期）`, prints('baseline'));
    add('target', /目标/.test(target) ? target : `${target}目标`, prints('target'));
  }
  if (box.indicators.some((indicator) => indicator.attribute && indicator.sameEntryAs === null))
    add('attribute', '属性', 7.5);
  if (own) {
    if (based) add('ownBaseline', '本级基期', 10, '本级');
    add('ownTarget', '本级目标', 10, '本级');
  }
  if (works) addProjectColumns(box, add);
  if (outcomes) {
    const ratios = box.indicators.some((indicator) => indicator.class === 'K7');
    add('entry', outcome ?? `${plan.endYear}年完成数`, ratios ? 14 : 11, null, plan.endYear);
  } else {
    const group = works ? '年度进展（项目写进展，指标填完成数）' : '实际完成数';
    for (const year of boxYears(plan, box)) add('entry', `${year}年`, works && !built ? 11.5 : 9.5, group, year);
  }
  const rate = works ? 8.5 : 9;
  add('completion', '完成率', rate, '完成情况');
  add('progress', '进度', rate, '完成情况');
  add('elapsed', '序时进度', rate, '完成情况');
  add('status', '状态', 18, '完成情况');
  add('verdict', '审核', 21);
  add('explanation', '核实说明', 17);
  return finish(columns);
}

/** Whose figures the plan prints, as heads say it: 全省 and 省; 全市 and 市 for the plan of a city of one's own. */
function topOf({ units }: Plan): { whole: string; short: string } {
  const whole = units.find(({ level }) => level === 'province')?.display ?? '全省';
  return { whole, short: /^全.$/u.test(whole) ? whole.slice(1) : '上级' };
}

type AddColumn = (role: ColumnRole, head: string, width: number, group?: string | null) => void;

/** 建设性质, 建设单位 and 建设年限 where a project has them, then who leads it, its stage and its milestones. */
function addProjectColumns({ projects }: Box, add: AddColumn): void {
  const widest = (texts: readonly (string | null)[], most: number) =>
    Math.min(most, Math.max(7, ...texts.map((text) => displayWidth(text ?? '') + 1.5)));
  const printed = (role: 'nature' | 'builder' | 'term', most: number) => {
    const texts = projects.map((project) => project[role]);
    if (texts.some((text) => text !== null)) add(role, PROJECT_HEADS[role], widest(texts, most));
  };
  printed('nature', 7.5);
  printed('builder', 15);
  printed('term', 11);
  add('lead', PROJECT_HEADS.lead, 11);
  add('stage', PROJECT_HEADS.stage, 7.5);
  add('planned', PROJECT_HEADS.planned, 6.5, '里程碑');
  add('done', PROJECT_HEADS.done, 6.5, '里程碑');
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
