import { decimal, Decimal } from '../model/decimal';

const POWERS = [1, 10, 100, 1000, 10000] as const;
const UNITS = POWERS.map((power) => decimal(1).div(power));
/** Above this an integer no longer has the library's short form. */
const SHORT = 1e7;

/**
 * The decimal a person typed as a double: the same as `decimal(value)`, without its round trip through text for
 * numbers of up to four decimals. `k/10^d` is rounded correctly by IEEE division, so equality proves the short form.
 */
export function numberDecimal(value: number): Decimal {
  for (let d = 0; d < POWERS.length; d++) {
    const scaled = Math.round(value * POWERS[d]!);
    if (scaled >= SHORT || scaled <= -SHORT) break;
    if (scaled / POWERS[d]! === value) return d === 0 ? new Decimal(scaled) : new Decimal(scaled).times(UNITS[d]!);
  }
  return decimal(value);
}
