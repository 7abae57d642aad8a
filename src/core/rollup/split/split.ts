import type { Box } from '../../model/box';
import { ZERO, type Decimal } from '../../model/decimal';
import type { Indicator } from '../../model/indicator';
import type { Plan } from '../../model/plan';
import type { ReportingUnit } from '../../model/reporting-unit';
import { countsWhole } from '../../rules/fractional-count';
import { collecting } from '../additive';
import { lowerUnits } from '../expected-units';
import { allot, type Allotment, type Share } from './allot';
import { isNumber, readList, type ListLine, type OwnValue, type SplitList, type Wish } from './list';
import { faultOf, remarksOf } from './remarks';
import { splittingOf, type Splitting } from './splitting';

/** A box with the plan that owns it. */
export interface SplitBox {
  plan: Plan;
  box: Box;
}

/** The target of one indicator, split over the units 指标的任务分解. */
export interface IndicatorSplit extends SplitBox {
  indicator: Indicator;
  splitting: Splitting;
  /** Units that fill it in. */
  due: readonly ReportingUnit[];
  /** Own targets and own bases by name of the unit. */
  targets: ReadonlyMap<string, OwnValue>;
  bases: ReadonlyMap<string, OwnValue>;
  allotment: Allotment;
  /** Σ of the targets; null where they do not add up or there is none. */
  sum: Decimal | null;
  remarks: readonly string[];
}

/** A decomposition 任务分解: nothing in it depends on the order of the list. */
export interface Split {
  plan: Plan;
  /** In the order of the plan. */
  units: readonly ReportingUnit[];
  /** Units of the plan that the list leaves out. */
  unlisted: readonly ReportingUnit[];
  boxes: readonly SplitBox[];
  indicators: readonly IndicatorSplit[];
}

export interface SplitRequest {
  plan: Plan;
  boxes: readonly SplitBox[];
  lines: readonly ListLine[];
  byBase: boolean;
  /** Decimals of the parts instead of those that the plan prints; counts stay whole. */
  decimals: number | null;
}

/** What came of it. `list`: the list cannot be used; `sum`: targets that must add up do not. */
export type SplitAnswer = { ok: true; split: Split } | { ok: false; of: 'list' | 'sum'; problems: string[] };

/** Splits the targets of some boxes over the units of a list. */
export function splitTargets(request: SplitRequest): SplitAnswer {
  const { plan, boxes, lines } = request;
  const read = readList(
    plan,
    boxes.map(({ box }) => box),
    lines,
  );
  if (!read.ok) return { ok: false, of: 'list', problems: read.problems };
  const { list } = read;
  const indicators: IndicatorSplit[] = [];
  const closed: string[] = [];
  const faults: string[] = [];
  for (const each of boxes)
    for (const indicator of each.box.indicators) {
      const { split, fault } = splitIndicator(request, list, each, indicator);
      indicators.push(split);
      if (fault !== null) faults.push(fault);
      if (split.splitting.how === 'closed' && list.wishes.has(indicator.code))
        closed.push(`“${indicator.name}”（${indicator.code}）：${split.splitting.why}；请从名单中删去。`);
    }
  if (closed.length > 0) return { ok: false, of: 'list', problems: closed };
  if (faults.length > 0) return { ok: false, of: 'sum', problems: faults };
  const unlisted = lowerUnits(plan).filter((unit) => !list.units.includes(unit));
  return { ok: true, split: { plan, units: list.units, unlisted, boxes, indicators } };
}

function splitIndicator(
  { plan: main, boxes, byBase, decimals }: SplitRequest,
  { units, shares, wishes }: SplitList,
  { plan, box }: SplitBox,
  indicator: Indicator,
): { split: IndicatorSplit; fault: string | null } {
  const splitting = splittingOf(
    indicator,
    box,
    boxes.map((each) => each.box),
    units,
    plan.settings,
  );
  const due = collecting(indicator, units);
  const said = wishes.get(indicator.code) ?? new Map<string, Wish>();
  const adds = splitting.how === 'parts';
  // A box of the plan before stands among those of this one: only lines that name its indicators are about it.
  const { general, outside } = sharesFor(adds && plan.id === main.id ? shares : new Map<string, Share>(), due, units);
  const own = new Map<string, Wish>();
  for (const { name } of due) {
    const { target = null, share = null, baseline = null } = said.get(name) ?? {};
    own.set(name, { target, share: share ?? general.get(name) ?? null, baseline });
  }
  // Whoever asks for bases expects them where the list gives them.
  const shared = due.filter(({ name }) => {
    const { target = null, share = null, baseline = null } = said.get(name) ?? {};
    return byBase && adds && target === null && share === null && general.has(name) && isNumber(baseline);
  });
  const claims = [...own].map(([unit, { target, share, baseline }]) => ({
    unit,
    hand: isNumber(target) ? target : null,
    share,
    base: isNumber(baseline) ? baseline : null,
  }));
  const places = placesOf(indicator, decimals);
  const allotment = allot(adds ? splitting.whole : null, claims, places, byBase);
  const targets = new Map<string, OwnValue>();
  const bases = new Map<string, OwnValue>();
  for (const [unit, { target, baseline }] of own) {
    const value = isNumber(target) || target === null ? allotment.parts.get(unit)?.value : target;
    if (value !== undefined) targets.set(unit, value);
    if (baseline !== null) bases.set(unit, baseline);
  }
  const numbers = [...allotment.parts.values()].map(({ value }) => value);
  const sum = adds && numbers.length > 0 ? numbers.reduce((all, value) => all.plus(value), ZERO) : null;
  const facts = { indicator, splitting, due, own: targets, wishes: own, allotment, sum, outside, shared };
  return {
    split: { plan, box, indicator, splitting, due, targets, bases, allotment, sum, remarks: remarksOf(facts) },
    fault: faultOf(facts),
  };
}

/** The shares of the units that fill an indicator in, stretched to what all shares come to: whoever does not fill it in has no part. */
function sharesFor(
  shares: ReadonlyMap<string, Share>,
  due: readonly ReportingUnit[],
  units: readonly ReportingUnit[],
): { general: ReadonlyMap<string, Share>; outside: readonly ReportingUnit[] } {
  const outside = units.filter((unit) => !due.includes(unit) && shares.get(unit.name)?.value.gt(0));
  const within = due.filter(({ name }) => shares.has(name));
  const sumOf = (of: readonly ReportingUnit[]): Decimal =>
    of.reduce((sum, { name }) => sum.plus(shares.get(name)!.value), ZERO);
  const part = sumOf(within);
  if (outside.length === 0 || part.isZero()) return { general: shares, outside: [] };
  const all = part.plus(sumOf(outside));
  const general = new Map(
    within.map(({ name }) => {
      const { value, decimals } = shares.get(name)!;
      return [name, { value: value.times(all).div(part), decimals }];
    }),
  );
  return { general, outside };
}

/** Decimals of a part: those of the indicator as printed, or as asked; people and things are counted whole. */
function placesOf({ unit, decimals, target }: Indicator, asked: number | null): number {
  if (countsWhole(unit)) return target.decimals ?? 0;
  return Math.max(asked ?? decimals, target.decimals ?? 0);
}
