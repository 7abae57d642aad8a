import { BUILT_IN } from '../../catalogues/built-in';
import type { Box } from '../../core/model/box';
import { findBox, type Catalogue } from '../../core/model/catalogue';
import type { Indicator } from '../../core/model/indicator';
import type { Project } from '../../core/model/project';
import type { Plan } from '../../core/model/plan';
import { print, printJson } from '../output';
import { plansOfFile } from '../plan-option';

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
    project: indicator.project,
    share: indicator.share,
    sameEntryAs: indicator.sameEntryAs,
    scopeConflict: indicator.scopeConflict,
    remarks: indicator.remarks,
  };
}

function projectJson({ code, no, name, parent, content, nature, builder, term, line }: Project) {
  return { code, no, name, parent, content, nature, builder, term, line };
}

function boxJson(catalogue: Catalogue, planId: string, box: Box) {
  const owner = findBox(catalogue, planId, box.id)?.box ?? box;
  return {
    id: box.id,
    number: box.number,
    title: box.title,
    kind: box.kind,
    available: box.available,
    reason: box.reason,
    line: box.line,
    sameAs: box.sameAs,
    years: owner.years,
    projects: owner.projects.map(projectJson),
    indicators: owner.indicators.map(indicatorJson),
  };
}

/** `plan list`: the built-in plans, or those of a plan file, with their boxes, projects and the facts of each indicator. */
export async function list(path: string | undefined, options: { json?: boolean }): Promise<number> {
  const joined = path === undefined ? null : await plansOfFile(path);
  const catalogue = joined?.catalogue ?? BUILT_IN;
  const plans = joined?.own.map(({ plan }) => plan) ?? BUILT_IN.plans;
  if (options.json) {
    printJson(
      plans.map((plan) => ({
        id: plan.id,
        name: plan.name,
        shortName: plan.shortName,
        startYear: plan.startYear,
        endYear: plan.endYear,
        baseYear: plan.baseYear,
        units: plan.units,
        boxes: plan.boxes.map((box) => boxJson(catalogue, plan.id, box)),
      })),
    );
    return 0;
  }
  for (const plan of plans) {
    print(`${plan.id}  ${plan.name}（${plan.startYear}—${plan.endYear}）`);
    for (const { id } of plan.boxes) for (const line of boxLines(catalogue, plan, id)) print(line);
  }
  return 0;
}

/** A box with the rows of its sheet, in their order: each project, then what it counts. */
function boxLines(catalogue: Catalogue, plan: Plan, boxId: string): string[] {
  const listed = plan.boxes.find(({ id }) => id === boxId);
  const box = findBox(catalogue, plan.id, boxId)?.box;
  if (!listed || !box) return [];
  const head = `  --box ${listed.id}\t${listed.number} ${listed.title}`;
  if (!listed.available) return [`${head}（不可用：${listed.reason ?? ''}）`];
  const counts = [
    ...(box.projects.length > 0 ? [`${box.projects.length} 个项目`] : []),
    ...(box.indicators.length > 0 ? [`${box.indicators.length} 项指标`] : []),
  ];
  const of = (code: string | null): string[] =>
    box.indicators.filter(({ project }) => project === code).map(indicatorLine);
  return [
    `${head}（${counts.join('，')}）`,
    ...box.projects.flatMap((project) => [
      `      ${project.code}\t${[project.no, project.name].filter((text) => text !== '').join(' ')}`,
      ...of(project.code),
    ]),
    ...of(null),
  ];
}

function indicatorLine({ code, name, unit, target, sameEntryAs, parent }: Indicator): string {
  const measured = unit === '' ? '' : `（${unit}）`;
  const aim = target.missing ? '' : `\t${target.printed}`;
  const shown = sameEntryAs === null ? '' : `\t同 ${sameEntryAs}`;
  return `      ${code}\t${parent === null ? '' : '其中：'}${name}${measured}${aim}${shown}`;
}
