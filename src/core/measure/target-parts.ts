import type { Indicator } from '../model/indicator';

/** What the printed target means for those of the units 目标与下级目标 (METHOD §2 “Whose target”). */
export type TargetParts =
  /** The units' targets add up to it. */
  | 'adds'
  /** Each unit's is compared with it: rates, ratios, growth, and what units have in common. */
  | 'each'
  /** It is printed as a change, or in another unit of measure: there is nothing to compare a sum with. */
  | 'incomparable';

/** Whether the targets of units add up to the printed one: targets add up where values do, but for average growth. */
export function targetParts({
  additive,
  unit,
  class: kind,
  target,
}: Pick<Indicator, 'additive' | 'unit' | 'class' | 'target'>): TargetParts {
  if (!additive || unit === '%' || kind === 'K7' || kind === 'K9') return 'each';
  return target.direction !== null || (target.unit !== null && target.unit !== unit) ? 'incomparable' : 'adds';
}
