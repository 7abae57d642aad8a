import { SMALL_CHANGE } from '../../measure/remarks';
import { and, cond, not, number, round10, text, type Test } from './expr';
import { hasGaps, latest, months, newestYear, reported } from './observed';
import type { Caveat } from './class-formulas';
import type { Scene } from './scene';

/** A value against the target as printed: `<5.5` and 5.5%以内 are different tests. */
export function satisfies(scene: Pick<Scene, 'direction' | 'strict'>, value: string, target: string): string {
  const operator = scene.direction === 'up' ? (scene.strict ? '>' : '>=') : scene.strict ? '<' : '<=';
  return `${round10(value)}${operator}${round10(target)}`;
}

/** The newest value against the target. */
export function levelMet(scene: Scene): string {
  return satisfies(scene, latest(scene), scene.target);
}

/** What stands where there is no rate: 达标/未达标 of a floor, ceiling, range or maintain-type indicator, else 不评价. */
export function inWords(scene: Scene, met: string, maintain: Test = scene.maintain): string {
  const bounded = scene.class === 'K5' || scene.class === 'K6' || scene.class === 'K8';
  return cond(bounded || maintain, `IF(${met},"达标","未达标")`, '"不评价"');
}

/** x/y to ten decimals, words where y is 0. */
export function rate(above: string, below: string, zero: Test, words: string): string {
  return cond(zero, words, round10(`(${above})/(${below})`));
}

export function isZero(scene: Scene, value: string): Test {
  return scene.own ? `${value}=0` : scene.facts.target?.isZero() === true;
}

/** (A−B)/(T−B), words without a base or where there is nothing to close. */
export function levelProgress(scene: Scene, met: string): string {
  const value = `${round10(`${latest(scene)}-${scene.base}`)}/${round10(`${scene.target}-${scene.base}`)}`;
  return cond(and(scene.hasBase, not(scene.maintain)), round10(value), inWords(scene, met));
}

/** Status by time (METHOD §2): at the end by 完成率, before it by r = p/τ; reads the row's own 完成率 and 进度 cells. */
export function paceStatus(scene: Scene, met: string, maintain: Test = scene.maintain): string {
  const { completion } = scene.cells;
  const end = `${months(scene)}>=${scene.deadline}`;
  const nearly = number(scene.thresholds.nearlyDone);
  const reached = `IF(ISNUMBER(${completion}),IF(${completion}>1,"超额完成","完成"),"达标")`;
  const missed = `IF(ISNUMBER(${completion}),IF(${completion}>=${nearly},"接近完成","未完成"),"未达标")`;
  return (
    `IF(${met},IF(${end},${reached},${cond(maintain, '"达标"', '"提前实现"')}),` +
    `IF(${end},${missed},${cond(maintain, '"未达标"', byPace(scene))}))`
  );
}

function byPace(scene: Scene): string {
  const { progress } = scene.cells;
  const reaches = (threshold: string) => `${progress}>=${round10(`${threshold}*${months(scene)}/${scene.deadline}`)}`;
  const { ahead, onTrack, lagging } = scene.thresholds;
  return (
    `IF(NOT(ISNUMBER(${progress})),"不评价",IF(${months(scene)}=0,"",IF(${progress}<0,"背离",` +
    `IF(${reaches(number(ahead))},"快于预期",IF(${reaches(number(onTrack))},"基本符合预期",` +
    `IF(${reaches(number(lagging))},"滞后","严重滞后"))))))`
  );
}

/** 达标 · 临界 · 未达标 of a floor or ceiling by its margin in 百分点. */
export function boundStatus(scene: Scene, met: string, margin: string): string {
  return `IF(${met},IF(${round10(margin)}<${number(scene.thresholds.criticalMargin)},"临界","达标"),"未达标")`;
}

/** 已报2年，至少35.20% of a flow with missing years. */
export function gapCaveat(scene: Scene, completion: string | null): Caveat {
  // ROUND before INT: 0.352 in doubles may lie just below itself.
  const share = completion === null ? '""' : `"，至少"&TEXT(INT(ROUND((${completion})*10000,6))/100,"0.00")&"%"`;
  return { test: hasGaps(scene), text: `"已报"&${reported(scene)}&"年"&${share}` };
}

/** 2023年未报，按2022年数 of a level whose report year is blank. */
export function staleCaveat(scene: Scene, test: Test): Caveat {
  const due = `MIN(${scene.cells.year},${scene.endYear})`;
  return { test, text: `${due}&"年未报，按"&${newestYear(scene)}&"年数"` };
}

export function smallChangeCaveat(scene: Scene, unless: Test = false): Caveat {
  return { test: and(scene.smallChange, not(unless)), text: text(SMALL_CHANGE) };
}
