import { ZERO, type Decimal } from '../model/decimal';
import type { ReferencePeriod } from '../model/reference-period';
import { exactSum } from './exact-sum';
import type { MeasureFacts } from './facts';
import { elapsedMonths } from './period';

/** A value as it comes in: numbers become decimals only where they are needed. */
export type Entered = number | Decimal | readonly Decimal[];

/** What has been entered up to the report date 已报数, read for one class of indicator. */
export interface Observation {
  /** C of a flow, the newest value of a level, the parts of a ratio; null when nothing has been entered. */
  actual: Decimal | readonly Decimal[] | null;
  /** Year of the newest value. */
  year: number;
  /** Months of the plan elapsed at the newest value (n·12), and at the report date (τ). */
  valueMonths: number;
  months: number;
  asOf: ReferencePeriod | null;
  /** Sum of the reported values of a flow or ceiling, and their number; missing years are in neither. */
  sum: Decimal;
  reported: number;
  /** Years due and not reported. */
  gaps: number;
  /** The report year itself is not reported. */
  stale: boolean;
  /** The report year is not over: its flow is year-to-date. */
  partial: boolean;
  /** Reported values with their years (levels only). */
  series: readonly { year: number; value: Entered }[];
}

const END_OF_YEAR = 12;

/**
 * Reads the values of a plan's years up to the report date; later years are ignored, earlier blanks are gaps (METHOD §2
 * “Which period”). A level whose report year is blank shows its newest value before it, marked `stale`: its rate and
 * progress stand for that year, and it has no status (never 不评价, which would say that nothing can be computed).
 */
export function observe(
  facts: MeasureFacts,
  actuals: readonly (Entered | null)[],
  total: Entered | null | undefined,
  asOf: ReferencePeriod | null | undefined,
): Observation {
  if (total !== undefined && total !== null) return observeTotal(facts, total, asOf ?? null);
  const years = facts.endYear - facts.startYear + 1;
  const due = Math.min(asOf ? asOf.year - facts.startYear + 1 : years, years);
  const scalars: (number | Decimal)[] = [];
  const series: { year: number; value: Entered }[] = [];
  let newest = -1;
  let last: Entered | null = null;
  for (let i = 0; i < due; i++) {
    const value = usable(facts, actuals[i]);
    if (value === null) continue;
    newest = i;
    last = value;
    if (facts.flow) scalars.push(value as number | Decimal);
    else series.push({ year: facts.startYear + i, value });
  }
  const reported = facts.flow ? scalars.length : series.length;
  const effective = asOf ?? (newest < 0 ? null : { year: facts.startYear + newest, months: END_OF_YEAR });
  const months = effective ? elapsedMonths(facts, effective) : 0;
  const expected = asOf ? Math.max(due, 0) : newest + 1;
  const stale = newest >= 0 && newest + 1 < expected;
  const sum = facts.flow ? exactSum(scalars) : facts.class === 'K6' ? exactSum(series.map(scalarOf)) : ZERO;
  return {
    actual: last === null ? null : facts.flow ? sum : inDecimals(last),
    year: facts.startYear + newest,
    valueMonths: stale ? (newest + 1) * END_OF_YEAR : months,
    months,
    asOf: effective,
    sum,
    reported,
    gaps: expected - reported,
    stale,
    partial: months % END_OF_YEAR !== 0,
    series,
  };
}

/** One value stands for the period to the report date: nothing is a gap in it (METHOD §2 “Outcome boxes”). */
function observeTotal(facts: MeasureFacts, total: Entered, asOf: ReferencePeriod | null): Observation {
  const effective = asOf ?? { year: facts.endYear, months: END_OF_YEAR };
  const months = elapsedMonths(facts, effective);
  const entered = usable(facts, total);
  const value = entered === null ? null : inDecimals(entered);
  const year = Math.min(effective.year, facts.endYear);
  return {
    actual: value,
    year,
    valueMonths: months,
    months,
    asOf: effective,
    sum: value === null || isParts(value) ? ZERO : value,
    reported: value === null ? 0 : 1,
    gaps: 0,
    stale: false,
    partial: months % END_OF_YEAR !== 0,
    series: value === null ? [] : [{ year, value }],
  };
}

export function isParts(value: Entered): value is readonly Decimal[] {
  return Array.isArray(value);
}

/** The value with its number as the decimal that was typed. */
export function inDecimals(value: Entered): Decimal | readonly Decimal[] {
  return typeof value === 'number' ? exactSum([value]) : value;
}

function scalarOf({ value }: { value: Entered }): number | Decimal {
  return isParts(value) ? ZERO : value;
}

/** A ratio needs as many parts as its target and a positive sum; every other class needs one number. */
function usable(facts: MeasureFacts, value: Entered | null | undefined): Entered | null {
  if (value === undefined || value === null) return null;
  if (facts.class !== 'K7') return isParts(value) ? null : value;
  if (!isParts(value) || (facts.parts !== null && value.length !== facts.parts.length)) return null;
  return value.some((part) => part.gt(0)) && value.every((part) => part.gte(0)) ? value : null;
}
