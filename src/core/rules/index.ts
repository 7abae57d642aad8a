import type { Rule } from './define';
import { alertLineCrossed } from './alert-line-crossed';
import { alertLinesDisordered } from './alert-lines-disordered';
import { alertLinesMissing } from './alert-lines-missing';
import { baseAgainstOutcome } from './base-against-outcome';
import { behindSchedule } from './behind-schedule';
import { blankTable } from './blank-table';
import { childExceedsParent } from './child-exceeds-parent';
import { cumulativeDecrease } from './cumulative-decrease';
import { doneButTargetMissed } from './done-but-target-missed';
import { duplicateCode } from './duplicate-code';
import { duplicateColumn } from './duplicate-column';
import { entryInFutureYear } from './entry-in-future-year';
import { errorInText } from './error-in-text';
import { expiredTable } from './expired-table';
import { explanationChanged } from './explanation-changed';
import { formulaOverwritten } from './formula-overwritten';
import { lockedCellChanged } from './locked-cell-changed';
import { mergedEntry } from './merged-entry';
import { milestonesExceeded } from './milestones-exceeded';
import { missingColumn } from './missing-column';
import { missingDueYear } from './missing-due-year';
import { missingLabel } from './missing-label';
import { missingMark } from './missing-mark';
import { missingMonth } from './missing-month';
import { missingReferencePeriod } from './missing-reference-period';
import { missingRow } from './missing-row';
import { monthNotCounted } from './month-not-counted';
import { outlierValue } from './outlier-value';
import { ownFigureRevised } from './own-figure-revised';
import { ownTargetLowered } from './own-target-lowered';
import { ownTargetMissing } from './own-target-missing';
import { periodBeforePrevious } from './period-before-previous';
import { periodOutOfStep } from './period-out-of-step';
import { projectStageLag } from './project-stage-lag';
import { provinceRateOutside } from './province-rate-outside';
import { revisedValue } from './revised-value';
import { scopeConflict } from './scope-conflict';
import { shareOver100 } from './share-over-100';
import { sharedEntryDiffers } from './shared-entry-differs';
import { stageUnknown } from './stage-unknown';
import { strayContent } from './stray-content';
import { targetAgainstDirection } from './target-against-direction';
import { targetMissed } from './target-missed';
import { targetNature } from './target-nature';
import { unitExceedsProvince } from './unit-exceeds-province';
import { unitOfMeasureChanged } from './unit-of-measure-changed';
import { unitTargetsShort } from './unit-targets-short';
import { unitsSumDiffers } from './units-sum-differs';
import { unknownCode } from './unknown-code';
import { unknownUnit } from './unknown-unit';
import { unreadablePeriod } from './unreadable-period';
import { VALUE_RULES } from './value-rules';
import { yearOnYearJump } from './year-on-year-jump';

/** All rules 全部审核规则. Within a cell and a severity findings keep this order: the cause before what follows from it. */
export const RULES: readonly Rule[] = [
  lockedCellChanged,
  formulaOverwritten,
  duplicateCode,
  unknownCode,
  missingRow,
  missingColumn,
  duplicateColumn,
  missingLabel,
  unknownUnit,
  unreadablePeriod,
  periodBeforePrevious,
  unitOfMeasureChanged,
  missingMark,
  expiredTable,
  mergedEntry,
  strayContent,
  errorInText,
  ...VALUE_RULES,
  stageUnknown,
  milestonesExceeded,
  monthNotCounted,
  alertLinesDisordered,
  missingDueYear,
  missingMonth,
  entryInFutureYear,
  childExceedsParent,
  shareOver100,
  unitExceedsProvince,
  unitsSumDiffers,
  provinceRateOutside,
  unitTargetsShort,
  cumulativeDecrease,
  revisedValue,
  ownFigureRevised,
  yearOnYearJump,
  outlierValue,
  sharedEntryDiffers,
  baseAgainstOutcome,
  targetNature,
  targetAgainstDirection,
  ownTargetLowered,
  behindSchedule,
  targetMissed,
  projectStageLag,
  doneButTargetMissed,
  alertLineCrossed,
  alertLinesMissing,
  explanationChanged,
  blankTable,
  periodOutOfStep,
  missingReferencePeriod,
  ownTargetMissing,
  scopeConflict,
];
