import type { Correction, EssLevel, RuleFamily, Severity } from '../model/finding';
import type { CellValue } from '../model/cells';
import type { Figure } from '../model/figure';
import type { Plan, PlanSettings } from '../model/plan';
import type { ReferencePeriod } from '../model/reference-period';
import type { Entry, ProjectReading, RowReading, SeriesReading, SheetReading } from '../model/reading';
import type { Measure } from '../measure/measure';
import type { ProjectMeasure } from '../measure/measure-project';
import type { WarningState } from '../measure/warning';

/** What a rule needs before it can say anything; without it the answer is NA, neither a pass nor a finding. */
export type Requirement = 'baseline' | 'target' | 'asOf' | 'parent' | 'measure' | 'previousSubmission' | 'numberEntry';

/** Everything a rule may look at about one row. */
export interface RowContext {
  sheet: SheetReading;
  row: RowReading;
  /** The row of the 其中 parent on the same sheet, if any. */
  parent: RowReading | null;
  /**
   * Target and base that bind this unit: the printed ones on the province's sheet, its own on a lower unit's; null when
   * there is none that values can be compared with (METHOD §2 “Whose target”).
   */
  target: Figure | null;
  baseline: Figure | null;
  /** Effective report date: the sheet's, else the newest period of this row with a value, else null. */
  asOf: ReferencePeriod | null;
  measure: Measure | null;
  /** The same row in the previous submission, if one was given. */
  previous: RowReading | null;
  /** Report date of the previous submission. */
  previousAsOf: ReferencePeriod | null;
  settings: PlanSettings;
}

/** Everything a rule may look at about one project of a box of works. */
export interface ProjectContext {
  sheet: SheetReading;
  project: ProjectReading;
  /** 报告期 of the sheet, or null. */
  asOf: ReferencePeriod | null;
  measure: ProjectMeasure;
  /** The project's quantified targets on the same sheet, with their completion where it can be computed. */
  targets: readonly { row: RowReading; measure: Measure | null }[];
}

/** Everything a rule may look at about one row of a series of months. */
export interface SeriesContext {
  sheet: SheetReading;
  series: SeriesReading;
  /** 报告期 of the sheet, or null. */
  asOf: ReferencePeriod | null;
  state: WarningState;
}

/** Everything a rule may look at about a whole sheet. */
export interface SheetContext {
  sheet: SheetReading;
  /** The plan with its own years, where the box has others. */
  plan: Plan;
  asOf: ReferencePeriod | null;
  previous: SheetReading | null;
  /** Other sheets of the workbook for the same plan, box and unit that stand before this one 重复的报表. */
  twins: readonly SheetReading[];
  /** All sheets of the workbook 本工作簿各表, this one among them. */
  workbook: readonly SheetReading[];
  settings: PlanSettings;
}

/** What a rule reports: a message id with the values of its placeholders, at a cell. */
export interface Report<Id extends string = string> {
  messageId: Id;
  cell: string;
  value: CellValue;
  data: Readonly<Record<string, string | number>>;
  /** Overrides the rule's severity (a lagging target: binding warns, anticipatory informs). */
  severity?: Severity;
  correction?: Omit<Correction, 'sheet'> | null;
  /** The row it concerns, when a rule about the whole sheet finds something in one. */
  row?: RowReading;
}

interface Meta<Id extends string> {
  /** Rule id = file name = test name; a noun for the failing state: `unit-slip`. */
  id: string;
  title: { zh: string; en: string };
  severity: Severity;
  level: EssLevel;
  family: RuleFamily;
  /** 依据, shown under the message. */
  basis: string;
  requires: readonly Requirement[];
  /** What is wrong, with {placeholders}. */
  messages: Readonly<Record<Id, string>>;
  /** Set for rules about a sheet that look at other sheets of the workbook, too. */
  between?: boolean;
  /** Set for rules about numbers that also look at the milestone counts of projects 里程碑数 and at series of months. */
  counts?: boolean;
  /** Set for rules about rows that find nothing on a plain row (support/plain-row.ts); they are not run there. */
  silentOnPlainRows?: boolean;
  /** What to do next, for each message. */
  remedies: Readonly<Record<Id, string>>;
}

/** A validation rule 审核规则: about each indicator row, each project row, each series of months, or the whole sheet. */
export type Rule<Id extends string = string> =
  | { meta: Meta<Id>; scope: 'row'; check(context: RowContext): readonly Report<Id>[] }
  | { meta: Meta<Id>; scope: 'project'; check(context: ProjectContext): readonly Report<Id>[] }
  | { meta: Meta<Id>; scope: 'series'; check(context: SeriesContext): readonly Report<Id>[] }
  | { meta: Meta<Id>; scope: 'sheet'; check(context: SheetContext): readonly Report<Id>[] };

/** Declares a rule; a misspelt message id does not compile. */
export function defineRule<Id extends string>(rule: Rule<Id>): Rule<Id> {
  return rule;
}

/** The entries of a row that hold numbers, oldest first. */
export function numberEntries(row: RowReading): (Entry & { value: { kind: 'number' } })[] {
  return row.entries.filter(
    (entry): entry is Entry & { value: Extract<Entry['value'], { kind: 'number' }> } => entry.value.kind === 'number',
  );
}
