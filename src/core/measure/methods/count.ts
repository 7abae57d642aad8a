import { decimal, ONE, ZERO, type Decimal } from '../../model/decimal';
import { satisfies, type MeasureFacts } from '../facts';
import { fraction } from '../fraction';
import { linearForecast, perYearLeft, type Level, type Method } from './method';

/** A milestone is entered as the year in which it was done, or as 1. */
const FIRST_YEAR = decimal(1000);

/**
 * K10 counts and milestones 数量与节点 (200个以上, 2011年): count/x, by its own date where one is printed; a count under
 * [ ] is summed over the years (METHOD §2).
 */
export const count: Method = {
  met: (facts, seen) => satisfies(facts, done(facts, seen), facts.target!),
  completion: (facts, seen) => fraction(done(facts, seen), facts.target!),
  progress: (facts, seen) => fraction(done(facts, seen), facts.target!),
  margin: () => null,
  gap(facts, seen) {
    const gap = facts.target!.minus(done(facts, seen));
    return gap.isNegative() ? ZERO : gap;
  },
  pace: (facts, seen) =>
    seen.gaps > 0 && facts.flow ? null : perYearLeft(facts, seen, facts.target!.minus(done(facts, seen))),
  forecast(facts, seen) {
    if (facts.milestone || (facts.flow && seen.gaps > 0)) return null;
    return linearForecast(facts, seen, seen.actual, ZERO);
  },
  status: (facts, seen) => (facts.flow && seen.gaps > 0 && !count.met(facts, seen) ? null : undefined),
};

function done(facts: MeasureFacts, seen: Level): Decimal {
  if (!facts.milestone || seen.actual.lt(FIRST_YEAR)) return seen.actual;
  return seen.actual.lte(seen.year) ? ONE : ZERO;
}
