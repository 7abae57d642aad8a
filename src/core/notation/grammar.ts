import { amountAt, multiplyingAt, startsAmount } from './amount';
import { readAside } from './aside';
import { closingOf, matchingBracket } from './brackets';
import { asPrinted } from './canonical';
import { cumulativeAt, dateAt } from './dates';
import type { Draft } from './draft';
import { enter, enterAll } from './draft';
import { figuresIn } from './figures-in';
import { markersAt } from './markers';
import { startsNumeral } from './numerals';
import { perAt } from './per';
import { comparisonAt } from './relative';
import { unitAt } from './units';
import { AFTER, BEFORE } from './words';

/** A cell being read: words, then one figure, then words; every character has to be accounted for. */
interface State {
  readonly text: string;
  readonly hint: string | null;
  readonly draft: Draft;
  position: number;
  /** Closing bracket of an open [250…, or null. */
  awaited: string | null;
}

/** Reads a whole canonical cell into `draft`; false when it is not one figure (METHOD §1). */
export function readCell(text: string, hint: string | null, draft: Draft): boolean {
  const state: State = { text, hint, draft, position: 0, awaited: null };
  return readBefore(state) && readFigure(state) && readAfter(state) && state.awaited === null;
}

function readBefore(state: State): boolean {
  while (state.position < state.text.length) {
    const next = stepBefore(state);
    if (next === 'figure') return true;
    if (next === null) return false;
    state.position = next;
  }
  return false;
}

/** One word before the figure: the position after it, 'figure' when the figure starts here, null when unreadable. */
function stepBefore(state: State): number | 'figure' | null {
  const { text, position, draft } = state;
  if (closingOf(text[position])) return openBracket(state);
  const cumulative = cumulativeAt(text, position);
  if (cumulative) {
    draft.cumulative = true;
    if (cumulative.span !== null && !/^[5五]年$/.test(cumulative.span)) draft.notes.push(`累计期为${cumulative.span}`);
    return cumulative.end;
  }
  const date = dateAt(text, position);
  if (date) {
    if (draft.asof !== null) return null;
    draft.asof = asPrinted(date.asof);
    return '，,:'.includes(text[date.end] ?? ' ') ? date.end + 1 : date.end;
  }
  if (startsAmount(text, position)) return 'figure';
  const marked = markersAt(text, position);
  if (marked > position) return enterMarker(draft, text.slice(position, marked)) ? marked : null;
  const compared = comparisonAt(text, position, draft);
  if (compared !== null) return compared;
  const per = perAt(text, position);
  if (per) return enter(draft, { says: 'per', per: per.per }) ? per.end : null;
  const word = BEFORE.at(text, position);
  return word && enterAll(draft, word.value) ? position + word.length : null;
}

/** Brackets around a number say 五年累计; brackets around words stand for themselves. */
function openBracket(state: State): number | null {
  const { text, position, draft } = state;
  const close = matchingBracket(text, position);
  if (close < 0) return null;
  const content = text.slice(position + 1, close);
  const said = cumulativeAt(content, 0);
  const holdsNumber = said?.end !== content.length && (startsNumeral(content[0]) || figuresIn(content) > 0);
  if (text[position] === '(' || !holdsNumber || dateAt(content, 0)?.end === content.length) {
    return readAside(draft, content) ? close + 1 : null;
  }
  if (state.awaited !== null) return null;
  state.awaited = text[close]!;
  draft.cumulative = true;
  return position + 1;
}

function enterMarker(draft: Draft, marker: string): boolean {
  if (draft.marker !== null) return false;
  draft.marker = marker;
  return true;
}

const RANGE = /——|[—–\-~至到]/y;

function readFigure(state: State): boolean {
  const { text, draft } = state;
  const multiplied = multiplyingAt(text, state.position, draft);
  if (multiplied !== null) {
    state.position = multiplied;
    return true;
  }
  if (text.startsWith('过半', state.position)) {
    draft.amounts.push({ digits: '50', negative: false, power: 0, unit: '%' });
    draft.shape = 'value';
    draft.unit = '%';
    state.position += 2;
    return enter(draft, { says: 'operator', operator: 'gt' });
  }
  const spread = text[state.position] === '±';
  if (spread) state.position += 1;
  if (!readAmount(state)) return false;
  draft.shape = 'value';
  if (spread) {
    const amount = draft.amounts[0]!;
    if (amount.negative) return false;
    draft.shape = 'range';
    draft.amounts = [{ ...amount, digits: '0' }, { ...amount }];
    return spreadAround(draft);
  }
  if (text[state.position] === ':' || isSpelledRatio(state)) return readRatio(state);
  if (text[state.position] === '±') {
    state.position += 1;
    draft.shape = 'range';
    if (!readAmount(state)) return false;
    // In a column of % both numbers of 3±0.5% are percentages.
    const [middle, spread] = draft.amounts;
    if (middle!.unit === null && spread!.unit === state.hint) middle!.unit = state.hint;
    return spreadAround(draft);
  }
  RANGE.lastIndex = state.position;
  const range = RANGE.exec(text);
  if (!range || !startsAmount(text, state.position + range[0].length)) return true;
  state.position += range[0].length;
  draft.shape = 'range';
  return readAmount(state);
}

function readAmount(state: State): boolean {
  const found = amountAt(state.text, state.position, state.hint);
  if (!found) return false;
  const { draft } = state;
  draft.amounts.push(found.amount);
  if (found.amount.unit !== null) draft.unit = found.amount.unit;
  if (found.approx) draft.approx = true;
  if (found.doubtful) {
    draft.notes.push(`“${state.text.slice(state.position, found.end)}”中的逗号读作千分位，请核对是否为两个数值`);
  }
  state.position = found.end;
  return true;
}

/** a±b is kept as the two amounts; the finisher makes a−b and a+b of them. */
function spreadAround(draft: Draft): boolean {
  const [middle, spread] = draft.amounts;
  if (!middle || !spread || spread.negative) return false;
  draft.notes.push('由“±”换算为上下限');
  draft.amounts = [middle, spread];
  draft.spread = true;
  return true;
}

/** 10比40比50, but not 比2015年…. */
function isSpelledRatio({ text, position, draft }: State): boolean {
  return (
    text[position] === '比' && startsNumeral(text[position + 1]) && draft.unit === null && !dateAt(text, position + 1)
  );
}

function readRatio(state: State): boolean {
  const { text, draft } = state;
  const colon = text[state.position]!;
  while (text[state.position] === colon) {
    state.position += 1;
    if (!startsNumeral(text[state.position]) || !readAmount(state)) return false;
  }
  draft.shape = 'ratio';
  const [first] = draft.amounts;
  const unit = draft.unit;
  // One unit for all parts, at each of them or once at the end.
  return draft.amounts.every(
    (amount, i) =>
      !amount.negative &&
      (amount.unit === unit || (first!.unit === null && amount.unit === null && i < draft.amounts.length - 1)),
  );
}

function readAfter(state: State): boolean {
  while (state.position < state.text.length) {
    const next = stepAfter(state);
    if (next === null) return false;
    state.position = next;
  }
  return true;
}

function stepAfter(state: State): number | null {
  const { text, position, draft } = state;
  const character = text[position]!;
  if (character === state.awaited) {
    state.awaited = null;
    return position + 1;
  }
  if (closingOf(character)) {
    const close = matchingBracket(text, position);
    return close >= 0 && readAside(draft, text.slice(position + 1, close)) ? close + 1 : null;
  }
  const marked = markersAt(text, position);
  if (marked > position) return enterMarker(draft, text.slice(position, marked)) ? marked : null;
  const word = AFTER.at(text, position);
  if (word) {
    const averaged = draft.unit === '%' && word.value[0]?.says === 'per';
    const meanings = averaged ? [{ says: 'per', per: '年均' } as const] : word.value;
    return enterAll(draft, meanings) ? position + word.length : null;
  }
  if (draft.unit === null && draft.shape !== 'ratio') {
    const unit = unitAt(text, position, state.hint);
    if (unit && unit.unit !== '') {
      draft.unit = unit.unit;
      for (const amount of draft.amounts) amount.power += unit.power;
      return unit.end;
    }
  }
  const ends = (character === '。' || character === '；' || character === ';') && position === text.length - 1;
  return ends ? position + 1 : null;
}
