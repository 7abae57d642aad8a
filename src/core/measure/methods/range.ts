import { ZERO, type Decimal } from '../../model/decimal';
import type { MeasureFacts } from '../facts';
import { perYearLeft, type Method } from './method';

/**
 * K8 ranges and 左右 区间: lo ≤ A ≤ hi; there is no rate and no progress, only the distance to the nearest edge, positive
 * inside (METHOD §2). 左右 is ±5 %.
 */
export const range: Method = {
  met: (facts, { actual }) => !margin(facts, actual).isNegative(),
  completion: () => null,
  progress: () => null,
  margin: (facts, { actual }) => margin(facts, actual),
  gap(facts, { actual }) {
    const inside = margin(facts, actual);
    return inside.isNegative() ? inside.neg() : ZERO;
  },
  /** Signed change per year to the nearest edge. */
  pace(facts, seen) {
    const edge = facts.low !== null && seen.actual.lt(facts.low) ? facts.low : facts.high;
    return edge === null ? null : perYearLeft(facts, seen, edge.minus(seen.actual));
  },
  forecast: () => null,
  /** A total with missing years cannot be placed between the edges. */
  status: (facts, seen) => (facts.flow && seen.gaps > 0 ? null : undefined),
};

function margin(facts: MeasureFacts, actual: Decimal): Decimal {
  const above = facts.low === null ? null : actual.minus(facts.low);
  const below = facts.high === null ? null : facts.high.minus(actual);
  if (above === null) return below ?? ZERO;
  if (below === null) return above;
  return above.lt(below) ? above : below;
}
