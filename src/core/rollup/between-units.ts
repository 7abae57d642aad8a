import type { Finding } from '../model/finding';
import { factsOf, type CheckedSheet, type ReportFacts, type ReportOrigin } from '../report/facts';
import { countFindings } from '../report/counts';
import { formatReferencePeriod } from '../measure/period';
import { RULES } from '../rules/index';
import { runRules } from '../rules/runner';
import { COMPLETENESS_SHEET } from '../sheet/own-sheets';
import { sheetName } from '../sheet/names';
import { restore } from './restore';
import type { BoxTotal } from './roll-up';
import type { Version } from './versions';

/** The rules between levels 层级间审核规则: Σ 设区市 = 省 and their like (METHOD §7 level 3). */
const RULES_BETWEEN = RULES.filter(({ meta }) => meta.level === 3);

/**
 * What the rules between levels find in the forms that count 层级间审核. They compare with the region's own form, so a box without one is
 * listed and has no findings. A sheet is named by its unit and its box; what to do says in which file it stands.
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
    const places = new Map(own.map(({ unit, chosen }): [string, Place] => [nameOf(unit), placeOf(chosen)]));
    findings.push(...found.map((finding) => followable(finding, places, box.number)));
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

/** Where a form stands: a file and a sheet of it. */
interface Place {
  file: string;
  sheet: string;
}

const placeOf = ({ file, form }: Version): Place => ({ file: file.file, sheet: form.sheet });

/**
 * A finding that the reader of the result can follow: no cell of the forms is in it. What is said of all forms of a box is found where the
 * units are listed.
 */
function followable(finding: Finding, places: ReadonlyMap<string, Place>, box: string): Finding {
  const { sheet, cell, code, message, remedy } = finding;
  if (finding.rule === 'units-sum-differs' && code === null)
    return {
      ...finding,
      sheet: COMPLETENESS_SHEET,
      cell: 'A1',
      message: message.replace('本工作簿', '收到的文件里').replace('的本表', `的“${box}”`),
      remedy: `哪些单位没有报见“${COMPLETENESS_SHEET}”；需要审核合计的，收齐后重新汇总。`,
    };
  const own = places.get(sheet);
  if (!own) return finding;
  const others = [...places].filter(([name]) => name !== sheet && message.includes(`“${name}”`));
  const words = [
    `本格是“${own.file}”的“${own.sheet}”${cell}`,
    ...others.map(([name, place]) => `“${name}”是“${place.file}”的“${place.sheet}”`),
  ];
  return { ...finding, remedy: `${remedy}（${words.join('；')}）` };
}
