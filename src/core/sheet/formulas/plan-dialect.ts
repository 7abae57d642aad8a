import { badPeriod, entryRange, newestYear, nothing } from './observed';
import { cond, or, text } from './expr';
import type { Scene } from './scene';

/**
 * PLAN.* formulas of a row, with the same results as the native ones: `=PLAN.COMPLETION($A10,IF($H10:$L10="","",$H10:$L10),$F$6,"fj-14")`.
 * Blanks are passed as empty texts because Excel may hand a blank cell to a function as 0. Below the province the
 * unit's own target and base follow; without its own target nothing is computed.
 */
export function planFormulas(
  scene: Scene,
  planId: string,
): { completion: string; progress: string; elapsed: string; status: string } {
  const { code, period, ownTarget, ownBaseline } = scene.cells;
  const range = entryRange(scene);
  const own = ownTarget ? `,${ownTarget},${cond(scene.hasBase, ownBaseline ?? '""', '""')}` : '';
  const call = (id: string) => `PLAN.${id}(${code},IF(${range}="","",${range}),${period},${text(planId)}${own})`;
  const guarded = (id: string) => `=${cond(or(badPeriod(scene), scene.noTarget), '""', call(id))}`;
  const elapsed = (asOf: string) => `PLAN.ELAPSED(${asOf},${text(planId)})`;
  return {
    completion: guarded('COMPLETION'),
    progress: guarded('PROGRESS'),
    status: guarded('STATUS'),
    elapsed: `=IF(${badPeriod(scene)},"",IF(${period}<>"",${elapsed(period)},IF(${nothing(scene)},"",${elapsed(newestYear(scene))})))`,
  };
}
