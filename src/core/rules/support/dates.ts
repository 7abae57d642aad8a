import type { CellValue } from '../../model/cells';
import { dayOfSerial, type Day } from '../../model/date-serial';

function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/**
 * Last day named in a cell: 2025-12-31, 2025年12月, 至2025年6月30日止, 2024年1月—2025年12月, or a date serial. A month or
 * a year without a day is its end, because a term lasts to its end. Null when no date is named.
 */
export function lastDay(raw: CellValue): Day | null {
  if (typeof raw === 'number')
    return raw >= 1900 && raw <= 2999 && Number.isInteger(raw) ? raw * 10000 + 1231 : dayOfSerial(raw);
  if (typeof raw !== 'string') return null;
  const text = halfWidthDigits(raw).replace(/\s+/g, '');
  const days = [...text.matchAll(/((?:19|20)\d{2})(?:[年\-/.](?:(\d{1,2})(?:[月\-/.](\d{1,2}))?)?)?/g)].flatMap(
    (match) => {
      const [, year, month, day] = match;
      if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return [];
      if (day !== undefined && (Number(day) < 1 || Number(day) > 31)) return [];
      return [Number(year) * 10000 + Number(month ?? 12) * 100 + Number(day ?? 31)];
    },
  );
  return days.length === 0 ? null : Math.max(...days);
}

/** A day as a person writes it: 2025年12月31日; the end of a month without its day. */
export function dayText(day: Day): string {
  const date = day % 100;
  return `${String(Math.floor(day / 10000))}年${String(Math.floor(day / 100) % 100)}月${date === 31 ? '底' : `${String(date)}日`}`;
}
