import { evaluate } from '../../src/core/measure/evaluate';
import type { Measure, MeasureInput, Observed } from '../../src/core/measure/measure';
import { parseReferencePeriod } from '../../src/core/measure/period';
import { percentText } from '../../src/core/measure/percent-text';
import { decimal, type Decimal } from '../../src/core/model/decimal';
import { DEFAULT_SETTINGS } from '../../src/core/model/plan';

type Value = number | readonly number[] | null;

/** What a test says about a measurement: numbers for decimals, a year or text for the report date. */
export interface GivenMeasure extends Partial<Omit<MeasureInput, 'actuals' | 'total' | 'asOf'>> {
  class: MeasureInput['class'];
  target: MeasureInput['target'];
  baseline: MeasureInput['baseline'];
  actuals?: readonly Value[];
  total?: Value;
  asOf?: number | string;
}

const observed = (value: Value): Observed =>
  value === null ? null : typeof value === 'number' ? decimal(value) : value.map((part) => decimal(part));

/** Evaluates under the 十四五 (2021–2025) unless years are given. */
export function evaluated({ actuals, total, asOf, ...given }: GivenMeasure): Measure {
  return evaluate({
    desiredDirection: 'increase',
    startYear: 2021,
    endYear: 2025,
    settings: DEFAULT_SETTINGS,
    ...given,
    actuals: (actuals ?? []).map(observed),
    ...(total === undefined ? {} : { total: observed(total) }),
    asOf: asOf === undefined ? null : parseReferencePeriod(asOf),
  });
}

/** A rate in percent to two decimals, as METHOD prints it. */
export const percent = (rate: Decimal | null): string | null => (rate === null ? null : percentText(rate));
export const number = (value: Decimal | null): number | null => (value === null ? null : value.toNumber());
