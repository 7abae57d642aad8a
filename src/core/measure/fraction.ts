import type { Decimal } from '../model/decimal';

/**
 * A quotient kept as its two parts, denominator positive, so that verdicts compare by multiplication and only the shown
 * value is divided (METHOD §2 “All arithmetic is exact decimal”).
 */
export interface Fraction {
  readonly above: Decimal;
  readonly below: Decimal;
}

/** above/below with a positive denominator; null when it would divide by zero. */
export function fraction(above: Decimal, below: Decimal): Fraction | null {
  if (below.isZero()) return null;
  return below.isNegative() ? { above: above.neg(), below: below.neg() } : { above, below };
}

/** The quotient, rounded at the library's precision only. */
export function quotient(value: Fraction | null): Decimal | null {
  return value === null ? null : value.above.div(value.below);
}

/** Sign of above/below − threshold. */
export function compare(value: Fraction, threshold: Decimal): number {
  return value.above.cmp(value.below.times(threshold));
}
