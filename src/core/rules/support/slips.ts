import { decimal, type Decimal } from '../../model/decimal';
import { numberEntries, type RowContext } from '../define';
import { anchors, otherYears, type Reference } from './references';
import type { NumberEntry } from './rows';

/** A value too large (exponent > 0) or too small by a power of ten 单位错位 (METHOD §3.8). */
export interface Slip {
  exponent: number;
  /** What the value surely should be. */
  corrected: Decimal;
  against: Reference;
  /** True when one click may correct it: two references agree, or the unit explains the slip. */
  certain: boolean;
}

interface Vote {
  exponent: number;
  against: Reference;
}

const EXPONENTS = [1, 2, 3, 4, 8].flatMap((k) => [k, -k]);
/** Within a factor of about three (10^0.5) a value counts as being of the size of the reference. */
const SAME_SIZE = 0.5;

/** |log₁₀(value/reference) − centre| ≤ tolerance: by doubles, except where a double is too close to the limit to decide. */
function isWithin(value: Decimal, reference: Decimal, log: number, centre: number, tolerance: number): boolean {
  const beyond = Math.abs(log - centre) - tolerance;
  if (Math.abs(beyond) > 1e-9) return beyond < 0;
  return value.div(reference).log(10).minus(centre).abs().lte(tolerance);
}

/** The power of ten by which a value misses a reference, 0 when it is of its size, null when neither. */
export function powerOfTen(
  value: Decimal,
  reference: Decimal,
  tolerance: number,
  size = Math.log10(value.toNumber()),
): number | null {
  const log = size - Math.log10(reference.toNumber());
  if (isWithin(value, reference, log, 0, SAME_SIZE)) return 0;
  return EXPONENTS.find((k) => isWithin(value, reference, log, k, tolerance)) ?? null;
}

/** Whether typing in another customary unit explains the slip: 人 in a column of 万人, 万人 in a column of 人. */
export function isCustomary(unit: string, exponent: number): boolean {
  if (unit.startsWith('万')) return exponent === 4;
  if (unit.startsWith('亿')) return exponent === 4 || exponent === 8;
  return unit !== '%' && (exponent === -4 || exponent === -8);
}

function votes(value: Decimal, references: readonly Reference[], tolerance: number): Vote[] {
  const size = Math.log10(value.toNumber());
  return references.flatMap((against) => {
    if (!against.value.isPositive()) return [];
    const exponent = powerOfTen(value, against.value, tolerance, size);
    return exponent === null ? [] : [{ exponent, against }];
  });
}

/** The slip that base and target show; null when one of them is of the value's size. */
function slipAgainstAnchors(found: readonly Vote[]): Vote | null {
  return found.every((vote) => vote.exponent !== 0) ? (found[0] ?? null) : null;
}

/**
 * The slip that the other years show. Of two years that disagree either may be wrong: the customary slip of the unit
 * decides (人 typed for 万人), else more years must speak against the value than for it, or the year before.
 */
function slipAgainstYears(unit: string, year: number, found: readonly Vote[]): Vote | null {
  const slips = found.filter((vote) => vote.exponent !== 0);
  const first = slips[0];
  if (!first) return null;
  const agreeing = found.length - slips.length;
  if (isCustomary(unit, first.exponent)) return slips.length >= agreeing ? first : null;
  if (Math.abs(first.exponent) >= 4 || slips.length <= agreeing) return null;
  return slips.length > 1 || (first.against.year ?? year) < year ? first : null;
}

function slipOf(context: RowContext, entry: NumberEntry, valueOf: (other: NumberEntry) => Decimal): Slip | null {
  const { indicator } = context.row;
  const { value } = entry.value;
  if (!value.isPositive()) return null;
  const tolerance = context.settings.unitSlipTolerance;
  const fixed = anchors(context, entry);
  // Base and target enclose the value: a planned growth by ten times is no slip.
  if (fixed.some((reference) => reference.value.lte(value)) && fixed.some((reference) => reference.value.gte(value)))
    return null;
  const byAnchors = votes(value, fixed, tolerance);
  const byYears = votes(value, otherYears(context, entry, valueOf), tolerance);
  const slip =
    byAnchors.length > 0 ? slipAgainstAnchors(byAnchors) : slipAgainstYears(indicator.unit, entry.period, byYears);
  if (!slip) return null;
  const { exponent, against } = slip;
  // Counts build up from one; a share under one, or over a hundred, is another fault.
  if (indicator.class === 'K10' && exponent < 0) return null;
  if (indicator.unit === '%' && (exponent === -2 || value.gt(100))) return null;
  const agreeing = [...byAnchors, ...byYears].filter((vote) => vote.exponent === exponent).length;
  const corrected = value.times(decimal(10).pow(-exponent));
  return { exponent, corrected, against, certain: agreeing > 1 || isCustomary(indicator.unit, exponent) };
}

const KNOWN = new WeakMap<RowContext, ReadonlyMap<string, Slip>>();

/** The slips of a row by cell, found once for all rules. A slipped year counts with its corrected value, so that it does not hide the next one. */
export function slipsOf(context: RowContext): ReadonlyMap<string, Slip> {
  const known = KNOWN.get(context);
  if (known) return known;
  const slips = findSlips(context);
  KNOWN.set(context, slips);
  return slips;
}

function findSlips(context: RowContext): Map<string, Slip> {
  const slips = new Map<string, Slip>();
  // Growth rates are of any size.
  if (context.row.indicator.class === 'K9' && context.row.indicator.unit === '%') return slips;
  for (const entry of numberEntries(context.row)) {
    const slip = slipOf(context, entry, (other) => slips.get(other.cell)?.corrected ?? other.value.value);
    if (slip) slips.set(entry.cell, slip);
  }
  return slips;
}
