import type { Decimal } from '../../model/decimal';
import type { RowContext } from '../define';
import { figureNumber } from './figures';
import { isNumber, isOutcome, type NumberEntry } from './rows';

/** One value of a row's history 历史值; `entry` is null for what stands only in the base or in the previous submission. */
export interface Past {
  year: number;
  value: Decimal;
  entry: NumberEntry | null;
}

/** Classes whose base is the value of the base year. */
const FROM_BASE = new Set(['K2', 'K4', 'K5', 'K6']);

/** Comparable positive values of a row by year, oldest first: its own, else the previous submission's, and the base. */
export function historyOf(context: RowContext): Past[] {
  const { sheet, row, previous, baseline, asOf } = context;
  const { indicator } = row;
  if (isOutcome(sheet)) return [];
  const byYear = new Map<number, Past>();
  const base = baseline && FROM_BASE.has(indicator.class) ? figureNumber(baseline) : null;
  if (base) byYear.set(sheet.plan.baseYear, { year: sheet.plan.baseYear, value: base, entry: null });
  if (previous?.indicator.unit === indicator.unit) {
    for (const entry of previous.entries) {
      if (isNumber(entry)) byYear.set(entry.period, { year: entry.period, value: entry.value.value, entry: null });
    }
  }
  for (const entry of row.entries) {
    if (isNumber(entry)) byYear.set(entry.period, { year: entry.period, value: entry.value.value, entry });
  }
  // A part of a year says nothing beside whole ones.
  const partial = asOf && asOf.months < 12 ? asOf.year : null;
  return [...byYear.values()]
    .filter(({ year, value }) => year !== partial && value.isPositive() && !value.isZero())
    .sort((a, b) => a.year - b.year);
}

/** The middle of some numbers 中位数; of an even count the mean of the two in the middle. At least one is needed. */
export function median(values: readonly Decimal[]): Decimal {
  const sorted = [...values].sort((a, b) => a.comparedTo(b));
  const upper = sorted[Math.floor(sorted.length / 2)]!;
  return sorted.length % 2 === 1 ? upper : upper.plus(sorted[sorted.length / 2 - 1]!).div(2);
}
