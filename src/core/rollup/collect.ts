import type { Catalogue } from '../model/catalogue';
import { findPlan } from '../model/catalogue';
import type { Plan } from '../model/plan';
import type { ReportingUnit } from '../model/reporting-unit';
import { summedUnits, type ExpectedUnits } from './expected-units';
import type { ReadFile, RejectedFile } from './submission';
import { choose, compareText, mainPeriod, pickKey, type Choice, type Picks, type Version } from './versions';

/** The files of a rollup, sorted 收表情况: what counts for each form of each unit, and what is not used and why. */
export interface Collection {
  plan: Plan;
  /** Units that the sums are made of; the region itself is not among them. */
  units: readonly ReportingUnit[];
  /** Forms that count, of those units and of the region itself. */
  choices: readonly Choice[];
  /** Units to report of which nothing came. */
  missing: readonly ReportingUnit[];
  /** Files with something that is used or could have been. */
  files: readonly ReadFile[];
  rejected: readonly RejectedFile[];
}

/** The plan of most units 汇总的规划; of several the one that ends last. Null when there is no form at all. */
export function mainPlan(files: readonly ReadFile[], catalogue: Catalogue): Plan | null {
  const units = new Map<string, Set<string>>();
  for (const { forms } of files)
    for (const { plan, unit } of forms) {
      const names = units.get(plan) ?? new Set();
      units.set(plan, names.add(unit));
    }
  const plans = [...units].flatMap(([id, names]) => {
    const plan = findPlan(catalogue, id);
    return plan ? [{ plan, size: names.size }] : [];
  });
  plans.sort((a, b) => b.size - a.size || b.plan.endYear - a.plan.endYear || compareText(a.plan.id, b.plan.id));
  return plans[0]?.plan ?? null;
}

/** Sorts the files by what they bring to the plan; the order in which they come makes no difference. */
export function collect(
  files: readonly ReadFile[],
  plan: Plan,
  expected: ExpectedUnits,
  picks: Picks = new Map(),
): Collection {
  const rejected: RejectedFile[] = [];
  const used: ReadFile[] = [];
  const listed = new Set(expected.units.map(({ name }) => name));
  const region = plan.units.find(({ level }) => level === 'province')?.name;
  const isAsked = (unit: string): boolean => !expected.listed || listed.has(unit) || unit === region;
  const sorted = [...files].sort((a, b) => compareText(a.file, b.file));
  for (const file of sorted) {
    const reason = refusal(file, plan, isAsked);
    if (reason === null) used.push(file);
    else rejected.push({ file: file.file, reason, bytes: file.bytes, sha256: file.sha256 });
  }
  const groups = new Map<string, Version[]>();
  for (const file of used)
    for (const form of file.forms) {
      if (!isAsked(form.unit)) continue;
      const key = `${form.plan}\n${form.box}`;
      groups.set(key, [...(groups.get(key) ?? []), { form, file }]);
    }
  const choices = [...groups.values()].flatMap((versions) => choicesOf(versions, picks));
  const reporting = new Set(choices.map(({ unit }) => unit));
  const units = summedUnits(plan, expected, reporting);
  return {
    plan,
    units,
    choices,
    missing: units.filter(({ name }) => !reporting.has(name)),
    files: used,
    rejected,
  };
}

/** One choice a unit for one box, all judged by the report date of most of them. */
function choicesOf(versions: readonly Version[], picks: Picks): Choice[] {
  const period = mainPeriod(versions);
  const byUnit = new Map<string, Version[]>();
  for (const version of versions) byUnit.set(version.form.unit, [...(byUnit.get(version.form.unit) ?? []), version]);
  return [...byUnit.values()].map((own) => choose(own, period, picks.get(pickKey(own[0]!.form)) ?? null));
}

function refusal({ forms, remarks }: ReadFile, plan: Plan, isAsked: (unit: string) => boolean): string | null {
  if (forms.length === 0)
    return remarks.length > 0 ? `${remarks.join('；')}。` : '没有可汇总的指标报表（有指标行的专栏）。';
  if (!forms.some((form) => form.plan === plan.id)) {
    const others = [...new Set(forms.map((form) => form.plan))].join('、');
    return `是另一规划（${others}）的报表，本次汇总${plan.shortName}（${plan.id}）；那个规划请另行汇总。`;
  }
  const units = [...new Set(forms.map(({ unit }) => unit))];
  if (units.some(isAsked)) return null;
  return `填报单位${units.join('、')}不在单位名单中；要汇入的请加进名单。`;
}
