import type { Finding } from '../model/finding';
import type { PlanSettings } from '../model/plan';
import type { ProjectReading, SeriesReading, SheetReading } from '../model/reading';
import { seriesState } from '../sheet/warning/state';
import type { Rule } from './define';
import { checkRow, runRow, sceneSheet } from './run-row';
import { isSheetReady, rowContext, sheetContext, type Scene } from './support/context';
import { failedRule, toFinding } from './support/finding';
import { inReadingOrder } from './support/order';
import { isPlainRow } from './support/plain-row';
import { projectContext } from './support/project-context';
import { projectRow } from './support/project-row';
import { seriesRow } from './support/series-row';
import { isCollected } from './support/rows';

export interface ValidateOptions {
  /** Thresholds that replace the plan's. */
  settings?: Partial<PlanSettings>;
  /** The submission before this one, in any order; sheets are paired by plan, box and unit. */
  previous?: readonly SheetReading[];
  /** All sheets of the workbook, in its order, where not all of them are checked at once. */
  workbook?: readonly SheetReading[];
}

/** Rules about projects, and those about numbers on the counts of their milestones. */
export function checkProject(rules: readonly Rule[], scene: Scene, project: ProjectReading): Finding[] {
  const row = projectRow(project);
  const counts = rowContext(scene, row);
  const context = projectContext(scene, project);
  return rules.flatMap((rule) => {
    if (rule.scope === 'row' && rule.meta.counts) return runRow(rule, counts);
    if (rule.scope !== 'project') return [];
    try {
      return rule.check(context).map((report) => toFinding(rule, report, scene.sheet, row));
    } catch (error) {
      return [failedRule(`审核规则：${rule.meta.title.zh}`, error, scene.sheet, row)];
    }
  });
}

/** Rules about series of months, and those about numbers on its lines and months. */
export function checkSeries(rules: readonly Rule[], scene: Scene, series: SeriesReading): Finding[] {
  const { sheet } = scene;
  const row = seriesRow(series);
  if (!isCollected(sheet, row)) return [];
  const counts = rowContext(scene, row);
  const context = { sheet, series, asOf: sheet.asOf, state: seriesState(series, sheet.asOf) };
  return rules.flatMap((rule) => {
    if (rule.scope === 'row' && rule.meta.counts) return runRow(rule, counts);
    if (rule.scope !== 'series') return [];
    try {
      return rule.check(context).map((report) => toFinding(rule, report, sheet, row));
    } catch (error) {
      return [failedRule(`审核规则：${rule.meta.title.zh}`, error, sheet, row)];
    }
  });
}

/** The findings of one rule about the whole sheet. */
export function checkSheet(rule: Rule & { scope: 'sheet' }, scene: Scene): Finding[] {
  const context = sheetContext(scene);
  if (!isSheetReady(rule.meta.requires, context)) return [];
  try {
    return rule.check(context).map((report) => toFinding(rule, report, scene.sheet, report.row ?? null));
  } catch (error) {
    return [failedRule(`审核规则：${rule.meta.title.zh}`, error, scene.sheet, null)];
  }
}

function isSameForm(a: SheetReading, b: SheetReading): boolean {
  return a.plan.id === b.plan.id && a.box.id === b.box.id && a.unit?.name === b.unit?.name;
}

/** Sheets before this one that a reader of the workbook could take for it; where the unit is not known none can. */
function twinsOf(sheet: SheetReading, workbook: readonly SheetReading[]): SheetReading[] {
  const before = workbook.slice(0, Math.max(0, workbook.indexOf(sheet)));
  return sheet.unit === null ? [] : before.filter((other) => isSameForm(other, sheet));
}

/** What the rules look at in one sheet of the workbook 审核场景. */
export function sceneOf(sheet: SheetReading, workbook: readonly SheetReading[], options: ValidateOptions): Scene {
  const settings = { ...sheet.plan.settings, ...options.settings };
  return {
    sheet: sceneSheet(sheet, options.settings ? settings : null),
    plan: sheet.plan,
    workbook,
    previous: options.previous?.find((candidate) => isSameForm(candidate, sheet)) ?? null,
    twins: twinsOf(sheet, workbook),
    settings,
  };
}

/** Findings of some rules, sheet by sheet in the order given, each as a reader goes through it. */
export function runRules(
  rules: readonly Rule[],
  sheets: readonly SheetReading[],
  options: ValidateOptions = {},
): Finding[] {
  const rowRules = rules.filter((rule) => rule.scope === 'row');
  const sheetRules = rules.filter((rule) => rule.scope === 'sheet');
  const onPlainRows = rowRules.filter(({ meta }) => !meta.silentOnPlainRows);
  return sheets.flatMap((sheet) => {
    const scene = sceneOf(sheet, options.workbook ?? sheets, options);
    return inReadingOrder([
      ...sheetRules.flatMap((rule) => checkSheet(rule, scene)),
      ...scene.sheet.rows.flatMap((row) => checkRow(isPlainRow(scene, row) ? onPlainRows : rowRules, scene, row)),
      ...(scene.sheet.series ?? []).flatMap((series) => checkSeries(rules, scene, series)),
      ...(scene.sheet.projects ?? []).flatMap((project) => checkProject(rules, scene, project)),
    ]);
  });
}
