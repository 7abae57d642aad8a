import { decimal } from '../model/decimal';
import type { Figure, FigureKind } from '../model/figure';
import { looksLikeYear } from './dates';
import type { Amount, Draft } from './draft';
import { decimalsOf, toNumber } from './numerals';
import { powerBetween, SCALE_PREFIX } from './units';
import { isRecurring, isYearlyAverage } from './words';

/** Units in which growth is told. */
export const GROWTH_UNITS: ReadonlySet<string | null> = new Set(['%', '‰', '倍']);

/**
 * Kind of a readable figure 数值类型, from what was read alone. A percentage with 年均 is growth, an amount with a verb
 * of change is a change, percentage points always are one (METHOD §1); a share of another number is growth without a
 * direction.
 */
function kindOf(draft: Draft): FigureKind {
  if (draft.shape === 'ratio') return 'ratio';
  // 为全国平均的95%: a share of another number is no level.
  if (draft.multiple && draft.unit !== '倍' && draft.direction === null) return 'growth';
  if (draft.cumulative) return 'cumulative';
  const { unit, verb, per } = draft;
  const growing = GROWTH_UNITS.has(unit);
  if (growing && isYearlyAverage(per)) return 'growth';
  if (verb === 'growth' && (growing || unit === null)) return 'growth';
  if (verb !== null || unit === '百分点') return 'change';
  if (growing) return 'rate';
  return draft.flow || isRecurring(per) ? 'flow' : 'stock';
}

interface Value {
  value: number;
  decimals: number;
}

function valueOf(amount: Amount, power: number): Value | null {
  const value = toNumber(amount.digits, amount.negative, power);
  return value === null ? null : { value, decimals: Math.max(0, decimalsOf(amount.digits) - power) };
}

/** Units that are names for a share of a hundred. */
function settleUnit(unit: string | null): { unit: string | null; power: number } {
  if (unit === '成') return { unit: '%', power: 1 };
  if (unit === '个百分点') return { unit: '百分点', power: 0 };
  return { unit, power: 0 };
}

const BARE_SCALE = /^(?:万亿|万|亿)$/;

/** 2.5万至3万人: the left end leaves out 人. */
function completed(unit: string, other: string): string {
  return BARE_SCALE.test(unit) ? unit + other.replace(SCALE_PREFIX, '') : unit;
}

/** Power of ten from single pieces to a unit: 万户 → −4. */
function rankWithin(unit: string | null): number {
  return unit === null ? 0 : (powerBetween(unit.replace(SCALE_PREFIX, ''), unit) ?? 0);
}

/** Powers of ten that bring each amount to the common unit; null when they measure different things (5%—6万人). */
function powers(draft: Draft, shared: number): number[] | null {
  const last = draft.amounts[draft.amounts.length - 1]!;
  const result: number[] = [];
  for (const amount of draft.amounts) {
    let power = amount.power + shared;
    if (amount !== last && amount.unit !== null && amount.unit !== last.unit) {
      // 300万人至350万人, 5千至1万户; a right end without a unit (5%—6) is taken in the unit of the left.
      const between = last.unit === null ? 0 : powerBetween(completed(amount.unit, last.unit), last.unit);
      if (between === null) return null;
      power += between;
    } else if (amount !== last && amount.unit === null) {
      // 3—5千户: the left end is counted like the right one; 5千—1万户: it has a rank of its own.
      power += amount.power === 0 ? last.power : rankWithin(last.unit);
    }
    result.push(power);
  }
  return result;
}

/**
 * Whether what a figure is compared with goes with its number: a difference (比2015年提高5%), a level beside it
 * (比2015年提高到95%), or a multiple of it (为全国平均的1.5倍).
 */
function isCompared(draft: Draft): boolean {
  if (draft.relativeTo === null || draft.direction !== null) return true;
  return draft.multiple || draft.level || draft.ceiling;
}

/** Makes the figure of a draft, or null when its numbers do not fit together (65—60, 300±5%) or into a double. */
export function finish(printed: string, draft: Draft, figure: Figure): Figure | null {
  const settled = settleUnit(draft.unit);
  draft.unit = settled.unit;
  if (!isCompared(draft)) return null;
  const scales = powers(draft, settled.power);
  if (!scales) return null;
  const values: Value[] = [];
  for (const [i, amount] of draft.amounts.entries()) {
    const value = valueOf(amount, scales[i]!);
    if (!value || (settled.unit === '年' && looksLikeYear(value.value))) return null;
    values.push(value);
  }
  if (!place(draft, values, figure)) return null;
  if (draft.asof !== null && draft.marker !== null) draft.notes.push(`带脚注标记“${draft.marker}”`);
  else if (draft.marker !== null) draft.notes.push(`数值带脚注标记“${draft.marker}”，见表下注释`);
  if (draft.unit === '倍' && draft.verb !== null && values.some(({ value }) => value !== 1)) {
    draft.notes.push('“增长若干倍”既可指增加的部分，也可指增长到的水平，请选定');
  }
  figure.printed = printed;
  figure.kind = kindOf(draft);
  figure.unit = draft.unit;
  figure.cumulative = draft.cumulative;
  figure.approx = draft.approx;
  figure.soft = draft.soft;
  figure.per = draft.per;
  figure.scope = draft.scope;
  figure.asof = draft.asof ?? draft.marker;
  figure.relative_to = draft.relativeTo;
  figure.direction = draft.direction;
  figure.note = draft.notes.length > 0 ? draft.notes.join('；') : null;
  return figure;
}

/** Puts the numbers into the figure. */
function place(draft: Draft, values: readonly Value[], figure: Figure): boolean {
  figure.decimals = Math.max(...values.map((value) => value.decimals));
  const [first, second] = values as [Value, Value | undefined];
  if (draft.shape === 'ratio') {
    const plain = draft.operator === null || draft.operator === 'eq';
    if (!plain || draft.cumulative || draft.per !== null || draft.verb !== null || draft.relativeTo !== null)
      return false;
    if (draft.ceiling || draft.flow) return false;
    figure.operator = 'eq';
    figure.ratio = values.map(({ value }) => value);
    return true;
  }
  if (draft.shape === 'range') {
    if (draft.operator !== null || !second) return false;
    let [low, high] = [first.value, second.value];
    if (draft.spread) {
      // 300±5%: a share of the number, not an amount in its unit.
      const [middle, around] = draft.amounts as [Amount, Amount];
      if (middle.digits !== '0' && middle.unit === null && around.unit !== null) return false;
      low = decimal(first.value).minus(second.value).toNumber();
      high = decimal(first.value).plus(second.value).toNumber();
    }
    if (low >= high || (looksLikeYear(low) && looksLikeYear(high))) return false;
    figure.operator = 'range';
    figure.low = low;
    figure.high = high;
    return true;
  }
  figure.operator = draft.operator ?? 'eq';
  if (draft.ceiling && draft.operator === null && !draft.approx) {
    figure.operator = 'le';
    draft.notes.push('“控制在”读作不超过');
  }
  figure.value = first.value;
  return true;
}
