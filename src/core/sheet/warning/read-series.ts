import { readEntry } from '../../notation/entry-value';
import type { CellValue, SheetCells } from '../../model/cells';
import { address, cellKey } from '../../model/cells';
import { FREQUENCIES } from '../../model/frequency';
import type { Indicator } from '../../model/indicator';
import type { CellReading, Entry, SeriesReading } from '../../model/reading';
import type { ReportingUnit } from '../../model/reporting-unit';
import { isCollected } from '../body';
import { FormulaTemplate } from '../formulas/template';
import type { Layout } from '../layout';
import { NOT_COLLECTED } from '../marks';
import type { FoundColumns } from '../read/columns';
import { isErrorAt, readingAt, wordsAt } from '../read/grid';
import { memoryIn } from '../read/rows';
import { shownFigure, shownOrdinal } from '../rows';
import { fold } from '../text';
import { SERIES_FIELDS, warningFormulas } from './formulas';

/** Reads one row of a series of months. A column that is not there reads as empty cells at the end of the row. */
export function readSeries(
  cells: SheetCells,
  { indicator, row }: { indicator: Indicator; row: number },
  columns: FoundColumns,
  context: { unit: ReportingUnit | null; year: number; layout: Layout },
): SeriesReading {
  const { unit, year, layout } = context;
  const collected = unit === null || isCollected(indicator, unit);
  const cellOf = (column: number | null, read = readingAt): CellReading =>
    column === null
      ? { cell: address(row, cells.values[row]?.length ?? 0), raw: null, formula: null }
      : read(cells, row, column);
  const entry = (column: number | null, label: string): Entry => {
    const found = cellOf(column);
    const place = { ...found, period: year, label };
    if (typeof found.raw === 'number' && column !== null && cells.dates?.has(cellKey(row, column))) {
      return { ...place, value: { kind: 'unreadable', reason: 'date', suggestion: null } };
    }
    const blank = column === null || (!collected && isNotCollected(found.raw));
    const isError = column !== null && isErrorAt(cells, row, column);
    return { ...place, value: blank ? { kind: 'blank' } : readEntry(found.raw, isError, 'number', indicator.unit) };
  };
  return {
    indicator,
    row,
    frequency: frequencyOf(cellOf(columns.at('frequency'))),
    yellow: entry(columns.at('yellow'), '黄色预警线'),
    red: entry(columns.at('red'), '红色预警线'),
    months: [...columns.entries]
      .sort((a, b) => a.period - b.period)
      .map(({ column, period: month }) => ({ ...entry(column, `${month}月`), month })),
    locked: lockedOf(indicator).flatMap(({ field, expected }) => {
      const column = columns.at(field);
      return column === null ? [] : [{ field, found: readingAt(cells, row, column), expected }];
    }),
    explanation: cellOf(columns.at('explanation'), wordsAt),
    verdict: cellOf(columns.at('verdict')),
    ...memoryIn(cells, row, columns),
    computed: unit && collected ? computedOf(cells, columns, layout, indicator, row) : [],
  };
}

function isNotCollected(raw: CellValue): boolean {
  return typeof raw === 'string' && fold(raw) === NOT_COLLECTED;
}

/** A blank is 月度, as the form says before anything is chosen. */
function frequencyOf(found: CellReading): SeriesReading['frequency'] {
  const text = fold(String(found.raw ?? ''));
  const value = text === '' ? FREQUENCIES[0] : (FREQUENCIES.find((frequency) => frequency === text) ?? null);
  return { ...found, value };
}

function lockedOf(indicator: Indicator): { field: SeriesReading['locked'][number]['field']; expected: CellValue }[] {
  return [
    { field: 'no', expected: shownOrdinal(indicator) },
    { field: 'name', expected: indicator.name },
    { field: 'unit', expected: indicator.unit },
    { field: 'target', expected: shownFigure(indicator.target) },
  ];
}

function computedOf(
  cells: SheetCells,
  columns: FoundColumns,
  layout: Layout,
  indicator: Indicator,
  row: number,
): SeriesReading['computed'] {
  const expected = warningFormulas(layout, indicator, row);
  return SERIES_FIELDS.flatMap((field) => {
    const column = columns.at(field);
    if (column === null) return [];
    const cell = readingAt(cells, row, column);
    const intact = new FormulaTemplate([expected[field].native], row).matches(cell.formula, row);
    return [{ ...cell, field, intact }];
  });
}
