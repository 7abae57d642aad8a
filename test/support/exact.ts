/** An exact fraction for tests: written apart from the program's, on integers alone. Denominators are positive. */
export interface Exact {
  n: bigint;
  d: bigint;
}

/** The number that a double prints: 0.1 is a tenth. */
export function exact(value: number): Exact {
  const [digits = '0', power = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = digits.split('.');
  const shift = Number(power) - fraction.length;
  const n = BigInt(`${whole}${fraction}`);
  return shift >= 0 ? { n: n * 10n ** BigInt(shift), d: 1n } : { n, d: 10n ** BigInt(-shift) };
}

export const plus = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const minus = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });
export const times = (a: Exact, b: Exact): Exact => ({ n: a.n * b.n, d: a.d * b.d });
export const size = (a: Exact): Exact => ({ n: a.n < 0n ? -a.n : a.n, d: a.d });
export const isLess = (a: Exact, b: Exact): boolean => a.n * b.d < b.n * a.d;
export const isEqual = (a: Exact, b: Exact): boolean => a.n * b.d === b.n * a.d;

/** Digits behind the point as a double prints them. */
export function decimalsOf(value: number): number {
  const { d } = exact(value);
  return String(d).length - 1;
}

/** Half a unit of the last digit. */
export function halfDigit(decimals: number): Exact {
  return { n: 1n, d: 2n * 10n ** BigInt(decimals) };
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
