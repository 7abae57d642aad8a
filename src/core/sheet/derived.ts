import {
  measureIndicator,
  UnreadableValue,
  type IndicatorMeasure,
  type IndicatorValues,
} from '../measure/measure-indicator';
import type { Observed } from '../measure/measure';
import { boxTerm, boxYears } from '../model/box';
import { parseAddress } from '../model/cells';
import { projectMeasureOf } from '../measure/measure-project';
import type { Entry, ProjectReading, RowReading, SheetReading } from '../model/reading';
import { isCollected } from './body';
import { hasOwnTarget } from './layout';
import { NO_PERIOD, UNREADABLE_PERIOD } from './marks';
import { shownMeasure, type Shown } from './shown';
import { shownSeries } from './warning/state';

/** A formula cell and what it must show. Zero-based. */
export interface DerivedCell {
  row: number;
  column: number;
  value: string | number;
}

/**
 * What every formula cell of a sheet must show now 计算栏应有值: 完成率, 进度, 序时进度 and 状态 of each row, shares and shared entries, 报告年 and 累计月数 of the header. Entries
 * that cannot be read count as missing; a 报告期 that cannot be read empties the columns. Cells that the sheet has lost
 * are left out.
 */
export function derivedCells(reading: SheetReading): DerivedCell[] {
  const places = reading.derived;
  if (!places) return [];
  const bad = reading.problems.some((problem) => problem.kind === 'bad-period');
  const cells: DerivedCell[] = [];
  if (places.plain) cells.push(places.plain);
  if (places.year) cells.push({ ...places.year, value: bad ? UNREADABLE_PERIOD : (reading.asOf?.year ?? NO_PERIOD) });
  if (places.months) cells.push({ ...places.months, value: bad ? '' : (reading.asOf?.months ?? '') });
  for (const row of reading.rows) {
    if (reading.unit && !isCollected(row.indicator, reading.unit)) continue;
    cells.push(...computedEntries(row));
    const shown = bad ? EMPTY : shownOf(reading, row);
    for (const key of ['completion', 'progress', 'elapsed', 'status'] as const) {
      const column = places[key];
      if (column !== null) cells.push({ row: row.row, column, value: shown[key] });
    }
  }
  for (const project of reading.projects ?? []) {
    const shown = bad ? EMPTY : shownOfProject(reading, project);
    for (const key of ['progress', 'elapsed', 'status'] as const) {
      const column = places[key];
      if (column !== null) cells.push({ row: project.row, column, value: shown[key] });
    }
  }
  for (const series of reading.series ?? []) cells.push(...shownSeries(series, reading.asOf, bad));
  return cells;
}

/** Formula cells among the entries of a row: shares, and entries shown from another sheet. */
function computedEntries(row: RowReading): DerivedCell[] {
  return [row.ownBaseline, row.ownTarget, ...row.entries].flatMap((entry) => {
    const place = entry?.computed && entry.formula !== null ? parseAddress(entry.cell) : null;
    if (!entry || !place) return [];
    const value = typeof entry.raw === 'boolean' ? String(entry.raw).toUpperCase() : (entry.raw ?? '');
    return [{ ...place, value }];
  });
}

function shownOfProject(reading: SheetReading, project: ProjectReading): Shown {
  const measure = projectMeasureOf(boxTerm(reading.plan, reading.box), project, reading.asOf);
  const number = (value: { toNumber(): number } | null) =>
    value === null ? '' : Number(value.toNumber().toFixed(10)) + 0;
  return {
    completion: '',
    progress: number(measure.progress),
    elapsed: number(measure.timeElapsedShare),
    status: measure.status ?? '',
  };
}

const EMPTY: Shown = { completion: '', progress: '', elapsed: '', status: '' };

function shownOf(reading: SheetReading, row: RowReading): Shown {
  const own = reading.unit ? hasOwnTarget(reading.unit.level) : row.ownTarget !== null;
  const count = row.indicator.target.ratio?.length ?? 0;
  const target = own ? ownText(row.ownTarget, count) : null;
  const measure = measureRow(
    reading,
    row,
    own ? { target, baseline: target === null ? null : ownText(row.ownBaseline, count) } : {},
  );
  return measure ? shownMeasure(measure, !own || target !== null) : EMPTY;
}

function measureRow(
  reading: SheetReading,
  row: RowReading,
  own: Pick<IndicatorValues, 'target' | 'baseline'>,
): IndicatorMeasure | null {
  try {
    return measureIndicator(reading.plan, row.indicator, { ...valuesOf(reading, row), asOf: reading.asOf, ...own });
  } catch (error) {
    if (error instanceof UnreadableValue) return null;
    throw error;
  }
}

/** Values by plan year; of an outcome box, the one period result. */
function valuesOf(reading: SheetReading, row: RowReading): Pick<IndicatorValues, 'actuals'> {
  if (reading.box.kind === 'outcomes') return { actuals: [observed(row.entries[0])] };
  return {
    actuals: boxYears(reading.plan, reading.box).map((year) =>
      observed(row.entries.find((entry) => entry.period === year)),
    ),
  };
}

function observed(entry: Entry | undefined): Observed {
  if (entry?.value.kind === 'number') return entry.value.value;
  return entry?.value.kind === 'ratio' ? entry.value.parts : null;
}

/** The unit's own base or target as it was typed; blanks, zeros, ratios of another length and what cannot be read are none. */
function ownText(entry: Entry | null, count: number): number | string | null {
  if (entry?.value.kind === 'number') return entry.value.value.isZero() ? null : entry.value.value.toString();
  if (entry?.value.kind !== 'ratio') return null;
  const { parts } = entry.value;
  return parts.length === count && parts.some((part) => part.gt(0)) ? String(entry.raw) : null;
}
