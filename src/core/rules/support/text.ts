import type { Decimal } from '../../model/decimal';
import { clip } from '../../sheet/text';

/** A message quotes so much of a cell; the cell itself holds the rest. */
const MOST_QUOTED = 200;

/** Fills `{name}` placeholders, long ones shortened; one without a value stays visible, so that a test finds it. */
export function fill(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(data, name) ? clip(String(data[name]), MOST_QUOTED) : whole,
  );
}

/** A number as a person writes it: no exponent, at most `decimals` decimals when given. */
export function plain(value: Decimal, decimals?: number): string {
  return (decimals === undefined ? value : value.todp(decimals)).toString();
}

/** Years as a person lists them: 2021年、2022年. */
export function yearList(years: readonly number[]): string {
  return years.map((year) => `${String(year)}年`).join('、');
}
