import type { Decimal } from '../../model/decimal';

/** A condition in a formula: known while the sheet is made, or an expression over its cells. */
export type Test = boolean | string;

/** IF that is left out where its condition is known. */
export function cond(test: Test, yes: string, no: string): string {
  if (test === true) return yes;
  if (test === false) return no;
  return yes === no ? yes : `IF(${test},${yes},${no})`;
}

export function and(...tests: Test[]): Test {
  const open = tests.filter((test): test is string => typeof test === 'string');
  if (tests.includes(false)) return false;
  if (open.length === 0) return true;
  return open.length === 1 ? open[0]! : `AND(${open.join(',')})`;
}

export function or(...tests: Test[]): Test {
  const open = tests.filter((test): test is string => typeof test === 'string');
  if (tests.includes(true)) return true;
  if (open.length === 0) return false;
  return open.length === 1 ? open[0]! : `OR(${open.join(',')})`;
}

export function not(test: Test): Test {
  return typeof test === 'boolean' ? !test : `NOT(${test})`;
}

/** A text constant. */
export function text(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

export function number(value: Decimal | number): string {
  return typeof value === 'number' ? String(value) : value.toString();
}

/**
 * Rounded to ten decimals. Both sides of a comparison are, because a sum of doubles may miss the decimal it stands for
 * by some 1e-13: 0.1+0.2 ≥ 0.3 must hold here as it does in exact decimals. Values that differ by less than 5e-11 count
 * as equal; that is the one place where cells and exact decimals can part.
 */
export function round10(expression: string): string {
  return `ROUND(${expression},10)`;
}
