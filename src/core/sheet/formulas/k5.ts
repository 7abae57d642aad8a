import type { ClassFormulas } from './class-formulas';
import { k2 } from './k2';
import { latest } from './observed';
import { boundStatus, inWords, isZero, levelMet, rate } from './pace-status';

/** K5 floor rate 下限比率 (95以上): A/T, and 达标 · 临界 · 未达标 by the margin A−T. */
export const k5: ClassFormulas = {
  ...k2,
  completion: (scene) =>
    rate(latest(scene), scene.target, isZero(scene, scene.target), inWords(scene, levelMet(scene))),
  status(scene) {
    const margin =
      scene.direction === 'up' ? `${latest(scene)}-(${scene.target})` : `(${scene.target})-${latest(scene)}`;
    return boundStatus(scene, levelMet(scene), margin);
  },
};
