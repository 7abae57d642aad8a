import { startsAmount } from './amount';
import { asPrinted } from './canonical';
import { dateAt } from './dates';
import type { Draft } from './draft';
import { enter, enterAll } from './draft';
import { figuresIn } from './figures-in';
import { BEFORE, COMPARING, NARROWING } from './words';
import type { Direction } from './words';

const THAN = /比|相较于?|较|相对于?/y;
const SAME_PERIOD: Readonly<Record<string, string>> = { 同比: '上年同期', 环比: '上期' };
const COMPARED_WITH = /与|同|和|跟/y;
const EQUALS = /为|是|相当于|达到|达/y;
const EXCEEDS: readonly [string, Direction][] = [
  ['高于', 'increase'],
  ['高出', 'increase'],
  ['快于', 'increase'],
  ['超过', 'increase'],
  ['多于', 'increase'],
  ['低于', 'reduce'],
  ['慢于', 'reduce'],
  ['少于', 'reduce'],
];
const PEELED = /(?:年均|平均每年|每年|累计|力争)$/;
/** What one compares with is named in words and years: 2015年, “十二五”期末, GDP增长, 全国平均水平. */
const NAMED = /^["\p{Script=Han}A-Za-z0-9]+$/u;
/** Words that belong to the figure, never to the name of what it is compared with. */
const FOREIGN = /[翻比较]|累计|积累|年均|每年|力争|争取|左右|以上|以内|以下|不[低高少多超]|控制在/;

function isNamed(clause: string): boolean {
  if (!NAMED.test(clause) || FOREIGN.test(clause) || figuresIn(clause) > 0) return false;
  for (let i = 1; i < clause.length; i += 1) {
    const verb = COMPARING.at(clause, i);
    if (verb && leadsToAmount(clause, i + verb.length)) return false;
  }
  return true;
}

/** No clause of comparison is longer; the bound keeps reading linear. */
const LONGEST_CLAUSE = 60;
const MOST_WORDS = 6;

/** Whether, past limits and fillers (不低于, 约, 达到), an amount starts. */
function leadsToAmount(text: string, position: number): boolean {
  let at = position;
  for (let words = 0; words < MOST_WORDS; words += 1) {
    if (startsAmount(text, at) || text[at] === '[') return true;
    const word = NARROWING.at(text, at);
    if (!word) return false;
    at += word.length;
  }
  return false;
}

/**
 * A clause of comparison at `position`: 比2015年增长…, 同比增长…, 与2020年相比…, 高于GDP增长2个百分点, 为全国平均的1.5倍. Enters what
 * it is compared with and the direction (none for 比2015年提高到…, a level); gives the position where the amount follows,
 * or null when there is no such clause.
 */
export function comparisonAt(text: string, position: number, draft: Draft): number | null {
  if (draft.relativeTo !== null) return null;
  return (
    yearOnYear(text, position, draft) ??
    than(text, position, draft) ??
    comparedWith(text, position, draft) ??
    exceeds(text, position, draft) ??
    timesOf(text, position, draft)
  );
}

function yearOnYear(text: string, position: number, draft: Draft): number | null {
  const other = SAME_PERIOD[text.slice(position, position + 2)];
  if (other === undefined) return null;
  const start = position + 2;
  const verb = COMPARING.at(text, start);
  if (!verb || !leadsToAmount(text, start + verb.length) || !enterAll(draft, verb.value)) return null;
  draft.relativeTo = other;
  return start + verb.length;
}

function than(text: string, position: number, draft: Draft): number | null {
  THAN.lastIndex = position;
  const word = THAN.exec(text);
  if (!word) return null;
  const start = position + word[0].length;
  const limit = Math.min(text.length, start + LONGEST_CLAUSE);
  for (let i = start + 1; i < limit; i += 1) {
    const multiplied = text[i] === '翻';
    const verb = multiplied ? null : COMPARING.at(text, i);
    if (!multiplied && (!verb || !leadsToAmount(text, i + verb.length))) continue;
    const peeled = peel(text.slice(start, i), draft);
    if (!isNamed(peeled)) return null;
    if (verb && !enterAll(draft, verb.value)) return null;
    draft.relativeTo = asPrinted(peeled);
    return i + (verb?.length ?? 0);
  }
  return null;
}

/** 比2015年年均增长: what is compared with is 2015年; 年均 belongs to the growth. */
function peel(clause: string, draft: Draft): string {
  const end = PEELED.exec(clause);
  if (!end || end.index === 0) return end ? '' : clause;
  const word = end[0];
  if (word === '累计') draft.cumulative = true;
  else if (word === '力争') draft.soft = true;
  else if (!enter(draft, { says: 'per', per: word })) return '';
  return clause.slice(0, end.index);
}

function comparedWith(text: string, position: number, draft: Draft): number | null {
  COMPARED_WITH.lastIndex = position;
  if (!COMPARED_WITH.test(text)) return null;
  const end = text.indexOf('相比', position);
  if (end <= position + 1 || end > position + LONGEST_CLAUSE) return null;
  const other = text.slice(position + 1, end);
  if (!isNamed(other)) return null;
  draft.relativeTo = asPrinted(other);
  return '，,'.includes(text[end + 2] ?? ' ') ? end + 3 : end + 2;
}

function exceeds(text: string, position: number, draft: Draft): number | null {
  const found = EXCEEDS.find(([word]) => text.startsWith(word, position));
  if (!found || leadsToAmount(text, position + found[0].length)) return null;
  // 低于或等于 is one word.
  if ((BEFORE.at(text, position)?.length ?? 0) > found[0].length) return null;
  const start = position + found[0].length;
  const limit = Math.min(text.length, start + LONGEST_CLAUSE);
  for (let i = start; i < limit;) {
    const date = /[12]/.test(text[i]!) ? dateAt(text, i) : null;
    if (date) {
      i = date.end;
      continue;
    }
    if (/[0-9]/.test(text[i]!)) {
      const other = text.slice(start, i);
      if (!isNamed(other) || !enter(draft, { says: 'verb', verb: 'change', direction: found[1] })) return null;
      draft.relativeTo = asPrinted(other);
      return i;
    }
    i += 1;
  }
  return null;
}

function timesOf(text: string, position: number, draft: Draft): number | null {
  EQUALS.lastIndex = position;
  const word = EQUALS.exec(text);
  if (!word) return null;
  const start = position + word[0].length;
  if ((leadsToAmount(text, start) && !dateAt(text, start)) || BEFORE.at(text, start)?.value[0]?.says === 'per')
    return null;
  for (
    let of = text.indexOf('的', start + 1);
    of >= 0 && of < start + LONGEST_CLAUSE;
    of = text.indexOf('的', of + 1)
  ) {
    if (!leadsToAmount(text, of + 1)) continue;
    const other = text.slice(start, of);
    if (!isNamed(other)) return null;
    draft.relativeTo = asPrinted(other);
    draft.multiple = true;
    return of + 1;
  }
  return null;
}
