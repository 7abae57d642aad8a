import type { Rule } from '../define';
import { always, type Pretest } from '../support/pretest';
import { certain as underCeiling, ceilingExceeded } from '../ceiling-exceeded';
import { certain as withinParent, childExceedsParent } from '../child-exceeds-parent';
import { certain as notFalling, cumulativeDecrease } from '../cumulative-decrease';
import { certain as aboveFloor, floorUndershot } from '../floor-undershot';
import { certain as whole, fractionalCount } from '../fractional-count';
import { certain as notNegative, negativeValue } from '../negative-value';
import { certain as inPercent, percentAsFraction } from '../percent-as-fraction';
import { certain as upTo100, rateOver100 } from '../rate-over-100';
import { ratioNot100 } from '../ratio-not-100';
import { ratioParts } from '../ratio-parts';
import { textInNumber } from '../text-in-number';
import { certain as ofSize, unitSlip } from '../unit-slip';
import { certain as steady, yearOnYearJump } from '../year-on-year-jump';
import { certain as notZero, zeroStock } from '../zero-stock';

export type RowRule = Rule & { scope: 'row' };

/** A rule about records with the test that tells which of them it surely passes. */
export interface RecordRule {
  rule: RowRule;
  certain: Pretest;
}

const numbersPass: Pretest = () => always;
// A number is no text; only a ratio is typed as text, and that is looked at exactly.
const noRatio: Pretest = ({ row }) => (row.indicator.class === 'K7' ? () => false : always);

const TABLE: readonly (readonly [Rule, Pretest])[] = [
  [textInNumber, noRatio],
  [percentAsFraction, inPercent],
  [rateOver100, upTo100],
  [unitSlip, ofSize],
  [negativeValue, notNegative],
  [fractionalCount, whole],
  [ratioParts, numbersPass],
  [ratioNot100, numbersPass],
  [zeroStock, notZero],
  [ceilingExceeded, underCeiling],
  [floorUndershot, aboveFloor],
  [childExceedsParent, withinParent],
  [cumulativeDecrease, notFalling],
  [yearOnYearJump, steady],
];

/** Rules that make sense of one record by itself 记录审核规则, in the order of RULES. */
export const RECORD_RULES: readonly RecordRule[] = TABLE.flatMap(([rule, certain]) =>
  rule.scope === 'row' ? [{ rule, certain }] : [],
);
