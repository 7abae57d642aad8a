import type { Box } from './box';
import type { Indicator } from './indicator';
import type { Plan } from './plan';

/** All plans that the program knows 规划目录. Own plans join the built-in ones. */
export interface Catalogue {
  plans: readonly Plan[];
  /** Every indicator by its code. */
  byCode: ReadonlyMap<string, Indicator>;
}

/** A plan by its id. */
export function findPlan(catalogue: Catalogue, id: string): Plan | undefined {
  return catalogue.plans.find((plan) => plan.id === id);
}

/** A box by plan and box id, following `sameAs` to the plan that owns the sheet. */
export function findBox(catalogue: Catalogue, planId: string, boxId: string): { plan: Plan; box: Box } | undefined {
  const plan = findPlan(catalogue, planId);
  const box = plan?.boxes.find((candidate) => candidate.id === boxId);
  if (!plan || !box) return undefined;
  if (box.sameAs) return findBox(catalogue, box.sameAs.planId, box.sameAs.boxId);
  return { plan, box };
}
