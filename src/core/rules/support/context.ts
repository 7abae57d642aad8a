import { measureIndicator, UnreadableValue } from '../../measure/measure-indicator';
import type { Measure, Observed } from '../../measure/measure';
import type { Figure } from '../../model/figure';
import { boxYears } from '../../model/box';
import type { Plan, PlanSettings } from '../../model/plan';
import type { Entry, RowReading, SheetReading } from '../../model/reading';
import type { ReferencePeriod } from '../../model/reference-period';
import type { Requirement, RowContext, SheetContext } from '../define';
import { bindingTarget, isComparable, ownBase } from './figures';
import { hasEntries, isNumber, isOutcome, isRatio } from './rows';

/** Sheet and settings of one run, with the submission before, if one was given. */
export interface Scene {
  sheet: SheetReading;
  previous: SheetReading | null;
  /** The plan with its own years; absent: the sheet's. */
  plan?: Plan;
  /** The same form for the same unit, earlier in the workbook. */
  twins?: readonly SheetReading[];
  /** All sheets of the workbook; absent: only this one. */
  workbook?: readonly SheetReading[];
  settings: PlanSettings;
}

function observed(entry: Entry | undefined): Observed {
  if (entry?.value.kind === 'number') return entry.value.value;
  return entry?.value.kind === 'ratio' ? entry.value.parts : null;
}

/** Newest period that has a value, as a full year; an outcome column is always the end of the plan. */
function newestPeriod(entries: readonly Entry[]): ReferencePeriod | null {
  const years = entries.filter((entry) => isNumber(entry) || isRatio(entry)).map((entry) => entry.period);
  return years.length === 0 ? null : { year: Math.max(...years), months: 12 };
}

/** The unit's own base or target as the measure takes it; zeros and what cannot be read are none. */
function ownText(entry: Entry | null): string | null {
  if (isNumber(entry)) return entry.value.value.isZero() ? null : entry.value.value.toString();
  return entry && isRatio(entry) ? String(entry.raw) : null;
}

/** Completion as the sheet shows it; null when the unit's own base or target is no figure that can be measured. */
function measureRow({ sheet }: Scene, row: RowReading): Measure | null {
  const values = isOutcome(sheet)
    ? [observed(row.entries[0])]
    : boxYears(sheet.plan, sheet.box).map((year) => observed(row.entries.find((entry) => entry.period === year)));
  try {
    return measureIndicator(sheet.plan, row.indicator, {
      actuals: values,
      asOf: sheet.asOf,
      target: ownText(row.ownTarget),
      baseline: ownText(row.ownBaseline),
    });
  } catch (error) {
    if (error instanceof UnreadableValue) return null;
    throw error;
  }
}

/** Everything a rule may look at about a row, without its completion: that is computed only when a rule asks. */
export function rowContext(scene: Scene, row: RowReading): RowContext {
  const { sheet, previous, settings } = scene;
  const comparable = (figure: Figure | null): Figure | null => (figure && isComparable(figure) ? figure : null);
  const { code, parent } = row.indicator;
  const withCode = (rows: readonly RowReading[] | undefined, wanted: string | null): RowReading | null =>
    rows?.find((candidate) => candidate.indicator.code === wanted) ?? null;
  return {
    sheet,
    row,
    parent: parent === null ? null : withCode(sheet.rows, parent),
    target: comparable(bindingTarget(row)),
    baseline: row.indicator.scopeConflict !== null && !row.ownTarget ? null : comparable(ownBase(row)),
    asOf: isOutcome(sheet) ? { year: sheet.plan.endYear, months: 12 } : (sheet.asOf ?? newestPeriod(row.entries)),
    measure: null,
    previous: withCode(previous?.rows, code),
    previousAsOf: previous?.asOf ?? null,
    settings,
  };
}

/** The context with the row's completion; null where nothing was entered or the unit has no target. */
export function withMeasure(scene: Scene, context: RowContext): RowContext {
  if (!context.target || !hasEntries(context.row)) return context;
  return { ...context, measure: measureRow(scene, context.row) };
}

export function sheetContext(scene: Scene): SheetContext {
  const { sheet, previous, plan = sheet.plan, twins = [], workbook = [sheet], settings } = scene;
  return {
    sheet,
    plan,
    previous,
    twins,
    workbook,
    settings,
    asOf: sheet.asOf ?? newestPeriod(sheet.rows.flatMap((row) => row.entries)),
  };
}

const MET: Readonly<Record<Requirement, (context: RowContext) => boolean>> = {
  baseline: (context) => context.baseline !== null,
  target: (context) => context.target !== null,
  asOf: (context) => context.asOf !== null,
  parent: (context) => context.parent !== null,
  measure: (context) => context.measure !== null,
  previousSubmission: (context) => context.previous !== null,
  numberEntry: (context) => context.row.entries.some(isNumber),
};

/** Whether a row has what the rule needs; if not, the answer is NA. */
export function isReady(requires: readonly Requirement[], context: RowContext): boolean {
  return requires.every((requirement) => MET[requirement](context));
}

/** The same for a rule about the whole sheet, which can need only a report date or a previous submission. */
export function isSheetReady(requires: readonly Requirement[], context: SheetContext): boolean {
  return requires.every((requirement) =>
    requirement === 'asOf' ? context.asOf !== null : requirement !== 'previousSubmission' || context.previous !== null,
  );
}
