import { changeCode, withPlanNames } from '../../core/sheet/plan-formula';

/** How a formula is stored: without “=”, and `PLAN.PROGRESS(` as `_xldudf_PLAN_PROGRESS(`, the form of custom functions. */
export function formulaToFile(formula: string): string {
  return changeCode(formula.replace(/^=/, ''), (code) =>
    code.replace(
      /(?<![\w.])PLAN\.([A-Z][A-Z0-9.]*)(?=\s*\()/gi,
      (_, name: string) => `_xldudf_PLAN_${name.toUpperCase().replace(/\./g, '_')}`,
    ),
  );
}

/** The formula as a person knows it, with “=”. */
export function formulaFromFile(stored: string): string {
  return `=${withPlanNames(stored)}`;
}
