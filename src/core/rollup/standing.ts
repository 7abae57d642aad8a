import type { Measure, ProgressStatus } from '../measure/measure';
import { measureIndicator, UnreadableValue } from '../measure/measure-indicator';
import { decimal, type Decimal } from '../model/decimal';
import { figureOf } from './period-total';
import type { IndicatorTotal } from './indicator-total';
import type { BoxTotal } from './roll-up';
import { numberAt, otherAt, OWN_BASELINE, OWN_TARGET, rowAt } from './submission';

/** Statuses by what they say of a schedule 进展归类. */
export const ON_SCHEDULE: readonly ProgressStatus[] = [
  '提前实现',
  '快于预期',
  '基本符合预期',
  '达标',
  '超额完成',
  '完成',
];
export const BEHIND: readonly ProgressStatus[] = ['临界', '接近完成', '滞后'];
export const FAR_BEHIND: readonly ProgressStatus[] = ['严重滞后', '背离', '未达标', '未完成'];

const MEASURED = new WeakMap<IndicatorTotal, Map<string, Measure | null>>();

/**
 * Completion of one unit by its own target, taken once for all sheets; null without one, or without a value (METHOD §2 “Whose target”).
 */
export function unitMeasure(box: BoxTotal, total: IndicatorTotal, unit: string): Measure | null {
  const known = MEASURED.get(total) ?? new Map<string, Measure | null>();
  MEASURED.set(total, known);
  const before = known.get(unit);
  if (before !== undefined) return before;
  const measure = measureOfUnit(box, total, unit);
  known.set(unit, measure);
  return measure;
}

function measureOfUnit(box: BoxTotal, { indicator, years }: IndicatorTotal, unit: string): Measure | null {
  const form = box.scene.formOf(unit, indicator.code);
  if (!form) return null;
  const row = rowAt(form, indicator.code);
  const target = ownText(numberAt(form, row, OWN_TARGET) ?? otherAt(form, row, OWN_TARGET));
  const whole = box.plan.units.find(({ name }) => name === unit)?.level === 'province';
  if (target === null && !whole) return null;
  const actuals = years.map(({ year }) => observed(figureOf(box.scene, unit, indicator.code, year)));
  if (actuals.every((value) => value === null)) return null;
  const baseline = ownText(numberAt(form, row, OWN_BASELINE) ?? otherAt(form, row, OWN_BASELINE));
  return measured(box, indicator, actuals, { target, baseline });
}

/** Completion of the whole by the printed target, from the sums of its units; null while one of them is missing. */
export function wholeMeasure(box: BoxTotal, { indicator, years, headline, rolling }: IndicatorTotal): Measure | null {
  if (rolling.how !== 'sum' && rolling.how !== 'rate') return null;
  const counted = headline.cumulative ? years : [headline];
  if (counted.some(({ have, due }) => have === 0 || have < due)) return null;
  return measured(
    box,
    indicator,
    years.map(({ total, have, due }) => (have === due ? total : null)),
    {},
  );
}

function measured(
  { plan, period, scene }: BoxTotal,
  indicator: IndicatorTotal['indicator'],
  actuals: readonly (Decimal | readonly Decimal[] | null)[],
  own: { target?: string | null; baseline?: string | null },
): Measure | null {
  try {
    return measureIndicator(plan, indicator, { actuals, asOf: scene.outcome ? null : period, ...own });
  } catch (error) {
    // An own target that is no figure: the validation of the unit's file tells it.
    if (error instanceof UnreadableValue) return null;
    throw error;
  }
}

function observed(value: number | readonly number[] | null): Decimal | readonly Decimal[] | null {
  if (value === null) return null;
  return typeof value === 'number' ? decimal(value) : value.map((part) => decimal(part));
}

/** Zeros and unreadable texts are no own base or target. */
function ownText(value: number | string | readonly number[] | null): string | null {
  if (value === null || value === 0 || typeof value === 'string') return null;
  return typeof value === 'number' ? String(value) : value.join(':');
}
