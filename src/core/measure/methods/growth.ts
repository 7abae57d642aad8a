import { Decimal, decimal, ONE, ZERO, type Decimal as Number60 } from '../../model/decimal';
import type { MeasureFacts } from '../facts';
import type { ProgressStatus } from '../measure';
import type { Level, Method } from './method';

/** Wide enough that twelfth and sixtieth powers of entered numbers stay exact. */
const Wide = Decimal.clone({ precision: 4000 });

/**
 * K9 average growth 年均增长: g = (A/B)^(1/n)−1 against x. Verdicts compare A^12 with (k·B)^12·(1+x)^months, exactly;
 * roots only make the shown rates. Progress is A against the path B(1+x)^n, so it is compared with 1, not with τ;
 * 提前实现 means that A has passed the end of the path (METHOD §2).
 */
export const growth: Method = {
  met: (facts, seen) => againstPath(facts, seen, ONE, seen.valueMonths) >= (facts.strict ? 1 : 0),
  /** (1+g)/(1+x) */
  completion: (facts, seen) =>
    seen.valueMonths > 0 && seen.actual.gte(0) ? { above: rate(facts, seen), below: ONE.plus(facts.target!) } : null,
  progress: (facts, seen) => ({ above: seen.actual, below: path(facts, seen.valueMonths) }),
  margin: () => null,
  gap(facts, seen) {
    const gap = path(facts, facts.months).minus(seen.actual);
    return gap.isNegative() ? ZERO : gap;
  },
  /** Growth that each year left must bring, as a fraction. */
  pace(facts, seen) {
    const left = facts.months - seen.months;
    if (left <= 0 || !seen.actual.gt(0)) return null;
    return path(facts, facts.months).div(seen.actual).pow(decimal(12).div(left)).minus(ONE);
  },
  /** A(1+g)^(N−n) */
  forecast(facts, seen) {
    const left = facts.months - seen.valueMonths;
    if (left <= 0) return seen.actual;
    if (seen.valueMonths <= 0 || !seen.actual.gt(0)) return null;
    return seen.actual.times(power(seen.actual.div(facts.base!), left, seen.valueMonths));
  },
  status(facts, seen, atEnd) {
    if (seen.valueMonths <= 0) return null;
    return atEnd ? atTheEnd(facts, seen) : underway(facts, seen);
  },
};

function underway(facts: MeasureFacts, seen: Level): ProgressStatus {
  const { ahead, onTrack, lagging } = facts.thresholds;
  if (againstPath(facts, seen, ONE, facts.months) >= (facts.strict ? 1 : 0)) return '提前实现';
  if (seen.actual.isNegative()) return '背离';
  if (againstPath(facts, seen, ahead, seen.valueMonths) >= 0) return '快于预期';
  if (againstPath(facts, seen, onTrack, seen.valueMonths) >= 0) return '基本符合预期';
  return againstPath(facts, seen, lagging, seen.valueMonths) >= 0 ? '滞后' : '严重滞后';
}

function atTheEnd(facts: MeasureFacts, seen: Level): ProgressStatus {
  const order = againstPath(facts, seen, ONE, seen.valueMonths);
  if (order > 0) return '超额完成';
  if (order === 0 && !facts.strict) return '完成';
  // (1+g)/(1+x) ≥ k ⟺ A ≥ B·(k(1+x))^n
  const near = compareGrowth(
    seen.actual,
    facts.base!,
    ONE.plus(facts.target!).times(facts.thresholds.nearlyDone),
    seen.valueMonths,
  );
  return near >= 0 ? '接近完成' : '未完成';
}

/** Sign of A − k·B(1+x)^(months/12). */
function againstPath(facts: MeasureFacts, seen: Level, k: Number60, months: number): number {
  return compareGrowth(seen.actual, facts.base!.times(k), ONE.plus(facts.target!), months);
}

/** Sign of a − b·f^(months/12), exactly. */
function compareGrowth(a: Number60, b: Number60, f: Number60, months: number): number {
  if (a.isNegative()) return -1;
  const whole = months % 12 === 0;
  const left = new Wide(a).pow(whole ? 1 : 12);
  const right = new Wide(b).pow(whole ? 1 : 12).times(new Wide(f).pow(whole ? months / 12 : months));
  return left.cmp(right);
}

function path(facts: MeasureFacts, months: number): Number60 {
  return facts.base!.times(power(ONE.plus(facts.target!), months, 12));
}

/** 1+g */
function rate(facts: MeasureFacts, seen: Level): Number60 {
  return seen.actual.isZero() ? ZERO : power(seen.actual.div(facts.base!), 12, seen.valueMonths);
}

/** value^(above/below): an exact power where the exponent is whole. */
function power(value: Number60, above: number, below: number): Number60 {
  if (above % below === 0) return value.pow(above / below);
  if (value.eq(ONE)) return ONE;
  return value.pow(decimal(above).div(below));
}
