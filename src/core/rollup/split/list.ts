import { findUnit } from '../../catalogue/find-unit';
import { nearest } from '../../catalogue/nearest';
import type { Box } from '../../model/box';
import { decimal, type Decimal } from '../../model/decimal';
import type { Indicator } from '../../model/indicator';
import type { Plan } from '../../model/plan';
import type { ReportingUnit } from '../../model/reporting-unit';
import { readEntry } from '../../notation/entry-value';
import { listedUnits } from '../expected-units';
import { readShare, type Share } from './allot';

/** A line of the list 任务分解名单, its cells as written; null where there is nothing. */
export interface ListLine {
  line: number;
  unit: string;
  code: string | null;
  indicator: string | null;
  target: string | null;
  share: string | null;
  /** The head of the column says that shares are percents. */
  percent: boolean;
  baseline: string | null;
}

/** A unit's own base or target as the list gives it: a number, or the parts of a ratio. */
export type OwnValue = Decimal | readonly Decimal[];

export function isNumber(value: OwnValue | null | undefined): value is Decimal {
  return value !== null && value !== undefined && !Array.isArray(value);
}

/** What the list says of one unit for one indicator. */
export interface Wish {
  target: OwnValue | null;
  share: Share | null;
  baseline: OwnValue | null;
}

/** The list, understood. */
export interface SplitList {
  /** In the order of the plan. */
  units: readonly ReportingUnit[];
  /** Shares that hold for every indicator whose parts add up, by name of the unit. */
  shares: ReadonlyMap<string, Share>;
  /** By code, then by name of the unit. */
  wishes: ReadonlyMap<string, ReadonlyMap<string, Wish>>;
}

/** The units, indicators and figures of a list, or everything that is wrong with it, in Chinese and by line. */
export function readList(
  plan: Plan,
  boxes: readonly Box[],
  lines: readonly ListLine[],
): { ok: true; list: SplitList } | { ok: false; problems: string[] } {
  const first = new Map<ReportingUnit | string, ListLine>();
  for (const line of lines) {
    const key = findUnit(plan, line.unit) ?? line.unit;
    if (!first.has(key)) first.set(key, line);
  }
  const named = listedUnits(
    plan,
    [...first.values()].map(({ unit, line }) => ({ name: unit, line })),
  );
  if (!named.ok) return named;
  const problems: string[] = [];
  const shares = new Map<string, Share>();
  const wishes = new Map<string, Map<string, Wish>>();
  const seen = new Map<string, number>();
  for (const line of lines) {
    const problem = take(line);
    if (problem !== null) problems.push(`第 ${String(line.line)} 行：${problem}`);
  }
  if (problems.length > 0) return { ok: false, problems };
  const units = plan.units.filter((unit) => named.units.includes(unit));
  return { ok: true, list: { units, shares, wishes } };

  function take(line: ListLine): string | null {
    const unit = findUnit(plan, line.unit)!;
    if (unit.level === 'province') return `“${unit.name}”是被分解的一级，名单只写下级单位。`;
    const subject = line.code ?? line.indicator;
    const indicator = subject === null ? null : indicatorOf(subject, plan, boxes);
    if (typeof indicator === 'string') return indicator;
    const earlier = seen.get(`${unit.name}\n${indicator?.code ?? ''}`);
    if (earlier !== undefined)
      return `${unit.name}${indicator ? `的“${indicator.name}”` : ''}与第 ${String(earlier)} 行重复，请只留一行。`;
    seen.set(`${unit.name}\n${indicator?.code ?? ''}`, line.line);
    const share = line.share === null ? null : readShare(line.share, line.percent);
    if (line.share !== null && !share) return `份额“${line.share}”须在 0 到 1（即 100%）之间，如 0.25 或 25%。`;
    if (!indicator) {
      if (line.target !== null || line.baseline !== null) return '有目标或基期，却没有写是哪个指标；请补上代码或指标。';
      if (share) shares.set(unit.name, share);
      return null;
    }
    if (!indicator.levels.includes(unit.level)) return `${unit.name}不填报“${indicator.name}”，请删去这一行。`;
    const target = ownValue(line.target, indicator);
    const baseline = ownValue(line.baseline, indicator);
    if (target === undefined) return valueProblem('目标', line.target!, indicator);
    if (baseline === undefined) return valueProblem('基期', line.baseline!, indicator);
    const own = wishes.get(indicator.code) ?? new Map<string, Wish>();
    wishes.set(indicator.code, own.set(unit.name, { target, share, baseline }));
    return null;
  }
}

/** The indicator that a code or a name means, or what is wrong with it. A name is first of all one of the plan itself. */
function indicatorOf(subject: string, plan: Plan, boxes: readonly Box[]): Indicator | string {
  const all = boxes.flatMap(({ indicators }) => indicators);
  const named = all.filter(({ code, name, aliases }) => [code, name, ...aliases].includes(subject));
  const ours = named.filter(({ planId }) => planId === plan.id);
  const meant = ours.length > 0 ? ours : named;
  // A datum shown in several boxes is one: where it is entered.
  const found = meant.filter(({ sameEntryAs }) => !meant.some(({ code }) => code === sameEntryAs));
  if (found.length === 1) return found[0]!;
  if (found.length > 1) return `“${subject}”在${found.map(({ code }) => code).join('、')}都有，请写代码。`;
  const near = nearest(
    subject,
    all.flatMap(({ code, name }) => [name, code]),
  );
  return `所选专栏没有指标“${subject}”${near.length > 0 ? `，是否指：${near.join('、')}？` : '。'}`;
}

/** Null where nothing is written; undefined where it is no figure of the indicator. */
function ownValue(text: string | null, { class: kind, unit }: Indicator): OwnValue | null | undefined {
  if (text === null) return null;
  const read = readEntry(text, false, kind === 'K7' ? 'ratio' : 'number', unit);
  if (read.kind === 'blank') return null;
  if (read.kind === 'ratio') return read.parts;
  // A CSV holds nothing but text: the number that it surely means is meant.
  const value = read.kind === 'unreadable' ? read.suggestion : read.value;
  return value === null || value.isNegative() ? undefined : decimal(value);
}

function valueProblem(what: string, text: string, { name, unit, class: kind }: Indicator): string {
  const wanted = kind === 'K7' ? '请写成 10:40:50 的样子' : `请只写不小于 0 的数（计量单位“${unit}”）`;
  return `“${name}”的${what}“${text}”读不成数，${wanted}。`;
}
