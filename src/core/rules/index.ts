import type { Rule } from './define';
import { behindSchedule } from './behind-schedule';
import { blankTable } from './blank-table';
import { ceilingExceeded } from './ceiling-exceeded';
import { childExceedsParent } from './child-exceeds-parent';
import { cumulativeDecrease } from './cumulative-decrease';
import { duplicateCode } from './duplicate-code';
import { entryInFutureYear } from './entry-in-future-year';
import { expiredTable } from './expired-table';
import { floorUndershot } from './floor-undershot';
import { formulaInEntry } from './formula-in-entry';
import { fractionalCount } from './fractional-count';
import { lockedCellChanged } from './locked-cell-changed';
import { missingColumn } from './missing-column';
import { missingDueYear } from './missing-due-year';
import { missingMark } from './missing-mark';
import { missingReferencePeriod } from './missing-reference-period';
import { missingRow } from './missing-row';
import { negativeValue } from './negative-value';
import { ownTargetMissing } from './own-target-missing';
import { percentAsFraction } from './percent-as-fraction';
import { rateOver100 } from './rate-over-100';
import { ratioNot100 } from './ratio-not-100';
import { ratioParts } from './ratio-parts';
import { revisedValue } from './revised-value';
import { scopeConflict } from './scope-conflict';
import { targetAgainstDirection } from './target-against-direction';
import { targetMissed } from './target-missed';
import { textInNumber } from './text-in-number';
import { unitSlip } from './unit-slip';
import { unknownCode } from './unknown-code';
import { unknownUnit } from './unknown-unit';
import { unreadablePeriod } from './unreadable-period';
import { yearOnYearJump } from './year-on-year-jump';
import { zeroStock } from './zero-stock';

/** All rules 全部审核规则. Within a cell and a severity findings keep this order: the cause before what follows from it. */
export const RULES: readonly Rule[] = [
  lockedCellChanged,
  duplicateCode,
  unknownCode,
  missingRow,
  missingColumn,
  unknownUnit,
  unreadablePeriod,
  missingMark,
  expiredTable,
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
  missingDueYear,
  entryInFutureYear,
  childExceedsParent,
  cumulativeDecrease,
  revisedValue,
  yearOnYearJump,
  targetAgainstDirection,
  ceilingExceeded,
  floorUndershot,
  behindSchedule,
  targetMissed,
  blankTable,
  missingReferencePeriod,
  ownTargetMissing,
  scopeConflict,
];
