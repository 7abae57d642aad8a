import { address } from '../../model/cells';
import { isFilled, type ProjectState, type ProjectTotal } from '../../rollup/project-total';
import { projectOrdinal } from '../rows';
import type { SheetSpec } from '../spec';
import { stageTones } from './stage-tones';
import { native, type BoxSheets } from './places';
import { receivedCell } from './received-cell';
import { boxBodyRow } from './row-heads';
import { tableSheet, type TableCell, type TableColumn } from './table';

const COLUMNS: readonly TableColumn[] = [
  { head: '序号', width: 6 },
  { head: '项目', width: 42 },
  { head: '单位', width: 16 },
  { head: '牵头单位', width: 16 },
  { head: '阶段', width: 9 },
  { head: '计划数', width: 8, group: '里程碑' },
  { head: '完成数', width: 8, group: '里程碑' },
  { head: '进度', width: 9 },
  { head: '状态', width: 13 },
  { head: '最近一年的进展', width: 36 },
  { head: '核实说明', width: 24 },
  { head: '计入', width: 6 },
  { head: '说明', width: 24 },
];
/** Zero-based columns that the summary counts. */
export const STAGE = 4;
export const PLANNED = 5;
export const DONE = 6;
export const PROGRESS = 7;
export const COUNTED = 11;

const FIRST = boxBodyRow(COLUMNS);

/** Zero-based row of a unit's project in 项目明细; the units of a project stand under each other, the region itself behind them. */
export function projectUnitRow(totals: readonly ProjectTotal[], project: number, unit: number): number {
  const before = totals.slice(0, project).reduce((rows, { units, whole }) => rows + units.length + (whole ? 1 : 0), 0);
  return FIRST + before + unit;
}

function statesOf({ units, whole }: ProjectTotal): ProjectState[] {
  return [...units, ...(whole ? [whole] : [])];
}

/** 项目明细: each project as each unit reports it, as it was received. The summary of projects counts here. */
export function projectUnitsSheet(
  sheets: BoxSheets,
  totals: readonly ProjectTotal[],
  lines: readonly string[],
): SheetSpec {
  const { box } = sheets;
  const rows = totals.flatMap((total) => statesOf(total).map((state) => ({ total, state })));
  return tableSheet({
    name: sheets.projectUnits,
    planId: box.plan.id,
    unit: '',
    title: `${box.box.number} ${box.box.title}　各单位项目进展`,
    lines,
    columns: COLUMNS,
    rows: rows.map(({ total, state }, at) => rowOf(total, state, FIRST + at)),
    notes: [
      '注：里程碑由各单位自定；进度=完成数÷计划数，状态按阶段和里程碑与序时进度比较，同各单位报表。',
      '“计入”为“否”的（报告期不同，或全省自己填报的）列出而不计数；空格是未填，不按零计。',
    ],
    frozenColumns: 3,
    conditionals: stageTones({ row: FIRST, column: STAGE, rows: Math.max(1, rows.length), columns: 1 }),
  });
}

function rowOf(total: ProjectTotal, state: ProjectState, row: number): TableCell[] {
  const { project } = total;
  const { unit, told, measure, explanation, remark } = state;
  const [planned, done] = [address(row, PLANNED), address(row, DONE)];
  const formula =
    `=IF(AND(ISNUMBER(${planned}),ISNUMBER(${done})),` +
    `IF(AND(${planned}>0,${done}>=0),ROUND(${done}/${planned},10),""),"")`;
  const progress = measure?.progress ? Number(measure.progress.toFixed(10)) : '';
  const isWhole = state === total.whole;
  return [
    { look: 'center', content: projectOrdinal(project) },
    { look: 'name', content: project.name },
    { look: 'name', content: unit.display },
    words(told?.lead),
    { look: 'center', content: told?.stage ?? null, format: '@' },
    receivedCell(told?.planned),
    receivedCell(told?.done),
    told ? { look: 'rate', content: native(formula, progress) } : { look: 'rate' },
    { look: 'status', content: measure?.status ?? null },
    words(told?.note ? `${String(told.note[0])}年：${told.note[1]}` : ''),
    words(explanation),
    { look: 'center', content: isFilled(state) ? (state.counted && !isWhole ? '是' : '否') : null },
    words(
      [
        ...(told ? [] : ['未报']),
        ...(told && !isFilled(state) ? ['未填'] : []),
        ...(isWhole ? ['不计入合计'] : []),
        ...(remark === '' ? [] : [remark]),
      ].join('；'),
    ),
  ];
}

const words = (content: string | undefined): TableCell => ({ look: 'name', content: content ?? null, format: '@' });
