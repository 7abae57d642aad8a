import { formatReferencePeriod } from '../measure/period';
import type { Catalogue } from '../model/catalogue';
import type { Indicator } from '../model/indicator';
import type { ReportingUnit } from '../model/reporting-unit';
import { collecting, isCumulative, rollingOf, type Rolling } from './additive';
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
import type { AskedUnit, FormRow } from './submission';
import { suspicions, type Suspicion } from './suspicion';
import { targetsOf, type TargetTotal } from './targets';

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

/** What all indicators of a box have in common. */
export interface BoxContext {
  scene: Scene;
  units: readonly ReportingUnit[];
  /** Name of the region itself. */
  whole: string;
  catalogue: Catalogue;
  years: readonly number[];
}

/** Rolls up one indicator: its years, what the summary shows, its targets and what must be known to read them. */
export function indicatorTotal(indicator: Indicator, context: BoxContext): IndicatorTotal {
  const { units, scene, years, catalogue } = context;
  const rolling = rollingOf(indicator, units, catalogue.byCode);
  const due = collecting(indicator, units);
  // Once for all years.
  const told: Told = {
    units: due.map((unit) => ({ unit, told: scene.rowOf(unit.name, indicator.code) })),
    whole: scene.rowOf(context.whole, indicator.code),
  };
  const totals = years.map((year) => yearTotal(rolling, due, told, year, context));
  const newest = totals.at(-1)!;
  const isSummed = rolling.how === 'sum' && isCumulative(indicator) && !scene.outcome;
  const { headline, gaps } = isSummed
    ? cumulativeTotal(told, newest, context)
    : { headline: newest, gaps: new Map<string, number[]>() };
  const found = suspicions(indicator, due, totals);
  const targets = targetsOf(indicator, told.units);
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

/** Where the units, and the region itself, tell of an indicator. */
interface Told {
  units: readonly AskedUnit[];
  whole: FormRow | null;
}

function yearTotal(
  rolling: Rolling,
  due: readonly ReportingUnit[],
  told: Told,
  year: number,
  { scene }: BoxContext,
): PeriodTotal {
  const values = new Map<string, UnitFigure>();
  for (const { unit, told: row } of told.units) {
    const value = figureOf(scene, row, year);
    if (value !== null) values.set(unit.name, value);
  }
  const rate = rolling.how === 'rate' ? rateOf(scene, due, rolling, year) : null;
  const tells = (name: string): boolean => (rate ? rate.telling.has(name) : values.has(name));
  const all = (rate?.telling ?? values).size === due.length;
  const lacking = all ? [] : due.filter(({ name }) => !tells(name)).map(({ display }) => display);
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
    whole: figureOf(scene, told.whole, year),
  };
}

/** 期末, 2023年, or 2023年9月 for the year that is not over. */
function labelOf({ outcome, period }: Scene, year: number): string {
  if (outcome) return '期末';
  return period?.year === year ? formatReferencePeriod(period) : `${String(year)}年`;
}

/** The sum of the years so far. A unit counts as complete when it has reported the newest year; earlier gaps are told. */
function cumulativeTotal(
  told: Told,
  newest: PeriodTotal,
  { scene }: BoxContext,
): { headline: PeriodTotal; gaps: Map<string, number[]> } {
  const values = new Map<string, number>();
  const gaps = new Map<string, number[]>();
  for (const { unit, told: row } of told.units) {
    const own = cumulativeOf(scene, row, newest.year);
    if (!own) continue;
    values.set(unit.name, own.value);
    const earlier = own.gaps.filter((year) => year < newest.year);
    if (earlier.length > 0) gaps.set(unit.display, earlier);
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
    whole: cumulativeOf(scene, told.whole, newest.year)?.value ?? null,
  };
  return { headline, gaps };
}
