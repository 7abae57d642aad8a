import type { ClassFormulas } from './class-formulas';
import { and, not } from './expr';
import { hasGaps, latest, newestYear, stale, sum } from './observed';
import { gapCaveat, inWords, isZero, paceStatus, rate, satisfies, staleCaveat } from './pace-status';
import type { Scene } from './scene';

/** What counts: the count, a total over the years, or 1 for a milestone whose year has come. */
function done(scene: Scene): string {
  if (scene.flow) return sum(scene);
  if (!scene.milestone) return latest(scene);
  return `IF(${latest(scene)}<1000,${latest(scene)},IF(${latest(scene)}<=${newestYear(scene)},1,0))`;
}

const met = (scene: Scene) => satisfies(scene, done(scene), scene.target);
const share = (scene: Scene) =>
  rate(done(scene), scene.target, isZero(scene, scene.target), inWords(scene, met(scene)));

/** K10 count or milestone 数量与节点 (200个以上, 2011年): count/x by its own date. */
export const k10: ClassFormulas = {
  completion: share,
  progress: share,
  met,
  status: (scene) => paceStatus(scene, met(scene), false),
  silent: (scene) => (scene.flow ? and(hasGaps(scene), not(met(scene))) : stale(scene)),
  caveats: (scene) => [
    scene.flow ? gapCaveat(scene, `${done(scene)}/(${scene.target})`) : staleCaveat(scene, stale(scene)),
  ],
};
