import { boxYears, type Box } from '../model/box';
import { findBox, type Catalogue } from '../model/catalogue';
import type { Plan } from '../model/plan';
import type { ReferencePeriod } from '../model/reference-period';
import type { ReportingUnit } from '../model/reporting-unit';
import type { Collection } from './collect';
import { figureAt } from './figures';
import { indicatorTotal, type BoxContext, type IndicatorTotal } from './indicator-total';
import type { Scene } from './period-total';
import { projectTotals, type ProjectScene, type ProjectTotal } from './project-total';
import { rowAt, slotsOf } from './submission';
import { seriesTotals, type SeriesTotal } from './series-total';
import { compareText, mainPeriod, type Choice } from './versions';

/** One box over all units 专栏汇总. */
export interface BoxTotal {
  plan: Plan;
  box: Box;
  /** Report date by which it is rolled up; null when no form has one. */
  period: ReferencePeriod | null;
  units: readonly ReportingUnit[];
  /** The form that counts, by unit; the region's own among them. */
  choices: ReadonlyMap<string, Choice>;
  scene: Scene;
  /** None in a series of months, whose rows hold no years. */
  indicators: readonly IndicatorTotal[];
  /** Of a box of works of which a form came; absent elsewhere. */
  projects?: readonly ProjectTotal[];
  /** Of a series of months; absent elsewhere. */
  series?: readonly SeriesTotal[];
}

/** Rolls up what counts of a collection 汇总, box by box in the order of the plans. */
export function rollUp(collection: Collection, catalogue: Catalogue): BoxTotal[] {
  const byBox = new Map<string, Map<string, Choice>>();
  for (const choice of collection.choices) {
    const key = `${choice.plan}\n${choice.box}`;
    const own = byBox.get(key) ?? new Map<string, Choice>();
    byBox.set(key, own.set(choice.unit, choice));
  }
  const order = catalogue.plans.flatMap(({ id, boxes }) => boxes.map((box) => `${id}\n${box.id}`));
  const place = (key: string): number =>
    (key.startsWith(`${collection.plan.id}\n`) ? 0 : order.length) + order.indexOf(key);
  const keys = [...byBox.keys()].sort((a, b) => place(a) - place(b) || compareText(a, b));
  return keys.flatMap((key) => {
    const [planId = '', boxId = ''] = key.split('\n');
    const found = findBox(catalogue, planId, boxId);
    return found ? [boxTotal(found, byBox, collection.units, catalogue)] : [];
  });
}

function boxTotal(
  { plan, box }: { plan: Plan; box: Box },
  byBox: ReadonlyMap<string, ReadonlyMap<string, Choice>>,
  all: readonly ReportingUnit[],
  catalogue: Catalogue,
): BoxTotal {
  // Another plan of the same region has the same units by name.
  const units = all.flatMap(({ name }) => plan.units.find((unit) => unit.name === name) ?? []);
  const choices = byBox.get(`${plan.id}\n${box.id}`) ?? new Map<string, Choice>();
  const period = mainPeriod([...choices.values()].map(({ chosen }) => chosen));
  const years = boxYears(plan, box);
  const scene: Scene = {
    period,
    outcome: box.kind === 'outcomes',
    firstYear: years[0]!,
    rowOf: (unit, code) => {
      const own = choices.get(unit)?.chosen.form;
      const row = own ? rowAt(own, code) : -1;
      if (own && row >= 0) return { form: own, row };
      const boxId = catalogue.byCode.get(code)?.boxId;
      const other = byBox.get(`${plan.id}\n${boxId ?? ''}`)?.get(unit)?.chosen.form;
      return other ? { form: other, row: rowAt(other, code) } : null;
    },
  };
  const whole = plan.units.find(({ level }) => level === 'province')?.name ?? '';
  const context: BoxContext = { scene, units, whole, catalogue, years: dueYears(years, scene, choices) };
  return {
    plan,
    box,
    period,
    units,
    choices,
    scene,
    indicators: box.kind === 'warning' ? [] : box.indicators.map((indicator) => indicatorTotal(indicator, context)),
    ...projectsAndSeries({ plan, box, period, units, choices }),
  };
}

function projectsAndSeries(scene: ProjectScene): Pick<BoxTotal, 'projects' | 'series'> {
  const forms = [...scene.choices.values()].map(({ chosen }) => chosen.form);
  return {
    ...(forms.some(({ projects }) => projects) ? { projects: projectTotals(scene) } : {}),
    ...(forms.some(({ series }) => series) ? { series: seriesTotals(scene) } : {}),
  };
}

/** The years up to the report date; without one up to the newest that anyone filled in. */
function dueYears(years: readonly number[], scene: Scene, choices: ReadonlyMap<string, Choice>): number[] {
  if (scene.outcome) return years.slice(-1);
  const last = scene.period?.year ?? newestYear(choices);
  const due = years.filter((year) => year <= last);
  return due.length > 0 ? due : years.slice(0, 1);
}

function newestYear(choices: ReadonlyMap<string, Choice>): number {
  let newest = 0;
  for (const { chosen } of choices.values()) {
    const { form } = chosen;
    const width = slotsOf(form);
    form.periods.forEach((year, at) => {
      const slot = width - form.periods.length + at;
      const filled = form.codes.some((_, row) => !Number.isNaN(figureAt(form.values, row * width + slot)));
      if (filled) newest = Math.max(newest, year);
    });
  }
  return newest;
}
