import type { Figure, Operator } from '../model/figure';
import { asPrinted } from './canonical';
import { bareDate, dateAt } from './dates';
import { figuresIn } from './figures-in';

const LONGEST_QUOTE = 60;
const SOFT = /^(?:力争|争取|努力|力求|尽力)/;
const COMPARED =
  /^(?:力争|争取|努力)?(?:略|明显|显著|大幅)?(不低于|不慢于|高于|快于|大于|超过|优于|好于|低于|慢于|小于|少于|不高于|不超过)/;
const IN_STEP = /(?:基本|大体|总体|保持|实现){0,3}(?:同步|一致|相适应|持平|相当|相匹配)/;
// prettier-ignore
const OPERATORS: Readonly<Record<string, Operator>> = {
  不低于: 'ge', 不慢于: 'ge', 高于: 'gt', 快于: 'gt', 大于: 'gt', 超过: 'gt', 优于: 'gt', 好于: 'gt',
  低于: 'lt', 慢于: 'lt', 小于: 'lt', 少于: 'lt', 不高于: 'le', 不超过: 'le',
};

/** The cell as quoted in a message. */
function quote(printed: string): string {
  const text = printed.trim();
  return text.length > LONGEST_QUOTE ? `“${text.slice(0, LONGEST_QUOTE)}…”` : `“${text}”`;
}

/** 几百, 数千人: a quantity in words that names no number. */
const VAGUE_COUNT = /[十百千万亿]/;

/**
 * A cell kept as text 定性目标: a target in words (基本消除, 与GDP增长基本同步), a date to be met (2011年), or a print that is not
 * one figure; then the note quotes it and says so. It depends on the print alone, so reading the text again gives it again.
 */
export function qualitative(printed: string, text: string, numberRead: boolean, figure: Figure): Figure {
  figure.printed = printed;
  figure.qualitative = true;
  figure.text = printed.trim();
  figure.soft = SOFT.test(text);
  const count = figuresIn(text);
  const bare = bareDate(text);
  const date = dateAt(text, 0);
  if (bare !== null || date?.end === text.length) {
    figure.asof = bare ?? asPrinted(date!.asof);
    figure.note = `日期目标：应在${figure.asof}实现，没有数值`;
  } else if (count > 1) {
    figure.note = `单元格${quote(printed)}含有多个数值，未取其中任何一个，请分开填写`;
  } else if (count === 1 || numberRead || VAGUE_COUNT.test(text) || !/\p{Script=Han}/u.test(text)) {
    figure.note = `单元格${quote(printed)}不能读作一个数值，按原文保留，请核对`;
  } else {
    if (date) figure.asof = asPrinted(date.asof);
    compare(text, figure);
  }
  return figure;
}

/** 高于GDP增长, 与GDP增长基本同步: what the target is compared with. */
function compare(text: string, figure: Figure): void {
  const compared = COMPARED.exec(text);
  if (compared && compared[0].length < text.length) {
    figure.operator = OPERATORS[compared[1]!]!;
    figure.relative_to = asPrinted(text.slice(compared[0].length));
    return;
  }
  const from = text.search(/[与同和跟]/);
  if (from < 0) return;
  const step = IN_STEP.exec(text.slice(from + 1));
  if (step && step.index > 0) figure.relative_to = asPrinted(text.slice(from + 1, from + 1 + step.index));
}
