import type { Amount, Draft } from './draft';
import { enter } from './draft';
import { numeralAt, startsNumeral } from './numerals';
import { scaledUnit, unitAt } from './units';

/** A number with its unit that was found in the text. */
export interface AmountMatch {
  end: number;
  amount: Amount;
  approx: boolean;
  doubtful: boolean;
}

const PARTS_OF: Readonly<Record<string, string>> = { 百分之: '%', 千分之: '‰' };
const HALF = /一半|半数/y;
const APPROX_INSIDE = /[余多]/y;
const SCALE_APPROX = /((?:[百千]?(?:万亿|万|亿))|[百千])[余多]/y;
const MULTIPLYING = /翻(?:(.)番|番)/y;
const RANKS: Readonly<Record<string, number>> = { 百: 2, 千: 3 };

/** Whether an amount may start at `position`: a numeral, a sign before one, 百分之…, 一半, 过半, 翻一番. */
export function startsAmount(text: string, position: number): boolean {
  const character = text[position];
  if (character === undefined) return false;
  if (startsNumeral(character)) return true;
  if (character === '半') return text[position + 1] === '数';
  if (character === '过') return text[position + 1] === '半';
  if (character === '翻') return text[position - 1] !== '负';
  return '-–负+±'.includes(character) && startsNumeral(text[position + 1]);
}

function bare(digits: string, negative: boolean, unit: string | null, power = 0): Amount {
  return { digits, negative, unit, power };
}

/** The amount at `position` (METHOD §1: 2.17亿人, 百名, 一半, 三成, 百分之五); `hint` is the unit of the column. */
export function amountAt(text: string, position: number, hint: string | null): AmountMatch | null {
  HALF.lastIndex = position;
  if (HALF.test(text)) return { end: position + 2, amount: bare('50', false, '%'), approx: false, doubtful: false };
  const sign = text[position]!;
  const negative = sign === '-' || sign === '–' || sign === '负';
  let start = negative || sign === '+' ? position + 1 : position;
  const partsOf = PARTS_OF[text.slice(start, start + 3)];
  if (partsOf !== undefined) start += 3;
  const numeral = numeralAt(text, start);
  if (!numeral) return null;
  const found = (end: number, unit: string | null, power: number, approx: boolean): AmountMatch => ({
    end,
    amount: bare(numeral.digits, negative, unit === '' ? null : unit, power),
    approx,
    doubtful: numeral.doubtful,
  });
  if (partsOf !== undefined) return numeral.scale === '' ? found(numeral.end, partsOf, 0, false) : null;

  SCALE_APPROX.lastIndex = numeral.end;
  const scaled = numeral.scale === '' ? SCALE_APPROX.exec(text) : null;
  if (scaled) {
    const end = numeral.end + scaled[0].length;
    const power = RANKS[scaled[1]![0]!] ?? 0;
    const customary = power > 0 ? scaled[1]!.slice(1) : scaled[1]!;
    const unit = unitAt(text, end, null);
    return found(unit?.end ?? end, scaledUnit(customary, unit?.unit ?? null, hint), power + (unit?.power ?? 0), true);
  }
  APPROX_INSIDE.lastIndex = numeral.end;
  const inside = APPROX_INSIDE.test(text);
  const unit = unitAt(text, inside ? numeral.end + 1 : numeral.end, numeral.scale === '' ? hint : null);
  if (inside && !unit) {
    return found(numeral.end, numeral.scale === '' ? null : scaledUnit(numeral.scale, null, hint), 0, false);
  }
  const end = unit?.end ?? numeral.end;
  if (numeral.scale !== '') {
    return found(end, scaledUnit(numeral.scale, unit?.unit ?? null, hint), unit?.power ?? 0, inside);
  }
  return found(end, unit?.unit ?? null, unit?.power ?? 0, inside);
}

/** 翻一番 is growth by 100 %, 翻两番 by 300 %: enters it and gives the end, or null. */
export function multiplyingAt(text: string, position: number, draft: Draft): number | null {
  MULTIPLYING.lastIndex = position;
  const match = MULTIPLYING.exec(text);
  if (!match) return null;
  const times = match[1] === undefined ? 1 : Number(numeralAt(match[1], 0)?.digits ?? 0);
  if (times < 1 || times > 9 || !enter(draft, { says: 'verb', verb: 'growth', direction: 'increase' })) return null;
  draft.shape = 'value';
  draft.amounts.push(bare(String((2 ** times - 1) * 100), false, '%'));
  draft.unit = '%';
  draft.notes.push(`“${match[0]}”即增长到${2 ** times}倍，读作增长${(2 ** times - 1) * 100}%`);
  return position + match[0].length;
}
