import type { Decimal } from '../../model/decimal';
import type { MeasureFacts } from '../facts';
import type { Fraction } from '../fraction';
import type { Observed, ProgressStatus } from '../measure';
import type { Observation } from '../observe';

/** An observation that holds a number; the only kind that a method of a scalar class is asked about. */
export interface Level extends Observation {
  actual: Decimal;
}

/**
 * How one class of indicators is measured 测算方法: a row of METHOD §2's table. Every member gets an observation with a
 * value; null means the table gives none.
 */
export interface Method<O extends Observation = Level> {
  /** 达标 test on the value judged (C, A, the mean of a ceiling). */
  met(facts: MeasureFacts, seen: O): boolean;
  /** 完成率 */
  completion(facts: MeasureFacts, seen: O): Fraction | null;
  /** 进度 p */
  progress(facts: MeasureFacts, seen: O): Fraction | null;
  /** Distance inside the bound: A−T of a floor, T−A of a ceiling. */
  margin(facts: MeasureFacts, seen: O): Decimal | null;
  /** 差额: what is left to the target, never below 0. */
  gap(facts: MeasureFacts, seen: O): Decimal;
  /** 年均需 while years and a gap are left. */
  pace(facts: MeasureFacts, seen: O): Decimal | null;
  /** 预计期末值 */
  forecast(facts: MeasureFacts, seen: O): Observed;
  /** Where the general thresholds do not apply. `undefined` leaves it to them. */
  status?(facts: MeasureFacts, seen: O, atEnd: boolean): ProgressStatus | null | undefined;
}

/** Change needed in each year left, signed: (T−A)·12/(months left); null when no months are left. */
export function perYearLeft(facts: MeasureFacts, seen: Observation, distance: Decimal): Decimal | null {
  const left = facts.deadline - seen.months;
  return left <= 0 ? null : distance.times(12).div(left);
}

/** Straight line from the base through the value to the end: A + (A−B)/n·(N−n). */
export function linearForecast(
  facts: MeasureFacts,
  seen: Observation,
  value: Decimal,
  base: Decimal | null,
): Decimal | null {
  const left = facts.months - seen.valueMonths;
  if (left <= 0) return value;
  if (base === null || seen.valueMonths <= 0) return null;
  return value.plus(value.minus(base).times(left).div(seen.valueMonths));
}
