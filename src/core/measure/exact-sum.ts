import { decimal, ZERO, type Decimal } from '../model/decimal';

const POWERS = [1, 10, 100, 1000, 10_000] as const;
/** Integers of up to 15 digits survive as doubles, and a double of up to 15 digits prints as it was typed. */
const EXACT = 1e15;

/**
 * The exact sum of numbers as they were typed. Up to four decimals, the doubles are summed as whole numbers of 10⁻ᵈ,
 * which is exact and spares the decimals; anything else is summed in decimals.
 */
export function exactSum(values: readonly (number | Decimal)[]): Decimal {
  const power = commonPower(values);
  if (power !== null) {
    let sum = 0;
    for (const value of values) sum += Math.round((value as number) * power);
    if (sum < EXACT && sum > -EXACT) return decimal(sum / power);
  }
  return values.reduce<Decimal>((sum, value) => sum.plus(value), ZERO);
}

/** The least power of ten that makes whole numbers of all values, or null when there is none up to 10⁴. */
function commonPower(values: readonly (number | Decimal)[]): number | null {
  let d = 0;
  for (const value of values) {
    if (typeof value !== 'number') return null;
    while (!isWhole(value, POWERS[d]!)) if (++d === POWERS.length) return null;
  }
  return POWERS[d]!;
}

/** k/10^d in doubles is rounded correctly: if it gives the value back, k/10^d is what was typed. */
function isWhole(value: number, power: number): boolean {
  const scaled = Math.round(value * power);
  return scaled < EXACT && scaled > -EXACT && scaled / power === value;
}
