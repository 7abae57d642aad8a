import { decimal, ONE, ZERO, type Decimal } from '../../model/decimal';
import { halfLastDigit } from '../../rules/support/intervals';
import { balance } from '../balance';

/** A share 份额 as a fraction, with the decimals it was written with. */
export interface Share {
  value: Decimal;
  decimals: number;
}

/** What the list says of one unit for one indicator. */
export interface Claim {
  unit: string;
  hand: Decimal | null;
  share: Share | null;
  base: Decimal | null;
}

/** How a unit came to its target: by hand 手工, by share 份额, by base 基期. */
export type Way = 'hand' | 'share' | 'base';

/** One unit's part of a target. */
export interface Part {
  value: Decimal;
  by: Way;
  /** By what it was moved beyond its own rounding 舍位平衡; mostly 0. */
  moved: Decimal;
}

/** A target shared out over units 分解结果. */
export interface Allotment {
  parts: ReadonlyMap<string, Part>;
  /** Rounded total less the sum of the plainly rounded parts. */
  residue: Decimal;
  /** Σ of the shares where it was not 100 % by its own rounding only, and they were stretched to the whole. */
  stretched: Decimal | null;
  /** Less than nothing was left for the units that go by their base. */
  overdrawn: boolean;
}

/** Shares written with fewer decimals are taken as exact to a tenth of a percent. */
const SHARE_DECIMALS = 3;
/** What a division of 60 digits leaves; no target is printed so finely. */
const NOISE = decimal('1e-30');

const total = (values: readonly Decimal[]): Decimal => values.reduce((sum, value) => sum.plus(value), ZERO);

/**
 * Shares a target out: what is given by hand stands, shares are of the whole target, and bases divide what these leave. All parts that
 * are not by hand are rounded to `decimals` so that they add up. `claims` in the order of the plan: of equal parts the
 * first gets the residue. A null target leaves only what is given by hand.
 */
export function allot(target: Decimal | null, claims: readonly Claim[], decimals: number, byBase: boolean): Allotment {
  const parts = new Map<string, Part>();
  for (const { unit, hand } of claims) if (hand) parts.set(unit, { value: hand, by: 'hand', moved: ZERO });
  const none = { parts, residue: ZERO, stretched: null, overdrawn: false };
  if (target === null) return none;
  const rest = target.minus(total([...parts.values()].map(({ value }) => value)));
  const sharing = claims.filter(({ hand, share }) => !hand && share);
  const weighing = byBase ? claims.filter(({ hand, share, base }) => !hand && !share && base) : [];
  const shares = sharing.map(({ share }) => share!);
  const sum = total(shares.map(({ value }) => value));
  const isStretched = weighing.length === 0 && roundsTo(rest, target, shares, sum);
  const byShare = sharing.map(({ share }) =>
    isStretched ? rest.times(share!.value).div(sum) : target.times(share!.value),
  );
  const left = rest.minus(total(byShare));
  const bases = total(weighing.map(({ base }) => base!));
  const overdrawn = weighing.length > 0 && left.isNegative() && !left.isZero();
  const dividing = overdrawn || bases.isZero() ? [] : weighing;
  const drawn = [
    ...sharing.map(({ unit }, at) => ({ unit, by: 'share' as const, value: byShare[at]! })),
    ...dividing.map(({ unit, base }) => ({ unit, by: 'base' as const, value: left.times(base!).div(bases) })),
  ];
  const order = new Map(claims.map(({ unit }, at) => [unit, at]));
  drawn.sort((a, b) => order.get(a.unit)! - order.get(b.unit)!);
  const places = Math.max(decimals, rest.decimalPlaces());
  const balanced = balance(
    drawn.map(({ value }) => value),
    places,
  );
  drawn.forEach(({ unit, by }, at) => parts.set(unit, { value: balanced.parts[at]!, by, moved: balanced.moved[at]! }));
  return { parts, residue: balanced.residue, stretched: isStretched ? sum : null, overdrawn };
}

/** True where the shares miss the whole by no more than their own rounding hides (METHOD §3.9). */
function roundsTo(rest: Decimal, target: Decimal, shares: readonly Share[], sum: Decimal): boolean {
  if (shares.length === 0 || sum.isZero() || !target.gt(0) || !rest.gt(0)) return false;
  const wanted = rest.div(target);
  if (target.times(sum).minus(rest).abs().lt(NOISE)) return false;
  const finest = Math.max(SHARE_DECIMALS, ...shares.map(({ decimals }) => decimals));
  return sum.minus(wanted).abs().lte(halfLastDigit(finest).times(shares.length));
}

/** A share as written, `25%`, `0.25`, or `25` in a column of percents; null where it is none. */
export function readShare(text: string, percent: boolean): Share | null {
  const match = /^(\d+(?:\.\d+)?|\.\d+)(%?)$/.exec(text.normalize('NFKC').replace(/\s/gu, ''));
  if (!match) return null;
  const written = decimal(match[1]!);
  const value = percent || match[2] === '%' ? written.div(100) : written;
  return value.gt(ONE) ? null : { value, decimals: value.decimalPlaces() };
}
