import { AppError } from '../../app/app-error';
import { periodOf } from '../../app/lookup';
import type { LastChoice } from '../../app/ports/preferences';
import { findUnit } from '../../core/catalogue/find-unit';
import type { Box } from '../../core/model/box';
import { findBox, findPlan, type Catalogue } from '../../core/model/catalogue';
import { planYears, type Plan } from '../../core/model/plan';

/** In the place of a box: all boxes of the plan with a contents sheet, or those that are ticked. */
export const ALL_BOXES = '*';
export const SEVERAL_BOXES = '+';

/** What is chosen on 插入. */
export interface Choice {
  planId: string;
  /** A box of the plan, ALL_BOXES or SEVERAL_BOXES. */
  boxId: string;
  /** Boxes that are ticked, where several are chosen. */
  boxIds?: readonly string[];
  unitName: string;
  /** 报告期 as typed; "" for none. */
  asOf: string;
}

/** A box in the list; `reason` is set where it cannot be inserted. */
export interface BoxOption {
  id: string;
  number: string;
  title: string;
  reason: string | null;
}

export function boxOptions(catalogue: Catalogue, plan: Plan): BoxOption[] {
  return plan.boxes.map((box) => {
    const owner = findBox(catalogue, plan.id, box.id)?.box;
    const reason = box.available && owner?.available ? null : (box.reason ?? owner?.reason ?? '—');
    return { id: box.id, number: box.number, title: box.title, reason };
  });
}

/** The choice after a plan was picked: its indicator table, and the unit kept where the plan has it. */
export function choiceFor(catalogue: Catalogue, planId: string, before: Partial<Choice> = {}): Choice {
  const plan = findPlan(catalogue, planId) ?? catalogue.plans[0];
  if (!plan) return { planId: '', boxId: '', unitName: '', asOf: '' };
  const usable = boxOptions(catalogue, plan).filter((option) => option.reason === null);
  const kindOf = (id: string): Box['kind'] | undefined => findBox(catalogue, plan.id, id)?.box.kind;
  const box =
    usable.find((option) => option.id === before.boxId && before.planId === plan.id) ??
    usable.find((option) => kindOf(option.id) === 'indicators') ??
    usable[0];
  // Of ticked boxes nothing is left in another plan; all of them can be meant in any.
  const all = before.boxId === ALL_BOXES && usable.length > 0;
  const several = before.boxId === SEVERAL_BOXES && before.planId === plan.id;
  const boxIds = (several ? before.boxIds : undefined)?.filter((id) => usable.some((option) => option.id === id));
  const unit = (before.unitName ? findUnit(plan, before.unitName) : undefined) ?? plan.units[0];
  const asOf = before.asOf ?? '';
  return {
    planId: plan.id,
    boxId: all ? ALL_BOXES : boxIds ? SEVERAL_BOXES : (box?.id ?? ''),
    ...(boxIds ? { boxIds } : {}),
    unitName: unit?.name ?? '',
    asOf: periodProblem(plan, asOf) === null ? asOf : '',
  };
}

/** What was chosen last, as far as the catalogue still has it. */
export function restoredChoice(catalogue: Catalogue, last: LastChoice | null): Choice {
  if (!last) return choiceFor(catalogue, catalogue.plans[0]?.id ?? '');
  return choiceFor(catalogue, last.planId, { ...last, asOf: last.asOf ?? '' });
}

/** True when more than one box is to be inserted. */
export function isMany({ boxId }: Pick<Choice, 'boxId'>): boolean {
  return boxId === ALL_BOXES || boxId === SEVERAL_BOXES;
}

/** Why the 报告期 cannot be taken, in words, or null. */
export function periodProblem(plan: Plan, text: string): string | null {
  try {
    periodOf(plan, text);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

/** Years offered for 报告期, newest first. */
export function periodOptions(plan: Plan): string[] {
  return planYears(plan).map(String).reverse();
}

/** A table of period results has one column and no 报告期 (METHOD §2 “Outcome boxes”). */
export function takesPeriod(catalogue: Catalogue, choice: Choice): boolean {
  if (isMany(choice)) return true;
  return findBox(catalogue, choice.planId, choice.boxId)?.box.kind !== 'outcomes';
}

/** True where the sheet gets columns for the unit's own base and target. */
export function isLowerUnit(catalogue: Catalogue, choice: Choice): boolean {
  const plan = findPlan(catalogue, choice.planId);
  const level = plan ? findUnit(plan, choice.unitName)?.level : undefined;
  return level !== undefined && level !== 'province';
}

/** The box that prints its outcomes, for 示例; null when the catalogue has none. */
export function exampleChoice(catalogue: Catalogue): Choice | null {
  for (const plan of catalogue.plans) {
    for (const box of plan.boxes) {
      const printed = box.sameAs === null && box.indicators.some(({ outcome }) => outcome && !outcome.missing);
      const unit = plan.units.find((candidate) => candidate.level === 'province');
      if (box.available && printed && unit) return { planId: plan.id, boxId: box.id, unitName: unit.name, asOf: '' };
    }
  }
  return null;
}
