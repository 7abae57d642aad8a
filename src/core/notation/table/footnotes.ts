import { asPrinted, canonical } from '../canonical';
import { closingOf } from '../brackets';
import { LIMITS } from './table';
import type { Attribute } from '../../model/indicator';

/** What the footnotes of a table say about its signs 表注. */
export interface Notes {
  /** Meaning of numbers in brackets by the opening bracket: [ → 五年累计数. */
  brackets: ReadonlyMap<string, string>;
  /** Text of the note for each mark: * → 为2019年数据. */
  marks: ReadonlyMap<string, string>;
  /** Attribute that a mark stands for (带★为约束性指标), and that of all other rows where the note says so. */
  attributes: ReadonlyMap<string, Attribute>;
  otherwise: Attribute | null;
}

const LEAD = /^\(?(?:备注|附注|脚注|注释|注明|说明|注)[\d①-⑳一二三]{0,2}[:、.]?/;
const MARKS = '*※†‡△▲☆★';
const CIRCLED = /[①-⑳⑴-⒇❶-❿]/;
const SAYS = /(?:均为|表示|系指|是指|代表|即为|为|是|指|系|即|:)/;
const NAMED: readonly [string, string][] = [
  ['方括号', '['],
  ['中括号', '['],
  ['六角括号', '〔'],
  ['圆括号', '('],
  ['小括号', '('],
];

/** Whether bracketed numbers are totals of the period, by their note. */
export function isTotal(meaning: string): boolean {
  return /累计|积累|合计|总计|五年.{0,4}(?:数|总)|5年.{0,4}数/.test(meaning);
}

/** Sentences of the notes: parted at 。；and before the marks that number them. */
function clauses(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i]!;
    const numbers =
      CIRCLED.test(character) || (/\d/.test(character) && /^\d{1,2}[.、](?!\d)/.test(text.slice(i, i + 4)));
    if (character === '。' || character === '；' || character === ';' || character === '\n') {
      parts.push(part);
      part = '';
    } else {
      if (numbers && !/[\d.]$/.test(part)) {
        parts.push(part);
        part = '';
      }
      part += character;
    }
  }
  parts.push(part);
  return parts.filter((each) => each !== '');
}

/** The bracket whose numbers a clause explains: [ ]内为…, 方括号内…. */
function bracketOf(clause: string): { open: string; after: string } | null {
  for (const [name, open] of NAMED) {
    const at = clause.indexOf(name);
    if (at >= 0 && at < 12) return { open, after: clause.slice(at + name.length) };
  }
  for (let i = 0; i < Math.min(clause.length, 12); i += 1) {
    const close = closingOf(clause[i]);
    const next = clause[i + 1];
    if (close === undefined) continue;
    if (next === close) return { open: clause[i]!, after: clause.slice(i + 2) };
    if (next !== undefined && '—…*'.includes(next) && clause[i + 2] === close)
      return { open: clause[i]!, after: clause.slice(i + 3) };
  }
  const bare = /^(?:带|加|标)?括号/.exec(clause);
  return bare ? { open: '(', after: clause.slice(bare[0].length) } : null;
}

/** What stands behind 为 or 是, or the whole clause. */
function saidIn(after: string): string {
  const found = SAYS.exec(after);
  const text = found && found.index < 12 ? after.slice(found.index + found[0].length) : after;
  return asPrinted(text.replace(/[,，.。]$/, ''));
}

/** Reads the footnotes of a table; each is a line as printed. */
export function readNotes(footnotes: readonly string[]): Notes {
  const brackets = new Map<string, string>();
  const marks = new Map<string, string>();
  const attributes = new Map<string, Attribute>();
  let otherwise: Attribute | null = null;
  for (const footnote of footnotes.slice(0, 200)) {
    const text = canonical(footnote.slice(0, LIMITS.footnote)).replace(LEAD, '');
    for (const clause of clauses(text)) {
      const numbered = CIRCLED.test(clause[0]!) ? clause[0]! : null;
      const said = numbered === null ? clause : clause.slice(1);
      if (numbered !== null && said !== '') marks.set(numbered, asPrinted(said));
      const plain = said.replace(/^\d{1,2}[.、]/, '');
      const bracket = bracketOf(plain);
      if (bracket) brackets.set(bracket.open, saidIn(bracket.after));
      const mark = [...plain.slice(0, 8)].find((character) => MARKS.includes(character));
      if (mark !== undefined) {
        marks.set(mark, asPrinted(plain));
        const nature = /(约束|预期)性/.exec(plain);
        if (nature) attributes.set(mark, nature[1] === '约束' ? '约束性' : '预期性');
      }
      const rest = /(?:其余|其他|其它|未标|不带)[^约预]{0,10}(约束|预期)性/.exec(plain);
      if (rest) otherwise = rest[1] === '约束' ? '约束性' : '预期性';
    }
  }
  return { brackets, marks, attributes, otherwise };
}

/** What the notes say of numbers in such a bracket; [ ] and 〔〕 are variants of one sign, （） is another. */
export function meaningOf(notes: Notes, open: string): string | null {
  const own = notes.brackets.get(open);
  if (own !== undefined || open === '(') return own ?? null;
  for (const [other, meaning] of notes.brackets) if (other !== '(') return meaning;
  return null;
}

/** The date that a note gives to what it marks: 为2019年数据 → 2019年. */
export function dateIn(note: string): string | null {
  return /(?:19|20)\d\d年(?:末|底)?/.exec(note)?.[0] ?? null;
}
