import { ZERO } from '../../model/decimal';
import { satisfies } from '../facts';
import { fraction } from '../fraction';
import { linearForecast, perYearLeft, type Method } from './method';

/**
 * K2 end-of-period stocks 期末存量: completion A/T, progress (A−B)/(T−B). A stock that must fall (逆指标) completes by
 * T/A, so that 100 % is the target there too (METHOD §2).
 */
export const stock: Method = {
  met: (facts, { actual }) => satisfies(facts, actual, facts.target!),
  completion: (facts, { actual }) =>
    facts.direction === 'up' ? fraction(actual, facts.target!) : fraction(facts.target!, actual),
  progress: (facts, { actual }) =>
    facts.base === null || facts.maintain ? null : fraction(actual.minus(facts.base), facts.target!.minus(facts.base)),
  margin: () => null,
  gap(facts, { actual }) {
    const gap = facts.direction === 'up' ? facts.target!.minus(actual) : actual.minus(facts.target!);
    return gap.isNegative() ? ZERO : gap;
  },
  pace: (facts, seen) => perYearLeft(facts, seen, facts.target!.minus(seen.actual)),
  forecast: (facts, seen) => linearForecast(facts, seen, seen.actual, facts.base),
};
