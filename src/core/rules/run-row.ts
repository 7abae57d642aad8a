import { boxTerm } from '../model/box';
import type { Finding } from '../model/finding';
import type { PlanSettings } from '../model/plan';
import type { Entry, RowReading, SheetReading } from '../model/reading';
import type { Rule, RowContext } from './define';
import { isReady, rowContext, withMeasure, type Scene } from './support/context';
import { failedRule, toFinding } from './support/finding';
import { isCollected, isComputed } from './support/rows';

/** Findings of one rule on one row; a rule that throws is a finding about the rule. */
export function runRow(rule: Rule & { scope: 'row' }, context: RowContext): Finding[] {
  const { sheet, row } = context;
  if (!isReady(rule.meta.requires, context)) return [];
  try {
    return rule.check(context).map((report) => toFinding(rule, report, sheet, row));
  } catch (error) {
    return [failedRule(`审核规则：${rule.meta.title.zh}`, error, sheet, row)];
  }
}

/** Findings of some rules on one row: faults first, then completion where no fault spoils it. */
export function checkRow(all: readonly (Rule & { scope: 'row' })[], scene: Scene, row: RowReading): Finding[] {
  if (all.length === 0 || !isCollected(scene.sheet, row)) return [];
  const context = rowContext(scene, row);
  // Faults of a computed value are faults of the values it is computed from; a box of dimensions repeats other sheets.
  const rules = !isComputed(row) ? all : scene.sheet.box.kind === 'dimensions' ? [] : all.filter(isJudge);
  const judges = rules.filter(isJudge);
  const findings = [
    ...rules.filter((rule) => !judges.includes(rule)).flatMap((rule) => runRow(rule, context)),
    ...(isComputed(row) ? checkTyped(all, scene, row) : []),
  ];
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

/** Whether numbers can be read, in the cells of a computed row that people fill in: its own base and target. */
function checkTyped(all: readonly (Rule & { scope: 'row' })[], scene: Scene, row: RowReading): Finding[] {
  const typed = (entry: Entry | null): Entry | null => (entry?.computed ? null : entry);
  const own = { ...row, entries: [], ownBaseline: typed(row.ownBaseline), ownTarget: typed(row.ownTarget) };
  if (!own.ownBaseline && !own.ownTarget) return [];
  const context = rowContext(scene, own);
  return all.filter(({ meta }) => meta.counts).flatMap((rule) => runRow(rule, context));
}

function isJudge(rule: Rule): boolean {
  return rule.meta.requires.includes('measure');
}

/** The sheet as rules look at it: the plan has the years of the box, and thresholds of the caller's. */
export function sceneSheet(sheet: SheetReading, settings: PlanSettings | null): SheetReading {
  const term = boxTerm(sheet.plan, sheet.box);
  return term === sheet.plan && !settings ? sheet : { ...sheet, plan: settings ? { ...term, settings } : term };
}
