import { canonical } from '../canonical';
import { halfWidth } from '../half-width';
import { trimmed, words } from './cell-text';

/** Rank of an ordinal's style 层次: 一、 is outside （一）, that outside 1., that outside （1）, that outside ①. */
export type OrdinalRank = 1 | 2 | 3 | 4 | 5;

export interface Ordinal {
  /** As printed, without the point or comma behind it: "7", "（1）", "①", "一". */
  no: string;
  rank: OrdinalRank;
  /** What follows it. */
  rest: string;
}

const CHINESE = '[一二三四五六七八九十]{1,3}';
const BLANKS = '[\\s\\u00a0\\u3000]{0,8}';
const STYLES: readonly [OrdinalRank, RegExp][] = [
  [1, new RegExp(`^(第${CHINESE}(?:章|节|部分|类)?)(?:[、.．:：]|[\\s\\u00a0\\u3000])${BLANKS}`)],
  [1, new RegExp(`^(${CHINESE})[、.．]${BLANKS}`)],
  [2, new RegExp(`^([(（]${BLANKS}${CHINESE}${BLANKS}[)）])[、.．]?${BLANKS}`)],
  [2, /^([㈠-㈩])[、.．]?[\s\u00a0\u3000]{0,8}/],
  [1, /^([Ⅰ-Ⅻ])[、.．]?[\s\u00a0\u3000]{0,8}/],
  [3, new RegExp(`^(\\d{1,3})[、,)）]${BLANKS}`)],
  // 1．12333服务量 and 2.3岁以下托位数 begin with an ordinal, 2.5微米 and 1.1城镇 do not with this one.
  [3, new RegExp(`^(\\d{1,3})[.．](?!\\d)${BLANKS}`)],
  [3, /^(\d{1,3})[.．](?=\d{3}|\d{1,2}(?:[A-Za-z]|岁|周岁|分钟|小时))/],
  [
    3,
    /^(\d{1,2}(?:[.．]\d{1,2}){1,3})(?:[、.．]|[\s\u00a0\u3000]{1,8}|(?=[\u4e00-\u9fff])(?![微毫厘米倍万亿岁个度吨元年月日升克]))(?=\D)/,
  ],
  [3, /^(0\d)(?=[^\d.．,，/:：%％\s])/],
  [3, /^(\d{1,3})[\s\u00a0\u3000]{1,8}(?=[\u4e00-\u9fff“"])/],
  [3, /^([⒈-⒛])[\s\u00a0\u3000]{0,8}/],
  [4, new RegExp(`^([(（]${BLANKS}\\d{1,3}${BLANKS}[)）])[、.．]?${BLANKS}`)],
  [4, /^([⑴-⒇])[\s\u00a0\u3000]{0,8}/],
  [5, /^([①-⑳❶-❿])[\s\u00a0\u3000]{0,8}/],
];

/** First characters of ordinals, so that most names cost one look. */
const BEGINS = /^[第一二三四五六七八九十０-９0-9(（㈠-㈩Ⅰ-Ⅻ⒈-⒛⑴-⒇①-⑳❶-❿]/;
const LONGEST = 1000;

const FULL_STOPS = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛';
const plain = (no: string): string => {
  const place = FULL_STOPS.indexOf(no);
  return place >= 0 ? String(place + 1) : words(no);
};

/**
 * The ordinal that a cell begins with: 1．, 1、, （1）, ①, 01, 一、, （一）. Digits need a point, a comma or a blank behind
 * them, or 3岁以下婴幼儿托位数 and 12333咨询电话 would lose their beginning.
 */
export function ordinalAt(cell: string): Ordinal | null {
  const own = trimmed(cell).slice(0, LONGEST);
  if (!BEGINS.test(own)) return null;
  const text = halfWidth(own);
  for (const [rank, pattern] of STYLES) {
    const match = pattern.exec(text);
    if (!match || match[0].length === text.length) continue;
    // halfWidth keeps the length, so that the rest is cut from the print itself.
    return { no: plain(match[1]!), rank, rest: trimmed(cell).slice(match[0].length) };
  }
  return null;
}

const ALONE = /^(?:\d{1,3}(?:\.\d{1,2}){0,3}|[一二三四五六七八九十]{1,3}|[①-⑳⑴-⒇⒈-⒛㈠-㈩Ⅰ-Ⅻ❶-❿])[、.)]?$/;
const IN_BRACKETS = /^\((?:\d{1,3}|[一二三四五六七八九十]{1,3})\)$/;

/** A whole cell that is an ordinal 序号: "1", "01", "（一）", "3."; null for anything else. */
export function ordinalAlone(cell: string): { no: string; rank: OrdinalRank } | null {
  const text = canonical(cell);
  if (text === '' || text.length > 12 || !(ALONE.test(text) || IN_BRACKETS.test(text))) return null;
  const found = ordinalAt(`${text}${/[\d一二三四五六七八九十]$/.test(text) ? '、' : ''}名`);
  return found ? { no: found.no, rank: found.rank } : null;
}
