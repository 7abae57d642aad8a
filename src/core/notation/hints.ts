import { closingOf, matchingBracket } from './brackets';
import { asPrinted, canonical } from './canonical';
import { cumulativeAt } from './dates';
import type { Draft } from './draft';
import { canonicalUnit, isUnit } from './units';
import type { Direction } from './words';
import { isYearlyAverage } from './words';

/** What stands around a cell: the unit column, the indicator's name with its bracket, the head of the column. */
export interface FigureHints {
  unit?: string | null;
  indicator?: string | null;
  column?: string | null;
}

/** What the surroundings say; it counts only where the cell itself is silent. */
export interface Context {
  unit: string | null;
  /** Unit of the row, where the head of the column names another (年均增长（%） beside 万人). */
  rowUnit: string | null;
  /** True when the head of the column itself names the unit. */
  columnUnit: boolean;
  per: string | null;
  cumulative: boolean;
  verb: 'growth' | 'change' | null;
  direction: Direction | null;
  relativeTo: string | null;
  flow: boolean;
}

const AVERAGE = /年均|平均每年|年平均/;
const EACH_YEAR = /每年|分年度/;
const CUMULATIVE = /累计|积累/;
const GROWTH = /增长|增速|增幅|递增/;
const INCREASE = /(?:提高|提升|增加|上升|扩大)(?![到至值])/;
const REDUCE = /(?:降低|下降|减少|缩小|压缩)(?![到至])/;
const THAN =
  /(?:^|[年期均计标值数])(?:比|较)([^比较]+?)(?:增长|增速|增幅|递增|提高|提升|增加|上升|扩大|降低|下降|减少|缩小|压缩)/;
const YEARLY_INTAKE = /年招收|年均招收|年招聘|年新增|每年/;
const INTAKE = /新增|招收|招聘/;
/** 新增劳动力平均受教育年限 is no flow: a mean or a share of those who are new. */
const LEVEL = /平均|人均|年限$|率$|比重$|比例$|占比$/;

/** Parts a name into its words and the contents of its brackets: 城镇新增就业人数（万人） → 城镇新增就业人数 and 万人. */
function splitBrackets(text: string): { words: string; contents: string[] } {
  let words = '';
  const contents: string[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const close = closingOf(text[i]) ? matchingBracket(text, i) : -1;
    if (close < 0) {
      words += text[i];
      continue;
    }
    contents.push(text.slice(i + 1, close));
    i = close;
  }
  return { words, contents };
}

/** The unit among bracket contents, the last one first; 万人，五年累计 names the unit and more. */
function unitIn(contents: readonly string[]): string | null {
  for (const content of [...contents].reverse()) {
    for (const part of content.split(/[，,、;；]/)) {
      const unit = canonicalUnit(part);
      if (unit !== null && isUnit(unit === '百分点' ? part : unit)) return unit;
    }
  }
  return null;
}

const LONGEST_NAME = 400;

const MOST_REMEMBERED = 500;
const remembered = new Map<string, Readonly<Context>>();

/** What the hints say. A column has the same hints in every row, so that the latest are remembered. */
export function readHints(hints: FigureHints): Readonly<Context> {
  const key = `${hints.unit ?? ''}\0${hints.indicator ?? ''}\0${hints.column ?? ''}`;
  const known = remembered.get(key);
  if (known) return known;
  const context = interpret(hints);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  if (key.length <= LONGEST_NAME) remembered.set(key, context);
  return context;
}

function interpret(hints: FigureHints): Context {
  const context: Context = {
    unit: canonicalUnit(hints.unit?.slice(0, LONGEST_NAME)),
    rowUnit: null,
    columnUnit: false,
    per: null,
    cumulative: false,
    verb: null,
    direction: null,
    relativeTo: null,
    flow: false,
  };
  if (hints.indicator) readIndicator(canonical(hints.indicator.slice(0, LONGEST_NAME)), context);
  context.rowUnit = context.unit;
  if (hints.column) readColumn(canonical(hints.column.slice(0, LONGEST_NAME)), context);
  return context;
}

function readIndicator(name: string, context: Context): void {
  const { words, contents } = splitBrackets(name);
  context.unit ??= unitIn(contents);
  context.cumulative = contents.some((content) =>
    content.split(/[，,、;；]/).some((part) => cumulativeAt(part, 0)?.end === part.length),
  );
  if (AVERAGE.test(words) && GROWTH.test(words)) readChange(words, context);
  else if (YEARLY_INTAKE.test(words)) {
    context.per = '每年';
    context.flow = true;
  } else context.flow = INTAKE.test(words) && !LEVEL.test(words);
}

function readColumn(head: string, context: Context): void {
  const { words, contents } = splitBrackets(head);
  const unit = unitIn(contents);
  if (unit !== null) {
    context.unit = unit;
    context.columnUnit = true;
  }
  if (
    AVERAGE.test(words) ||
    EACH_YEAR.test(words) ||
    GROWTH.test(words) ||
    INCREASE.test(words) ||
    REDUCE.test(words)
  ) {
    readChange(words, context);
  } else if (CUMULATIVE.test(head)) context.cumulative = true;
  if (CUMULATIVE.test(words) && context.per === null) context.cumulative = true;
}

function readChange(words: string, context: Context): void {
  if (AVERAGE.test(words)) context.per = '年均';
  else if (EACH_YEAR.test(words)) context.per = '每年';
  const reduces = REDUCE.test(words);
  if (GROWTH.test(words)) context.verb = 'growth';
  else if (INCREASE.test(words) || reduces) context.verb = 'change';
  const rises = context.verb === 'growth' || INCREASE.test(words);
  if (rises && reduces) context.verb = null;
  else if (context.verb !== null) context.direction = rises ? 'increase' : 'reduce';
  const than = THAN.exec(words);
  if (than) context.relativeTo = asPrinted(than[1]!);
}

const SHARES = new Set(['%', '‰', '倍', '百分点']);

/** Completes a draft with its surroundings. */
export function applyContext(draft: Draft, context: Readonly<Context>): void {
  const ownUnit = draft.unit !== null;
  const foreign = draft.cumulative && isYearlyAverage(context.per);
  if (!ownUnit) draft.unit = foreign ? context.rowUnit : context.unit;
  if (draft.shape === 'ratio' || foreign) return;
  if (context.cumulative && draft.per === null) draft.cumulative = true;
  if (context.per !== null && !draft.cumulative) draft.per ??= context.per;
  if (context.flow) draft.flow = true;
  if (context.verb === null || draft.verb !== null || draft.level || draft.relativeTo !== null) return;
  draft.verb = context.verb;
  draft.direction = context.direction;
  draft.relativeTo = context.relativeTo;
  if (
    context.verb === 'growth' &&
    !ownUnit &&
    !context.columnUnit &&
    !draft.cumulative &&
    !SHARES.has(draft.unit ?? '')
  ) {
    draft.unit = '%';
    draft.notes.push('栏目为增长速度，单位读作%');
  }
}
