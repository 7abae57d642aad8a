import type { Decimal } from '../model/decimal';

/** An exact fraction 有理数: relations divide, and no verdict may hang on a rounded quotient. Denominators are positive. */
export interface Rational {
  over: bigint;
  under: bigint;
}

/** The number that a decimal text names: 0.95, -12, 1e3 is not one. */
export function rational(value: Decimal | string): Rational {
  const text = typeof value === 'string' ? value : value.toFixed();
  const [whole = '', fraction = ''] = text.split('.');
  return { over: BigInt(whole + fraction), under: 10n ** BigInt(fraction.length) };
}

export function add(a: Rational, b: Rational): Rational {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function negate(a: Rational): Rational {
  return { over: -a.over, under: a.under };
}

export function multiply(a: Rational, b: Rational): Rational {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** Null when the divisor is 0. */
export function divide(a: Rational, b: Rational): Rational | null {
  if (b.over === 0n) return null;
  const sign = b.over < 0n ? -1n : 1n;
  return { over: sign * a.over * b.under, under: sign * a.under * b.over };
}

/** Negative, 0 or positive, as a − b is. */
export function compare(a: Rational, b: Rational): number {
  const left = a.over * b.under;
  const right = b.over * a.under;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** For people: at most `decimals` decimals, rounded half up, without trailing zeros. */
export function show({ over, under }: Rational, decimals = 4): string {
  const scale = 10n ** BigInt(decimals);
  const size = over < 0n ? -over : over;
  const scaled = (2n * size * scale + under) / (2n * under);
  const digits = String(scaled).padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0+$/, '');
  const sign = over < 0n && scaled !== 0n ? '-' : '';
  return `${sign}${digits.slice(0, -decimals)}${fraction === '' ? '' : `.${fraction}`}`;
}
