import { YEAR_NOT_OVER } from '../../measure/remarks';
import type { ClassFormulas } from './class-formulas';
import { and, cond, not, text, type Test } from './expr';
import { k2 } from './k2';
import { partial, stale } from './observed';
import { inWords, levelMet, levelProgress, paceStatus, smallChangeCaveat, staleCaveat } from './pace-status';
import type { Scene } from './scene';

const unfinished = (scene: Scene): Test => and(partial(scene), not(stale(scene)));

/** K4 annual level 年度水平 (博士后年招收数): a year-to-date is none, so it has no progress before its year is over. */
export const k4: ClassFormulas = {
  ...k2,
  progress: (scene) => cond(unfinished(scene), inWords(scene, levelMet(scene)), levelProgress(scene, levelMet(scene))),
  status: (scene) => cond(and(unfinished(scene), not(levelMet(scene))), '"不评价"', paceStatus(scene, levelMet(scene))),
  caveats: (scene) => [
    staleCaveat(scene, stale(scene)),
    { test: unfinished(scene), text: text(YEAR_NOT_OVER) },
    smallChangeCaveat(scene, unfinished(scene)),
  ],
};
