import { targetParts } from '../../measure/target-parts';
import type { Box } from '../../model/box';
import { decimal, type Decimal } from '../../model/decimal';
import type { Figure } from '../../model/figure';
import type { Indicator } from '../../model/indicator';
import type { PlanSettings } from '../../model/plan';
import type { ReportingUnit } from '../../model/reporting-unit';
import { figureNumber } from '../../rules/support/figures';
import { collecting } from '../additive';

/**
 * What a printed target means for the targets of the units 分解方式 (METHOD §2): `parts` add up to it; `alike` ones are each
 * compared with it, as rates are; `none` has nothing to compare with; `closed` is filled in by no unit of the list.
 */
export type Splitting =
  | { how: 'parts'; bounds: Bounds; whole: Decimal | null }
  | { how: 'alike'; bounds: Bounds | null; why: string }
  | { how: 'none'; why: string }
  | { how: 'closed'; why: string };

/** What a sum or a value may be 目标界限, both ends included; null is open. */
export interface Bounds {
  low: Decimal | null;
  high: Decimal | null;
}

/** 以上 leaves the upper end open, 以内 the lower one; 左右 takes its tolerance on both sides. */
function boundsOf(figure: Figure, { approxTolerance }: PlanSettings): Bounds | null {
  if (figure.operator === 'range') {
    return figure.low === null || figure.high === null
      ? null
      : { low: decimal(figure.low), high: decimal(figure.high) };
  }
  if (figure.value === null) return null;
  const value = decimal(figure.value);
  const slack = figure.approx ? value.times(approxTolerance).abs() : decimal(0);
  const open = figure.operator;
  return {
    low: open === 'le' || open === 'lt' ? null : value.minus(slack),
    high: open === 'ge' || open === 'gt' ? null : value.plus(slack),
  };
}

/** Another box of the run in which the same datum is entered: its target comes from there by formula. */
function followed(indicator: Indicator, box: Box, boxes: readonly Box[]): Indicator | null {
  const code = indicator.sameEntryAs;
  if (code === null) return null;
  const sources = boxes.flatMap(({ indicators }) => indicators);
  return sources.find((other) => other.code === code && other.boxId !== box.id) ?? null;
}

/** How the target of one indicator is split over the units. `boxes` are those that are made in one run. */
export function splittingOf(
  indicator: Indicator,
  box: Box,
  boxes: readonly Box[],
  units: readonly ReportingUnit[],
  settings: PlanSettings,
): Splitting {
  if (collecting(indicator, units).length === 0) return { how: 'closed', why: '名单中的单位不填报本指标' };
  if (box.kind === 'warning') return { how: 'closed', why: '本表没有本级目标' };
  const source = followed(indicator, box, boxes);
  if (source) return { how: 'closed', why: `与${source.code}是同一数据，随它分解` };
  if (box.kind === 'dimensions' && indicator.sameEntryAs !== null)
    return { how: 'closed', why: `与${indicator.sameEntryAs}是同一数据，请在那里分解` };
  const { target, unit } = indicator;
  if (target.missing) return { how: 'none', why: '规划没有印目标，不分解' };
  if (target.qualitative) return { how: 'none', why: '定性目标，不分解' };
  const parts = targetParts(indicator);
  const bounds = boundsOf(target, settings);
  if (parts === 'each') return { how: 'alike', bounds, why: '不相加，不分解；各单位的目标由手工给出' };
  if (parts === 'incomparable' || bounds === null)
    return { how: 'none', why: `目标印作“${target.printed.trim()}”，与计量单位“${unit}”的数不能直接相加，不分解` };
  // The middle of a range is nobody's target: only what is given by hand is held against its ends.
  return { how: 'parts', bounds, whole: target.operator === 'range' ? null : figureNumber(target) };
}
