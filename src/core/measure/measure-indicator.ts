import { boxTerm } from '../model/box';
import { Decimal } from '../model/decimal';
import type { Figure } from '../model/figure';
import type { Indicator } from '../model/indicator';
import type { Plan } from '../model/plan';
import type { ReferencePeriod } from '../model/reference-period';
import { readEntry } from '../notation/entry-value';
import { caveatsOf, measure } from './evaluate';
import { factsOf, type MeasureFacts } from './facts';
import type { Measure, Observed } from './measure';
import { observe, type Entered, type Observation } from './observe';
import { missingFigure, ownBaseline, ownTarget } from './own-figure';
import { ratioProblem } from './ratio-problem';
import { ZERO_AS_MISSING } from './remarks';
import { UnreadableValue } from './unreadable-value';

export { UnreadableValue } from './unreadable-value';

/** A value as callers have it: read, a plain number, or the text of an entry. */
export type Actual = Observed | number | string;

/** Values of one indicator and, for a unit below the province, its own base and target (number or print). */
export interface IndicatorValues {
  /**
   * By year of the box (the plan's, unless the box has its own), in order. A list of exactly one is the value of the `asOf` period of a level, and the period's result
   * in an outcome box (METHOD §2 “Outcome boxes”); longer lists name the years by position.
   */
  actuals: readonly Actual[];
  /** Total of a flow, or the period result of an outcome box; replaces `actuals`. */
  total?: Actual;
  asOf?: ReferencePeriod | null;
  target?: number | string | null;
  baseline?: number | string | null;
}

/** A measure with the base and target it was taken against. */
export interface IndicatorMeasure extends Measure {
  baseline: Figure;
  target: Figure;
}

/** What is needed to measure an indicator, ready for the methods. */
export interface Scene {
  facts: MeasureFacts;
  seen: Observation;
  /** A zero in a stock or rate was left out. */
  zeros: boolean;
  baseline: Figure;
  target: Figure;
}

/**
 * Completion of an indicator of a plan 指标完成情况, against the printed base and target or the unit's own. A zero in a
 * stock or rate counts as missing and is remarked (METHOD §2, §3).
 *
 * @throws {UnreadableValue} when a value or an own target cannot be read.
 */
export function measureIndicator(plan: Plan, indicator: Indicator, values: IndicatorValues): IndicatorMeasure {
  const scene = sceneOf(plan, indicator, values);
  const result = measure(scene.facts, scene.seen);
  const { baseline, target, zeros } = scene;
  if (!zeros) return { ...result, baseline, target };
  return { ...result, baseline, target, remarks: [...result.remarks, ZERO_AS_MISSING], caveats: caveatsOfScene(scene) };
}

/** What stands beside the status of a scene in a cell. */
export function caveatsOfScene({ facts, seen, zeros }: Scene): readonly string[] {
  const caveats = caveatsOf(facts, seen);
  return zeros ? [...caveats, ZERO_AS_MISSING] : caveats;
}

/** Facts and observation of an indicator; facts of printed targets are made once. */
export function sceneOf(plan: Plan, indicator: Indicator, values: IndicatorValues): Scene {
  const printed = printedOf(plan, indicator);
  const own = hasText(values.target) || hasText(values.baseline) ? ownFacts(printed.term, indicator, values) : null;
  const { facts, baseline, target } = own ?? {
    facts: printed.facts,
    baseline: indicator.baseline,
    target: indicator.target,
  };
  const actuals: (Entered | null)[] = [];
  let zeros = false;
  for (const actual of values.actuals) {
    const value = readActual(actual, indicator);
    const zero = isZeroLevel(facts, value);
    if (zero) zeros = true;
    actuals.push(zero ? null : value);
  }
  let total: Entered | null | undefined;
  if (values.total !== undefined) {
    const value = readActual(values.total, indicator);
    zeros = isZeroLevel(facts, value);
    total = zeros ? null : value;
  } else if (actuals.length === 1 && (printed.outcome || (values.asOf && !facts.flow))) total = actuals[0];
  return { facts, seen: observe(facts, actuals, total, values.asOf), zeros, baseline, target };
}

/** A 0 that counts as missing: in a stock or rate, not in a flow. */
function isZeroLevel(facts: MeasureFacts, value: Entered | null): boolean {
  if (facts.flow) return false;
  return typeof value === 'number' ? value === 0 : value instanceof Decimal && value.isZero();
}

interface Printed {
  plan: Plan;
  /** The plan with the years of the indicator's box (彩虹计划 2010—2012). */
  term: Plan;
  facts: MeasureFacts;
  /** The box prints period results (METHOD §2 “Outcome boxes”). */
  outcome: boolean;
}

const PRINTED = new WeakMap<Indicator, Printed>();

/** Whether the indicator stands in an outcome box 期末完成表, whose single value is the period's result. */
export function isOutcome(plan: Plan, indicator: Indicator): boolean {
  return printedOf(plan, indicator).outcome;
}

/** Facts of the printed base and target, made once for each indicator. */
export function printedFacts(plan: Plan, indicator: Indicator): MeasureFacts {
  return printedOf(plan, indicator).facts;
}

function printedOf(plan: Plan, indicator: Indicator): Printed {
  const known = PRINTED.get(indicator);
  if (known?.plan === plan) return known;
  const box = plan.boxes.find((candidate) => candidate.id === indicator.boxId);
  const term = boxTerm(plan, box);
  const facts = makeFacts(term, indicator, indicator.baseline, indicator.target, indicator.scopeConflict);
  const made = { plan, term, facts, outcome: box?.kind === 'outcomes' };
  PRINTED.set(indicator, made);
  return made;
}

/** Facts against a unit's own target; a base it did not give is missing, never the province's. */
function ownFacts(
  plan: Plan,
  indicator: Indicator,
  values: IndicatorValues,
): { facts: MeasureFacts; baseline: Figure; target: Figure } {
  const own = hasText(values.target) ? ownTarget(values.target!, plan, indicator) : null;
  const target = own?.figure ?? indicator.target;
  const baseline = hasText(values.baseline)
    ? ownBaseline(values.baseline!, indicator)
    : missingFigure(indicator.baseline);
  const conflict = own ? null : indicator.scopeConflict;
  return {
    facts: makeFacts(plan, { ...indicator, class: own?.class ?? indicator.class }, baseline, target, conflict),
    baseline,
    target,
  };
}

function makeFacts(
  plan: Plan,
  indicator: Pick<Indicator, 'class' | 'desiredDirection'>,
  baseline: Figure,
  target: Figure,
  scopeConflict: string | null,
): MeasureFacts {
  return factsOf({
    class: indicator.class,
    baseline,
    target,
    desiredDirection: indicator.desiredDirection,
    startYear: plan.startYear,
    endYear: plan.endYear,
    scopeConflict,
    settings: plan.settings,
  });
}

function hasText(value: number | string | null | undefined): boolean {
  return value !== undefined && value !== null && String(value).trim() !== '';
}

function readActual(actual: Actual, indicator: Indicator): Entered | null {
  if (typeof actual === 'number' && indicator.class === 'K7') {
    if (actual === 0) return null;
    throw new UnreadableValue(`“${actual}”不是比例，请写成 10:40:50 的样子，单元格设为文本格式`);
  }
  if (typeof actual !== 'string') return actual;
  const expected = indicator.class === 'K7' ? 'ratio' : 'number';
  const entry = readEntry(actual, false, expected, indicator.unit);
  if (entry.kind === 'blank') return null;
  if (entry.kind === 'number') return entry.value;
  if (entry.kind === 'ratio') {
    const problem = ratioProblem(
      entry.parts.map((part) => part.toNumber()),
      indicator,
    );
    if (problem === null) return entry.parts;
    throw new UnreadableValue(`“${actual}”${problem}，请写成 ${indicator.target.printed} 的样子`);
  }
  const hint = expected === 'ratio' ? '请写成 10:40:50 的样子' : '请填阿拉伯数字，不带单位和千分号';
  throw new UnreadableValue(`“${actual}”不是数值，${hint}`);
}
