import { cond, number, type Test } from './expr';
import type { Scene } from './scene';

/** Longest part of a ratio that is told apart; blanks of this length are put between the parts. */
const GAP = 40;

type RatioFacts = Pick<Scene['facts'], 'parts'>;

/** A ratio's text with plain colons and without blanks. */
function plain(cell: string): string {
  return [
    ['：', ':'],
    ['∶', ':'],
    [' ', ''],
    ['　', ''],
  ].reduce((expression, [from, to]) => `SUBSTITUTE(${expression},"${from}","${to}")`, cell);
}

function partTexts(cell: string, count: number): string {
  const starts = Array.from({ length: count }, (_, i) => i * GAP + 1).join(',');
  return `TRIM(MID(SUBSTITUTE(${plain(cell)},":",REPT(" ",${GAP})),{${starts}},${GAP}))`;
}

/** Parts of a ratio cell as an array; SUMPRODUCT around it computes without array entry. */
export function partsOf(cell: string, count: number): string {
  return `VALUE(${partTexts(cell, count)})`;
}

/** Printed decimals of a ratio cell: the most of its parts. */
function decimalsOf(cell: string, count: number): string {
  const texts = partTexts(cell, count);
  return `MAX(0,SUMPRODUCT(MAX(LEN(${texts})-FIND(".",${texts}&"."))))`;
}

/** 1 for each text with as many colons as the target's; its parts are not looked at. */
export function looksLikeRatio(facts: RatioFacts, range: string): string {
  const bare = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${range},"：",""),"∶",""),":","")`;
  return `ISTEXT(${range})*(LEN(${range})-LEN(${bare})=${(facts.parts?.length ?? 0) - 1})`;
}

/** True for a text that is a ratio with as many parts as the target's, none below 0 and not all 0. */
export function isRatio(facts: RatioFacts, cell: string): string {
  const parts = partsOf(cell, facts.parts?.length ?? 0);
  // No root of a negative part: the test fails, as it does where a part is no number.
  const usable = `SUMPRODUCT(SQRT(${parts}))>0`;
  return `IFERROR(IF(${looksLikeRatio(facts, cell)}=1,${usable},FALSE),FALSE)`;
}

/** The target's parts, their sum and the tolerance, printed or from the unit's own cell. */
export interface RatioTarget {
  parts: string;
  whole: string;
  tolerance: string;
  count: number;
}

export function ratioTarget(scene: Scene): RatioTarget {
  const count = scene.facts.parts?.length ?? 0;
  if (scene.own) {
    const cell = scene.cells.ownTarget!;
    const parts = partsOf(cell, count);
    return { parts, whole: `SUMPRODUCT(${parts})`, tolerance: `0.5/10^${decimalsOf(cell, count)}`, count };
  }
  const printed = scene.facts.parts!;
  return {
    parts: `{${printed.map(number).join(',')}}`,
    whole: number(printed.reduce((total, part) => total.plus(part))),
    tolerance: number(scene.facts.tolerance),
    count,
  };
}

/** Σ|x·whole − t·Σx|: the distance d of METHOD §2 up to a factor that the rates do not see. */
export function distance(parts: string, target: RatioTarget): string {
  return `SUMPRODUCT(ABS(${parts}*${target.whole}-${target.parts}*SUMPRODUCT(${parts})))`;
}

/** Every part within the tolerance of the target's. */
export function withinTolerance(parts: string, target: RatioTarget): string {
  const total = `SUMPRODUCT(${parts})`;
  const apart = `ABS(${parts}*${target.whole}-${target.parts}*${total})`;
  return `SUMPRODUCT((ROUND(${apart},10)>ROUND(${target.tolerance}*${total},10))*1)=0`;
}

/** Parts of the base as an array: constants or the unit's own cell. */
export function baseParts(scene: Scene): string {
  if (scene.own) return partsOf(scene.cells.ownBaseline!, scene.facts.parts?.length ?? 0);
  return `{${(scene.facts.baseParts ?? []).map(number).join(',')}}`;
}

/** Base already as the target wants it. */
export function ratioMaintain(scene: Scene): Test {
  if (!scene.own) return scene.maintain;
  return cond(scene.hasBase, `IFERROR(${withinTolerance(baseParts(scene), ratioTarget(scene))},FALSE)`, 'FALSE');
}
