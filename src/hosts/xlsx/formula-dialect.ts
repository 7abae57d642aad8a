import { changeCode, withPlanNames } from '../../core/sheet/plan-formula';

/** How a formula is stored: without “=”, and `PLAN.PROGRESS(` as `_xldudf_PLAN_PROGRESS(`, the form of custom functions. */
export function formulaToFile(formula: string): string {
  const bare = formula.startsWith('=') ? formula.slice(1) : formula;
  // Most formulas call none, and there may be millions.
  if (!/PLAN\./i.test(bare)) return bare;
  return changeCode(bare, (code) =>
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
