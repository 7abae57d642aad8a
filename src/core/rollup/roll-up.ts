import { formatReferencePeriod } from '../measure/period';
import { boxYears, type Box } from '../model/box';
import { findBox, type Catalogue } from '../model/catalogue';
import type { Indicator } from '../model/indicator';
import type { Plan } from '../model/plan';
import type { ReferencePeriod } from '../model/reference-period';
import type { ReportingUnit } from '../model/reporting-unit';
import { collecting, isCumulative, rollingOf, type Rolling } from './additive';
import type { Collection } from './collect';
import {
  cumulativeOf,
  extremesOf,
  figureOf,
  rateOf,
  sumOf,
  type PeriodTotal,
  type Scene,
  type UnitFigure,
} from './period-total';
import { remarksOf } from './remarks';
import { suspicions, type Suspicion } from './suspicion';
import { targetsOf, type TargetTotal } from './targets';
import { compareText, mainPeriod, type Choice } from './versions';

/** One indicator over all units 指标汇总. */
export interface IndicatorTotal {
  indicator: Indicator;
  rolling: Rolling;
  /** Each year so far. */
  years: readonly PeriodTotal[];
  /** What the summary shows: the sum of the years for K1 and K3, else the newest year. */
  headline: PeriodTotal;
  targets: TargetTotal;
  suspicions: readonly Suspicion[];
  remarks: readonly string[];
}

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
  indicators: readonly IndicatorTotal[];
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
    formOf: (unit, code) => {
      const own = choices.get(unit)?.chosen.form;
      if (own?.codes.includes(code)) return own;
      const boxId = catalogue.byCode.get(code)?.boxId;
      return byBox.get(`${plan.id}\n${boxId ?? ''}`)?.get(unit)?.chosen.form ?? null;
    },
  };
  const whole = plan.units.find(({ level }) => level === 'province')?.name ?? '';
  const context: Context = { plan, scene, units, whole, choices, catalogue, years: dueYears(years, scene, choices) };
  return {
    plan,
    box,
    period,
    units,
    choices,
    scene,
    indicators: box.indicators.map((indicator) => indicatorTotal(indicator, context)),
  };
}

/** What all indicators of a box have in common. */
interface Context {
  plan: Plan;
  scene: Scene;
  units: readonly ReportingUnit[];
  /** Name of the region itself. */
  whole: string;
  choices: ReadonlyMap<string, Choice>;
  catalogue: Catalogue;
  years: readonly number[];
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
    const width = form.values.length / Math.max(1, form.codes.length);
    form.periods.forEach((year, at) => {
      const slot = width - form.periods.length + at;
      const filled = form.codes.some((_, row) => !Number.isNaN(form.values[row * width + slot]!));
      if (filled) newest = Math.max(newest, year);
    });
  }
  return newest;
}

function indicatorTotal(indicator: Indicator, context: Context): IndicatorTotal {
  const { units, scene, years, catalogue } = context;
  const rolling = rollingOf(indicator, units, catalogue.byCode);
  const due = collecting(indicator, units);
  const totals = years.map((year) => yearTotal(indicator, rolling, due, year, context));
  const newest = totals.at(-1)!;
  const isSummed = rolling.how === 'sum' && isCumulative(indicator) && !scene.outcome;
  const { headline, gaps } = isSummed
    ? cumulativeTotal(indicator, due, newest, context)
    : { headline: newest, gaps: new Map<string, number[]>() };
  const found = suspicions(indicator, due, totals);
  const targets = targetsOf(indicator, due, context);
  return {
    indicator,
    rolling,
    years: totals,
    headline,
    targets,
    suspicions: found,
    remarks: remarksOf({ indicator, rolling, headline, gaps, suspicions: found, targets, units: due }),
  };
}

function yearTotal(
  indicator: Indicator,
  rolling: Rolling,
  due: readonly ReportingUnit[],
  year: number,
  { scene, whole }: Context,
): PeriodTotal {
  const values = new Map<string, UnitFigure>();
  for (const { name } of due) {
    const value = figureOf(scene, name, indicator.code, year);
    if (value !== null) values.set(name, value);
  }
  const rate = rolling.how === 'rate' ? rateOf(scene, due, rolling, year) : null;
  const tells = (name: string): boolean => (rate ? rate.telling.has(name) : values.has(name));
  const lacking = due.filter(({ name }) => !tells(name)).map(({ display }) => display);
  const extremes = extremesOf(values);
  return {
    year,
    cumulative: false,
    label: labelOf(scene, year),
    values,
    total: rate ? rate.total : rolling.how === 'sum' ? sumOf(values.values()) : null,
    low: extremes?.low ?? null,
    high: extremes?.high ?? null,
    have: due.length - lacking.length,
    due: due.length,
    lacking,
    whole: figureOf(scene, whole, indicator.code, year),
  };
}

/** 期末, 2023年, or 2023年9月 for the year that is not over. */
function labelOf({ outcome, period }: Scene, year: number): string {
  if (outcome) return '期末';
  return period?.year === year ? formatReferencePeriod(period) : `${String(year)}年`;
}

/** The sum of the years so far. A unit counts as complete when it has reported the newest year; earlier gaps are told. */
function cumulativeTotal(
  indicator: Indicator,
  due: readonly ReportingUnit[],
  newest: PeriodTotal,
  { scene, whole }: Context,
): { headline: PeriodTotal; gaps: Map<string, number[]> } {
  const values = new Map<string, number>();
  const gaps = new Map<string, number[]>();
  for (const { name, display } of due) {
    const own = cumulativeOf(scene, name, indicator.code, newest.year);
    if (!own) continue;
    values.set(name, own.value);
    const earlier = own.gaps.filter((year) => year < newest.year);
    if (earlier.length > 0) gaps.set(display, earlier);
  }
  const extremes = extremesOf(values);
  const label =
    newest.year === scene.firstYear ? `${newest.label}累计` : `${String(scene.firstYear)}年至${newest.label}累计`;
  const headline: PeriodTotal = {
    ...newest,
    cumulative: true,
    label,
    values,
    total: sumOf(values.values()),
    low: extremes?.low ?? null,
    high: extremes?.high ?? null,
    whole: cumulativeOf(scene, whole, indicator.code, newest.year)?.value ?? null,
  };
  return { headline, gaps };
}
