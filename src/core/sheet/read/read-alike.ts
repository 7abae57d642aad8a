import { readEntry } from '../../notation/entry-value';
import type { Catalogue } from '../../model/catalogue';
import { cellKey, parseAddress, type CellValue, type SheetCells } from '../../model/cells';
import type { CellReading, ComputedCell, Entry, RowReading, SheetReading } from '../../model/reading';
import type { ReportingUnit } from '../../model/reporting-unit';
import { Notes } from '../../parts/notes';
import { settleShares } from '../settle';
import { saysCode } from './codes';
import { isLabel } from './labels';
import { likenessOf } from './likeness';

/** What a cell of a read form is: the name of the unit, or a value of that type in a row. Changed there, nothing else of the reading changes. */
type Place = 'unit' | { row: number; type: string };

/** Columns of the cells of a row that may change; -1 where one may not. */
interface RowColumns {
  entries: readonly number[];
  own: readonly [number, number];
  /** 核实说明, 审核 and what is remembered. */
  words: readonly [number, number, number];
  computed: readonly number[];
}

/** A form that was read, with its places by `cellKey`. */
interface Known {
  reading: SheetReading;
  places: ReadonlyMap<number, Place>;
  columns: readonly RowColumns[];
}

/** Null: the sheet is no form of the catalogue. */
const KNOWN = new WeakMap<SheetCells, { catalogue: Catalogue; known: Known | null }>();
/** What a reading was made from, for those who work on its changes only. */
const ORIGINS = new Notes<SheetReading, Origin>();

/** The reading of a like sheet, from which another one differs only in some cells. */
export interface Origin {
  sheet: SheetCells;
  reading: SheetReading;
  changed: readonly number[];
}

export function originOf(reading: SheetReading): Origin | null {
  return ORIGINS.get(reading) ?? null;
}

/**
 * Reads a form that is like one read before 同表样读表: the same reading with other values. Null where more than the values of entries,
 * formulas, words and the unit differ, and for every sheet that is like no other.
 */
export function readAlike(
  cells: SheetCells,
  catalogue: Catalogue,
  read: (cells: SheetCells) => SheetReading | null,
  findUnit: (reading: SheetReading, text: CellReading) => ReportingUnit | null,
): SheetReading | null {
  const likeness = likenessOf(cells);
  if (!likeness) return null;
  const known = knownOf(likeness.sheet, catalogue, read);
  if (!known) return null;
  const { reading, places } = known;
  const changed = new Set<number>();
  let { unit } = reading;
  for (const key of likeness.changed) {
    const place = places.get(key);
    if (!place) return null;
    const column = key % cellKey(1, 0);
    const row = (key - column) / cellKey(1, 0);
    const value = cells.values[row]![column]!;
    const before = likeness.sheet.values[row]![column]!;
    // A text that is a code is a row of its own, wherever it stands, and so was one that is gone.
    if (isCode(value, catalogue) || isCode(before, catalogue)) return null;
    if (place === 'unit') {
      const found = findUnit(reading, { cell: reading.unitCell, raw: value, formula: null });
      const isCaption = isLabel(cells, row, column) || isLabel(likeness.sheet, row, column);
      if (!found || found.level !== unit?.level || isCaption) return null;
      unit = found;
    } else {
      if (typeof value !== place.type) return null;
      changed.add(place.row);
    }
  }
  const rows = reading.rows.map((row, at) =>
    changed.has(at) ? changedRow(row, cells.values[row.row]!, known.columns[at]!) : row,
  );
  const alike: SheetReading = { ...reading, sheet: cells.name, unit, rows: settleShares(rows) };
  ORIGINS.set(alike, { sheet: likeness.sheet, reading, changed: likeness.changed });
  return alike;
}

function isCode(value: CellValue, catalogue: Catalogue): boolean {
  return typeof value === 'string' && saysCode(value, catalogue);
}

/** The row with what stands in its cells now; cells that did not change are the same objects. */
function changedRow(row: RowReading, line: readonly CellValue[], columns: RowColumns): RowReading {
  const entry = (before: Entry, column: number): Entry => {
    const raw = line[column] ?? null;
    if (column < 0 || raw === before.raw) return before;
    const { class: kind, unit } = row.indicator;
    // Written out: made for every value of a collection, copying all fields takes several times as long.
    const { cell, formula, period } = before;
    return { cell, raw, formula, period, value: readEntry(raw, false, kind === 'K7' ? 'ratio' : 'number', unit) };
  };
  const computed = (before: ComputedCell, column: number): ComputedCell => {
    const raw = line[column] ?? null;
    if (column < 0 || raw === before.raw) return before;
    const { cell, formula, field, intact } = before;
    return { cell, raw, formula, field, intact };
  };
  const words = (before: CellReading, column: number): CellReading => {
    const raw = line[column] ?? null;
    return column < 0 || raw === before.raw ? before : { ...before, raw };
  };
  return {
    ...row,
    entries: row.entries.map((before, at) => entry(before, columns.entries[at]!)),
    ownBaseline: row.ownBaseline && entry(row.ownBaseline, columns.own[0]),
    ownTarget: row.ownTarget && entry(row.ownTarget, columns.own[1]),
    explanation: words(row.explanation, columns.words[0]),
    verdict: words(row.verdict, columns.words[1]),
    ...(row.memory ? { memory: words(row.memory, columns.words[2]) } : {}),
    ...(row.computed ? { computed: row.computed.map((before, at) => computed(before, columns.computed[at]!)) } : {}),
  };
}

function knownOf(
  sheet: SheetCells,
  catalogue: Catalogue,
  read: (cells: SheetCells) => SheetReading | null,
): Known | null {
  const before = KNOWN.get(sheet);
  if (before?.catalogue === catalogue) return before.known;
  const reading = read(sheet);
  if (!reading) {
    KNOWN.set(sheet, { catalogue, known: null });
    return null;
  }
  const known = { reading, ...placesOf(reading, sheet) };
  KNOWN.set(sheet, { catalogue, known });
  return known;
}

/**
 * Only cells that nothing but their own place in the reading depends on: numbers that people typed, what formulas give, and words that
 * are read as they stand.
 */
function placesOf(
  { unitCell, unit, rows }: SheetReading,
  { values }: SheetCells,
): { places: ReadonlyMap<number, Place>; columns: readonly RowColumns[] } {
  const places = new Map<number, Place>();
  const twice = new Set<number>();
  const add = (cell: string, place: Place): void => {
    const key = keyOf(cell);
    if (places.has(key)) twice.add(key);
    places.set(key, place);
  };
  if (unit) add(unitCell, 'unit');
  rows.forEach((reading, row) => {
    for (const entry of entriesOf(reading)) if (isTypedNumber(entry)) add(entry.cell, { row, type: 'number' });
    for (const { cell, raw, field } of reading.computed ?? [])
      if (field !== 'entry' && raw !== null) add(cell, { row, type: typeof raw });
    for (const found of wordsOf(reading))
      if (isAsItStands(found, values)) add(found.cell, { row, type: typeof found.raw });
  });
  // A cell of two meanings (a column that is gone reads as the end of its row) is left to the whole reading.
  for (const key of twice) places.delete(key);
  const columnOf = (found: CellReading | null | undefined): number => {
    const key = found ? keyOf(found.cell) : -1;
    return places.has(key) ? key % cellKey(1, 0) : -1;
  };
  const columns = rows.map((row): RowColumns => ({
    entries: row.entries.map(columnOf),
    own: [columnOf(row.ownBaseline), columnOf(row.ownTarget)],
    words: [columnOf(row.explanation), columnOf(row.verdict), columnOf(row.memory)],
    computed: (row.computed ?? []).map(columnOf),
  }));
  return { places, columns };
}

function entriesOf({ entries, ownBaseline, ownTarget }: RowReading): Entry[] {
  return [...entries, ownBaseline, ownTarget].filter((entry) => entry !== null);
}

function isTypedNumber({ computed, label, raw, value }: Entry): boolean {
  return !computed && label === undefined && typeof raw === 'number' && value.kind === 'number';
}

function wordsOf({ explanation, verdict, memory }: RowReading): CellReading[] {
  return [explanation, verdict, ...(memory ? [memory] : [])];
}

/** Dates and errors among words are read as something else than they hold. */
function isAsItStands({ cell, raw }: CellReading, values: SheetCells['values']): boolean {
  const place = parseAddress(cell);
  return typeof raw === 'string' && place !== null && values[place.row]?.[place.column] === raw;
}

function keyOf(cell: string): number {
  const place = parseAddress(cell);
  return place ? cellKey(place.row, place.column) : -1;
}
