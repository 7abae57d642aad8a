import type { Finding } from '../../src/core/model/finding';
import type { PlanSettings } from '../../src/core/model/plan';
import type {
  ProjectContext,
  Report,
  RowContext,
  Rule,
  SeriesContext,
  SheetContext,
} from '../../src/core/rules/define';
import { runRules } from '../../src/core/rules/runner';
import { previousFrom, readingFrom, workbookFrom, type Given } from './reading-from';

/** A case that finds something: which messages, and what else must hold of the first of them. */
export interface Find<Id extends string> {
  given: Given;
  expect: readonly Id[];
  severity?: Finding['severity'];
  cell?: string;
  /** The value of the one-click correction; null when there is none. */
  correction?: string | number | null;
  /** A part of the message. */
  says?: string;
  settings?: Partial<PlanSettings>;
}

/** The rule, noting the ids of what it reports; everything else is the real run. */
function observed<Id extends string>(rule: Rule<Id>, seen: Id[]): Rule<Id> {
  const noting = (reports: readonly Report<Id>[]): readonly Report<Id>[] => {
    seen.push(...reports.map((report) => report.messageId));
    return reports;
  };
  if (rule.scope === 'series') return { ...rule, check: (context: SeriesContext) => noting(rule.check(context)) };
  if (rule.scope === 'project') return { ...rule, check: (context: ProjectContext) => noting(rule.check(context)) };
  return rule.scope === 'row'
    ? { ...rule, check: (context: RowContext) => noting(rule.check(context)) }
    : { ...rule, check: (context: SheetContext) => noting(rule.check(context)) };
}

function run<Id extends string>(
  rule: Rule<Id>,
  given: Given,
  settings?: Partial<PlanSettings>,
): { ids: Id[]; findings: Finding[] } {
  const ids: Id[] = [];
  const previous = previousFrom(given);
  const sheet = readingFrom(given);
  const findings = runRules([observed(rule, ids) as Rule], [sheet], {
    workbook: workbookFrom(given, sheet),
    ...(previous ? { previous: [previous] } : {}),
    ...(settings ? { settings } : {}),
  });
  return { ids, findings };
}

/** Two cases with the same sheet test the same thing, or contradict each other. */
export function refuseDuplicates(cases: readonly (readonly [string, unknown])[]): void {
  const seen = new Map<string, string>();
  for (const [name, given] of cases) {
    const key = JSON.stringify(given);
    const other = seen.get(key);
    if (other !== undefined) throw new Error(`Cases "${other}" and "${name}" describe the same sheet.`);
    seen.set(key, name);
  }
}

/**
 * A rule against a table of sheets: those that pass and those in which it finds something. Refuses two cases with the
 * same sheet, and fails when a message of the rule is never exercised.
 */
export function testRule<Id extends string>(
  rule: Rule<Id>,
  cases: { passes: Readonly<Record<string, Given>>; finds: Readonly<Record<string, Find<NoInfer<Id>>>> },
): void {
  const { id, messages } = rule.meta;
  refuseDuplicates([
    ...Object.entries(cases.passes),
    ...Object.entries(cases.finds).map(([name, find]) => [name, { ...find.given, settings: find.settings }] as const),
  ]);
  describe(id, () => {
    test.each(Object.entries(cases.passes))('passes: %s', (_name, given) => {
      expect(run(rule, given).findings).toEqual([]);
    });
    test.each(Object.entries(cases.finds))('finds: %s', (_name, find) => {
      const { ids, findings } = run(rule, find.given, find.settings);
      expect(ids).toEqual(find.expect);
      expect(findings.map((finding) => finding.rule)).toEqual(find.expect.map(() => id));
      const [first] = findings;
      if (find.severity !== undefined) expect(first?.severity).toBe(find.severity);
      if (find.cell !== undefined) expect(first?.cell).toBe(find.cell);
      if (find.says !== undefined) expect(first?.message).toContain(find.says);
      if (find.correction !== undefined) expect(first?.correction?.value ?? null).toEqual(find.correction);
      for (const finding of findings) {
        expect(`${finding.message}${finding.remedy}${finding.basis}`).not.toMatch(/\{\w+\}/);
      }
    });
    test('every message is exercised', () => {
      const exercised = new Set(Object.values(cases.finds).flatMap((find) => find.expect));
      expect([...exercised].sort()).toEqual(Object.keys(messages).sort());
    });
  });
}
