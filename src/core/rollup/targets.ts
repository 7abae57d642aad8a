import { exactSum } from '../measure/exact-sum';
import { targetParts } from '../measure/target-parts';
import type { Decimal } from '../model/decimal';
import type { Indicator } from '../model/indicator';
import type { ReportingUnit } from '../model/reporting-unit';
import { figureNumber } from '../rules/support/figures';
import type { Scene } from './period-total';
import { numberAt, otherAt, OWN_TARGET, rowAt, type OtherValue } from './submission';

/** The units' own targets beside the printed one 目标分解 (METHOD §2 “Whose target”). */
export interface TargetTotal {
  /** By name of the unit. */
  own: ReadonlyMap<string, number | OtherValue>;
  /** Σ of the units' targets; null where they do not add up or none is filled in. */
  sum: Decimal | null;
  have: number;
  due: number;
  /** The region's target as a number in the indicator's unit, or null. */
  printed: Decimal | null;
  /** Σ less the printed target; null unless every unit has filled in its target. */
  gap: Decimal | null;
}

/** Own targets of the units. They add up where the values do; rates and growth have none that could. */
export function targetsOf(
  indicator: Indicator,
  due: readonly ReportingUnit[],
  { scene }: { scene: Scene },
): TargetTotal {
  const own = new Map<string, number | OtherValue>();
  for (const { name } of due) {
    const form = scene.formOf(name, indicator.code);
    const row = form ? rowAt(form, indicator.code) : -1;
    const value = form ? (numberAt(form, row, OWN_TARGET) ?? otherAt(form, row, OWN_TARGET)) : null;
    if (value !== null) own.set(name, value);
  }
  const numbers = [...own.values()].filter((value) => typeof value === 'number');
  const parts = targetParts(indicator);
  const sum = parts !== 'each' && numbers.length > 0 ? exactSum(numbers) : null;
  const printed = parts === 'incomparable' ? null : figureNumber(indicator.target);
  const complete = numbers.length === due.length;
  return {
    own,
    sum,
    have: own.size,
    due: due.length,
    printed,
    gap: sum && printed && complete ? sum.minus(printed) : null,
  };
}
