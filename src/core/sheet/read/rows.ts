import { readEntry } from '../../notation/entry-value';
import type { Box } from '../../model/box';
import { address, cellKey, type CellValue, type SheetCells } from '../../model/cells';
import type { Indicator } from '../../model/indicator';
import type { CellReading, Entry, EntryValue, RowReading } from '../../model/reading';
import type { ReportingUnit } from '../../model/reporting-unit';
import type { Plan } from '../../model/plan';
import { isCollected } from '../body';
import type { ColumnRole } from '../layout';
import { NOT_COLLECTED } from '../marks';
import { shownFigure, shownName, shownOrdinal } from '../rows';
import { fold } from '../text';
import { isErrorAt, readingAt, valueAt, wordsAt } from './grid';
import { sameCell } from './same-cell';
import type { FoundColumns } from './columns';
import type { CodeRows } from './codes';
import { computedOfRow } from './computed';
import { entryKind, FILLED_IN } from './computed-entries';

type LockedField = RowReading['locked'][number]['field'];

/** Reads one indicator row. A column that is not there reads as empty cells at the end of the row. */
export function readRow(
  cells: SheetCells,
  place: { indicator: Indicator; row: number },
  columns: FoundColumns,
  context: { plan: Plan; box: Box; unit: ReportingUnit | null; own: boolean; codes: CodeRows },
): RowReading {
  const { indicator, row } = place;
  const collected = context.unit === null || isCollected(indicator, context.unit);
  const years = columns.entries.map(({ column }) => column);
  const kind = collected ? entryKind(cells, place, context.codes, years, context.own) : FILLED_IN;
  const entryAt = (column: number, period: number, role: ColumnRole = 'entry'): Entry => {
    const computed = kind.computed(role, period);
    const found = readingAt(cells, row, column);
    const { cell, raw, formula } = found;
    const value: EntryValue =
      computed && isSeeText(found) ? { kind: 'blank' } : entryValue(cells, row, column, indicator, collected);
    // Written out: objects that are put together from others have a shape each, and reading thousands of shapes is slow.
    return computed ? { cell, raw, formula, period, value, computed } : { cell, raw, formula, period, value };
  };
  const own = (role: ColumnRole, period: number): Entry | null => {
    const column = columns.at(role);
    return context.own && column !== null ? entryAt(column, period, role) : null;
  };
  const entries = [...columns.entries]
    .sort((a, b) => a.period - b.period)
    .map(({ column, period }) => entryAt(column, period));
  const ownBaseline = own('ownBaseline', context.plan.baseYear);
  const ownTarget = own('ownTarget', context.plan.endYear);
  const all = [...entries, ownBaseline, ownTarget].filter((entry) => entry !== null);
  const rates = () => [
    ...kind.cells(all.filter((entry) => entry.computed)),
    ...computedOfRow(cells, place, columns, context),
  ];
  return {
    indicator,
    row,
    entries,
    ownBaseline,
    ownTarget,
    locked: lockedFields(cells, row, columns, context.box, indicator),
    explanation: cellOf(cells, row, columns.at('explanation'), wordsAt),
    verdict: cellOf(cells, row, columns.at('verdict')),
    ...memoryIn(cells, row, columns),
    // Without the unit it is not known which formulas the row has, nor whether it has any.
    computed: context.unit && collected ? rates() : [],
  };
}

/** 见专栏七 or — in the place of a value: the sheet that holds it, or the year in it, is not there. */
function isSeeText({ raw, formula }: CellReading): boolean {
  return formula === null && typeof raw === 'string' && /^(见|-$)/.test(fold(raw));
}

function entryValue(
  cells: SheetCells,
  row: number,
  column: number,
  indicator: Indicator,
  collected: boolean,
): EntryValue {
  const raw = valueAt(cells, row, column);
  const isDate = typeof raw === 'number' && (cells.dates?.has(cellKey(row, column)) ?? false);
  if (isDate) return { kind: 'unreadable', reason: 'date', suggestion: null };
  if (!collected && typeof raw === 'string' && fold(raw) === NOT_COLLECTED) return { kind: 'blank' };
  return readEntry(raw, isErrorAt(cells, row, column), indicator.class === 'K7' ? 'ratio' : 'number', indicator.unit);
}

function cellOf(cells: SheetCells, row: number, column: number | null, read = readingAt): CellReading {
  if (column === null) return { cell: address(row, cells.values[row]?.length ?? 0), raw: null, formula: null };
  return read(cells, row, column);
}

/** The cell of the technical column, where the sheet has it. */
export function memoryIn(cells: SheetCells, row: number, columns: FoundColumns): { memory?: CellReading } {
  return columns.memory === null ? {} : { memory: readingAt(cells, row, columns.memory) };
}

function lockedFields(
  cells: SheetCells,
  row: number,
  columns: FoundColumns,
  box: Box,
  indicator: Indicator,
): RowReading['locked'] {
  const facts: readonly { field: LockedField; expected: CellValue }[] = [
    { field: 'no', expected: shownOrdinal(indicator) },
    { field: 'name', expected: shownName(box, indicator) },
    { field: 'unit', expected: indicator.unit },
    ...(indicator.previousTarget
      ? [{ field: 'previousTarget' as const, expected: shownFigure(indicator.previousTarget) }]
      : []),
    { field: 'baseline', expected: shownFigure(indicator.baseline) },
    { field: 'target', expected: shownFigure(indicator.target) },
    { field: 'attribute', expected: indicator.attribute },
  ];
  return facts.flatMap(({ field, expected }) => {
    const column = columns.at(field);
    if (column === null) return [];
    const found = readingAt(cells, row, column);
    const error = cells.errors.has(cellKey(row, column));
    return [{ field, found, expected: !error && sameCell(found.raw, expected) ? found.raw : expected }];
  });
}
