import type { LedgerEntry, LedgerStep } from '../../ledger/ledger';
import { verdictOf, VERDICT_WORDS } from '../../ledger/verdict';
import type { Figure } from '../../model/figure';
import { shownFigure } from '../rows';
import { displayWidth } from '../text';

/** A period of the ledger 时期: its targets, and the year in which it ended. */
export interface LedgerPeriod {
  plan: string;
  period: string;
  endYear: number;
}

/** One column of the ledger's table; widths are in characters. */
export interface LedgerColumn {
  head: string;
  /** Head over the columns of one period, or null. */
  group: string | null;
  /** 甲, 乙, then 1, 2, 3 … */
  stub: string | number;
  width: number;
  kind: 'name' | 'unit' | 'figure' | 'verdict' | 'remark';
  /** What a row shows here: figures as printed, a bare number as a number. */
  value(entry: LedgerEntry): string | number | null;
}

/** Periods that any indicator has, oldest first. */
export function periodsOf(entries: readonly LedgerEntry[]): LedgerPeriod[] {
  const periods = new Map<string, LedgerPeriod>();
  for (const { steps } of entries)
    for (const { plan, period, endYear } of steps) periods.set(plan, { plan, period, endYear });
  return [...periods.values()].sort((a, b) => a.endYear - b.endYear);
}

/**
 * Name and unit, then for each period its target, the figure of its last year and the verdict, then the remarks. The
 * figure of a last year is the result of one plan and the base of the next, so that it stands once.
 */
export function columnsOf(entries: readonly LedgerEntry[]): LedgerColumn[] {
  const periods = periodsOf(entries);
  const latest = Math.max(0, ...periods.map(({ endYear }) => endYear));
  const columns: Omit<LedgerColumn, 'stub'>[] = [
    { head: '指标名称', group: null, width: 30, kind: 'name', value: nameOf },
    { head: '计量单位', group: null, width: 8.5, kind: 'unit', value: ({ unit }) => unit },
  ];
  for (const { plan, period, endYear } of periods) {
    const step = (entry: LedgerEntry): LedgerStep | undefined => entry.steps.find((each) => each.plan === plan);
    const target = (entry: LedgerEntry): string | number | null => shown(step(entry)?.target ?? null);
    const figure = (entry: LedgerEntry): string | number | null => yearFigure(entry, endYear);
    const verdict = (entry: LedgerEntry): string | null => {
      const found = step(entry);
      return found ? VERDICT_WORDS[verdictOf(found, latest)] : null;
    };
    const group = `${period}时期`;
    const running = endYear === latest;
    const column = (head: string, kind: LedgerColumn['kind'], value: LedgerColumn['value'], least: number) =>
      columns.push({ head, group, width: widthOf(entries, value, least), kind, value });
    column(running ? `${endYear}年\n目标` : '目标', 'figure', target, running ? 13 : 9);
    if (!running) column(`${endYear}年末`, 'figure', figure, 9);
    if (!running) column('结论', 'verdict', verdict, 12.5);
  }
  columns.push({ head: '衔接说明', group: null, width: 64, kind: 'remark', value: remarksOf });
  return columns.map((column, at) => ({ ...column, stub: at === 0 ? '甲' : at === 1 ? '乙' : at - 1 }));
}

function nameOf({ indicator, parent }: LedgerEntry): string {
  return parent === null ? indicator : `其中：${indicator}`;
}

/** Remarks of all steps, each under its period. */
function remarksOf({ steps }: LedgerEntry): string {
  return steps
    .filter(({ remarks }) => remarks.length > 0)
    .map(({ period, remarks }) => `${period}：${remarks.join('；')}。`)
    .join('\n');
}

/** Result of the period that ends in the year, and the base of the one after it where that is printed in another way. */
function yearFigure({ steps }: LedgerEntry, year: number): string | number | null {
  const ending = steps.find(({ endYear }) => endYear === year);
  const next = steps.find(({ endYear }) => endYear > year);
  const follows = next && next.endYear - year <= PLAN_YEARS ? next.base : null;
  const [result, base] = [shown(ending?.outcome ?? null), shown(ending?.nextBase ?? follows)];
  if (result === null || base === null || result === base) return result ?? base;
  return `${result}\n（下期印作${base}）`;
}

const PLAN_YEARS = 5;

function shown(figure: Figure | null): string | number | null {
  if (!figure || figure.printed.trim() === '') return null;
  return shownFigure(figure);
}

/** Wide enough for most of its cells; the longest wrap. */
function widthOf(entries: readonly LedgerEntry[], value: LedgerColumn['value'], least: number): number {
  const longest = entries.map((entry) =>
    Math.max(
      ...String(value(entry) ?? '')
        .split('\n')
        .map(displayWidth),
    ),
  );
  return Math.min(22, Math.max(least, ...longest.map((width) => width + 1.5)));
}
