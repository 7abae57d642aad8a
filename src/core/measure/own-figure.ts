import { decimal } from '../model/decimal';
import type { Figure } from '../model/figure';
import type { Indicator, IndicatorClass } from '../model/indicator';
import type { Plan } from '../model/plan';
import { parseFigure } from '../notation/parse-figure';
import { powerBetween } from '../notation/units';
import { isRecurring } from '../notation/words';
import { classify } from './classify';
import { ratioProblem } from './ratio-problem';
import { convertUnit } from './units';
import { UnreadableValue } from './unreadable-value';

/** A unit's own target 本级目标 and the class by which it is measured. */
export interface OwnTarget {
  figure: Figure;
  class: IndicatorClass;
}

/** What stands for “no base” or “no target” beside a printed figure. */
export function missingFigure(like: Figure): Figure {
  const empty = {
    value: null,
    low: null,
    high: null,
    ratio: null,
    text: null,
    operator: null,
    scope: null,
    asof: null,
  };
  return { ...like, ...empty, printed: '', missing: true, qualitative: false };
}

/**
 * The target that a unit gave as its own: a level in the indicator's unit (6900000人 in a row of 万人 is 690), bounded and
 * counted like the printed one unless it says otherwise. A print of another nature is measured by its own class: a range
 * or 左右 as K8, 年均增长 as K9, a date within the plan as K10, a limit on a rate as floor K5 or ceiling K6 (METHOD §2).
 *
 * @throws {UnreadableValue} for amounts of change, foreign units, annual amounts of a cumulative row, and words.
 */
export function ownTarget(raw: number | string, plan: Plan, indicator: Indicator): OwnTarget {
  const printed = indicator.target;
  const typed = read(raw, printed, indicator, '本级目标');
  if (typed.missing) return { figure: missingFigure(printed), class: indicator.class };
  const growing = typed.kind === 'growth' && typed.per !== null;
  if (growing && typed.direction !== 'reduce' && indicator.class !== 'K7') {
    return { figure: typed, class: 'K9' };
  }
  const figure = levelOf(typed, printed, indicator, '本级目标');
  const dated = dateOf(typed, plan);
  if (dated !== null && (indicator.class === 'K6' || typed.operator === 'le' || typed.operator === 'lt')) {
    throw refused(typed, '本级目标', '是带日期的上限，上限按整个规划期判定', '请不写年份');
  }
  const merged = like(printed, dated === null ? { ...figure, asof: null } : figure);
  return { figure: merged, class: classOf(merged, typed, indicator, dated !== null) };
}

/**
 * The base that a unit gave as its own 本级基期: one number (or ratio) in the indicator's unit.
 *
 * @throws {UnreadableValue} as for a target, and for limits and ranges, which are no base.
 */
export function ownBaseline(raw: number | string, indicator: Indicator): Figure {
  const printed = indicator.baseline;
  const typed = read(raw, printed, indicator, '本级基期');
  if (typed.missing) return missingFigure(printed);
  const figure = levelOf(typed, printed, indicator, '本级基期');
  if (figure.operator !== 'eq') throw refused(typed, '本级基期', '是界限或区间', '基期值须是一个确定的数，如 60');
  return like(printed, figure);
}

type Role = '本级目标' | '本级基期';

function refused(typed: Figure, role: Role, why: string, remedy: string): UnreadableValue {
  return new UnreadableValue(`${role}“${typed.printed}”${why}，${remedy}`);
}

/** Growth and amounts of change have a unit of their own (% beside 万人). */
function unitOf(printed: Figure, indicator: Indicator): string | null {
  return printed.kind === 'growth' || printed.kind === 'change' ? printed.unit : indicator.unit || printed.unit;
}

function read(raw: number | string, printed: Figure, indicator: Indicator, role: Role): Figure {
  const typed = parseFigure(String(raw).trim(), { unit: unitOf(printed, indicator) });
  if (typed.qualitative) {
    throw refused(typed, role, '不能读作基期值或目标值', `请填数字或规划的写法，如 ${indicator.target.printed}`);
  }
  return typed;
}

/** The typed figure as a level of this indicator, in its unit. */
function levelOf(typed: Figure, printed: Figure, indicator: Indicator, role: Role): Figure {
  const level = `请给出${role === '本级目标' ? '期末要达到' : '基期年'}的数值`;
  const example = indicator.target.printed;
  if (indicator.class === 'K7' || typed.ratio) {
    const problem = ratioProblem(typed.ratio, indicator);
    if (problem === null) return typed;
    throw refused(typed, role, problem, typed.ratio && indicator.class !== 'K7' ? level : `请写成 ${example} 的样子`);
  }
  if (typed.kind === 'change' && typed.kind !== printed.kind) {
    throw refused(typed, role, '是增减的幅度，不是水平', `${level}，如 ${example}`);
  }
  if (typed.kind === 'growth' && (typed.kind !== printed.kind || typed.direction === 'reduce')) {
    throw refused(typed, role, '是增长（下降）的幅度，不是水平', `${level}，如 ${example}`);
  }
  if (typed.per !== null && !countsAlike(typed.per, printed.per)) {
    const nature = indicator.target.cumulative ? '本指标是五年累计数' : '本指标不按此计';
    throw refused(typed, role, `是“${typed.per}”的数，${nature}`, `${level}，如 ${example}`);
  }
  if (typed.cumulative && !isSummed(indicator)) {
    throw refused(typed, role, '是五年累计数，本指标不是累计指标', `${level}，不加方括号`);
  }
  return inUnit(typed, printed, indicator, role);
}

function countsAlike(per: string, printed: string | null): boolean {
  return per === printed || (isRecurring(per) && isRecurring(printed));
}

/** Whether values of this indicator are summed over the years, so that [60] has a meaning for it. */
function isSummed({ class: kind, target }: Indicator): boolean {
  return kind === 'K1' || kind === 'K3' || target.cumulative;
}

/** 人, 名 and 位 count the same. */
const people = (unit: string): string => unit.replace(/^((?:万亿|万|亿)?)[名位]$/u, '$1人');

function inUnit(typed: Figure, printed: Figure, indicator: Indicator, role: Role): Figure {
  const to = unitOf(printed, indicator);
  const from = typed.unit;
  if (from === null || to === null || to === '' || from === to) return { ...typed, unit: to ?? from };
  const convert = (value: number | null): number | null =>
    value === null ? null : (convertUnit(decimal(value), people(from), people(to))?.toNumber() ?? Number.NaN);
  const [value, low, high] = [convert(typed.value), convert(typed.low), convert(typed.high)];
  if ([value, low, high].some((number) => Number.isNaN(number))) {
    throw refused(typed, role, `的单位是${from}，不能换算成本指标的单位${to}`, `请按${to}填写`);
  }
  const power = powerBetween(people(from), people(to)) ?? 0;
  return { ...typed, value, low, high, unit: to, decimals: Math.max(0, (typed.decimals ?? 0) - power) };
}

/** A date in the target that is earlier than the plan's end; null when there is none. */
function dateOf(typed: Figure, plan: Plan): number | null {
  const printed = /(\d{4})年/u.exec(typed.asof ?? '')?.[1];
  if (printed === undefined) return null;
  const year = Number(printed);
  if (year >= plan.startYear && year <= plan.endYear) return year === plan.endYear ? null : year;
  throw refused(
    typed,
    '本级目标',
    `的日期不在规划期 ${plan.startYear}—${plan.endYear} 年内`,
    '请改用规划期内的年份，或不写年份',
  );
}

/** What was typed, completed by what the printed figure says where it is silent. */
function like(printed: Figure, typed: Figure): Figure {
  const bare = typed.operator === 'eq' && !typed.approx;
  const range = printed.operator === 'range' && bare && typed.value !== null;
  const limited = typed.operator !== 'eq';
  return {
    ...typed,
    kind: printed.kind ?? typed.kind,
    operator: bare ? (printed.operator ?? typed.operator) : typed.operator,
    low: range ? typed.value : typed.low,
    high: range ? typed.value : typed.high,
    cumulative: printed.cumulative || typed.cumulative,
    approx: typed.approx || (printed.approx && !limited),
    per: typed.per ?? printed.per,
    direction: typed.direction ?? printed.direction,
    relative_to: typed.relative_to ?? printed.relative_to,
    asof: typed.asof ?? printed.asof,
  };
}

/** The printed class, unless the typed figure is of another nature (METHOD §2: the class follows from the print). */
function classOf(merged: Figure, typed: Figure, indicator: Indicator, dated: boolean): IndicatorClass {
  const { class: printed, baseline, name } = indicator;
  if (printed === 'K7' || printed === 'K9') return printed;
  if (typed.operator === 'range' || (typed.approx && typed.operator === 'eq')) return 'K8';
  if (dated) return 'K10';
  const limited = typed.operator !== 'eq';
  if (limited && (printed === 'K5' || printed === 'K6' || printed === 'K8')) return classify(merged, baseline, name);
  return printed;
}
