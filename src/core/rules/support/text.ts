import type { Decimal } from '../../model/decimal';

/** Fills `{name}` placeholders; one without a value stays visible, so that a test finds it. */
export function fill(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole));
}

/** A number as a person writes it: no exponent, at most `decimals` decimals when given. */
export function plain(value: Decimal, decimals?: number): string {
  return (decimals === undefined ? value : value.todp(decimals)).toString();
}

/** Years as a person lists them: 2021年、2022年. */
export function yearList(years: readonly number[]): string {
  return years.map((year) => `${String(year)}年`).join('、');
}
