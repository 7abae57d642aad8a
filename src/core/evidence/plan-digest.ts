import type { Plan } from '../model/plan';
import type { Digest } from './seal';

/** The facts of a plan that forms print 规划事实, as text: the same whatever else the program knows of it. */
export function planText(plan: Plan): string {
  const lines = plan.boxes.flatMap((box) => [
    [box.id, box.number, box.title],
    ...box.indicators.map(({ code, name, unit, attribute, baseline, target }) => [
      code,
      name,
      unit,
      attribute ?? '',
      baseline.printed,
      target.printed,
    ]),
    ...box.projects.map(({ code, no, name }) => [code, no, name]),
  ]);
  return JSON.stringify([plan.id, plan.name, plan.startYear, plan.endYear, lines]);
}

const KNOWN = new WeakMap<Plan, { digest: Digest; of: Promise<string> }>();

/** Digest of the facts of a plan, made once: the workbooks of a collection have the same plan. */
export function planDigest(plan: Plan, digest: Digest): Promise<string> {
  const known = KNOWN.get(plan);
  if (known?.digest === digest) return known.of;
  const of = digest(planText(plan));
  KNOWN.set(plan, { digest, of });
  return of;
}
