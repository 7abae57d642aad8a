import type { Years } from './table';

const NUMBERS = '一二三四五六七八九十';
const NAMED =
  /"([一二三四五六七八九十]{1,2})五"|(?<![一二三四五六七八九十])(十[一二三四五六七八九]?)五(?:规划|时期|期间|期末|末|计划|累计)|(?<![一二三四五六七八九十百])(十[一二三四五六七八九])五/;
/** The first plan whose years follow the rule of five. */
const THIRD = { number: 3, start: 1966 };

/** Years of the plan that a canonical text names: “十四五” → 2021–2025; null when it names none. */
export function planYearsOf(text: string): Years | null {
  const named = NAMED.exec(text);
  const digits = named?.slice(1).find((group) => group !== undefined);
  if (digits === undefined) return null;
  const [first, second] = digits;
  const tens = first === '十' ? 10 : 0;
  const ones = tens > 0 ? second : first;
  const number = tens + (ones === undefined ? 0 : NUMBERS.indexOf(ones) + 1);
  if (number < THIRD.number) return null;
  const start = THIRD.start + 5 * (number - THIRD.number);
  return { start, end: start + 4 };
}

/** The period in words: 2021–2025 → “十四五”; null for years of no five-year plan. */
export function periodName({ start, end }: Years): string | null {
  const number = (start - THIRD.start) / 5 + THIRD.number;
  if (end - start !== 4 || !Number.isInteger(number) || number < THIRD.number || number > 19) return null;
  return `“${number >= 10 ? '十' : ''}${NUMBERS[(number % 10) - 1] ?? ''}五”`;
}
