import type { Box } from '../core/model/box';
import type { Plan } from '../core/model/plan';
import { listedBoxes } from '../core/sheet/contents/listed';
import { CommandError } from './command-error';
import { boxOf, planOf } from './lookup';
import type { PlanChoice } from './plan-option';

/** A box with the plan that owns it. */
export interface ChosenBox {
  plan: Plan;
  box: Box;
}

/** The boxes that `--box` (several times) or `--all` means 所选专栏. */
export function chosenBoxes(
  options: { box: readonly string[]; all?: boolean },
  { catalogue, id }: PlanChoice,
): ChosenBox[] {
  if (options.all && options.box.length > 0) throw new CommandError('--all 与 --box 只能用一个，请去掉其中之一。');
  if (options.all) return listedBoxes(catalogue, planOf(id, catalogue)).flatMap(({ found }) => found ?? []);
  if (options.box.length === 0) throw new CommandError('请用 --box 指定专栏（如 --box 2），或用 --all 生成全部。');
  const chosen = options.box.map((text) => boxOf(id, text, catalogue));
  const seen = new Set<Box>();
  for (const { box } of chosen) {
    if (seen.has(box)) throw new CommandError(`${box.number}给了两次，请去掉重复的 --box。`);
    seen.add(box);
  }
  return chosen;
}
