import type { Finding } from '../model/finding';
import type { PlanSettings } from '../model/plan';
import type { RowReading, SheetReading } from '../model/reading';
import type { Rule, RowContext } from './define';
import { isReady, isSheetReady, rowContext, sheetContext, withMeasure, type Scene } from './support/context';
import { failedRule, toFinding } from './support/finding';
import { inReadingOrder } from './support/order';
import { isCollected } from './support/rows';

export interface ValidateOptions {
  /** Thresholds that replace the plan's. */
  settings?: Partial<PlanSettings>;
  /** The submission before this one, in any order; sheets are paired by plan, box and unit. */
  previous?: readonly SheetReading[];
  /** All sheets of the workbook, in its order, where not all of them are checked at once. */
  workbook?: readonly SheetReading[];
}

function runRow(rule: Rule & { scope: 'row' }, context: RowContext): Finding[] {
  const { sheet, row } = context;
  if (!isReady(rule.meta.requires, context)) return [];
  try {
    return rule.check(context).map((report) => toFinding(rule, report, sheet, row));
  } catch (error) {
    return [failedRule(`审核规则：${rule.meta.title.zh}`, error, sheet, row)];
  }
}

function checkRow(rules: readonly (Rule & { scope: 'row' })[], scene: Scene, row: RowReading): Finding[] {
  if (!isCollected(scene.sheet, row)) return [];
  const context = rowContext(scene, row);
  const judges = rules.filter((rule) => rule.meta.requires.includes('measure'));
  const findings = rules.filter((rule) => !judges.includes(rule)).flatMap((rule) => runRow(rule, context));
  // Completion computed from a faulty value says nothing: it is judged once the value is corrected.
  const faulty = findings.some(
    ({ severity, family }) => severity === 'error' && (family === 'range' || family === 'unit'),
  );
  if (faulty || judges.length === 0) return findings;
  try {
    const measured = withMeasure(scene, context);
    return [...findings, ...judges.flatMap((rule) => runRow(rule, measured))];
  } catch (error) {
    return [...findings, failedRule('完成情况计算', error, scene.sheet, row)];
  }
}

function checkSheet(rule: Rule & { scope: 'sheet' }, scene: Scene): Finding[] {
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

/** Findings of some rules, sheet by sheet in the order given, each as a reader goes through it. */
export function runRules(
  rules: readonly Rule[],
  sheets: readonly SheetReading[],
  options: ValidateOptions = {},
): Finding[] {
  const rowRules = rules.filter((rule) => rule.scope === 'row');
  const sheetRules = rules.filter((rule) => rule.scope === 'sheet');
  return sheets.flatMap((sheet) => {
    const settings = { ...sheet.plan.settings, ...options.settings };
    const scene: Scene = {
      sheet: options.settings ? { ...sheet, plan: { ...sheet.plan, settings } } : sheet,
      previous: options.previous?.find((candidate) => isSameForm(candidate, sheet)) ?? null,
      twins: twinsOf(sheet, options.workbook ?? sheets),
      settings,
    };
    return inReadingOrder([
      ...sheetRules.flatMap((rule) => checkSheet(rule, scene)),
      ...scene.sheet.rows.flatMap((row) => checkRow(rowRules, scene, row)),
    ]);
  });
}
