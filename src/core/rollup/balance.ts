import { decimal, ZERO, type Decimal } from '../model/decimal';

/** Rounded parts that add up to the rounded whole 舍位平衡. */
export interface Balanced {
  total: Decimal;
  parts: readonly Decimal[];
  /** What each part was moved by beyond its own rounding; 0 for most. */
  moved: readonly Decimal[];
  /** Rounded total less the sum of the plainly rounded parts: what had to be spread 舍入余额. */
  residue: Decimal;
}

/**
 * Rounds parts and their whole to `decimals` places so that they still add up: the whole is rounded by itself, and the units of the
 * last place that are over or short go to the parts whose own rounding was furthest the other way, the first of equal ones.
 */
export function balance(values: readonly Decimal[], decimals: number): Balanced {
  const whole = values.reduce((sum, value) => sum.plus(value), ZERO);
  const total = whole.todp(decimals);
  const plain = values.map((value) => value.todp(decimals));
  const residue = total.minus(plain.reduce((sum, value) => sum.plus(value), ZERO));
  const step = decimal(`1e-${String(decimals)}`);
  const signed = residue.isNegative() ? step.neg() : step;
  // Never more than the number of parts: each was off by half a unit at most.
  const count = residue.div(step).abs().toNumber();
  const lost = values.map((value, at) => ({ at, lost: value.minus(plain[at]!) }));
  lost.sort((a, b) => (residue.isNegative() ? a.lost.cmp(b.lost) : b.lost.cmp(a.lost)) || a.at - b.at);
  const moved = values.map(() => ZERO);
  for (const { at } of lost.slice(0, count)) moved[at] = signed;
  return { total, parts: plain.map((value, at) => value.plus(moved[at]!)), moved, residue };
}
