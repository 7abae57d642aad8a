import { BUILT_IN } from '../../catalogues/built-in';
import type { Box } from '../../core/model/box';
import { findBox } from '../../core/model/catalogue';
import type { Indicator } from '../../core/model/indicator';
import { print, printJson } from '../output';

function indicatorJson(indicator: Indicator) {
  const { code, no, name, unit, section, parent, attribute, baseline, target, outcome, previousTarget, line } =
    indicator;
  return {
    code,
    no,
    name,
    unit,
    class: indicator.class,
    section,
    parent,
    attribute,
    baseline,
    target,
    outcome,
    previousTarget,
    line,
    aliases: indicator.aliases,
    otherTargets: indicator.otherTargets,
    levels: indicator.levels,
    scopeConflict: indicator.scopeConflict,
    remarks: indicator.remarks,
  };
}

function boxJson(planId: string, box: Box) {
  const owner = findBox(BUILT_IN, planId, box.id)?.box ?? box;
  return {
    id: box.id,
    number: box.number,
    title: box.title,
    kind: box.kind,
    available: box.available,
    reason: box.reason,
    line: box.line,
    sameAs: box.sameAs,
    indicators: owner.indicators.map(indicatorJson),
  };
}

/** `plan list`: plans, their boxes and the facts of each indicator. */
export function list(options: { json?: boolean }): number {
  if (options.json) {
    printJson(
      BUILT_IN.plans.map((plan) => ({
        id: plan.id,
        name: plan.name,
        shortName: plan.shortName,
        startYear: plan.startYear,
        endYear: plan.endYear,
        baseYear: plan.baseYear,
        units: plan.units,
        boxes: plan.boxes.map((box) => boxJson(plan.id, box)),
      })),
    );
    return 0;
  }
  for (const plan of BUILT_IN.plans) {
    print(`${plan.id}  ${plan.name}（${plan.startYear}—${plan.endYear}）`);
    for (const box of plan.boxes) {
      const count = findBox(BUILT_IN, plan.id, box.id)?.box.indicators.length ?? 0;
      print(
        `  --box ${box.id}\t${box.number} ${box.title}${box.available ? `（${count} 项指标）` : `（不可用：${box.reason ?? ''}）`}`,
      );
    }
  }
  return 0;
}
