import { decimal, ONE, ZERO, type Decimal } from '../model/decimal';
import type { Figure } from '../model/figure';
import type { IndicatorClass } from '../model/indicator';
import type { PlanSettings } from '../model/plan';
import type { MeasureInput } from './measure';
import { planMonths } from './period';

/** Thresholds of the plan as decimals. */
type Thresholds = Readonly<Record<Exclude<keyof PlanSettings, 'unitSlipTolerance' | 'jump'>, Decimal>>;

/**
 * What is fixed about an indicator before any value is entered 测算依据: target T, base B, direction, months. Made once
 * and reused for every evaluation.
 */
export interface MeasureFacts {
  class: IndicatorClass;
  /** T; x of K9 as a fraction; null for a ratio, a range or a target without a figure. */
  target: Decimal | null;
  /** Edges of K8; one of them may be open. */
  low: Decimal | null;
  high: Decimal | null;
  /** Parts of K7 and how far a part may stray from them, in their printed scale. */
  parts: readonly Decimal[] | null;
  tolerance: Decimal;
  /** B; null when missing. */
  base: Decimal | null;
  baseParts: readonly Decimal[] | null;
  /** Which side of T is good, and whether T itself is (`<5.5` is strict, 5.5%以内 is not). */
  direction: 'up' | 'down';
  strict: boolean;
  /** Values add up over the years (C = Σ a_y) instead of replacing each other. */
  flow: boolean;
  startYear: number;
  endYear: number;
  /** Months of the plan. */
  months: number;
  /** Months until a milestone's date (K10), else those of the plan. */
  deadline: number;
  /** A date without a count: done or not done. */
  milestone: boolean;
  /** Base already at or past the target 保持型 (METHOD §3.1, §3.2). */
  maintain: boolean;
  /** |T−B| under 2 % of B (METHOD §3.3). */
  smallChange: boolean;
  /** Why nothing can be computed, or null. */
  reason: string | null;
  /** The target holds no number (missing or in words): there is nothing a rate could be of. */
  untargeted: boolean;
  scopeConflict: string | null;
  thresholds: Thresholds;
}

/** Classes that add up where their target is printed in [ ]. */
const SUMMED: ReadonlySet<IndicatorClass> = new Set(['K8', 'K10']);

type FactsInput = Omit<MeasureInput, 'actuals' | 'total' | 'asOf'>;

/** Reads target and base of an indicator into decimals. */
export function factsOf(input: FactsInput): MeasureFacts {
  const { target, baseline } = input;
  const base = baseline.value === null ? null : decimal(baseline.value);
  const facts: MeasureFacts = {
    class: input.class,
    target: levelOf(input, base),
    ...edges(target, input.settings),
    parts: target.ratio?.map(decimal) ?? null,
    tolerance: decimal(`5e-${(target.decimals ?? 0) + 1}`),
    base,
    baseParts: sameLength(baseline.ratio, target.ratio) ? baseline.ratio.map(decimal) : null,
    direction: directionOf(input),
    strict: target.operator === 'lt' || target.operator === 'gt',
    flow: input.class === 'K1' || input.class === 'K3' || (SUMMED.has(input.class) && target.cumulative),
    startYear: input.startYear,
    endYear: input.endYear,
    months: planMonths(input),
    deadline: planMonths(input),
    milestone: false,
    maintain: false,
    smallChange: false,
    reason: null,
    untargeted: false,
    scopeConflict: input.scopeConflict ?? null,
    thresholds: thresholdsOf(input.settings),
  };
  if (input.class === 'K10') setMilestone(facts, target);
  facts.reason = reasonOf(facts, input);
  facts.untargeted = target.missing || (target.qualitative && !facts.milestone);
  // A base of another scope says nothing about the target.
  facts.maintain = facts.reason === null && facts.scopeConflict === null && isMaintain(facts);
  facts.smallChange = facts.reason === null && !facts.maintain && isSmallChange(facts);
  return facts;
}

/** Does a level fulfil the target as printed? (METHOD §2, 达标 test) */
export function satisfies(facts: Pick<MeasureFacts, 'direction' | 'strict'>, value: Decimal, target: Decimal): boolean {
  const order = facts.direction === 'up' ? value.cmp(target) : target.cmp(value);
  return facts.strict ? order > 0 : order >= 0;
}

/** Parts in the scale of the target's sum times the sum of `values`: exact, no division. */
export function crossParts(
  values: readonly Decimal[],
  parts: readonly Decimal[],
): { distance: Decimal; widest: Decimal; sum: Decimal } {
  const sum = total(values);
  const whole = total(parts);
  let distance = ZERO;
  let widest = ZERO;
  values.forEach((value, i) => {
    const apart = value.times(whole).minus(parts[i]!.times(sum)).abs();
    distance = distance.plus(apart);
    if (apart.gt(widest)) widest = apart;
  });
  return { distance, widest, sum };
}

export function total(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), ZERO);
}

function thresholdsOf(settings: PlanSettings): Thresholds {
  return {
    ahead: decimal(settings.ahead),
    onTrack: decimal(settings.onTrack),
    lagging: decimal(settings.lagging),
    nearlyDone: decimal(settings.nearlyDone),
    criticalMargin: decimal(settings.criticalMargin),
    approxTolerance: decimal(settings.approxTolerance),
    smallChange: decimal(settings.smallChange),
  };
}

/** T of a level, B ± X of 提高X, x of an average growth. */
function levelOf(input: FactsInput, base: Decimal | null): Decimal | null {
  const { target } = input;
  if (target.value === null) return null;
  const value = decimal(target.value);
  if (input.class === 'K9') return target.unit === '倍' ? value : value.div(100);
  if (target.kind !== 'change') return value;
  if (base === null || target.direction === null) return null;
  return target.direction === 'increase' ? base.plus(value) : base.minus(value);
}

function edges(target: Figure, settings: PlanSettings): Pick<MeasureFacts, 'low' | 'high'> {
  if (target.low !== null || target.high !== null) {
    return {
      low: target.low === null ? null : decimal(target.low),
      high: target.high === null ? null : decimal(target.high),
    };
  }
  if (!target.approx || target.value === null) return { low: null, high: null };
  const value = decimal(target.value);
  const slack = value.abs().times(decimal(settings.approxTolerance));
  return { low: value.minus(slack), high: value.plus(slack) };
}

function directionOf({ class: kind, target, desiredDirection }: FactsInput): 'up' | 'down' {
  if (target.operator === 'ge' || target.operator === 'gt') return 'up';
  if (target.operator === 'le' || target.operator === 'lt') return 'down';
  if (kind === 'K5') return 'up';
  if (kind === 'K6') return 'down';
  return desiredDirection === 'decrease' ? 'down' : 'up';
}

function setMilestone(facts: MeasureFacts, target: Figure): void {
  const year = /(\d{4})年/u.exec(target.asof ?? (target.value === null ? target.printed : ''))?.[1];
  if (year === undefined) return;
  const months = (Number(year) - facts.startYear + 1) * 12;
  facts.deadline = Math.min(Math.max(months, 1), facts.months);
  if (facts.target === null) {
    facts.milestone = true;
    facts.target = ONE;
  }
}

function reasonOf(facts: MeasureFacts, { class: kind, target, baseline, startYear }: FactsInput): string | null {
  if (target.missing) return '无目标值，不作测算';
  if (kind === 'K7') return facts.parts === null || total(facts.parts).isZero() ? '目标不是比例，不作测算' : null;
  if (kind === 'K8') return facts.low === null && facts.high === null ? '目标没有区间，不作测算' : null;
  if (target.qualitative && !facts.milestone) return '定性目标，不作测算';
  if (target.relative_to !== null && target.direction === null && target.unit === '倍') {
    return `目标是“${target.relative_to}”的倍数，不作测算`;
  }
  if (
    target.relative_to !== null &&
    !isLevel(target) &&
    Number(/\d{4}/u.exec(target.relative_to)?.[0]) !== startYear - 1
  ) {
    return `目标以“${target.relative_to}”为参照，不作测算`;
  }
  if (target.kind === 'growth' && kind !== 'K9') return '目标是增长幅度，须先确定是增加到还是增加了';
  if (target.kind === 'change' && facts.target === null) return '目标是变化量，缺基期值，不作测算';
  if (facts.target === null) return '目标没有可测算的数值';
  if (kind === 'K9' && (facts.base === null || !facts.base.gt(0))) {
    return baseline.missing || facts.base === null ? '缺基期值，不能计算年均增速' : '基期值不大于0，不能计算年均增速';
  }
  return null;
}

const POINT_IN_TIME = /\d{4}年|[期初末底]$|[上去]年/u;

/** 比2015年提高到95% is a level: the time it is compared with does not enter. */
function isLevel({ direction, kind, relative_to: other }: Figure): boolean {
  return direction === null && kind !== 'growth' && kind !== 'change' && POINT_IN_TIME.test(other ?? '');
}

function isMaintain(facts: MeasureFacts): boolean {
  const { class: kind, base, target } = facts;
  if (facts.flow || kind === 'K9' || kind === 'K10') return false;
  if (kind === 'K7') {
    if (!facts.baseParts || !facts.parts) return false;
    const { widest, sum } = crossParts(facts.baseParts, facts.parts);
    return widest.lte(facts.tolerance.times(sum));
  }
  if (base === null) return false;
  if (kind === 'K8') return !(facts.low && base.lt(facts.low)) && !(facts.high && base.gt(facts.high));
  return target !== null && (base.eq(target) || satisfies(facts, base, target));
}

function isSmallChange({ class: kind, base, target, thresholds }: MeasureFacts): boolean {
  if (base === null || target === null || !(kind === 'K2' || kind === 'K4' || kind === 'K5' || kind === 'K6'))
    return false;
  return target.minus(base).abs().lt(base.abs().times(thresholds.smallChange));
}

function sameLength(a: number[] | null, b: number[] | null): a is number[] {
  return a !== null && b !== null && a.length === b.length;
}
