import { ONE, type Decimal } from '../model/decimal';
import type { ReferencePeriod } from '../model/reference-period';
import type { MeasureFacts } from './facts';
import { elapsedMonths } from './period';

/**
 * Where an indicator should stand at a report date 时序目标: τ·T for flows and counts, the straight line from B to T for
 * stocks and rates, B(1+x)^n for average growth. Bounds without a base to come from hold in every year. Null for a
 * range or a target without a figure. (METHOD §2.)
 */
export function targetPath(facts: MeasureFacts, period: ReferencePeriod): Decimal | readonly Decimal[] | null {
  if (facts.reason !== null) return null;
  const months = elapsedMonths(facts, period);
  if (facts.class === 'K7') {
    const { parts, baseParts } = facts;
    if (!parts || !baseParts || facts.maintain) return parts;
    return parts.map((part, i) => between(baseParts[i]!, part, months, facts.months));
  }
  if (facts.target === null) return null;
  if (facts.class === 'K9') return growthPath(facts, months);
  if (facts.class === 'K8') return null;
  if (facts.flow || facts.class === 'K10') {
    return months >= facts.deadline ? facts.target : facts.target.times(months).div(facts.deadline);
  }
  if (facts.base === null || facts.maintain) return facts.target;
  return between(facts.base, facts.target, months, facts.months);
}

function between(base: Decimal, target: Decimal, months: number, whole: number): Decimal {
  return months >= whole ? target : base.plus(target.minus(base).times(months).div(whole));
}

function growthPath(facts: MeasureFacts, months: number): Decimal {
  const factor = ONE.plus(facts.target!);
  const exponent = months % 12 === 0 ? months / 12 : ONE.times(months).div(12);
  return facts.base!.times(factor.pow(exponent));
}
