import { measureIndicator } from '../../measure/measure-indicator';
import type { ReferencePeriod } from '../../model/reference-period';
import type { FormulaSpec } from '../spec';
import { shownMeasure } from '../shown';
import { nativeFormulas } from './native';
import { planFormulas } from './plan-dialect';
import { sceneOf, type FormulaRequest } from './scene';

/** The formula cells of one row. */
export interface RowFormulas {
  completion: FormulaSpec;
  progress: FormulaSpec;
  elapsed: FormulaSpec;
  status: FormulaSpec;
}

/** Formulas of a row in both dialects, with what they show now: nothing, or the rates of an example value. */
export function rowFormulas(
  request: FormulaRequest & { asOf: ReferencePeriod | null; value: string | number | null },
): RowFormulas {
  const { plan, indicator, own, asOf, value } = request;
  const scene = sceneOf(request);
  const native = nativeFormulas(scene);
  const dialect = planFormulas(scene, plan.id);
  const now = shownMeasure(measureIndicator(plan, indicator, { actuals: [value], asOf }), !own);
  const spec = (key: keyof RowFormulas): FormulaSpec => ({
    native: native[key],
    // 见专栏七 is no value for a function.
    plan: request.box.kind === 'dimensions' ? null : dialect[key],
    cached: now[key],
  });
  return {
    completion: spec('completion'),
    progress: spec('progress'),
    // PLAN.ELAPSED counts the years of the plan.
    elapsed: request.box.years ? { ...spec('elapsed'), plan: null } : spec('elapsed'),
    status: spec('status'),
  };
}
