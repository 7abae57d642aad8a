import { decimal, type Decimal } from '../../model/decimal';

const HALVES: Decimal[] = [];

/** Half the last printed digit: what a value with `decimals` decimals may hide, ±½·10⁻ᵈ (METHOD §3.9). */
export function halfLastDigit(decimals: number): Decimal {
  return (HALVES[decimals] ??= decimal(`5e-${String(decimals + 1)}`));
}

/**
 * Decimals that a typed value stands for: those of the indicator as printed, or more when more were typed. A cell
 * does not keep trailing zeros, so 33 in a column printed with two decimals is 33.00.
 */
export function statedDecimals(value: Decimal, indicatorDecimals: number): number {
  return Math.max(value.decimalPlaces(), indicatorDecimals);
}
