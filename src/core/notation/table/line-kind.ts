import { canonical } from '../canonical';
import { trimmed, words } from './cell-text';
import { ordinalAt } from './ordinal';
import { isRule } from './split-bars';
import { unitOf } from './name-cell';

/** What a row with nothing but one text is 单格行. */
export type LineKind =
  | { kind: 'page-number' | 'rule' | 'footnote' | 'prose' }
  | { kind: 'title'; continued: boolean; numbered: boolean }
  | { kind: 'caption'; unit: string | null }
  | { kind: 'label' };

const PAGE_NUMBER =
  /^(?:[—–\-·•]{0,4}\d{1,4}[—–\-·•]{0,4}|第?\d{1,4}页(?:[,，/]?共\d{1,4}页)?|第\d{1,4}页|[Pp]age\d{1,4}(?:of\d{1,4})?|\d{1,4}\/\d{1,4})$/;
const FOOTNOTE =
  /^(?:\(?(?:注|备注|附注|脚注|说明|注释|注明|资料来源|数据来源|来源)(?:[\d①-⑳一二三]{0,2})[:、.]|注[①-⑳*〔[【(]|[*※†‡△▲☆★]+(?!$))/;
const CAPTION = /^\(?(?:计量)?单位:(.{1,30}?)\)?$/;
const NUMBERED_TITLE = /^(?:专栏|附表|附件|表格?)[:-]?[0-9一二三四五六七八九十]{0,4}(?:[-—.][0-9]{1,3})?/;
const CONTINUED = /^续表|(?:^|[^手连延陆继后持])续表?[\d一二三四五六七八九十]{0,3}\)?$|接上[页表]/;
const TITLE_WORDS = /(?:指标|目标|任务|完成情况|一览表|情况表|体系|项目表|汇总表|规划表)(?:表|体系|情况|一览表)?$/;
const LONGEST_LABEL = 60;

/** What the only text of a row is: page number, 注, 单位, title, a sentence, or a label (a section, or part of a name). */
export function lineKind(cell: string): LineKind {
  const text = canonical(cell.length > 600 ? cell.slice(0, 600) : cell);
  if (isRule(trimmed(cell))) return { kind: 'rule' };
  if (PAGE_NUMBER.test(text)) return { kind: 'page-number' };
  if (FOOTNOTE.test(text)) return { kind: 'footnote' };
  const caption = CAPTION.exec(text);
  if (caption) return { kind: 'caption', unit: unitOf(caption[1]!) };
  if (text.length <= 2 * LONGEST_LABEL) {
    const numbered =
      (NUMBERED_TITLE.exec(text)?.[0].length ?? 0) > 1 &&
      /^(?:专栏|附表|附件|表[:\-0-9一二三四五六七八九十])/.test(text);
    const continued = CONTINUED.test(text);
    if (numbered || continued) return { kind: 'title', continued, numbered };
    if (text.length <= LONGEST_LABEL && TITLE_WORDS.test(text) && ordinalAt(cell) === null)
      return { kind: 'title', continued: false, numbered: false };
  }
  if (text.length > LONGEST_LABEL || /[。！？；;!?]$/.test(text)) return { kind: 'prose' };
  return { kind: 'label' };
}

/** A sentence that goes on with the footnote above it: ②…, 2．…。, or any sentence. */
export function continuesFootnote(cell: string): boolean {
  const text = words(cell);
  return /^[①-⑳*※]/.test(text) || /^[(（]?\d{1,2}[)）.．、]/.test(text) || /[。；]$/.test(text) || text.length > 30;
}
