import type { ClassFormulas } from './class-formulas';
import { k2 } from './k2';
import { reported, sum } from './observed';
import { boundStatus, inWords, levelProgress, satisfies } from './pace-status';
import type { Scene } from './scene';

/** Σa against T·(years reported): the mean against T without dividing. */
const met = (scene: Scene) => satisfies(scene, sum(scene), `(${scene.target})*${reported(scene)}`);

/** K6 ceiling rate 上限比率 (<5.5): judged on the mean of the years to date; it has no completion rate. */
export const k6: ClassFormulas = {
  ...k2,
  completion: (scene) => inWords(scene, met(scene)),
  progress: (scene) => levelProgress(scene, met(scene)),
  met,
  status(scene) {
    const mean = `${sum(scene)}/${reported(scene)}`;
    const margin = scene.direction === 'down' ? `(${scene.target})-${mean}` : `${mean}-(${scene.target})`;
    return boundStatus(scene, met(scene), margin);
  },
};
