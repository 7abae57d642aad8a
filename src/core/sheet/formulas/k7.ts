import type { ClassFormulas } from './class-formulas';
import { and, cond, not, round10 } from './expr';
import { latest, stale } from './observed';
import { inWords, paceStatus, staleCaveat } from './pace-status';
import { baseParts, distance, partsOf, ratioMaintain, ratioTarget, withinTolerance } from './ratio-text';
import type { Scene } from './scene';

/** 1 − d/d₀ with d and d₀ taken as shares of their own sums. */
function closed(scene: Scene): string {
  const target = ratioTarget(scene);
  const now = partsOf(latest(scene), target.count);
  const start = baseParts(scene);
  const share = `${distance(now, target)}*SUMPRODUCT(${start})/(${distance(start, target)}*SUMPRODUCT(${now}))`;
  return cond(
    and(scene.hasBase, not(ratioMaintain(scene))),
    round10(`1-${share}`),
    inWords(scene, met(scene), ratioMaintain(scene)),
  );
}

function met(scene: Scene): string {
  const target = ratioTarget(scene);
  return withinTolerance(partsOf(latest(scene), target.count), target);
}

/** K7 ratio a:b:c 比例, typed as text 10:40:50 and taken apart by text functions. */
export const k7: ClassFormulas = {
  completion: closed,
  progress: closed,
  met,
  status: (scene) => paceStatus(scene, met(scene), ratioMaintain(scene)),
  silent: stale,
  caveats: (scene) => [staleCaveat(scene, stale(scene))],
};
