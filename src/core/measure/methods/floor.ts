import { decimal, ZERO } from '../../model/decimal';
import { fraction } from '../fraction';
import { boundStatus } from './bound';
import { linearForecast, type Method } from './method';
import { stock } from './stock';

const HUNDRED = decimal(100);

/**
 * K5 floor rates 下限比率 (95以上): met or not with the margin A−T in 百分点; progress only from a base under the floor
 * (METHOD §2).
 */
export const floor: Method = {
  ...stock,
  completion: (facts, { actual }) => fraction(actual, facts.target!),
  margin: (facts, { actual }) => (facts.direction === 'up' ? actual.minus(facts.target!) : facts.target!.minus(actual)),
  forecast(facts, seen) {
    const end = linearForecast(facts, seen, seen.actual, facts.base);
    if (end === null) return null;
    return end.lt(ZERO) ? ZERO : end.gt(HUNDRED) ? HUNDRED : end;
  },
  status: (facts, seen) => boundStatus(facts, floor.met(facts, seen), floor.margin(facts, seen)!),
};
