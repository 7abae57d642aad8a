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

const SHORT = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Digits without leading or trailing zeros, e, exponent: 664.41 is 66441e-2. Programs keep 15 significant digits, not more. */
function canonicalNumber(value: number): string {
  if (value === 0) return '0';
  // What is written without an exponent and within 15 digits has those digits.
  const written = SHORT.exec(String(value));
  if (written && String(value).length <= 15) {
    const [, sign = '', whole = '', part = ''] = written;
    const all = (whole + part).replace(/^0+/, '');
    const digits = all.replace(/0+$/, '');
    return `${sign}${digits}e${String(all.length - digits.length - part.length)}`;
  }
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential(14).split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${digits}e${String(Number(exponent) - digits.length + 1)}`;
}

/** A canonical value as a person reads it; null for a blank cell. */
export function shownValue(canonical: string): CellValue {
  if (canonical === '') return null;
  const content = canonical.slice(1);
  if (canonical.startsWith('n')) return Number(content);
  return canonical.startsWith('b') ? content === '1' : content;
}
