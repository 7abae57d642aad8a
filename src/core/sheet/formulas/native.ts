import { ZERO_AS_MISSING } from '../../measure/remarks';
import type { IndicatorClass } from '../../model/indicator';
import type { Caveat, ClassFormulas } from './class-formulas';
import { cond, or, text } from './expr';
import { k1 } from './k1';
import { k10 } from './k10';
import { k2 } from './k2';
import { k3 } from './k3';
import { k4 } from './k4';
import { k5 } from './k5';
import { k6 } from './k6';
import { k7 } from './k7';
import { k8 } from './k8';
import { k9 } from './k9';
import { badPeriod, elapsed, hasZero, nothing } from './observed';
import type { Scene } from './scene';

const CLASSES: Readonly<Record<IndicatorClass, ClassFormulas>> = {
  K1: k1,
  K2: k2,
  K3: k3,
  K4: k4,
  K5: k5,
  K6: k6,
  K7: k7,
  K8: k8,
  K9: k9,
  K10: k10,
};
const NOT_COMPARABLE = '"口径不可比"';
const UNJUDGED = '"不评价"';

/** Native formulas of a row, with functions of Excel 2007 only (METHOD §2–§3; ratios are rounded to ten decimals). */
export function nativeFormulas(scene: Scene): {
  completion: string;
  progress: string;
  elapsed: string;
  status: string;
} {
  const formulas = CLASSES[scene.class];
  return {
    completion: `=${shown(scene, formulas.completion(scene))}`,
    progress: `=${shown(scene, formulas.progress(scene))}`,
    elapsed: `=${elapsed(scene)}`,
    status: `=${statusOf(scene, formulas)}`,
  };
}

/** A rate or words once something has been entered; 口径不可比 where scopes differ. */
function shown(scene: Scene, value: string): string {
  const blank = or(badPeriod(scene), scene.noTarget, nothing(scene));
  if (scene.untargeted) return '""';
  if (scene.reason === true) return cond(blank, '""', UNJUDGED);
  if (scene.conflict) return cond(blank, '""', NOT_COMPARABLE);
  return cond(blank, '""', cond(scene.reason, UNJUDGED, guarded(scene, value)));
}

/** A ratio's text may hold what no formula can take apart; the row then stays empty. */
function guarded(scene: Scene, expression: string): string {
  return scene.class === 'K7' ? `IFERROR(${expression},"")` : expression;
}

function statusOf(scene: Scene, formulas: ClassFormulas): string {
  const zero: Caveat = { test: hasZero(scene), text: text(ZERO_AS_MISSING) };
  const zeroOnly = notes([zero]);
  const blank = or(badPeriod(scene), scene.noTarget);
  const unjudged = withNotes(UNJUDGED, zeroOnly);
  if (scene.reason === true) return cond(blank, '""', unjudged);
  if (scene.conflict) return cond(blank, '""', cond(nothing(scene), zeroOnly, withNotes(NOT_COMPARABLE, zeroOnly)));
  const caveats = notes([...formulas.caveats(scene), zero]);
  const judged = guarded(scene, cond(formulas.silent(scene), caveats, withNotes(formulas.status(scene), caveats)));
  return cond(blank, '""', cond(scene.reason, unjudged, cond(nothing(scene), zeroOnly, judged)));
}

/** The remarks that apply, joined by ；. */
function notes(caveats: readonly Caveat[]): string {
  const open = caveats.filter((caveat) => caveat.test !== false);
  if (open.length === 0) return '""';
  if (open.length === 1) return cond(open[0]!.test, open[0]!.text, '""');
  return `MID(${open.map((caveat) => cond(caveat.test, `"；"&${caveat.text}`, '""')).join('&')},2,200)`;
}

/** 超额完成（增幅过小，不宜解读）: empty brackets are taken away again. */
function withNotes(status: string, remarks: string): string {
  if (remarks === '""') return status;
  return `SUBSTITUTE(${status}&"（"&${remarks}&"）","（）","")`;
}
