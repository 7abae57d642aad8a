import { decimal } from '../../model/decimal';
import type { ReportingUnit } from '../../model/reporting-unit';
import type { RollupResult } from '../../rollup/result';
import type { IndicatorTotal } from '../../rollup/indicator-total';
import type { BoxTotal } from '../../rollup/roll-up';
import type { PeriodTotal, UnitFigure } from '../../rollup/period-total';
import { address } from '../../model/cells';
import { sheetName } from '../names';
import {
  PROJECT_UNITS_SHEET,
  PROJECTS_SHEET,
  SERIES_SHEET,
  SUMMARY_SHEET,
  TARGETS_SHEET,
  YEARS_SHEET,
} from '../own-sheets';
import type { FormulaSpec } from '../spec';
import { figureText } from '../../rollup/remarks';
import type { TableCell } from './table';

/** Names of the sheets of one box. */
export interface BoxSheets {
  box: BoxTotal;
  summary: string;
  years: string;
  targets: string;
  projects: string;
  projectUnits: string;
  series: string;
}

/** Sheet names of every box; boxes of two plans with one number are told apart by the plan. */
export function boxSheets({ boxes }: RollupResult): BoxSheets[] {
  return boxes.map((box) => {
    const { number } = box.box;
    const twice = boxes.filter((other) => other.box.number === number).length > 1;
    const tail = twice ? `${number} ${box.plan.id}` : number;
    const named = (what: string): string => sheetName(`${what} ${tail}`);
    return {
      box,
      summary: named(SUMMARY_SHEET),
      years: named(YEARS_SHEET),
      targets: named(TARGETS_SHEET),
      projects: named(PROJECTS_SHEET),
      projectUnits: named(PROJECT_UNITS_SHEET),
      series: named(SERIES_SHEET),
    };
  });
}

/** Columns of a table by unit begin here in 分年 and 目标分解. */
export const YEARS_UNITS = 7;
export const TARGETS_UNITS = 7;
/** Columns of the values in 汇总 专栏; shares and completion rates follow, as many each. */
export const VALUES_UNITS = 15;

/** Lines above the table, the same number in every sheet of a box so that rows are easily followed. */
export const BOX_LINES = 2;

const PLACES = new WeakMap<readonly ReportingUnit[], ReadonlyMap<string, number>>();

/** Place of a unit among those of a box, or -1; asked for every cell. */
export function unitPlace({ units }: Pick<BoxTotal, 'units'>, name: string): number {
  let places = PLACES.get(units);
  if (!places) PLACES.set(units, (places = new Map(units.map((unit, at) => [unit.name, at]))));
  return places.get(name) ?? -1;
}

/** A cell of another sheet as a formula names it. */
export function refer(sheet: string, row: number, column: number): string {
  return `'${sheet.replace(/'/g, "''")}'!${address(row, column)}`;
}

/** What another cell shows; blank stays blank, for missing is not 0. */
export function shown(reference: string, cached: string | number): FormulaSpec {
  return native(`=IF(${reference}="","",${reference})`, cached);
}

export function native(formula: string, cached: string | number): FormulaSpec {
  return { native: formula, plan: null, cached };
}

/** Decimals of a number as it was typed. */
export function decimalsOf(value: UnitFigure | null | undefined): number {
  return typeof value === 'number' ? decimal(value).decimalPlaces() : 0;
}

const DECIMALS = new WeakMap<PeriodTotal, number>();

/** Most decimals among the values of one period; asked for every cell of it. */
function decimalsIn(period: PeriodTotal): number {
  const known = DECIMALS.get(period);
  if (known !== undefined) return known;
  const most = [...period.values.values()].reduce<number>((widest, value) => Math.max(widest, decimalsOf(value)), 0);
  DECIMALS.set(period, most);
  return most;
}

/** Most decimals among the values of some periods: sums are rounded there, which takes only the noise of doubles away. */
export function widestDecimals(
  periods: readonly PeriodTotal[],
  { indicator }: Pick<IndicatorTotal, 'indicator'>,
): number {
  return Math.min(10, Math.max(indicator.decimals, ...periods.map(decimalsIn)));
}

export function numberFormat(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

/** A value of a unit as its cell: a number, a ratio in words, or blank. */
export function figureCell(value: UnitFigure | null | undefined, decimals: number): TableCell {
  if (value === null || value === undefined) return { look: 'number' };
  if (typeof value === 'number') return { look: 'number', content: value, format: numberFormat(decimals) };
  return { look: 'printed', content: figureText(value), format: '@' };
}

/** What stands in a cell that does not apply: 不适用, in grey. */
export const NOT_COLLECTED: TableCell = { look: 'notCollected', content: '不适用' };

export function isCollectedBy({ indicator }: IndicatorTotal, { level }: ReportingUnit): boolean {
  return indicator.levels.includes(level);
}

/** What `shown` gives for a figure. */
export function cachedFigure(value: UnitFigure | null | undefined): string | number {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? value : figureText(value);
}

export function completeText({ have, due }: Pick<PeriodTotal, 'have' | 'due'>): string {
  return `${String(have)}/${String(due)}`;
}
