/** A day as a number that sorts 日期: 20251231. */
export type Day = number;

/** Serial of 1901-01-01 and the last one of 2199: others are no dates of a form. */
const FIRST = 367;
const LAST = 109574;
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day of a date serial as people write it, 2023-09-01; null for other numbers. */
export function dateText(serial: number): string | null {
  const day = dayOfSerial(serial);
  return day === null ? null : String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysOf(year: number, month: number): number {
  return month === 1 && isLeap(year) ? 29 : (MONTHS[month] ?? 31);
}

/**
 * The day of an Excel date serial 日期序列号, from 1901 to 2199; null for other numbers. Counted out, because the core has
 * no clock and the language's Date is one.
 */
export function dayOfSerial(serial: number): Day | null {
  if (!(serial >= FIRST && serial < LAST + 1)) return null;
  let left = Math.floor(serial) - FIRST;
  let year = 1901;
  for (; left >= (isLeap(year) ? 366 : 365); year += 1) left -= isLeap(year) ? 366 : 365;
  let month = 0;
  for (; left >= daysOf(year, month); month += 1) left -= daysOf(year, month);
  return year * 10000 + (month + 1) * 100 + left + 1;
}
