import { ZERO } from '../../model/decimal';
import { satisfies } from '../facts';
import { fraction } from '../fraction';
import { perYearLeft, type Method } from './method';

/**
 * K1 and K3, flows summed over the period 累计数: C/T both as completion and as progress; the base never enters, so
 * [250] after [299.94] is not “already met” (METHOD §2, §3.10).
 */
export const cumulative: Method = {
  met: (facts, { actual }) => satisfies(facts, actual, facts.target!),
  completion: (facts, { actual }) => fraction(actual, facts.target!),
  progress: (facts, { actual }) => fraction(actual, facts.target!),
  margin: () => null,
  gap(facts, { actual }) {
    const gap = facts.direction === 'up' ? facts.target!.minus(actual) : actual.minus(facts.target!);
    return gap.isNegative() ? ZERO : gap;
  },
  pace: (facts, seen) => (seen.gaps > 0 ? null : perYearLeft(facts, seen, facts.target!.minus(seen.actual))),
  /** C/τ; unknown while years are missing. */
  forecast(facts, seen) {
    if (seen.gaps > 0 || seen.months === 0) return null;
    return seen.months === facts.months ? seen.actual : seen.actual.times(facts.months).div(seen.months);
  },
  status(facts, seen, atEnd) {
    if (facts.direction === 'down') {
      // A total that must stay under a bound is broken at once but kept only at the end.
      if (!cumulative.met(facts, seen)) return '未达标';
      return atEnd && seen.gaps === 0 ? '达标' : '不评价';
    }
    return seen.gaps > 0 && !cumulative.met(facts, seen) ? null : undefined;
  },
};
