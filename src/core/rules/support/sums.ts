import { ZERO, type Decimal } from '../../model/decimal';
import { cityAround } from '../../model/reporting-unit';
import { meet, rounding, type Interval, type UnitValue } from './between';

export interface Sum extends Interval {
  value: Decimal;
}

/** The sum with what its parts may hide, ±½ of the last digit of each. */
export function sumOf(values: readonly UnitValue[], decimals: number): Sum {
  return values.reduce(
    (total, { entry: { value } }) => {
      const { low, high } = rounding(value.value, decimals);
      return { value: total.value.plus(value.value), low: total.low.plus(low), high: total.high.plus(high) };
    },
    { value: ZERO, low: ZERO, high: ZERO },
  );
}

/** Without a unit run apart from a city that reports as well, the sum is the province's: the city's figure may hold it. */
export function isCountedTwice(
  one: UnitValue,
  values: readonly UnitValue[],
  whole: Interval,
  decimals: number,
): boolean {
  const city = cityAround(one.unit);
  const others = values.filter((other) => other !== one);
  return others.some(({ unit }) => unit.name === city) && meet(whole, sumOf(others, decimals));
}
