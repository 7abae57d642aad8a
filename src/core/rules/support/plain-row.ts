import type { Figure } from '../../model/figure';
import type { Indicator } from '../../model/indicator';
import type { Entry, RowReading } from '../../model/reading';
import { countsWhole } from '../fractional-count';
import { isKept } from '../target-against-direction';
import type { Scene } from './context';
import { MARGIN } from './pretest';

/** Sums of the years; end-of-period levels, rates over a floor or under a ceiling. Besides these only counts; others are looked at exactly. */
const FLOWS: ReadonlySet<string> = new Set(['K1', 'K3']);
const LEVELS: ReadonlySet<string> = new Set(['K2', 'K5', 'K6']);
/** A number from here on is written without an exponent. */
const [LEAST, MOST] = [1e-4, 1e12];
/** With five values or more a row has a history of its own. */
const FEW_VALUES = 4;
/** Narrower than the factor 10^0.5 within which a value is of the size of its reference. */
const [LEAST_SIZE, MOST_SIZE] = [0.3163, 3.162];
/** Wider than the factor within which a target and a base are taken for one another. */
const NEAR = 1.51;

/** Numbers of a row that is filled in as it should be, oldest year first. */
interface Plain {
  values: readonly number[];
  base: number;
  target: number;
}

/**
 * True only where no rule marked `silentOnPlainRows` finds anything 免检, whatever the rounding: the ordinary row of a unit below the province, every
 * year filled in with a number of the size of its own base and target, steady and on schedule. Told by doubles, which costs a
 * hundredth of the exact check; most rows of a collection are of this kind. What is not certain is false.
 */
export function isPlainRow({ sheet, previous, plan, settings }: Scene, row: RowReading): boolean {
  const { indicator } = row;
  const { asOf } = sheet;
  const term = plan ?? sheet.plan;
  if (previous || !asOf || asOf.months !== 12 || asOf.year < term.startYear || asOf.year >= term.endYear) return false;
  if (sheet.box.kind !== 'indicators' || sheet.box.years || !isPlainIndicator(indicator)) return false;
  const numbers = numbersOf(row, term.startYear, asOf.year);
  if (!numbers) return false;
  const years = term.endYear - term.startYear + 1;
  return (
    isInRange(indicator, numbers) &&
    isOfSize(indicator, numbers, years) &&
    isSteady(indicator, numbers, settings.jump) &&
    isOnSchedule(indicator, numbers, (numbers.values.length / years) * sheet.plan.settings.onTrack)
  );
}

const PLAIN = new WeakMap<Indicator, boolean>();

/** A level or a sum by itself, printed as a plain number or bound; told once for each indicator. */
function isPlainIndicator(indicator: Indicator): boolean {
  const known = PLAIN.get(indicator);
  if (known !== undefined) return known;
  const plain = isPlainlyPrinted(indicator);
  PLAIN.set(indicator, plain);
  return plain;
}

function isPlainlyPrinted({ class: kind, parent, scopeConflict, share, sameEntryAs, ...printed }: Indicator): boolean {
  const { target, baseline } = printed;
  if (!FLOWS.has(kind) && !LEVELS.has(kind) && !(kind === 'K10' && !target.cumulative)) return false;
  if (parent !== null || scopeConflict !== null || share !== null || sameEntryAs !== null) return false;
  const isPlain = (figure: Figure): boolean =>
    figure.kind !== 'change' &&
    figure.kind !== 'growth' &&
    figure.operator !== 'range' &&
    !figure.approx &&
    figure.ratio === null &&
    figure.per === null &&
    figure.asof === null &&
    figure.relative_to === null &&
    figure.direction === null &&
    (figure.unit === null || figure.unit === printed.unit);
  return isPlain(target) && isPlain(baseline) && !target.missing && !target.qualitative && target.value !== null;
}

/** The numbers of a row whose every due cell holds a positive one, and no later cell anything. */
function numbersOf({ entries, ownBaseline, ownTarget }: RowReading, first: number, last: number): Plain | null {
  const base = typedNumber(ownBaseline);
  const target = typedNumber(ownTarget);
  if (base === null || target === null) return null;
  const values: number[] = [];
  for (const entry of entries) {
    if (entry.period > last) {
      if (!isBlank(entry)) return null;
      continue;
    }
    const value = typedNumber(entry);
    // Every year once, in order: there is no gap before or between.
    if (value === null || entry.period !== first + values.length) return null;
    values.push(value);
  }
  return values.length === last - first + 1 ? { values, base, target } : null;
}

/** The number that a person typed into a cell; null for anything else. */
function typedNumber(entry: Entry | null): number | null {
  if (!entry || entry.computed || entry.formula !== null || entry.value.kind !== 'number') return null;
  return typeof entry.raw === 'number' && entry.raw >= LEAST && entry.raw <= MOST ? entry.raw : null;
}

function isBlank({ computed, formula, value }: Entry): boolean {
  return !computed && formula === null && value.kind === 'blank';
}

/** Nothing above 100 % or below 1 %, no part of a person, no target against the direction; floors kept and ceilings not reached. */
function isInRange(indicator: Indicator, { values, base, target }: Plain): boolean {
  const { class: kind, unit, desiredDirection } = indicator;
  const all = [...values, base, target];
  if (unit === '%' && !all.every((value) => value > 1 && value <= 100)) return false;
  if (countsWhole(unit) && !all.every(Number.isInteger)) return false;
  const isAgainst = desiredDirection === 'increase' ? target < base : target > base;
  if (LEVELS.has(kind) && isAgainst && !isKept(indicator)) return false;
  if (kind === 'K5') return base < target || values.at(-1)! > target;
  return kind !== 'K6' || values.every((value) => value < target);
}

/** Every value is of the size of the base or the target, a year's part of it in a sum; and these are no year for a period. */
function isOfSize({ class: kind, baseline, target: printed }: Indicator, plain: Plain, years: number): boolean {
  const { values, base, target } = plain;
  const flow = FLOWS.has(kind);
  const perYear = (figure: Figure, number: number): number => (flow && figure.cumulative ? number / years : number);
  const sizes = [perYear(baseline, base), perYear(printed, target)];
  const known = (value: number): boolean => sizes.some((size) => value > size * LEAST_SIZE && value < size * MOST_SIZE);
  if (!values.every(known)) return false;
  const isNear = (a: number, b: number): boolean => a <= b * NEAR && b <= a * NEAR;
  return !flow || !isNear(target, baseline.cumulative ? base * years : base);
}

/** No jump from year to year, nor from the base where that is the value of a year; too few values for an outlier. */
function isSteady({ class: kind }: Indicator, { values, base }: Plain, jump: number): boolean {
  // Counts may jump; they only never fall.
  if (kind === 'K10') return values.every((value, at) => value >= (values[at - 1] ?? 0));
  const history = FLOWS.has(kind) ? values : [base, ...values];
  if (history.length > FEW_VALUES + (kind === 'K2' ? 1 : 0)) return false;
  return history.every((value, at) => {
    const before = history[at - 1];
    return before === undefined || Math.abs(value - before) <= before * (jump - MARGIN);
  });
}

/** Progress against the part of the time that it must reach. Floors and ceilings are met or not, never late. */
function isOnSchedule(
  { class: kind, desiredDirection, target: printed }: Indicator,
  plain: Plain,
  due: number,
): boolean {
  const { values, base, target } = plain;
  const least = due * (1 + MARGIN);
  if (kind === 'K5' || kind === 'K6') return true;
  const falls = printed.operator === 'le' || printed.operator === 'lt' || desiredDirection === 'decrease';
  if (kind === 'K10') return !falls && values.at(-1)! >= target * least;
  if (FLOWS.has(kind)) return !falls && values.reduce((sum, value) => sum + value, 0) >= target * least;
  return !falls && target > base && values.at(-1)! - base >= (target - base) * least + target * MARGIN;
}
