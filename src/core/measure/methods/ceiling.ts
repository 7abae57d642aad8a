import { decimal, ZERO, type Decimal } from '../../model/decimal';
import { satisfies } from '../facts';
import { boundStatus } from './bound';
import { perYearLeft, type Level, type Method } from './method';
import { stock } from './stock';

/**
 * K6 ceiling rates 上限比率 (<5.5, 4.2%以内): judged on the mean of the years to date, as printed (strict or not); never
 * a completion rate (METHOD §2 “A ceiling is judged on the mean”). The headroom T−A, the gap and the pace are taken from
 * that mean too, as the national mid-term evaluation does, so that they never contradict the verdict.
 */
export const ceiling: Method = {
  met: (facts, seen) => satisfies(facts, seen.sum, facts.target!.times(seen.reported)),
  completion: () => null,
  progress: stock.progress,
  margin: (facts, seen) =>
    facts.direction === 'down' ? facts.target!.minus(mean(seen)) : mean(seen).minus(facts.target!),
  gap(facts, seen) {
    const gap = ceiling.margin(facts, seen)!.neg();
    return gap.isNegative() ? ZERO : gap;
  },
  pace: (facts, seen) => perYearLeft(facts, seen, facts.target!.minus(mean(seen))),
  forecast: (_facts, seen) => mean(seen),
  status: (facts, seen) => boundStatus(facts, ceiling.met(facts, seen), ceiling.margin(facts, seen)!),
};

function mean(seen: Level): Decimal {
  return seen.reported === 1 ? seen.sum : seen.sum.div(decimal(seen.reported));
}
