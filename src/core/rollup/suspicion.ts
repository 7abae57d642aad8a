import { decimal, type Decimal } from '../model/decimal';
import type { Indicator } from '../model/indicator';
import type { ReportingUnit } from '../model/reporting-unit';
import { isCustomary } from '../rules/support/slips';
import type { PeriodTotal, UnitFigure } from './period-total';

/** A unit's value that was surely typed in another unit of measure 疑似单位错误. It is told, never converted. */
export interface Suspicion {
  /** Name shown of the unit. */
  unit: string;
  year: number;
  value: number;
  message: string;
}

/** Cities differ in size, but none is three hundred times the middle one (10^2.5). */
const LEAST_POWER = 2.5;
const SURELY_NEAR = 10 ** (LEAST_POWER - 0.01);
/** How far from the power of ten the slip may bring it. */
const MOST_BETWEEN_UNITS = 1.5;
/** Fewer others than this say nothing about what is usual. */
const LEAST_OTHERS = 2;

/** Values that only make sense in another customary unit (人 for 万人) beside those of the other units of the same year. */
export function suspicions(
  indicator: Indicator,
  units: readonly ReportingUnit[],
  years: readonly PeriodTotal[],
): Suspicion[] {
  if (!indicator.additive || indicator.unit === '%') return [];
  return years.flatMap(({ year, label, values }) => {
    const numbers: number[] = [];
    for (const value of values.values()) if (isPositive(value)) numbers.push(value);
    if (numbers.length <= LEAST_OTHERS) return [];
    const middle = median(numbers);
    const size = middle.toNumber();
    // Nearly always there is none.
    if (numbers.every((value) => isNear(value, size))) return [];
    return units.flatMap(({ name, display }): Suspicion[] => {
      const value = values.get(name);
      if (!isPositive(value) || !isSlipped(value, size, indicator.unit)) return [];
      const usual = `各单位的中位数是${middle.toString()}${indicator.unit}`;
      const message = `${display}${label}填${String(value)}${indicator.unit}，${usual}，疑似按别的计量单位填报（未换算，请核对）`;
      return [{ unit: display, year, value, message }];
    });
  });
}

function isPositive(value: UnitFigure | undefined): value is number {
  return typeof value === 'number' && value > 0;
}

/** Surely below the least power, without a logarithm. */
function isNear(value: number, middle: number): boolean {
  return value < middle * SURELY_NEAR && middle < value * SURELY_NEAR;
}

function isSlipped(value: number, middle: number, unit: string): boolean {
  const size = Math.log10(value) - Math.log10(middle);
  if (Math.abs(size) < LEAST_POWER) return false;
  const near = (power: number): boolean => isCustomary(unit, power) && Math.abs(size - power) <= MOST_BETWEEN_UNITS;
  // Things counted one by one may be few; only a fraction of one tells that they were typed in ten thousands.
  return near(4) || near(8) || (near(-4) && !Number.isInteger(value));
}

function median(values: readonly number[]): Decimal {
  const sorted = Float64Array.from(values).sort();
  const half = Math.floor(sorted.length / 2);
  const upper = decimal(sorted[half]!);
  return sorted.length % 2 === 1 ? upper : upper.plus(sorted[half - 1]!).div(2);
}
