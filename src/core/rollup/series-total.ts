import { exactSum } from '../measure/exact-sum';
import { isDueMonth, MONTHS, signalOf, warningOf, type Signal, type WarningState } from '../measure/warning';
import { decimal, type Decimal } from '../model/decimal';
import type { Frequency } from '../model/frequency';
import type { Indicator } from '../model/indicator';
import type { ReferencePeriod } from '../model/reference-period';
import type { ReportingUnit } from '../model/reporting-unit';
import { collecting, rollingOf, type Rolling } from './additive';
import type { ProjectScene } from './project-total';
import { dateRemark } from './report-date';
import type { SingleValue, UnitSeries } from './submission';

/** What a month of a unit says 当月信号: its light by the unit's own lines, or why it has none. */
export type MonthSignal = Signal | '未报' | '不判断' | '不计入';

/** One month of one unit. */
export interface MonthState {
  /** The value that counts; null where there is none. */
  value: number | null;
  /** What stands there instead: a value that does not count, or a text that cannot be read. */
  other: SingleValue;
  /** Null for a month of which nothing is to be reported. */
  signal: MonthSignal | null;
  /** It is to be reported, or was. */
  due: boolean;
}

/** One series of months as one unit reports it 单位预警监测. */
export interface SeriesState {
  unit: ReportingUnit;
  yellow: SingleValue;
  red: SingleValue;
  /** Null where nothing came. */
  frequency: Frequency | null;
  /** January to December. */
  months: readonly MonthState[];
  /** Where it stands by its newest value; null where nothing came that counts. */
  state: WarningState | null;
  explanation: string;
  /** What is to be known of its report date. */
  remark: string;
}

/** One month over all units. */
export interface MonthTotal {
  /** Units that report it, of those that are to. */
  have: number;
  due: number;
  red: number;
  yellow: number;
  /** Null where values do not add up, or nobody has reported. */
  total: Decimal | null;
  low: number | null;
  high: number | null;
}

/** One series of months over all units 预警监测汇总. Lines are each unit's own: there is no light of the whole. */
export interface SeriesTotal {
  indicator: Indicator;
  rolling: Rolling;
  units: readonly SeriesState[];
  /** The region's own report, in no count and no sum. */
  whole: SeriesState | null;
  months: readonly MonthTotal[];
}

/** The series of a box over all units, month by month 预警监测汇总. */
export function seriesTotals(scene: ProjectScene): SeriesTotal[] {
  const { plan, box, units, choices, period } = scene;
  const byCode = new Map(box.indicators.map((indicator) => [indicator.code, indicator]));
  return box.indicators.map((indicator): SeriesTotal => {
    const received = collecting(indicator, units).map((unit) => receive(scene, indicator.code, unit));
    const reported = Array.from({ length: MONTHS }, (_, index) =>
      received.some((one) => typeof countedValue(one, index + 1, period) === 'number'),
    );
    const states = received.map((one) => stateOf(one, indicator, period, reported));
    const region = plan.units.find(({ level, name }) => level === 'province' && choices.has(name));
    const rolling = rollingOf(indicator, units, byCode);
    return {
      indicator,
      rolling,
      units: states,
      whole: region ? stateOf(receive(scene, indicator.code, region), indicator, period, reported) : null,
      months: Array.from({ length: MONTHS }, (_, index) => monthTotal(states, index, rolling)),
    };
  });
}

/** What came of a unit for a series. */
interface Received {
  unit: ReportingUnit;
  told: UnitSeries | null;
  asOf: ReferencePeriod | null;
  explanation: string;
}

function receive({ choices }: ProjectScene, code: string, unit: ReportingUnit): Received {
  const form = choices.get(unit.name)?.chosen.form;
  const told = form?.series?.find((each) => each.code === code) ?? null;
  const explanation = form?.explanations.find(([of]) => of === code)?.[1] ?? '';
  return { unit, told, asOf: form?.asOf ?? null, explanation };
}

/** Months of another year than the rollup's stand beside nothing. A form without a report date is taken to be of that year. */
function isOfYear({ asOf }: Received, period: ReferencePeriod | null): boolean {
  return !asOf || !period || asOf.year === period.year;
}

/** The value of a month as it counts in the unit's own table, and in this year; null for none. */
function countedValue(received: Received, month: number, period: ReferencePeriod | null): number | null {
  const { told, asOf } = received;
  const value = told?.months[month - 1] ?? null;
  if (typeof value !== 'number' || !told || !isOfYear(received, period)) return null;
  return isDueMonth(month, told.frequency) && month <= (asOf?.months ?? MONTHS) ? value : null;
}

function stateOf(
  received: Received,
  indicator: Indicator,
  period: ReferencePeriod | null,
  reported: readonly boolean[],
): SeriesState {
  const { unit, told, asOf, explanation } = received;
  const [yellow, red] = [told?.yellow ?? null, told?.red ?? null];
  const values = Array.from({ length: MONTHS }, (_, index) => countedValue(received, index + 1, period));
  const newest = Math.max(0, ...values.map((value, index) => (value === null ? 0 : index + 1)));
  const isTold = told?.months.some((value) => value !== null) ?? false;
  const last = period?.months ?? newest;
  const lines = { direction: indicator.desiredDirection, yellow: decimalOf(yellow), red: decimalOf(red) };
  return {
    unit,
    yellow,
    red,
    frequency: told?.frequency ?? null,
    months: values.map((value, index): MonthState => {
      const month = index + 1;
      const typed = told?.months[index] ?? null;
      if (value !== null) return { value, other: null, signal: signalOf(lines, decimal(value)) ?? '不判断', due: true };
      // Where a unit has told nothing at all, the months are due that others have told.
      const due = told && isTold ? month <= last && isDueMonth(month, told.frequency) : reported[index]!;
      if (typeof typed === 'number') return { value: null, other: typed, signal: '不计入', due };
      return { value: null, other: typed, signal: due ? '未报' : null, due };
    }),
    state:
      told && isOfYear(received, period)
        ? warningOf({
            ...lines,
            values: values.map(decimalOf),
            frequency: told.frequency,
            lastMonth: asOf?.months ?? null,
          })
        : null,
    explanation,
    remark: told ? dateRemark(asOf, period) : '',
  };
}

function monthTotal(states: readonly SeriesState[], index: number, rolling: Rolling): MonthTotal {
  const months = states.map((state) => state.months[index]!);
  const values = months.flatMap(({ value }) => (value === null ? [] : [value]));
  const count = (signal: MonthSignal): number => months.filter((month) => month.signal === signal).length;
  return {
    have: values.length,
    due: months.filter(({ due }) => due).length,
    red: count('红'),
    yellow: count('黄'),
    total: rolling.how === 'sum' && values.length > 0 ? exactSum(values) : null,
    low: values.length === 0 ? null : Math.min(...values),
    high: values.length === 0 ? null : Math.max(...values),
  };
}

function decimalOf(value: SingleValue): Decimal | null {
  return typeof value === 'number' ? decimal(value) : null;
}
