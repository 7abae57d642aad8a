import type { CellValue } from '../model/cells';
import type { Decimal } from '../model/decimal';
import { decimal } from '../model/decimal';
import type { Figure } from '../model/figure';
import type { EntryValue, UnreadableReason } from '../model/reading';
import { canonical } from './canonical';
import { bareDate, dateAt } from './dates';
import { figuresIn } from './figures-in';
import { isMissing, parseFigure } from './parse-figure';
import { TypedNumber } from './typed-number';
import { canonicalUnit, powerBetween } from './units';

/** One number with its power of ten, not two numbers. */
const SCIENTIFIC = /^[-+]?\d+(?:\.\d+)?e[-+]?\d+$/i;

const unreadable = (reason: UnreadableReason, suggestion: Decimal | null = null): EntryValue => ({
  kind: 'unreadable',
  reason,
  suggestion,
});

/**
 * What a person typed into an entry cell 填报值. `unit` is the row's. Blank cells and marks of absence (—, /, …) are
 * blank. Text is never taken as a number: it is unreadable, with the number it surely means as the suggestion
 * (`1,013.5`, full-width digits, `664.41万人` in a row of 万人, `95%` in a row of %), or null where it is not sure.
 */
export function readEntry(raw: CellValue, isError: boolean, expected: 'number' | 'ratio', unit: string): EntryValue {
  if (isError) return unreadable('error');
  if (raw === null) return { kind: 'blank' };
  if (typeof raw === 'boolean') return unreadable('boolean');
  if (typeof raw === 'number') {
    if (!Number.isFinite(raw)) return unreadable('error');
    return expected === 'ratio' ? unreadable('ratio') : new TypedNumber(raw);
  }
  const text = canonical(raw);
  if (isMissing(text)) return { kind: 'blank' };
  if (bareDate(text) !== null || dateAt(text, 0)?.end === text.length) return unreadable('date');
  if (SCIENTIFIC.test(text)) return unreadable('text');
  const figure = parseFigure(raw, { unit });
  const stated = statesOnlyNumbers(figure);
  if (expected === 'ratio') {
    if (figure.ratio && stated) return { kind: 'ratio', parts: figure.ratio.map(decimal) };
    return figuresIn(text) > 1 && !figure.ratio
      ? unreadable('several')
      : unreadable(figure.value === null ? 'text' : 'ratio');
  }
  if (figure.ratio) return unreadable('ratio');
  if (figure.operator === 'range' || (figure.qualitative && figuresIn(text) > 1)) return unreadable('several');
  return asNumber(raw, text, figure, stated, canonicalUnit(unit));
}

/** Whether the figure is bare numbers, without a limit, scope, date or anything else that a number would lose. */
function statesOnlyNumbers(figure: Figure): boolean {
  const bare = figure.operator === 'eq' && !figure.approx && !figure.soft && !figure.cumulative;
  return (
    bare &&
    figure.per === null &&
    figure.scope === null &&
    figure.asof === null &&
    figure.direction === null &&
    figure.relative_to === null
  );
}

const FULL_WIDTH = /[\uff01-\uff5e]/;

function asNumber(raw: string, text: string, figure: Figure, stated: boolean, unit: string | null): EntryValue {
  const percent = /[%‰]/.test(text);
  const plain = stated && figure.value !== null;
  const suggestion = plain ? inUnit(figure.value!, figure.unit, unit) : null;
  if (percent) return unreadable('percent', suggestion);
  const numeric = /^[-–+]?[\d.，,\x20]+$/.test(text);
  if (numeric && plain) {
    if (FULL_WIDTH.test(raw)) return unreadable('full-width', suggestion);
    if (/[，,\x20]/.test(text)) return unreadable('separator', suggestion);
  }
  return unreadable('text', suggestion);
}

/** The value in the row's unit: the same unit, or the same base in 万 or 亿 (6644100人 in a row of 万人); else not sure. */
function inUnit(value: number, from: string | null, to: string | null): Decimal | null {
  if (from === to) return decimal(value);
  if (from === null || to === null) return null;
  const power = powerBetween(from, to);
  return power === null ? null : decimal(value).times(decimal(`1e${power}`));
}
