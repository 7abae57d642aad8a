import { address } from '../../model/cells';
import { STAGES } from '../../model/project';
import { isFilled, type MilestoneTotal, type ProjectTotal } from '../../rollup/project-total';
import { named } from '../../rollup/remarks';
import { projectDepth, projectOrdinal } from '../rows';
import type { SheetSpec } from '../spec';
import { completeText, native, refer, shown, type BoxSheets } from './places';
import { COUNTED, DONE, PLANNED, PROGRESS, projectUnitRow, STAGE } from './project-units-sheet';
import { unitColumns } from './row-heads';
import { stageTones } from './stage-tones';
import { bodyRow, tableSheet, type TableCell, type TableColumn } from './table';

/** Columns before those of the units, the region's own stage the last of them. */
const UNITS = 12;

function columnsOf({ box }: BoxSheets): TableColumn[] {
  return [
    { head: '序号', width: 6 },
    { head: '项目', width: 34 },
    ...STAGES.map((head) => ({ head, width: 8, group: '单位数' })),
    { head: '已填', width: 8 },
    { head: '计划数', width: 9, group: '里程碑合计' },
    { head: '已填', width: 8, group: '里程碑合计' },
    { head: '完成数', width: 9, group: '里程碑合计' },
    { head: '已填', width: 8, group: '里程碑合计' },
    { head: '完成数÷计划数', width: 11, group: '里程碑合计' },
    { head: '全省填报', width: 10 },
    ...unitColumns(box.units, '各单位阶段'),
    { head: '说明', width: 50 },
  ];
}

/** 项目汇总: how many units are at which stage of each project, its milestones over the units, and the stage of each unit. */
export function projectsSheet(sheets: BoxSheets, totals: readonly ProjectTotal[], lines: readonly string[]): SheetSpec {
  const { box } = sheets;
  const columns = columnsOf(sheets);
  const first = bodyRow({ lines, columns });
  const area = { row: first, column: UNITS - 1, rows: Math.max(1, totals.length), columns: box.units.length + 1 };
  return tableSheet({
    name: sheets.projects,
    planId: box.plan.id,
    unit: '',
    title: `${box.box.number} ${box.box.title}　项目汇总`,
    lines,
    columns,
    rows: totals.map((total, at) => rowOf(sheets, totals, total, at)),
    notes: [
      '注：“已填”是填了阶段（计划数、完成数）的单位数；没有填的不按零计，报告期不同的不计入。',
      '里程碑由各单位自定，合计是各单位自报数之和；完成数÷计划数只计两数都填了的单位。项目与它的分项不相加。',
    ],
    frozenColumns: 2,
    conditionals: stageTones(area),
  });
}

function rowOf(sheets: BoxSheets, totals: readonly ProjectTotal[], total: ProjectTotal, at: number): TableCell[] {
  const { box } = sheets;
  const { project, units, whole, due } = total;
  const range = (column: number): string => {
    const cell = (unit: number): string => address(projectUnitRow(totals, at, unit), column);
    return `'${sheets.projectUnits.replace(/'/g, "''")}'!${cell(0)}:${cell(Math.max(1, units.length) - 1)}`;
  };
  const counted = `${range(COUNTED)},"是"`;
  const sum = ({ total: value, have }: MilestoneTotal, column: number): TableCell[] => {
    const of = `--(${range(COUNTED)}="是"),--ISNUMBER(${range(column)})`;
    const formula = `=IF(SUMPRODUCT(${of})=0,"",SUMIFS(${range(column)},${counted}))`;
    return [
      { look: 'number', content: native(formula, value?.toNumber() ?? '') },
      { look: 'center', content: completeText({ have, due }), format: '@' },
    ];
  };
  const both = `--(${range(COUNTED)}="是"),--ISNUMBER(${range(PROGRESS)})`;
  const planned = `SUMPRODUCT(${both},${range(PLANNED)})`;
  const quotient = `=IF(${planned}=0,"",ROUND(SUMPRODUCT(${both},${range(DONE)})/${planned},10))`;
  const stageCell = (unit: number, stage: string): TableCell => ({
    look: 'center',
    content: shown(refer(sheets.projectUnits, projectUnitRow(totals, at, unit), STAGE), stage),
    format: '@',
  });
  const depth = projectDepth(box.box, project);
  return [
    { look: 'center', content: projectOrdinal(project) },
    { look: 'name', content: `${'　'.repeat(depth)}${project.name}` },
    ...STAGES.map((stage): TableCell => ({
      look: 'center',
      content: native(`=COUNTIFS(${range(STAGE)},"${stage}",${counted})`, total.stages[stage]),
    })),
    { look: 'center', content: completeText(total), format: '@' },
    ...sum(total.planned, PLANNED),
    ...sum(total.done, DONE),
    { look: 'rate', content: native(quotient, total.progress ? Number(total.progress.toFixed(10)) : '') },
    whole ? stageCell(units.length, whole.told?.stage ?? '') : { look: 'center' },
    ...units.map(({ told }, unit) => stageCell(unit, told?.stage ?? '')),
    { look: 'name', content: remarkOf(total) },
  ];
}

function remarkOf({ have, due, lacking, units }: ProjectTotal): string {
  const other = units.filter((state) => isFilled(state) && !state.counted).map(({ unit }) => unit.display);
  return [
    ...(have === 0
      ? ['各单位都未填']
      : have < due
        ? [`${String(have)}/${String(due)} 个单位填了阶段，缺${named(lacking)}`]
        : []),
    ...(other.length > 0 ? [`报告期不同，不计入：${named(other)}`] : []),
  ].join('；');
}
