import { exactSum } from '../measure/exact-sum';
import type { Decimal } from '../model/decimal';
import type { ReferencePeriod } from '../model/reference-period';
import type { ReportingUnit } from '../model/reporting-unit';
import { numberAt, otherAt, slotOf, type FormRow } from './submission';

/** A value of one unit: a number, or the parts of a ratio. */
export type UnitFigure = number | readonly number[];

/** The lowest or highest value among the units, with the unit that has it. */
export interface Extreme {
  value: UnitFigure;
  unit: string;
}

/** One period of one indicator over all units 一期汇总. What a unit has not reported is in no map and no sum: missing is never 0. */
export interface PeriodTotal {
  year: number;
  /** From the first year of the plan to this one 累计. */
  cumulative: boolean;
  /** 2023年, 2021—2023年累计, 期末. */
  label: string;
  /** By name of the unit. */
  values: ReadonlyMap<string, UnitFigure>;
  /** Null where values do not add up, or nobody has reported. */
  total: Decimal | null;
  low: Extreme | null;
  high: Extreme | null;
  /** Units that report the period, of those that are to. */
  have: number;
  due: number;
  lacking: readonly string[];
  /** The region's own entry 全省填报数, where its workbook is among the files. */
  whole: UnitFigure | null;
}

/** How many months of a year a form tells of: 0 for a year after its report date; without one the years that it fills in. */
function monthsOf(asOf: ReferencePeriod | null, year: number): number {
  if (!asOf || year < asOf.year) return 12;
  return year === asOf.year ? asOf.months : 0;
}

/** Where values are looked up: the forms that count and the date they are rolled up for. */
export interface Scene {
  /** Report date of the rollup; null where no form has one. */
  period: ReferencePeriod | null;
  /** A single value for the whole period 期末完成表. */
  outcome: boolean;
  firstYear: number;
  rowOf(unit: string, code: string): FormRow | null;
}

/** Whether what a form tells of a year is of the same part of it as the rollup. */
export function isOfDate(
  scene: Pick<Scene, 'outcome' | 'period'>,
  asOf: ReferencePeriod | null,
  year: number,
): boolean {
  return scene.outcome || monthsOf(asOf, year) === monthsOf(scene.period, year);
}

/** What a unit tells of an indicator for a year; null where it tells nothing, or tells of another part of the year. */
export function figureOf(scene: Scene, told: FormRow | null, year: number): UnitFigure | null {
  if (!told) return null;
  const { form, row } = told;
  if (!isOfDate(scene, form.asOf, year)) return null;
  const slot = slotOf(form, year);
  const number = numberAt(form, row, slot);
  if (number !== null) return number;
  const other = otherAt(form, row, slot);
  return other === null || typeof other === 'string' ? null : other;
}

/** A unit's sum over the years so far 累计数 with the years that are missing in it; null when it has reported none of them. */
export function cumulativeOf(
  scene: Scene,
  told: FormRow | null,
  year: number,
): { value: number; gaps: number[] } | null {
  const found: number[] = [];
  const gaps: number[] = [];
  for (let at = scene.firstYear; at <= year; at++) {
    const value = figureOf(scene, told, at);
    if (typeof value === 'number') found.push(value);
    else gaps.push(at);
  }
  return found.length === 0 ? null : { value: exactSum(found).toNumber(), gaps };
}

/** The exact sum of the values; null when there is none. */
export function sumOf(values: Iterable<UnitFigure>): Decimal | null {
  const numbers = [...values].filter((value) => typeof value === 'number');
  return numbers.length === 0 ? null : exactSum(numbers);
}

/** Σ numerators / Σ denominators in percent over the units that tell both, to eight decimals like the forms; and how many do. */
export function rateOf(
  scene: Scene,
  units: readonly ReportingUnit[],
  { numerator, denominator }: { numerator: string; denominator: string },
  year: number,
): { total: Decimal | null; telling: ReadonlySet<string> } {
  const parts: number[] = [];
  const wholes: number[] = [];
  const telling = new Set<string>();
  for (const { name } of units) {
    const part = figureOf(scene, scene.rowOf(name, numerator), year);
    const whole = figureOf(scene, scene.rowOf(name, denominator), year);
    if (typeof part !== 'number' || typeof whole !== 'number') continue;
    parts.push(part);
    wholes.push(whole);
    telling.add(name);
  }
  const below = exactSum(wholes);
  const total = parts.length === 0 || below.isZero() ? null : exactSum(parts).div(below).times(100).todp(8);
  return { total, telling };
}

/** The lowest and the highest of the values; of ratios those with the least and the most in the first part. */
export function extremesOf(values: ReadonlyMap<string, UnitFigure>): { low: Extreme; high: Extreme } | null {
  // Numbers from cells are in the order of the decimals that they are written as.
  const size = (value: UnitFigure): number => (typeof value === 'number' ? value : (value[0] ?? 0));
  let low: Extreme | null = null;
  let high: Extreme | null = null;
  for (const [unit, value] of values) {
    if (!low || size(value) < size(low.value)) low = { value, unit };
    if (!high || size(value) > size(high.value)) high = { value, unit };
  }
  return low && high ? { low, high } : null;
}
