import { address } from '../../model/cells';
import type { ReportingUnit } from '../../model/reporting-unit';
import { doubtsOf } from '../../rollup/doubts';
import type { RollupResult } from '../../rollup/result';
import { BEHIND, FAR_BEHIND, ON_SCHEDULE, unitStanding } from '../../rollup/standing';
import { RANKING_SHEET, STATUS_SHEET } from '../own-sheets';
import type { SheetSpec } from '../spec';
import { native, type BoxSheets } from './places';
import { bodyRow, tableSheet, type TableCell, type TableColumn } from './table';

const COLUMNS: readonly TableColumn[] = [
  { head: '单位', width: 18 },
  { head: '名次', width: 8 },
  { head: '按期占比', width: 12 },
  { head: '可评价指标', width: 12 },
  { head: '按期或达标', width: 12 },
  { head: '滞后、临界', width: 12 },
  { head: '严重滞后、未达标', width: 16 },
  { head: '存疑（不计）', width: 12 },
  { head: '说明', width: 40 },
];
/** Column of 按期占比. */
export const RANKED_SHARE = 2;
const RATED = 3;
const GOOD = 4;
const BAD = 6;

/** Status of each of a unit's indicators by the unit's own targets, and the names of those that are not judged because they are doubtful. */
function statusesOf(all: readonly BoxSheets[], unit: string): { statuses: string[]; doubted: string[] } {
  const statuses: string[] = [];
  const doubted: string[] = [];
  for (const { box } of all)
    for (const total of box.indicators) {
      // A shared datum counts once, where it is filled in.
      if (total.indicator.sameEntryAs !== null || total.headline.have === 0) continue;
      const status = unitStanding(box, total, unit)?.status;
      if (status && doubtsOf(box, total).has(unit)) doubted.push(total.indicator.name);
      else if (status) statuses.push(status);
    }
  return { statuses, doubted };
}

/** A unit with its indicators counted by what their status says of the schedule. */
export interface Ranked {
  unit: ReportingUnit;
  good: number;
  slow: number;
  bad: number;
  rated: number;
  /** Of the rated ones, those on schedule or met; null where none is rated. */
  share: number | null;
  /** Indicators that are not judged because the figure is doubtful 存疑, by name. */
  doubted: readonly string[];
}

/** The units, the best first 排名; those without a rated indicator stand last, and equal ones in the order of the plan. */
export function rankedUnits({ collection }: RollupResult, all: readonly BoxSheets[]): Ranked[] {
  const ranked = collection.units.map((unit): Ranked => {
    const { statuses, doubted } = statusesOf(all, unit.name);
    const count = (of: readonly string[]): number => statuses.filter((status) => of.includes(status)).length;
    const [good, slow, bad] = [count(ON_SCHEDULE), count(BEHIND), count(FAR_BEHIND)];
    const rated = good + slow + bad;
    const share = rated === 0 ? null : Number((good / rated).toFixed(10));
    return { unit, good, slow, bad, rated, share, doubted };
  });
  return ranked.sort((a, b) => (b.share ?? -1) - (a.share ?? -1));
}

/** Zero-based first row of the body of 排名. */
export function rankingRow(lines: readonly string[]): number {
  return bodyRow({ lines, columns: COLUMNS });
}

/** 排名: units by the share of their indicators that are on schedule or met, with native formulas for share and rank. */
export function rankingSheet(result: RollupResult, ranked: readonly Ranked[], lines: readonly string[]): SheetSpec {
  const { plan } = result.collection;
  const first = rankingRow(lines);
  const span = (column: number): string => {
    const of = (row: number): string => address(row, column).replace(/(\D+)(\d+)/, '$$$1$$$2');
    return `${of(first)}:${of(first + Math.max(1, ranked.length) - 1)}`;
  };
  return tableSheet({
    name: RANKING_SHEET,
    planId: plan.id,
    unit: '',
    title: `${plan.shortName}各单位进展排名`,
    lines,
    columns: COLUMNS,
    rows: ranked.map(({ unit, good, slow, bad, rated, share, doubted }, at): TableCell[] => {
      const row = first + at;
      const cell = (column: number): string => address(row, column);
      const better = ranked.filter((other) => other.share !== null && share !== null && other.share > share).length;
      const rank = `=IF(${cell(RANKED_SHARE)}="","",RANK(${cell(RANKED_SHARE)},${span(RANKED_SHARE)}))`;
      const part = `=IF(${cell(RATED)}=0,"",ROUND(${cell(GOOD)}/${cell(RATED)},10))`;
      const sum = `=SUM(${cell(GOOD)}:${cell(BAD)})`;
      return [
        { look: 'name', content: unit.display },
        { look: 'center', content: native(rank, share === null ? '' : better + 1) },
        { look: 'rate', content: native(part, share ?? '') },
        { look: 'center', content: native(sum, rated) },
        { look: 'center', content: good },
        { look: 'center', content: slow },
        { look: 'center', content: bad },
        { look: 'center', content: doubted.length },
        { look: 'name', content: doubted.length === 0 ? '' : `${doubted.join('、')}存疑，原因见“${STATUS_SHEET}”` },
      ];
    }),
    notes: [
      '注：只评价填了本级目标的指标；按期或达标：提前实现、快于预期、基本符合预期、达标、超额完成、完成。',
      '存疑：疑似计量单位填错的数，不评价，不计入名次；核对更正后重新汇总。',
      `各指标的状态见“${STATUS_SHEET}”。名次相同的并列；没有可评价指标的不排名。`,
    ],
  });
}
