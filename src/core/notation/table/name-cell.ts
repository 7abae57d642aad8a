import type { Attribute } from '../../model/indicator';
import { closingOf, matchingBracket } from '../brackets';
import { asPrinted, canonical } from '../canonical';
import { markersAt } from '../markers';
import { canonicalUnit, isUnit, SCALE_PREFIX } from '../units';
import { indentOf } from './cell-text';
import { LIMITS } from './table';
import { ordinalAt, type Ordinal, type OrdinalRank } from './ordinal';

/** The cell of an indicator's name, taken apart 指标名称. */
export interface NameCell {
  /** Width of the blanks before it. */
  indent: number;
  no: string;
  rank: OrdinalRank | null;
  /** True for 其中 rows. */
  ofWhich: boolean;
  /** Name without ordinal, 其中, unit, attribute and footnote marks. */
  name: string;
  /** Name with what stands in its brackets: the hint for reading the row's figures. */
  full: string;
  unit: string | null;
  attribute: Attribute | null;
  /** Footnote marks: * ①. */
  markers: string[];
}

const OF_WHICH = /^(?:其中|#)[:,，、]?/;
const ATTRIBUTE = /^(约束|预期)(?:性)?(?:指标)?$/;
/** Units that are not in the list of measure words: 亿吨公里, 标准箱/年, 人/平方公里. */
const UNIT_LIKE =
  /^(?:1?\/\d{0,5}[千万]|[十百千]?[万亿]{1,2}[\u4e00-\u9fff]{1,6}|[\u4e00-\u9fff%]{1,6}\/[\u4e00-\u9fff]{1,6})$/;

export function attributeOf(text: string): Attribute | null {
  const found = ATTRIBUTE.exec(text);
  if (!found) return null;
  return found[1] === '约束' ? '约束性' : '预期性';
}

/** A unit in its one spelling: 万人, %, 百分点; "" for what is printed as none (—, 无); null when it is no unit. */
export function unitOf(cell: string): string | null {
  const text = canonical(cell);
  if (/^(?:[—–-]+|\/|无|比例|a:b:c)$/.test(text)) return '';
  const unit = canonicalUnit(text);
  if (unit === null) return null;
  return unit === '百分点' || isUnit(unit) || UNIT_LIKE.test(unit) || SCALE_PREFIX.exec(unit)?.[0] === unit
    ? unit
    : null;
}

const PLACES = /^[省市县区乡镇村社街道、]+$/;

/**
 * The unit that one bracket of a name gives; 万人，五年累计 and 元/人·年，2020年价 give it first. In 县（市、区）and 村（社区）the
 * bracket goes on with the word before it.
 */
function unitInBracket(content: string, before: string | undefined): string | null {
  if (PLACES.test(content) && (content.includes('、') || PLACES.test(before ?? ' '))) return null;
  for (const part of content.split(/[，,、;；]/)) {
    const unit = unitOf(part);
    if (unit !== null && unit !== '') return unit;
  }
  return null;
}

interface Bracket {
  from: number;
  to: number;
  content: string;
}

function bracketsIn(text: string): Bracket[] {
  const found: Bracket[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (closingOf(text[i]) === undefined) continue;
    const close = matchingBracket(text, i);
    // Unbalanced: looking further would take time with every bracket.
    if (close < 0) break;
    found.push({ from: i, to: close + 1, content: text.slice(i + 1, close) });
    i = close;
  }
  return found;
}

const MARKS_ONLY = /^[*※†‡#△▲☆★①-⑳⑴-⒇❶-❿¹²³⁰⁴-⁹]+$/;

function takeMarkers(text: string, markers: string[]): string {
  let end = text.length;
  while (end > 0 && MARKS_ONLY.test(text[end - 1]!)) end -= 1;
  if (end === text.length || end === 0) return text;
  markers.push(...text.slice(end));
  return text.slice(0, end);
}

/** Takes the cell of a name apart; `ordinals` is false where the table has a column of its own for them. */
export function readName(printed: string, ordinals = true): NameCell {
  const cell = printed.slice(0, LIMITS.cell);
  const indent = indentOf(cell);
  let text = cell;
  let no = '';
  let rank: OrdinalRank | null = null;
  let ofWhich = false;
  // 其中 stands before or behind the ordinal.
  for (let i = 0; i < 3; i += 1) {
    const ordinal: Ordinal | null = ordinals && rank === null ? ordinalAt(text) : null;
    const plain = canonical(text);
    const which = OF_WHICH.exec(plain);
    if (ordinal) {
      ({ no, rank } = ordinal);
      text = ordinal.rest;
    } else if (which && which[0].length < plain.length) {
      ofWhich = true;
      text = plain.slice(which[0].length);
    } else break;
  }
  const markers: string[] = [];
  const plain = canonical(text);
  const front = markersAt(plain, 0);
  if (front < plain.length) markers.push(...plain.slice(0, front));
  let name = takeMarkers(front < plain.length ? plain.slice(front) : plain, markers);
  let unit: string | null = null;
  let attribute: Attribute | null = null;
  let edge = name.length;
  for (const { from, to, content } of bracketsIn(name).reverse()) {
    // Only brackets at the end say something about the name: 执业（助理）医师数（人）.
    if (to !== edge) break;
    edge = from;
    const given: string | null = unit === null ? unitInBracket(content, name[from - 1]) : null;
    const nature = attributeOf(content);
    if (nature !== null) attribute ??= nature;
    else if (MARKS_ONLY.test(content)) markers.push(...content);
    else if (given !== null) unit = given;
    else continue;
    name = name.slice(0, from) + name.slice(to);
  }
  const bare = takeMarkers(name, markers).replace(/[:,，、]$/, '');
  return { indent, no, rank, ofWhich, name: asPrinted(bare), full: canonical(text), unit, attribute, markers };
}
