import { dateAt } from './dates';
import { numeralAt } from './numerals';

const DESCRIBED =
  /\d+(?:[—–\-~至到]\d+)?(?:周岁|岁|年|个月|小时|个?(?:设区市|地级市|县级市|县\(市、区\)|县区|县市|县|市|区|省份|省|乡镇|试点|部门|统筹区|险种|行业|类别)|类|种|项社会保险)/y;

/**
 * Counts the Arabic numbers of a canonical text, up to two, leaving out years, digits inside Latin names (PM2.5) and,
 * when `describing`, numbers that only say who is meant (16—59岁, 9个设区市).
 */
export function figuresIn(text: string, describing = false): number {
  let count = 0;
  let i = 0;
  while (i < text.length && count < 2) {
    const character = text.charCodeAt(i);
    if (character < 0x30 || character > 0x39) {
      i += 1;
      continue;
    }
    const date = dateAt(text, i);
    if (date) {
      i = date.end;
      continue;
    }
    DESCRIBED.lastIndex = i;
    const described = describing ? DESCRIBED.exec(text) : null;
    if (described) {
      i += described[0].length;
      continue;
    }
    const inName = i > 0 && /[A-Za-z]/.test(text[i - 1]!);
    const numeral = numeralAt(text, i);
    let end = numeral?.end ?? i + 1;
    while (end < text.length && text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end += 1;
    if (!inName) count += 1;
    i = end;
  }
  return count;
}
