import { ZERO } from '../model/decimal';
import { factsOf, type MeasureFacts } from './facts';
import { quotient } from './fraction';
import type { Measure, MeasureInput } from './measure';
import { METHODS } from './methods/index';
import { inDecimals, isParts, observe, type Entered, type Observation } from './observe';
import { elapsedShare } from './period';
import {
  gapRemark,
  maintainRemark,
  meanGapRemark,
  overRemark,
  SMALL_CHANGE,
  staleRemark,
  YEAR_NOT_OVER,
} from './remarks';
import { statusOf } from './status';

/** Completion of one indicator 完成情况: everything METHOD §2 and §3 say about its values up to the report date. */
export function evaluate(input: MeasureInput): Measure {
  const facts = factsOf(input);
  return measure(facts, observe(facts, input.actuals, input.total, input.asOf));
}

/** The whole measure of an observation. */
export function measure(facts: MeasureFacts, seen: Observation): Measure {
  const known = {
    class: facts.class,
    actual: seen.actual,
    asOf: seen.asOf,
    timeElapsedShare: seen.asOf === null ? null : elapsedShare(facts, seen.asOf),
    maintain: facts.maintain,
    status: statusOf(facts, seen),
    ...(facts.untargeted ? { untargeted: true } : {}),
  };
  if (!measurable(facts, seen)) return { ...known, ...NOTHING, ...whyNot(facts, seen) };
  const method = METHODS[facts.class];
  const met = method.met(facts, seen);
  const gap = method.gap(facts, seen);
  const left = facts.deadline - seen.months;
  const { remarks, caveats } = remarksOf(facts, seen, met);
  return {
    ...known,
    completionRate: quotient(method.completion(facts, seen)),
    progress: quotient(method.progress(facts, seen)),
    met,
    margin: method.margin(facts, seen),
    gap,
    pace: left <= 0 ? null : gap.isZero() ? ZERO : method.pace(facts, seen),
    forecast: method.forecast(facts, seen),
    remarks,
    caveats,
  };
}

/** Can completion be computed at all: a target, comparable scopes, and a value? */
export function measurable(facts: MeasureFacts, seen: Observation): boolean {
  return facts.reason === null && facts.scopeConflict === null && seen.actual !== null;
}

/** The remarks that stand beside the status in a cell. */
export function caveatsOf(facts: MeasureFacts, seen: Observation): readonly string[] {
  if (!measurable(facts, seen)) return [];
  const caveats: string[] = [];
  if (facts.flow && seen.gaps > 0)
    caveats.push(gapRemark(seen.reported, quotient(METHODS[facts.class].completion(facts, seen))));
  if (seen.stale && !facts.flow) caveats.push(staleRemark(dueYear(facts, seen), seen.year));
  if (facts.class === 'K4' && seen.partial && !seen.stale) caveats.push(YEAR_NOT_OVER);
  if (facts.smallChange && METHODS[facts.class].progress(facts, seen) !== null) caveats.push(SMALL_CHANGE);
  return caveats;
}

const NOTHING = {
  completionRate: null,
  progress: null,
  met: null,
  margin: null,
  gap: null,
  pace: null,
  forecast: null,
} as const;

function whyNot(facts: MeasureFacts, seen: Observation): Pick<Measure, 'remarks' | 'caveats'> {
  if (facts.reason !== null) return { remarks: [facts.reason], caveats: [] };
  const conflict = facts.scopeConflict !== null && seen.actual !== null ? [`口径不可比：${facts.scopeConflict}`] : [];
  return { remarks: conflict, caveats: [] };
}

function remarksOf(
  facts: MeasureFacts,
  seen: Observation,
  met: boolean,
): { remarks: string[]; caveats: readonly string[] } {
  const caveats = caveatsOf(facts, seen);
  const remarks = [...caveats];
  if (facts.class === 'K6') {
    const over = seen.series.filter(({ value }) => !METHODS.K6.met(facts, alone(seen, value))).map(({ year }) => year);
    if (met && over.length > 0) remarks.push(overRemark(over));
    if (seen.gaps > 0) remarks.push(meanGapRemark(seen.gaps, seen.reported));
  }
  if (facts.maintain) remarks.push(maintainRemark(seen.reported, yearsMet(facts, seen)));
  return { remarks, caveats };
}

/** Years that meet the target, each judged by itself. */
function yearsMet(facts: MeasureFacts, seen: Observation): number {
  const method = METHODS[facts.class];
  return seen.series.filter(({ value }) => method.met(facts, alone(seen, value))).length;
}

function alone(seen: Observation, entered: Entered): Observation {
  const value = inDecimals(entered);
  return { ...seen, actual: value, sum: isParts(value) ? ZERO : value, reported: 1 };
}

function dueYear(facts: MeasureFacts, seen: Observation): number {
  return seen.asOf === null ? seen.year : Math.min(seen.asOf.year, facts.endYear);
}
