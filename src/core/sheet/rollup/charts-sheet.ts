import type { RollupResult } from '../../rollup/result';
import { Draft } from '../draft';
import { finishSheet } from '../finish';
import { CHARTS_SHEET, RANKING_SHEET, SCHEDULE_SHEET } from '../own-sheets';
import { completionBar, progressBar } from '../palette';
import type { ChartRange, ChartSpec, SheetSpec } from '../spec';
import { RANKED_SHARE, rankingRow, type Ranked } from './ranking-sheet';
import { ENTERED, hasWhole, POINTS, scheduleHead, UNITS, WHOLE, type ScheduleRow } from './schedule-sheet';

/** Columns of the sheet, in characters; a chart takes all of them or half. */
const COLUMNS = 16;
const WIDTH = 8;
const ROW_HEIGHT = 15;
/** Rows of a chart besides its bars, and those of a page of this width. */
const FRAME_ROWS = 7;
const LEAST_ROWS = 14;
const PAGE_ROWS = 66;
/** Charts of single indicators: beyond that the table is easier to read. */
const MOST_INDICATORS = 8;
/** A comparison takes two units, and nobody reads more bars than this in one picture. */
const LEAST_UNITS = 2;
const MOST_UNITS = 100;

/** A chart that has no place yet. */
type Drawing = Omit<ChartSpec, 'area'> & { bars: number; columns: number };

/** 图表: native charts of 排名 and 距序时进度; null where there is nothing to draw. */
export function chartsSheet(
  result: RollupResult,
  ranked: readonly Ranked[],
  rows: readonly ScheduleRow[],
  lines: readonly string[],
): SheetSpec | null {
  const { plan } = result.collection;
  const wide = [completionChart(ranked, lines), scheduleChart(result, rows, lines)].filter((chart) => chart !== null);
  const narrow = unitCharts(result, rows, lines);
  if (wide.length + narrow.length === 0) return null;
  const draft = new Draft();
  draft.span({ row: 0, column: 0, rows: 1, columns: COLUMNS }, 'title', `${plan.shortName}进展图表`);
  draft.span({ row: 1, column: 0, rows: 1, columns: COLUMNS }, 'labelLeft', lines[0] ?? '');
  const note = `图取自“${RANKING_SHEET}”和“${SCHEDULE_SHEET}”，随表中的数变化；没有数的不画，不按零计。`;
  draft.span({ row: 2, column: 0, rows: 1, columns: COLUMNS }, 'footnote', note);
  const { charts, breaks, end } = placed([...wide.map((chart) => [chart]), ...pairs(narrow)], 4);
  for (let row = 3; row < end; row++) draft.put(row, 0, 'blank');
  for (let row = 1; row < end; row++) draft.rowHeights.set(row, ROW_HEIGHT);
  draft.rowHeights.set(0, 32);
  return finishSheet(draft, {
    name: CHARTS_SHEET,
    planId: plan.id,
    boxId: CHARTS_SHEET,
    unit: '',
    rows: end,
    columnWidths: Array<number>(COLUMNS).fill(WIDTH),
    heads: { first: 0, last: 0 },
    charts,
    page: { orientation: 'portrait', breaks },
  });
}

const column = (sheet: string, row: number, at: number, rows: number): ChartRange => ({
  sheet,
  area: { row, column: at, rows, columns: 1 },
});

/** Units by the share of their indicators that are on schedule, the best on top. */
function completionChart(ranked: readonly Ranked[], lines: readonly string[]): Drawing | null {
  const all = ranked.filter(({ share }) => share !== null);
  if (all.length === 0) return null;
  const rated = all.slice(0, MOST_UNITS);
  const row = rankingRow(lines);
  return {
    title: `各单位按期或达标指标占比${all.length > MOST_UNITS ? `（前 ${String(MOST_UNITS)} 名）` : ''}`,
    alt: `条形图：${String(rated.length)} 个单位按期或达标的指标占可评价指标的比重，按名次排列，数据在“${RANKING_SHEET}”表。`,
    categories: column(RANKING_SHEET, row, 0, rated.length),
    series: [
      { name: '按期占比', values: column(RANKING_SHEET, row, RANKED_SHARE, rated.length), color: completionBar },
    ],
    categoryTitle: '单位',
    valueTitle: '按期或达标指标占可评价指标的比重（%）',
    format: '0%',
    scale: { minimum: 0, maximum: 1 },
    bars: rated.length,
    columns: COLUMNS,
  };
}

/** Indicators by how far the whole is from its schedule. */
function scheduleChart(result: RollupResult, rows: readonly ScheduleRow[], lines: readonly string[]): Drawing | null {
  const shown = rows.filter(hasWhole);
  if (shown.length === 0) return null;
  const row = scheduleHead(result, lines) + 1;
  const of = (name: string, at: number, color: string): ChartSpec['series'][number] => ({
    name,
    values: column(SCHEDULE_SHEET, row, at, shown.length),
    color,
  });
  const series = [
    ...(shown.some(({ whole }) => whole) ? [of('各单位合计', WHOLE, completionBar)] : []),
    ...(shown.some(({ entered }) => entered) ? [of('全省填报数', ENTERED, progressBar)] : []),
  ];
  return {
    title: '全省各指标距序时进度',
    alt: `条形图：${String(shown.length)} 项指标的进度减序时进度，正数快于序时，负数慢于序时，数据在“${SCHEDULE_SHEET}”表。`,
    categories: column(SCHEDULE_SHEET, row, 1, shown.length),
    series,
    categoryTitle: '指标',
    valueTitle: '进度减序时进度（百分点）',
    format: POINTS,
    bars: shown.length * series.length,
    columns: COLUMNS,
  };
}

/** One chart an indicator: the units by how far they are from their schedule. */
function unitCharts(result: RollupResult, rows: readonly ScheduleRow[], lines: readonly string[]): Drawing[] {
  const head = scheduleHead(result, lines);
  const count = result.collection.units.length;
  if (count > MOST_UNITS) return [];
  const across = (row: number): ChartRange => ({
    sheet: SCHEDULE_SHEET,
    area: { row, column: UNITS, rows: 1, columns: count },
  });
  return rows
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => row.units.size >= LEAST_UNITS)
    .slice(0, MOST_INDICATORS)
    .map(({ row: { sheets, at: place, units }, at }): Drawing => {
      const { name } = sheets.box.indicators[place]!.indicator;
      return {
        title: `${name}：各单位距序时进度`,
        alt: `条形图：${name}，${String(units.size)} 个单位的进度减序时进度，数据在“${SCHEDULE_SHEET}”表第 ${String(head + at + 2)} 行。`,
        categories: across(head),
        series: [{ name: '进度减序时进度', values: across(head + 1 + at), color: completionBar }],
        categoryTitle: '单位',
        valueTitle: '进度减序时进度（百分点）',
        format: POINTS,
        bars: count,
        columns: COLUMNS / 2,
      };
    });
}

function pairs<T>(list: readonly T[]): T[][] {
  return list.flatMap((_, at) => (at % 2 === 0 ? [list.slice(at, at + 2)] : []));
}

/** Charts one under the other, those of a band beside each other; a band that does not fit on the page begins the next one. */
function placed(
  bands: readonly (readonly Drawing[])[],
  start: number,
): { charts: ChartSpec[]; breaks: number[]; end: number } {
  const charts: ChartSpec[] = [];
  const breaks: number[] = [];
  let [row, page] = [start, 0];
  for (const band of bands) {
    const rows = Math.max(LEAST_ROWS, ...band.map(({ bars }) => Math.ceil(bars * 1.2) + FRAME_ROWS));
    if (row > start && row + rows > page + PAGE_ROWS) breaks.push((page = row - 1));
    band.forEach(({ bars: _, columns, ...chart }, at) => {
      charts.push({ ...chart, area: { row, column: at * columns, rows, columns } });
    });
    row += rows + 1;
  }
  return { charts, breaks, end: row };
}
