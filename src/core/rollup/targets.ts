import { exactSum } from '../measure/exact-sum';
import { targetParts } from '../measure/target-parts';
import type { Decimal } from '../model/decimal';
import type { Indicator } from '../model/indicator';
import { figureNumber } from '../rules/support/figures';
import { numberAt, otherAt, OWN_TARGET, type AskedUnit, type OtherValue } from './submission';

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

/** Own targets by name of the unit. They add up where the values do; rates and growth have none that could. */
export function targetsOf(indicator: Indicator, due: readonly AskedUnit[]): TargetTotal {
  const own = new Map<string, number | OtherValue>();
  for (const { unit, told } of due) {
    if (!told) continue;
    const value = numberAt(told.form, told.row, OWN_TARGET) ?? otherAt(told.form, told.row, OWN_TARGET);
    if (value !== null) own.set(unit.name, value);
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
