import { elapsedShare } from '../measure/period';
import { periodOf, textOf } from './arguments';
import { defineFunction } from './define';
import { AS_OF, PLAN, required } from './parameters';
import { planOrNewest } from './resolve';

/**
 * PLAN.ELAPSED 序时进度 τ (METHOD §2): full years of the plan plus the months of the current one, as a fraction; 0 before
 * the plan, 1 after it; "" without a report date. `plan` defaults to the newest.
 */
export const ELAPSED = defineFunction({
  id: 'ELAPSED',
  summary: {
    zh: '序时进度：到报告期为止规划期已过去的比例',
    en: 'Share of the plan period that has elapsed at the report date',
  },
  parameters: [required(AS_OF), PLAN],
  result: 'scalar',
  examples: [
    { formula: '=PLAN.ELAPSED(2023,"fj-14")', gives: '0.6' },
    { formula: '=PLAN.ELAPSED("2023Q3","fj-14")', gives: '0.55' },
  ],
  evaluate(context, [asOf, plan]) {
    const period = periodOf(asOf);
    return period === null ? '' : elapsedShare(planOrNewest(context.catalogue, textOf(plan)), period).toNumber();
  },
});
