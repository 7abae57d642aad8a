import { BLANK_FIGURE, type Figure } from '../model/figure';
import { canonical } from './canonical';
import { bareDate } from './dates';
import { emptyDraft } from './draft';
import { finish } from './finish';
import { readCell } from './grammar';
import { applyContext, readHints } from './hints';
import type { FigureHints } from './hints';
import { qualitative } from './qualitative';
import { isUnitAlone } from './units';

export type { FigureHints } from './hints';

/** — —— - / … 空缺, also in brackets, and cells with nothing visible (METHOD §1). */
const MISSING = /^(?:[—–-]+|\/|…[….]*|\.{2,}|空缺)$/;
const IN_BRACKETS = /^(?:\[(.*)\]|\((.*)\)|〔(.*)〕|【(.*)】)$/;

/** Whether a canonical cell says that there is no value. */
export function isMissing(text: string): boolean {
  if (text === '' || MISSING.test(text)) return true;
  if (text.length > 8) return false;
  const inside = IN_BRACKETS.exec(text);
  const content = inside?.slice(1).find((group) => group !== undefined);
  return content !== undefined && content !== '' && MISSING.test(content);
}

/**
 * Reads one printed cell of a plan into a figure (METHOD §1); never throws. What is not exactly one figure stays as
 * qualitative text with a note that quotes the cell: never 0, never missing, never the first number of several.
 *
 * The unit is the cell's own, else that of the column head (年均增长（%）), the unit column or the indicator's bracket.
 * A date alone (2011年) is a milestone: text with `asof`, no value, kind null.
 */
export function parseFigure(printed: string, hints: FigureHints = {}): Figure {
  const text = canonical(printed);
  const context = readHints(hints);
  if (isMissing(text)) {
    return { ...BLANK_FIGURE, printed, unit: context.unit, missing: true };
  }
  const draft = emptyDraft();
  if (bareDate(text) === null && !isUnitAlone(text, context.unit) && readCell(text, context.unit, draft)) {
    applyContext(draft, context);
    const figure = finish(printed, draft, { ...BLANK_FIGURE });
    if (figure) return figure;
  }
  return qualitative(printed, text, draft.amounts.length > 0, { ...BLANK_FIGURE, unit: context.unit });
}
