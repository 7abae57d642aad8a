import type { ClassFormulas } from './class-formulas';
import { and, cond, not } from './expr';
import { gaps, hasGaps, months, sum } from './observed';
import { gapCaveat, inWords, isZero, paceStatus, rate, satisfies } from './pace-status';
import type { Scene } from './scene';

const met = (scene: Scene) => satisfies(scene, sum(scene), scene.target);
const total = (scene: Scene) => rate(sum(scene), scene.target, isZero(scene, scene.target), inWords(scene, met(scene)));

/** K1 cumulative flow 累计数 `[250]`: C/T both as completion and as progress; missing years leave only “至少”. */
export const k1: ClassFormulas = {
  completion: total,
  progress: total,
  met,
  status(scene) {
    if (scene.direction === 'up') return paceStatus(scene, met(scene), false);
    const whole = and(`${months(scene)}>=${scene.deadline}`, scene.outcome ? true : `${gaps(scene)}=0`);
    return `IF(${met(scene)},${cond(whole, '"达标"', '"不评价"')},"未达标")`;
  },
  silent: (scene) => (scene.direction === 'up' ? and(hasGaps(scene), not(met(scene))) : false),
  caveats: (scene) => [gapCaveat(scene, `${sum(scene)}/(${scene.target})`)],
};
