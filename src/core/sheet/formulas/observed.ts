import { UNREADABLE_PERIOD } from '../marks';
import { cond, round10, text, type Test } from './expr';
import { isRatioText } from './ratio-text';
import type { Scene } from './scene';

/**
 * What has been entered up to the 报告期, as expressions. Everything is scalar arithmetic over single cells, so that no formula needs to be
 * entered as an array and a text or an error in one year does not spoil the others.
 */

/** 报告期 that cannot be read: nothing is shown. */
export function badPeriod(scene: Scene): string {
  return `${scene.cells.year}=${text(UNREADABLE_PERIOD)}`;
}

/** True when a 报告期 is given. */
function given(scene: Scene): string {
  return `${scene.cells.year}<>""`;
}

/** 1 when the i-th cell counts: a value, not after the report year, not a zero where zero means missing. */
function counts(scene: Scene, index: number): string {
  const cell = scene.cells.entries[index]!;
  const due = `IF(${given(scene)},${scene.cells.year},9999)>=${scene.startYear + index}`;
  const valid =
    scene.class === 'K7'
      ? isRatioText(scene, cell)
      : scene.flow
        ? `ISNUMBER(${cell})`
        : `IF(ISNUMBER(${cell}),${cell}<>0,FALSE)`;
  return scene.outcome ? `IF(${valid},1,0)` : `IF(${due},IF(${valid},1,0),0)`;
}

/** Number of the newest year with a value, 0 when there is none. */
export function newest(scene: Scene): string {
  const terms = scene.cells.entries.map((_, index) =>
    index === 0 ? counts(scene, 0) : `${index + 1}*${counts(scene, index)}`,
  );
  return terms.length === 1 ? terms[0]! : `MAX(${terms.join(',')})`;
}

/** How many years have a value. */
export function reported(scene: Scene): string {
  const terms = scene.cells.entries.map((_, index) => counts(scene, index));
  return terms.length === 1 ? terms[0]! : `(${terms.join('+')})`;
}

export function nothing(scene: Scene): string {
  return `${newest(scene)}=0`;
}

/** Σ of the values up to the report year. */
export function sum(scene: Scene): string {
  const terms = scene.cells.entries.map((cell, index) => `IF(${counts(scene, index)}=1,${cell},0)`);
  return terms.length === 1 ? scene.cells.entries[0]! : round10(terms.join('+'));
}

/** The newest value; only where there is one. */
export function latest(scene: Scene): string {
  const { entries } = scene.cells;
  return entries.length === 1 ? entries[0]! : `CHOOSE(${newest(scene)},${entries.join(',')})`;
}

/** Months of the plan elapsed at the report date; only where 序时进度 shows a value. */
export function months(scene: Scene): string {
  return `ROUND(${scene.cells.elapsed}*${scene.months},0)`;
}

/** Years due: up to the report year, or up to the newest value. */
function expected(scene: Scene): string {
  const years = scene.endYear - scene.startYear + 1;
  return `IF(${given(scene)},MAX(0,MIN(${years},${scene.cells.year}-${scene.startYear - 1})),${newest(scene)})`;
}

/** Years due without a value. */
export function gaps(scene: Scene): string {
  return scene.outcome ? '0' : `(${expected(scene)}-${reported(scene)})`;
}

export function hasGaps(scene: Scene): Test {
  return scene.outcome ? false : `${gaps(scene)}>0`;
}

/** The report year itself has no value. */
export function stale(scene: Scene): Test {
  return scene.outcome ? false : `${newest(scene)}<${expected(scene)}`;
}

/** Months of the plan elapsed at the newest value. */
export function valueMonths(scene: Scene): string {
  return cond(stale(scene), `12*${newest(scene)}`, months(scene));
}

/** The report year is not over. */
export function partial(scene: Scene): string {
  return `MOD(${months(scene)},12)<>0`;
}

/** A zero stands in a stock or rate. */
export function hasZero(scene: Scene): Test {
  if (scene.flow || scene.class === 'K7') return false;
  const terms = scene.cells.entries.map((cell) => `IF(ISNUMBER(${cell}),${cell}=0,FALSE)`);
  return terms.length === 1 ? terms[0]! : `OR(${terms.join(',')})`;
}

/** 序时进度 of the row: of the 报告期, else of its newest value; empty where there is neither. */
export function elapsed(scene: Scene): string {
  const ofPeriod = `MAX(0,MIN(${scene.months},(${scene.cells.year}-${scene.startYear})*12+${scene.cells.months}))/${scene.months}`;
  const years = scene.endYear - scene.startYear + 1;
  const ofValue = scene.outcome ? '1' : round10(`${newest(scene)}/${years}`);
  return `IF(${badPeriod(scene)},"",IF(${given(scene)},${round10(ofPeriod)},IF(${nothing(scene)},"",${ofValue})))`;
}
