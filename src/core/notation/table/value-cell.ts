import type { Figure } from '../../model/figure';
import { canonical } from '../canonical';
import { closingOf, matchingBracket } from '../brackets';
import { parseFigure } from '../parse-figure';
import { readBack } from '../read-back';
import { trimmed } from './cell-text';
import { dateIn, isTotal, meaningOf, type Notes } from './footnotes';
import { LIMITS, type Choice } from './table';

/** What surrounds a value cell. */
export interface ValueContext {
  unit: string;
  /** Name with its brackets. */
  indicator: string;
  head: string;
  notes: Notes;
}

/** A value cell, read, with what the footnotes add. */
export interface ValueReading {
  figure: Figure;
  /** Footnotes that the cell points to. */
  notes: string[];
  /** Bracket of a number that no footnote explains, or that means no total. */
  bracket: { open: string; meaning: string | null } | null;
  /** Footnote mark without a footnote. */
  unexplained: string | null;
}

const GROWS = /增长|增速|增幅|递增|下降|降低|减少|提高|提升/;
const EITHER = /(?:年均.*累计|累计.*年均)/;
const SHARES = /^(?:%|‰|百分点)$/;

/** The bracket around a whole cell or its number: [250], （250）. */
function aroundNumber(text: string): { open: string; content: string } | null {
  const close = closingOf(text[0]) === undefined ? -1 : matchingBracket(text, 0);
  if (close < 0 || !/\d/.test(text.slice(1, close))) return null;
  const rest = text.slice(close + 1);
  return /^[*※①-⑳]*$/.test(rest) || !/\d/.test(rest) ? { open: text[0]!, content: text.slice(1, close) + rest } : null;
}

function unreadable(printed: string, unit: string, why: string): Figure {
  return { ...parseFigure('', { unit }), printed, missing: false, qualitative: true, text: printed, note: why };
}

/**
 * The head 年均/累计 of national outlines covers both: a rate whose name is no growth (城镇调查失业率 <5.5) is the level of each
 * year there, so that the head says nothing about it.
 */
function columnHint(head: string, { unit, indicator }: ValueContext): string | null {
  return EITHER.test(head) && SHARES.test(unit) && !GROWS.test(indicator) ? null : head;
}

/** Reads a value cell with its surroundings (METHOD §1). */
export function readValue(cell: string, context: ValueContext): ValueReading {
  const printed = trimmed(cell);
  if (printed.length > LIMITS.cell) {
    const why = `单元格有${printed.length}字，不像一个数值，按原文保留，请核对`;
    return { figure: unreadable(printed, context.unit, why), notes: [], bracket: null, unexplained: null };
  }
  const { unit, indicator, head, notes } = context;
  const hints = { ...(unit === '' ? {} : { unit }), indicator, column: columnHint(head, context) };
  const text = canonical(printed);
  const around = aroundNumber(text);
  const meaning = around ? meaningOf(notes, around.open) : null;
  let read = printed;
  let otherwise: ValueReading['bracket'] = null;
  if (around && meaning !== null) {
    // （250） is a total where the note says so; [60.6] is none where the note says something else.
    if (isTotal(meaning)) read = around.open === '(' ? `[${around.content}]` : printed;
    else {
      read = around.content;
      otherwise = { open: around.open, meaning };
    }
  }
  const figure = parseFigure(read, hints);
  figure.printed = printed;
  const result: ValueReading = { figure, notes: [], bracket: otherwise, unexplained: null };
  if (figure.qualitative && figure.text !== null) figure.text = printed;
  if (around && meaning === null && around.open !== '(' && !figure.qualitative)
    result.bracket = { open: around.open, meaning: null };
  if (around && meaning !== null && !isTotal(meaning)) addNote(figure, result, meaning);
  explainMark(figure, result, notes);
  return result;
}

function addNote(figure: Figure, result: ValueReading, note: string): void {
  const date = dateIn(note);
  if (date !== null && figure.asof === null) figure.asof = date;
  result.notes.push(note);
  figure.note = figure.note === null ? `表注：${note}` : `${figure.note}；表注：${note}`;
}

const MARK_NOTE = /数值带脚注标记“[^”]*”，见表下注释|带脚注标记“[^”]*”/;

/** The footnote mark of a figure (60.6*): its footnote takes its place. */
function explainMark(figure: Figure, result: ValueReading, notes: Notes): void {
  const mark = figure.note === null ? null : /标记“([^”]*)”/.exec(figure.note)?.[1];
  if (mark == null) return;
  const note = notes.marks.get(mark) ?? notes.marks.get(mark[0]!);
  if (note === undefined) {
    result.unexplained = mark;
    return;
  }
  if (figure.asof === mark) figure.asof = dateIn(note) ?? mark;
  result.notes.push(note);
  figure.note = figure.note!.replace(MARK_NOTE, () => `表注：${note}`);
}

const BETWEEN = /[\n\r]|[；;]|[、，,]|(?:和|或|其中[：:]?)/;
const MOST_PARTS = 6;

/** The figures of a cell that holds several, each as a choice; empty when they cannot be parted surely. */
export function partsOf(cell: string, context: ValueContext): Choice[] {
  const parts = trimmed(cell)
    .slice(0, LIMITS.cell)
    .split(BETWEEN)
    .map(trimmed)
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > MOST_PARTS) return [];
  const choices: Choice[] = [];
  for (const part of parts) {
    const { figure } = readValue(part, context);
    if (figure.missing || figure.qualitative) {
      // Words beside a figure may stay out of the choice, another number may not.
      if (/\d/.test(canonical(part))) return [];
      continue;
    }
    choices.push({ label: `取“${part}”，即${readBack(figure)}`, cell: part });
  }
  return choices;
}
