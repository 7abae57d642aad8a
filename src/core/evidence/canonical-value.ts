import type { CellValue } from '../model/cells';

/**
 * What a cell holds, in one spelling whatever program saved it 规范值: `n66441e-2` a number at 15 significant digits, `t…` a
 * text, `b1`/`b0` a logical value, `e#N/A` an error, "" a blank cell or an empty text.
 */
export function canonicalValue(raw: CellValue, isError = false): string {
  if (raw === null || raw === '') return '';
  if (typeof raw === 'number') return `n${canonicalNumber(raw)}`;
  if (typeof raw === 'boolean') return raw ? 'b1' : 'b0';
  // Programs differ in how they break lines within a cell.
  return isError ? `e${raw}` : `t${raw.replace(/\r\n?/g, '\n')}`;
}

/** Places after the decimal point that most numbers have at most. */
const MOST_PLACES = 6;
const POWERS = Array.from({ length: MOST_PLACES + 1 }, (_, places) => 10 ** places);
/** Integers below it have at most 15 digits. */
const TOO_LONG = 1e15;

/** Digits without leading or trailing zeros, e, exponent: 664.41 is 66441e-2. Programs keep 15 significant digits, not more. */
function canonicalNumber(value: number): string {
  if (value === 0) return '0';
  for (let places = 0; places <= MOST_PLACES; places++) {
    const digits = Math.round(value * POWERS[places]!);
    if (Math.abs(digits) >= TOO_LONG) break;
    // No other decimal of so few digits is the same double.
    if (digits / POWERS[places]! === value) return places === 0 ? canonicalInteger(digits) : `${digits}e-${places}`;
  }
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential(14).split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${digits}e${String(Number(exponent) - digits.length + 1)}`;
}

function canonicalInteger(value: number): string {
  let digits = value;
  let zeros = 0;
  for (; digits % 10 === 0; digits /= 10) zeros += 1;
  return `${digits}e${zeros}`;
}

/** A canonical value as a person reads it; null for a blank cell. */
export function shownValue(canonical: string): CellValue {
  if (canonical === '') return null;
  const content = canonical.slice(1);
  if (canonical.startsWith('n')) return Number(content);
  return canonical.startsWith('b') ? content === '1' : content;
}
