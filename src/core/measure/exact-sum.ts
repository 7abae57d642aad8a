import { decimal, Decimal, ZERO } from '../model/decimal';

/** Typed numbers have at most four decimals; they are summed as whole numbers of 10⁻⁴. */
const DECIMALS = 4;
const SCALE = 10 ** DECIMALS;
const UNITS = Array.from({ length: DECIMALS + 1 }, (_, d) => decimal(1).div(10 ** d));
/** Whole numbers up to here survive as doubles, and such a double prints as it was typed. */
const EXACT = 1e15;
/** From here on the library makes a whole number by way of its text. */
const SHORT = 1e7;

/**
 * The exact sum of numbers as they were typed. Whole numbers of 10⁻⁴ are summed as such, which is exact and spares the
 * decimals; anything else is added in decimals.
 */
export function exactSum(values: readonly (number | Decimal)[]): Decimal {
  let whole = 0;
  let rest: Decimal | null = null;
  for (const value of values) {
    const scaled = typeof value === 'number' ? Math.round(value * SCALE) : Number.NaN;
    // k/10⁴ in doubles is rounded correctly: if it gives the value back, k/10⁴ is what was typed.
    if (scaled / SCALE === value && scaled < EXACT && scaled > -EXACT && Math.abs(whole + scaled) < EXACT) {
      whole += scaled;
    } else {
      const other = typeof value === 'number' ? computed(value) : value;
      rest = rest === null ? other : rest.plus(other);
    }
  }
  if (rest === null) return fromWhole(whole);
  return whole === 0 ? rest : rest.plus(fromWhole(whole));
}

/** Results of formulas carry up to 17 digits; recalculation meets the same ones again, and their text is slow. */
const COMPUTED = new Map<number, Decimal>();
const MAX_COMPUTED = 10_000;

function computed(value: number): Decimal {
  const known = COMPUTED.get(value);
  if (known !== undefined) return known;
  if (COMPUTED.size >= MAX_COMPUTED) COMPUTED.clear();
  const made = decimal(value);
  COMPUTED.set(value, made);
  return made;
}

/** k·10⁻⁴ */
function fromWhole(k: number): Decimal {
  if (k === 0) return ZERO;
  let d = DECIMALS;
  let short = k;
  while (d > 0 && short % 10 === 0) {
    short /= 10;
    d--;
  }
  if (short >= SHORT || short <= -SHORT) return decimal(k / SCALE);
  return d === 0 ? new Decimal(short) : new Decimal(short).times(UNITS[d]!);
}
