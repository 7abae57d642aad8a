import type { ClassFormulas } from './class-formulas';
import { and, cond, or, round10 } from './expr';
import { latest, months, stale } from './observed';
import { inWords, staleCaveat } from './pace-status';
import type { Scene } from './scene';

function met(scene: Scene): string {
  const value = round10(latest(scene));
  const inside = and(
    scene.low === null ? true : `${value}>=${round10(scene.low)}`,
    scene.high === null ? true : `${value}<=${round10(scene.high)}`,
  );
  return inside === true ? 'TRUE' : String(inside);
}

/** K8 range and 左右 区间: inside or not; no rate, no progress. */
export const k8: ClassFormulas = {
  completion: (scene) => inWords(scene, met(scene)),
  progress: (scene) => inWords(scene, met(scene)),
  met,
  status(scene) {
    const settled = or(`${months(scene)}>=${scene.deadline}`, scene.maintain);
    return `IF(${met(scene)},${cond(settled, '"达标"', '"提前实现"')},${cond(settled, '"未达标"', '"不评价"')})`;
  },
  silent: stale,
  caveats: (scene) => [staleCaveat(scene, stale(scene))],
};
