import type { Measure, ProgressStatus } from '../measure/measure';
import { measureIndicator, UnreadableValue } from '../measure/measure-indicator';
import { statusText } from '../measure/status-text';
import { decimal, type Decimal } from '../model/decimal';
import { figureOf } from './period-total';
import type { IndicatorTotal } from './indicator-total';
import type { BoxTotal } from './roll-up';
import { scheduleOf, toCell, type Schedule } from './schedule';
import { numberAt, otherAt, OWN_BASELINE, OWN_TARGET } from './submission';

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

/** What the sheets show of one indicator of one unit 单位进展: small, for there may be a million. */
interface Standing {
  status: ProgressStatus | null;
  /** The status with its caveats, as a cell shows it. */
  text: string;
  /** 完成率 to ten decimals; null where METHOD gives none. */
  completion: number | null;
  schedule: Schedule | null;
}

const STANDINGS = new WeakMap<IndicatorTotal, Map<string, Standing | null>>();

/**
 * Completion of one unit by its own target, taken once for all sheets; null without one, or without a value (METHOD §2 “Whose target”).
 */
export function unitStanding(box: BoxTotal, total: IndicatorTotal, unit: string): Standing | null {
  const known = STANDINGS.get(total) ?? new Map<string, Standing | null>();
  STANDINGS.set(total, known);
  const before = known.get(unit);
  if (before !== undefined) return before;
  const measure = measureOfUnit(box, total, unit);
  const standing = measure && standingOf(measure);
  known.set(unit, standing);
  return standing;
}

function standingOf(measure: Measure): Standing {
  const { status, completionRate } = measure;
  const completion = completionRate && toCell(completionRate);
  return { status, text: statusText(measure), completion, schedule: scheduleOf(measure) };
}

function measureOfUnit(box: BoxTotal, { indicator, years }: IndicatorTotal, unit: string): Measure | null {
  const told = box.scene.rowOf(unit, indicator.code);
  if (!told) return null;
  const { form, row } = told;
  const target = ownText(numberAt(form, row, OWN_TARGET) ?? otherAt(form, row, OWN_TARGET));
  const whole = box.plan.units.find(({ level }) => level === 'province')?.name === unit;
  if (target === null && !whole) return null;
  const actuals = years.map(({ year }) => observed(figureOf(box.scene, told, year)));
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
