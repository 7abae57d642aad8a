import { BUILT_IN } from '../../../src/catalogues/built-in';
import { parseReferencePeriod } from '../../../src/core/measure/period';
import { findBox } from '../../../src/core/model/catalogue';
import { figuresOf } from '../../../src/core/rollup/figures';
import { rollupOf, type RollupResult } from '../../../src/core/rollup/result';
import type { IndicatorTotal } from '../../../src/core/rollup/indicator-total';
import type { BoxTotal } from '../../../src/core/rollup/roll-up';
import type { Picks } from '../../../src/core/rollup/versions';
import {
  FIRST_PERIOD,
  OWN_TARGET,
  type OtherValue,
  type ReadFile,
  type SealState,
  type UnitForm,
  type UnitProject,
  type UnitSeries,
} from '../../../src/core/rollup/submission';

/** A received file in short: the values of some indicators by year, as one unit filled them in. */
export interface Given {
  unit: string;
  /** By code, then by year or `target`. A text is what cannot be read, a list is a ratio. */
  values: Readonly<Record<string, Readonly<Record<string, number | OtherValue | undefined>>>>;
  /** What is left out of a project or a series is blank. */
  projects?: readonly (Partial<UnitProject> & { code: string })[];
  series?: readonly (Partial<UnitSeries> & { code: string })[];
  asOf?: string | null;
  file?: string;
  plan?: string;
  box?: string;
  state?: SealState;
  sealedAt?: string;
  modified?: string;
}

function formOf({ plan = 'fj-14', box = '2', unit, values, asOf = '2022', projects, series }: Given): UnitForm {
  const found = findBox(BUILT_IN, plan, box)!;
  const periods =
    found.box.kind === 'outcomes' ? [found.plan.endYear] : [0, 1, 2, 3, 4].map((n) => found.plan.startYear + n);
  const codes = found.box.kind === 'warning' ? [] : found.box.indicators.map(({ code }) => code);
  const width = FIRST_PERIOD + periods.length;
  const numbers = new Float64Array(codes.length * width).fill(Number.NaN);
  const others: [number, OtherValue][] = [];
  for (const [code, own] of Object.entries(values))
    for (const [period, value] of Object.entries(own)) {
      const slot = period === 'target' ? OWN_TARGET : FIRST_PERIOD + periods.indexOf(Number(period));
      const place = codes.indexOf(code) * width + slot;
      if (typeof value === 'number') numbers[place] = value;
      else if (value !== undefined) others.push([place, value]);
    }
  return {
    plan: found.plan.id,
    box: found.box.id,
    unit,
    sheet: found.box.number,
    asOf: asOf === null ? null : parseReferencePeriod(asOf),
    periods,
    codes,
    rows: codes.map((_, row) => 9 + row),
    columns: Array.from({ length: width }, (_, column) => 5 + column),
    values: figuresOf(numbers),
    others,
    explanations: [],
    counts: { error: 0, warning: 0, information: 0, explained: 0 },
    ...(projects
      ? { projects: projects.map((one) => ({ lead: '', stage: '', planned: null, done: null, note: null, ...one })) }
      : {}),
    ...(series ? { series: series.map(wholeSeries) } : {}),
  };
}

function wholeSeries({ months = [], ...others }: NonNullable<Given['series']>[number]): UnitSeries {
  const all = Array.from({ length: 12 }, (_, index) => months[index] ?? null);
  return { frequency: '月度', yellow: null, red: null, ...others, months: all };
}

export function fileOf(given: Given): ReadFile {
  const { unit, state = 'unsealed', sealedAt = null, modified = '2023-01-10T08:00:00.000Z' } = given;
  const file = given.file ?? `${unit}.xlsx`;
  return {
    file,
    bytes: 1000,
    modified,
    sha256: file,
    state,
    sealedAt,
    sealedBy: null,
    forms: [formOf(given)],
    slips: [],
    plans: [],
    remarks: [],
  };
}

export function rolled(
  files: readonly ReadFile[],
  request: { plan?: string; names?: readonly string[]; picks?: Picks } = {},
): RollupResult {
  const names = request.names?.map((name, at) => ({ name, line: at + 2 })) ?? null;
  const answer = rollupOf(files, [], BUILT_IN, { ...request, plan: request.plan ?? null, names });
  if (!answer.ok) throw new Error(answer.problem);
  return answer.result;
}

export function indicatorIn({ boxes }: RollupResult, code: string): { box: BoxTotal; total: IndicatorTotal } {
  for (const box of boxes) for (const total of box.indicators) if (total.indicator.code === code) return { box, total };
  throw new Error(`${code} is not in the rollup`);
}

export { LOWER_UNITS as UNITS } from '../../support/units';
