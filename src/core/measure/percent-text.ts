import { decimal, Decimal, ONE, ZERO } from '../model/decimal';

/** Rates where a verdict changes; a rounded display may not reach one that the rate has not reached. */
const THRESHOLDS = [ZERO, decimal('0.6'), decimal('0.95'), ONE, decimal('1.05')];

/**
 * A rate (fraction) in percent for people: 0.8131 → 81.31%. Half up, except that rounding never crosses a threshold:
 * 0.99996 is 99.99%, not 100.00% (METHOD §2).
 */
export function percentText(rate: Decimal, decimals = 2): string {
  const places = decimals + 2;
  const rounded = rate.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
  const crosses = THRESHOLDS.some((threshold) => rate.lt(threshold) !== rounded.lt(threshold));
  const safe = crosses ? rate.toDecimalPlaces(places, Decimal.ROUND_FLOOR) : rounded;
  return `${safe.times(100).toFixed(decimals)}%`;
}

/** A rate that is a lower bound, cut to two decimals: 0.35209 → 35.20%. */
export function percentDown(rate: Decimal): string {
  return `${rate.times(100).toDecimalPlaces(2, Decimal.ROUND_FLOOR).toFixed(2)}%`;
}
