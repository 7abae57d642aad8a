import { Decimal as Base } from 'decimal.js-light';

/**
 * Exact decimal number 精确小数: every verdict of the core is taken on these, never on IEEE doubles.
 *
 * 60 significant digits hold any product of two 15-digit entries exactly; only a division or a root rounds, and
 * comparisons are written so that they multiply instead of dividing. (METHOD §2 “All arithmetic is exact decimal”.)
 */
export const Decimal = Base.clone({ precision: 60, rounding: Base.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 40 });
export type Decimal = Base;

/** The decimal that a person wrote: a double becomes the shortest decimal that prints like it (0.1 is 0.1). */
export function decimal(value: number | string | Decimal): Decimal {
  return new Decimal(value);
}

export const ZERO = decimal(0);
export const ONE = decimal(1);
