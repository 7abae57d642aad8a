import { NO_PERIOD } from '../marks';
import { cond, round10, type Test } from './expr';
import { looksLikeRatio, isRatio } from './ratio-text';
import type { Scene } from './scene';

/**
 * What has been entered up to the 报告期 填报情况, as expressions. Arrays stand only inside SUMPRODUCT, which computes them without
 * array entry in every program since Excel 2007; texts, blanks and years after the report year do not count.
 */

/** 报告期 that cannot be read (then 报告年 is a text): nothing is shown. */
export function badPeriod(scene: Scene): string {
  return `ISTEXT(${scene.cells.year})`;
}

/** A 报告期 is given. */
function given(scene: Scene): string {
  return `${scene.cells.year}<${NO_PERIOD}`;
}

export function entryRange(scene: Scene): string {
  const { entries } = scene.cells;
  return entries.length === 1 ? entries[0]! : `${entries[0]}:${entries.at(-1)}`;
}

function years(scene: Scene): string {
  return `{${scene.cells.entries.map((_, index) => scene.startYear + index).join(',')}}`;
}

/** A value; no zero where zero means missing: 1/0 is no number. The first test keeps out texts, which 1/"45" would take. */
function isValue(scene: Scene, range: string): string {
  if (scene.class === 'K7') return looksLikeRatio(scene.facts, range);
  return scene.flow ? `ISNUMBER(${range})` : `ISNUMBER(${range})*ISNUMBER(1/${range})`;
}

/** 1 for each cell that counts: a value of a year that is due. */
function counted(scene: Scene): string {
  const range = entryRange(scene);
  return `${isValue(scene, range)}*(${years(scene)}<=${scene.cells.year})`;
}

/** The one cell of an outcome box holds a value. */
function hasOutcome(scene: Scene): string {
  const cell = entryRange(scene);
  if (scene.class === 'K7') return isRatio(scene.facts, cell);
  return scene.flow ? `ISNUMBER(${cell})` : `${isValue(scene, cell)}=1`;
}

/** Year of the newest value, 0 when there is none. */
export function newestYear(scene: Scene): string {
  return scene.outcome ? String(scene.endYear) : `SUMPRODUCT(MAX(${counted(scene)}*${years(scene)}))`;
}

/** How many years have a value. */
export function reported(scene: Scene): string {
  return scene.outcome ? '1' : `SUMPRODUCT(${counted(scene)})`;
}

export function nothing(scene: Scene): string {
  return scene.outcome ? `NOT(${hasOutcome(scene)})` : `${reported(scene)}=0`;
}

/** Σ of the values up to the report year; texts count as nothing. */
export function sum(scene: Scene): string {
  if (scene.outcome) return entryRange(scene);
  return `SUMPRODUCT((${years(scene)}<=${scene.cells.year})*1,${entryRange(scene)})`;
}

/** The newest value; only where there is one. */
export function latest(scene: Scene): string {
  if (scene.outcome) return entryRange(scene);
  return `INDEX(${entryRange(scene)},1,${newestYear(scene)}-${scene.startYear - 1})`;
}

/** Months of the plan elapsed at the report date; only where 序时进度 shows a value. */
export function months(scene: Scene): string {
  return `ROUND(${scene.cells.elapsed}*${scene.months},0)`;
}

/** Years due without a value: due up to the report year, or up to the newest value. */
export function gaps(scene: Scene): string {
  if (scene.outcome) return '0';
  const last = `IF(${given(scene)},MIN(${scene.cells.year},${scene.endYear}),${newestYear(scene)})`;
  return `(${last}-${scene.startYear - 1}-${reported(scene)})`;
}

export function hasGaps(scene: Scene): Test {
  return scene.outcome ? false : `${gaps(scene)}>0`;
}

/** The report year itself has no value. */
export function stale(scene: Scene): Test {
  if (scene.outcome) return false;
  return `AND(${given(scene)},${newestYear(scene)}<MIN(${scene.cells.year},${scene.endYear}))`;
}

/** Months of the plan elapsed at the newest value. */
export function valueMonths(scene: Scene): string {
  return cond(stale(scene), `12*(${newestYear(scene)}-${scene.startYear - 1})`, months(scene));
}

/** The report year is not over. */
export function partial(scene: Scene): string {
  return `MOD(${months(scene)},12)<>0`;
}

/** A zero stands in a stock or rate. */
export function hasZero(scene: Scene): Test {
  if (scene.flow || scene.class === 'K7') return false;
  const range = entryRange(scene);
  return `SUMPRODUCT(ISNUMBER(${range})*ISERROR(1/${range}))>0`;
}

/** 序时进度 of the row: of the 报告期, else of its newest value; empty where there is neither. */
export function elapsed(scene: Scene): string {
  const { year, months: month } = scene.cells;
  const ofPeriod = `MAX(0,MIN(${scene.months},(${year}-${scene.startYear})*12+${month}))/${scene.months}`;
  const ofValue = scene.outcome
    ? '1'
    : round10(`(${newestYear(scene)}-${scene.startYear - 1})/${scene.endYear - scene.startYear + 1}`);
  return `IF(${badPeriod(scene)},"",IF(${given(scene)},${round10(ofPeriod)},IF(${nothing(scene)},"",${ofValue})))`;
}
