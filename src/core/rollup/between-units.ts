import type { Finding } from '../model/finding';
import { factsOf, type CheckedSheet, type ReportFacts, type ReportOrigin } from '../report/facts';
import { countFindings } from '../report/counts';
import { formatReferencePeriod } from '../measure/period';
import { RULES } from '../rules/index';
import { runRules } from '../rules/runner';
import { sheetName } from '../sheet/names';
import { restore } from './restore';
import type { BoxTotal } from './roll-up';

/** The rules between levels 层级间审核规则: Σ 设区市 = 省 and their like (METHOD §7 level 3). */
const RULES_BETWEEN = RULES.filter(({ meta }) => meta.level === 3);

/**
 * What the rules between levels find in the forms that count 层级间审核. They compare with the region's own form, so a box without one is
 * listed and has no findings. A sheet is named by its unit and its box.
 */
export function betweenUnits(boxes: readonly BoxTotal[], made: ReportOrigin): ReportFacts {
  const findings: Finding[] = [];
  const sheets: CheckedSheet[] = [];
  for (const { plan, box, choices } of boxes) {
    const whole = plan.units.find(({ level }) => level === 'province')?.name;
    const withWhole = whole !== undefined && choices.has(whole);
    const nameOf = (unit: string): string =>
      sheetName(`${plan.units.find(({ name }) => name === unit)?.display ?? unit} ${box.number}`);
    // In the order of the plan, the region first, whatever the files are called.
    const own = plan.units.flatMap(({ name }) => choices.get(name) ?? []);
    const found = withWhole
      ? runRules(
          RULES_BETWEEN,
          own.map(({ unit, chosen }) => restore(chosen.form, plan, box, nameOf(unit))),
        )
      : [];
    findings.push(...found);
    for (const { unit, chosen } of own) {
      const { asOf } = chosen.form;
      const sheet = nameOf(unit);
      sheets.push({
        sheet,
        plan: plan.shortName,
        box: box.number,
        title: box.title,
        unit,
        period: asOf ? formatReferencePeriod(asOf) : null,
        counts: countFindings(found.filter((finding) => finding.sheet === sheet)),
      });
    }
  }
  const plans = [...new Map(boxes.map(({ plan }) => [plan.id, plan])).values()];
  return factsOf(sheets, plans, findings, made);
}
