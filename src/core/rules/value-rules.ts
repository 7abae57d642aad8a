import type { Rule } from './define';
import { ceilingExceeded } from './ceiling-exceeded';
import { floorUndershot } from './floor-undershot';
import { formulaInEntry } from './formula-in-entry';
import { fractionalCount } from './fractional-count';
import { negativeValue } from './negative-value';
import { percentAsFraction } from './percent-as-fraction';
import { rateOver100 } from './rate-over-100';
import { ratioNot100 } from './ratio-not-100';
import { ratioParts } from './ratio-parts';
import { textInNumber } from './text-in-number';
import { unitSlip } from './unit-slip';
import { zeroStock } from './zero-stock';

/**
 * Rules that can judge one value by itself against what the plan prints 单值审核: what PLAN.CHECK runs. They stand apart so
 * that the functions, which Excel loads first, do not carry the rules about whole tables.
 */
export const VALUE_RULES: readonly Rule[] = [
  textInNumber,
  formulaInEntry,
  percentAsFraction,
  rateOver100,
  unitSlip,
  negativeValue,
  fractionalCount,
  ratioParts,
  ratioNot100,
  zeroStock,
  ceilingExceeded,
  floorUndershot,
];
