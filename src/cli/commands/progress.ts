import { BUILT_IN } from '../../catalogues/built-in';
import { FunctionError } from '../../core/functions/define';
import { resolveIndicator } from '../../core/functions/resolve';
import type { Observed } from '../../core/measure/measure';
import {
  isOutcome,
  measureIndicator,
  UnreadableValue,
  type IndicatorMeasure,
  type IndicatorValues,
} from '../../core/measure/measure-indicator';
import type { Decimal } from '../../core/model/decimal';
import type { Figure } from '../../core/model/figure';
import { percentText } from '../../core/measure/percent-text';
import { ratioProblem } from '../../core/measure/ratio-problem';
import { planYears, type Plan } from '../../core/model/plan';
import type { Indicator } from '../../core/model/indicator';
import { readEntry } from '../../core/notation/entry-value';
import { CommandError } from '../command-error';
import { asOfOption, planOf } from '../lookup';
import { print, printJson } from '../output';
import { planOption } from '../plan-option';

interface ProgressOptions {
  plan?: string;
  indicator: string;
  actual?: string;
  total?: string;
  target?: string;
  baseline?: string;
  asOf?: string;
  json?: boolean;
}

async function find(options: ProgressOptions): Promise<{ plan: Plan; indicator: Indicator }> {
  const chosen = options.plan === undefined ? null : await planOption(options.plan);
  if (chosen) planOf(chosen.id, chosen.catalogue);
  try {
    return resolveIndicator(chosen?.catalogue ?? BUILT_IN, options.indicator, chosen?.id);
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    throw new CommandError(`${error.message}。用 plan list 查看各专栏的指标（加 --json 列出名称和代码）。`);
  }
}

function value(text: string, indicator: Indicator, option: string): Observed {
  const entry = readEntry(text.trim(), false, indicator.class === 'K7' ? 'ratio' : 'number', indicator.unit);
  if (entry.kind === 'blank') return null;
  if (entry.kind === 'number') return entry.value;
  if (entry.kind === 'ratio') {
    const parts = entry.parts.map((part) => part.toNumber());
    const problem = ratioProblem(parts, indicator);
    if (problem === null) return entry.parts;
    throw new CommandError(`${option} 的“${text}”${problem}，请写成 ${indicator.target.printed} 的样子。`);
  }
  // A command line holds text only, so a plain number arrives as text and its reading is certain.
  if (entry.suggestion && /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text.trim())) return entry.suggestion;
  throw new CommandError(`${option} 的“${text}”不是数值，请写成阿拉伯数字，如 299.94；比例写成 10:40:50。`);
}

/** `--actual`: one value a plan year; a single value with `--as-of` is the value of that year. */
function actuals(options: ProgressOptions, plan: Plan, indicator: Indicator, year: number | null): Observed[] | null {
  if (options.actual === undefined) return null;
  const parts = options.actual.replace(/，/g, ',').split(',');
  const years = planYears(plan);
  if (parts.length > years.length) {
    throw new CommandError(
      `--actual 给了 ${parts.length} 个值，${plan.shortName}只有 ${years.length} 年（${plan.startYear}—${plan.endYear}），请按年给出。`,
    );
  }
  const values = parts.map((text) => value(text, indicator, '--actual'));
  // A level, a rate or a period result stands for itself; a flow is one year's among the others.
  const isFlow = (indicator.class === 'K1' || indicator.class === 'K3') && !isOutcome(plan, indicator);
  if (values.length === 1 && year !== null && isFlow)
    return years.map((each) => (each === year ? (values[0] ?? null) : null));
  return values;
}

const number = (amount: Decimal | null): number | null => (amount === null ? null : amount.toNumber());

function observed(amount: Observed): number | number[] | null {
  if (amount === null) return null;
  return 'toNumber' in amount ? amount.toNumber() : amount.map((part) => part.toNumber());
}

/** The number that a figure stands for: a value, the parts of a ratio, the ends of a range; null when there is none. */
function figureNumber(figure: Figure): number | number[] | null {
  if (figure.low !== null && figure.high !== null) return [figure.low, figure.high];
  return figure.value ?? figure.ratio;
}

function report(measure: IndicatorMeasure, indicator: Indicator, plan: Plan) {
  return {
    plan: plan.id,
    code: indicator.code,
    indicator: indicator.name,
    unit: indicator.unit,
    class: measure.class,
    baseline: figureNumber(measure.baseline),
    target: figureNumber(measure.target),
    baselinePrinted: measure.baseline.printed,
    targetPrinted: measure.target.printed,
    actual: observed(measure.actual),
    asOf: measure.asOf,
    completionRate: number(measure.completionRate),
    progress: number(measure.progress),
    timeElapsedShare: number(measure.timeElapsedShare),
    status: measure.status,
    met: measure.met,
    margin: number(measure.margin),
    gap: number(measure.gap),
    pace: number(measure.pace),
    forecast: observed(measure.forecast),
    maintain: measure.maintain,
    remarks: measure.remarks,
  };
}

const percent = (amount: Decimal | null): string => (amount === null ? '—' : percentText(amount));

function measured(plan: Plan, indicator: Indicator, values: IndicatorValues): IndicatorMeasure {
  try {
    return measureIndicator(plan, indicator, values);
  } catch (error) {
    if (error instanceof UnreadableValue) throw new CommandError(error.message);
    throw error;
  }
}

/** `plan progress`: completion of one indicator (METHOD §2–§3). */
export async function progress(options: ProgressOptions): Promise<number> {
  const { plan, indicator } = await find(options);
  const asOf = asOfOption(plan, options.asOf);
  const values = actuals(options, plan, indicator, asOf?.year ?? null);
  const total = options.total === undefined ? undefined : value(options.total, indicator, '--total');
  if (values === null && total === undefined) {
    throw new CommandError('请用 --actual 给出各年实际值（如 45,50,,），或用 --total 给出期内累计数（如 299.94）。');
  }
  const measure = measured(plan, indicator, {
    actuals: values ?? [],
    ...(total === undefined ? {} : { total }),
    asOf,
    ...(options.target === undefined ? {} : { target: options.target }),
    ...(options.baseline === undefined ? {} : { baseline: options.baseline }),
  });
  const result = report(measure, indicator, plan);
  if (options.json) printJson(result);
  else {
    print(`${plan.shortName} ${indicator.name}：${result.status ?? '尚无数值'}`);
    print(
      `完成率 ${percent(measure.completionRate)}　进度 ${percent(measure.progress)}　序时进度 ${percent(measure.timeElapsedShare)}`,
    );
    for (const remark of result.remarks) print(remark);
  }
  return 0;
}
