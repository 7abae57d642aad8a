import type { Plan } from '../model/plan';

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
