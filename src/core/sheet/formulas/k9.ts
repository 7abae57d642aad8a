import type { ClassFormulas } from './class-formulas';
import { number } from './expr';
import { latest, months, stale, valueMonths } from './observed';
import { staleCaveat } from './pace-status';
import type { Scene } from './scene';

/** A against k·B(1+x)^(n/12), as a quotient rounded to ten decimals so that equality holds. */
function againstPath(scene: Scene, at: string): string {
  return `ROUND(${latest(scene)}/((${scene.base})*(1+${scene.target})^((${at})/12)),10)`;
}

const onPath = (scene: Scene, at: string) => `${againstPath(scene, at)}${scene.strict ? '>' : '>='}1`;

/** (1+g)/(1+x) with g = (A/B)^(1/n) − 1. */
function completion(scene: Scene): string {
  const at = valueMonths(scene);
  const growth = `(${latest(scene)}/(${scene.base}))^(12/(${at}))`;
  return `IF(${latest(scene)}<0,"不评价",ROUND(${growth}/(1+${scene.target}),10))`;
}

/** K9 average growth 年均增长: measured against the path B(1+x)^n, compared with 1 and not with τ. */
export const k9: ClassFormulas = {
  completion,
  progress: (scene) => againstPath(scene, valueMonths(scene)),
  met: (scene) => onPath(scene, valueMonths(scene)),
  status(scene) {
    const { completion: rate, progress } = scene.cells;
    const { ahead, onTrack, lagging, nearlyDone } = scene.thresholds;
    const end =
      `IF(${progress}>1,"超额完成",IF(${scene.strict ? 'FALSE' : `${progress}=1`},"完成",` +
      `IF(ISNUMBER(${rate}),IF(${rate}>=${number(nearlyDone)},"接近完成","未完成"),"未完成")))`;
    const underway =
      `IF(${onPath(scene, String(scene.months))},"提前实现",IF(${progress}<0,"背离",` +
      `IF(${progress}>=${number(ahead)},"快于预期",IF(${progress}>=${number(onTrack)},"基本符合预期",` +
      `IF(${progress}>=${number(lagging)},"滞后","严重滞后")))))`;
    return `IF(${months(scene)}>=${scene.deadline},${end},${underway})`;
  },
  silent: stale,
  caveats: (scene) => [staleCaveat(scene, stale(scene))],
};
