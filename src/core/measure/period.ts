import type { CellValue } from '../model/cells';
import { dayOfSerial } from '../model/date-serial';
import { decimal, ONE, ZERO, type Decimal } from '../model/decimal';
import type { Plan } from '../model/plan';
import type { ReferencePeriod } from '../model/reference-period';

type Term = Pick<Plan, 'startYear' | 'endYear'>;

const MONTHS = 12;
/** Serial numbers from here on are read as Excel dates (20000 is 1954-10-03). */
const FIRST_SERIAL = 20000;
const QUARTER: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, '1': 3, '2': 6, '3': 9, '4': 12 };

/**
 * Reads a report date 报告期: 2023, 2023-09, 2023/9, 2023.09, 2023年9月, 2023年1-9月, 202309, 2023Q3, 2023年三季度,
 * 2023年前三季度, 2023年上半年, Excel date serials, full-width digits; null for anything else. A day of the month is
 * accepted and ignored. The number 2023.1 is refused: it is 2023-01 as well as a typed 2023.10. (METHOD §2.)
 */
export function parseReferencePeriod(raw: CellValue): ReferencePeriod | null {
  if (typeof raw === 'number') return fromNumber(raw);
  if (typeof raw !== 'string') return null;
  const text = raw
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[‐‑–—−~至到]/gu, '-');
  return fromDigits(text) ?? fromMonth(text) ?? fromPart(text);
}

/** Period in words: 2023年, 2023年9月. `parseReferencePeriod` reads it back. */
export function formatReferencePeriod(period: ReferencePeriod): string {
  return period.months === MONTHS ? `${period.year}年` : `${period.year}年${period.months}月`;
}

/** Months of the plan elapsed at the end of the period, from 0 to those of the whole plan. */
export function elapsedMonths(term: Term, period: ReferencePeriod): number {
  const months = (period.year - term.startYear) * MONTHS + period.months;
  return Math.min(Math.max(months, 0), planMonths(term));
}

/** Months of the whole plan: 60 for five years. */
export function planMonths(term: Term): number {
  return (term.endYear - term.startYear + 1) * MONTHS;
}

/** 序时进度 τ: the share of the plan's report periods that have elapsed, 0 to 1 (METHOD §2). */
export function elapsedShare(term: Term, period: ReferencePeriod): Decimal {
  const months = elapsedMonths(term, period);
  const whole = planMonths(term);
  if (months === 0) return ZERO;
  return months === whole ? ONE : decimal(months).div(whole);
}

function fromNumber(value: number): ReferencePeriod | null {
  if (Number.isInteger(value) && value < 10000) return period(value, MONTHS);
  if (Number.isInteger(value) && value >= 190001 && value <= 219912) {
    return period(Math.floor(value / 100), value % 100);
  }
  const day = value >= FIRST_SERIAL ? dayOfSerial(value) : null;
  if (day !== null) return period(Math.floor(day / 10000), Math.floor(day / 100) % 100);
  // A typed 2023.09 arrives as the number 2023.09; 2023.1 may have been 2023.10, so it is not guessed.
  const match = /^(\d{4})\.(0[1-9]|1[12]|[2-9])$/.exec(String(value));
  return match ? period(Number(match[1]), Number(match[2])) : null;
}

/** 2023 · 202309 · a serial typed as text is not a date and is refused. */
function fromDigits(text: string): ReferencePeriod | null {
  const year = /^(\d{4})(?:年(?:末|底|度|全年)?)?$/.exec(text);
  if (year) return period(Number(year[1]), MONTHS);
  const compact = /^(\d{4})(\d{2})$/.exec(text);
  return compact ? period(Number(compact[1]), Number(compact[2])) : null;
}

/** 2023-09 · 2023/9/30 · 2023.09 · 2023年9月 · 2023年1-9月 */
function fromMonth(text: string): ReferencePeriod | null {
  const match =
    /^(\d{4})([-/.])(\d{1,2})(?:\2\d{1,2})?$/.exec(text) ??
    /^(\d{4})(年)(?:1月?-)?(\d{1,2})月(?:末|底|份|\d{1,2}日)?$/.exec(text);
  return match ? period(Number(match[1]), Number(match[3])) : null;
}

/** 2023Q3 · 2023年三季度 · 2023年前三季度 · 2023年上半年 */
function fromPart(text: string): ReferencePeriod | null {
  const quarter = /^(\d{4})[-年]?(?:Q|第|前|1-)?([1-4一二三四])(?:个?季度?末?)?$/iu.exec(text);
  if (quarter && /[Q季]/iu.test(text)) return period(Number(quarter[1]), QUARTER[quarter[2]!]!);
  const half = /^(\d{4})年?(上半年|下半年)$/.exec(text);
  return half ? period(Number(half[1]), half[2] === '上半年' ? 6 : MONTHS) : null;
}

function period(year: number, months: number): ReferencePeriod | null {
  return year >= 1900 && year <= 2199 && months >= 1 && months <= MONTHS ? { year, months } : null;
}
