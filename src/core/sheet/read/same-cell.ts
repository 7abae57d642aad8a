import type { CellValue } from '../../model/cells';
import { fold } from '../text';

/**
 * True when two cells say the same 锁定内容一致: the number 695 and the text "695", full-width and half-width, with or without
 * blanks and 其中：; nothing and an empty text.
 */
export function sameCell(found: CellValue, expected: CellValue): boolean {
  return comparable(found) === comparable(expected);
}

function comparable(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  const text = fold(String(value)).replace(/^其中:/, '');
  return /^-?\d+(\.\d+)?$/.test(text) ? String(Number(text)) : text;
}
