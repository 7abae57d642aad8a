import { address } from '../../model/cells';
import { decimal } from '../../model/decimal';
import { doubtsOf, isSumDoubtful } from '../../rollup/doubts';
import type { RollupResult } from '../../rollup/result';
import { scheduleOf, type Schedule } from '../../rollup/schedule';
import { unitStanding, wholeMeasure } from '../../rollup/standing';
import { SCHEDULE_SHEET } from '../own-sheets';
import { badText, goodText } from '../palette';
import { shownName } from '../rows';
import type { SheetSpec } from '../spec';
import { boxRow, completionColumn, PROGRESS } from './box-columns';
import { native, refer, unitPlace, type BoxSheets } from './places';
import { unitColumns } from './row-heads';
import { bodyRow, tableSheet, type TableCell, type TableColumn } from './table';

/** Columns of the table; the units follow. */
const ELAPSED = 3;
export const WHOLE = 4;
export const ENTERED = 5;
export const UNITS = 6;

/** Percentage points with their sign. */
export const POINTS = '+0.0;-0.0;0.0';

/** An indicator whose distance to its schedule is known somewhere. */
export interface ScheduleRow {
  sheets: BoxSheets;
  at: number;
  elapsed: number;
  /** Of the sum of the units, and of the region's own entry. */
  whole: Schedule | null;
  entered: Schedule | null;
  /** By name of the unit. */
  units: ReadonlyMap<string, Schedule>;
}

/** The rows of 距序时进度: first those that the whole has, each part in the order of the plan. A shared datum stands where it is filled in. */
export function scheduleRows(result: RollupResult, all: readonly BoxSheets[]): ScheduleRow[] {
  const rows = all.flatMap((sheets) =>
    sheets.box.indicators.flatMap((total, at): ScheduleRow[] => {
      const { box } = sheets;
      if (box.scene.outcome || total.indicator.sameEntryAs !== null) return [];
      const region = box.plan.units.find(({ level }) => level === 'province')?.name ?? '';
      // One figure in another unit of measure would leave nothing to see of all others.
      const doubted = doubtsOf(box, total);
      const whole = isSumDoubtful(box, total) ? null : scheduleOf(wholeMeasure(box, total));
      const entered = doubted.has(region) ? null : (unitStanding(box, total, region)?.schedule ?? null);
      const units = new Map<string, Schedule>();
      for (const { name } of result.collection.units) {
        const own = doubted.has(name) ? null : unitStanding(box, total, name)?.schedule;
        if (own) units.set(name, own);
      }
      const elapsed = (whole ?? entered ?? [...units.values()][0])?.elapsed;
      return elapsed !== undefined ? [{ sheets, at, elapsed, whole, entered, units }] : [];
    }),
  );
  return [...rows.filter(hasWhole), ...rows.filter((row) => !hasWhole(row))];
}

export function hasWhole({ whole, entered }: ScheduleRow): boolean {
  return whole !== null || entered !== null;
}

function columnsOf({ collection }: RollupResult): TableColumn[] {
  return [
    { head: '专栏', width: 9 },
    { head: '指标', width: 34 },
    { head: '期间', width: 15 },
    { head: '序时进度', width: 10 },
    { head: '各单位合计', width: 11 },
    { head: '全省填报数', width: 11 },
    ...unitColumns(collection.units),
  ];
}

/** Zero-based row of the heads of 距序时进度; its body begins below. */
export function scheduleHead(result: RollupResult, lines: readonly string[]): number {
  return bodyRow({ lines, columns: columnsOf(result) }) - 1;
}

/** 距序时进度: indicators × units, progress less elapsed share in percentage points; charts are drawn from it. */
export function scheduleSheet(result: RollupResult, rows: readonly ScheduleRow[], lines: readonly string[]): SheetSpec {
  const { plan, units } = result.collection;
  const columns = columnsOf(result);
  const first = bodyRow({ lines, columns });
  const area = { row: first, column: WHOLE, rows: Math.max(1, rows.length), columns: columns.length - WHOLE };
  const cell = address(area.row, area.column);
  return tableSheet({
    name: SCHEDULE_SHEET,
    planId: plan.id,
    unit: '',
    title: `${plan.shortName}各单位距序时进度（百分点）`,
    lines,
    columns,
    rows: rows.map((row, index) =>
      cellsOf(
        row,
        first + index,
        units.map(({ name }) => name),
      ),
    ),
    notes: [
      '注：进度减序时进度，正数快于序时；各单位按本级目标，合计与全省填报数按印刷的目标。',
      '没有进度的（保持型、没有目标、口径不可比）、增幅过小的、累计缺年份的、疑似计量单位填错的（合计也是）不列，留空。',
    ],
    frozenColumns: 2,
    conditionals: [
      {
        type: 'formula',
        area,
        formula: `=AND(ISNUMBER(${cell}),${cell}<0)`,
        fill: null,
        fontColor: badText,
        bold: false,
      },
      {
        type: 'formula',
        area,
        formula: `=AND(ISNUMBER(${cell}),${cell}>0)`,
        fill: null,
        fontColor: goodText,
        bold: false,
      },
    ],
  });
}

function cellsOf(row: ScheduleRow, at: number, names: readonly string[]): TableCell[] {
  const { sheets, elapsed, whole, entered, units } = row;
  const { box } = sheets;
  const { indicator, headline } = box.indicators[row.at]!;
  const line = boxRow(sheets, row.at);
  const share = address(at, ELAPSED);
  /** From a cell with the progress, where that is what it shows; else the result stands. */
  const points = (own: Schedule | null, source: string | null): TableCell => {
    if (!own) return { look: 'number' };
    const result = decimal(own.progress).minus(elapsed).times(100).todp(6).toNumber();
    const traced = source !== null && own.elapsed === elapsed;
    return {
      look: 'number',
      content: traced ? native(`=IF(${source}="","",ROUND((${source}-${share})*100,6))`, result) : result,
      format: POINTS,
    };
  };
  return [
    { look: 'center', content: box.box.number },
    { look: 'name', content: shownName(box.box, indicator) },
    { look: 'center', content: headline.label },
    { look: 'rate', content: elapsed },
    points(whole, refer(sheets.summary, line, PROGRESS)),
    points(entered, null),
    ...names.map((name): TableCell => {
      const own = units.get(name) ?? null;
      const index = unitPlace(box, name);
      // Of a flow the progress is the completion rate, which stands in 汇总 专栏.
      return points(own, headline.cumulative ? refer(sheets.summary, line, completionColumn(box) + index) : null);
    }),
  ];
}
