import type { ClassFormulas } from './class-formulas';
import { latest, stale } from './observed';
import {
  inWords,
  isZero,
  levelMet,
  levelProgress,
  paceStatus,
  rate,
  smallChangeCaveat,
  staleCaveat,
} from './pace-status';

/** K2 end-of-period stock 期末存量: A/T (a falling one T/A) and (A−B)/(T−B). */
export const k2: ClassFormulas = {
  completion: (scene) =>
    scene.direction === 'up'
      ? rate(latest(scene), scene.target, isZero(scene, scene.target), inWords(scene, levelMet(scene)))
      : rate(scene.target, latest(scene), false, '""'),
  progress: (scene) => levelProgress(scene, levelMet(scene)),
  met: levelMet,
  status: (scene) => paceStatus(scene, levelMet(scene)),
  silent: stale,
  caveats: (scene) => [staleCaveat(scene, stale(scene)), smallChangeCaveat(scene)],
};
