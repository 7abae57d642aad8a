import { decimal, ZERO, type Decimal } from '../../model/decimal';
import { crossParts, total, type MeasureFacts } from '../facts';
import { fraction, type Fraction } from '../fraction';
import type { Observation } from '../observe';
import { linearForecast, perYearLeft, type Method } from './method';

/** An observation of a ratio 比例. */
export interface Parts extends Observation {
  actual: readonly Decimal[];
}

/**
 * K7 ratios a:b:c 比例: the share of the base's distance to the target that has been closed, 1 − d/d₀ with
 * d = ½Σ|x−t| scaled to 100; met when every part is within half the last printed digit (METHOD §2).
 */
export const ratio: Method<Parts> = {
  met(facts, { actual }) {
    const { widest, sum } = crossParts(actual, facts.parts!);
    return widest.lte(facts.tolerance.times(sum));
  },
  completion: (facts, { actual }) => closed(facts, actual),
  progress: (facts, { actual }) => closed(facts, actual),
  margin: () => null,
  /** d, in points of 100. */
  gap: (facts, seen) => (ratio.met(facts, seen) ? ZERO : distance(facts, seen.actual)),
  pace: (facts, seen) => perYearLeft(facts, seen, distance(facts, seen.actual)),
  /** Linear for each part, in the scale of the target. */
  forecast(facts, seen) {
    const whole = total(facts.parts!);
    const scaled = scale(seen.actual, whole);
    const base = facts.baseParts && scale(facts.baseParts, whole);
    const parts = scaled.map((part, i) => linearForecast(facts, seen, part, base?.[i] ?? null));
    if (parts.some((part) => part === null)) return null;
    return parts.map((part) => (part!.isNegative() ? ZERO : part!));
  },
};

/** (d₀−d)/d₀ without dividing: d = D/Σx and d₀ = D₀/Σb up to the same factor. */
function closed(facts: MeasureFacts, actual: readonly Decimal[]): Fraction | null {
  if (facts.baseParts === null || facts.maintain) return null;
  const now = crossParts(actual, facts.parts!);
  const start = crossParts(facts.baseParts, facts.parts!);
  const whole = start.distance.times(now.sum);
  return fraction(whole.minus(now.distance.times(start.sum)), whole);
}

function distance(facts: MeasureFacts, actual: readonly Decimal[]): Decimal {
  const { distance: apart, sum } = crossParts(actual, facts.parts!);
  return apart.times(50).div(sum.times(total(facts.parts!)));
}

function scale(parts: readonly Decimal[], whole: Decimal): Decimal[] {
  const sum = total(parts);
  return parts.map((part) => (sum.isZero() ? decimal(0) : part.times(whole).div(sum)));
}
