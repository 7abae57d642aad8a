import { readEntry } from '../../notation/entry-value';
import type { Catalogue } from '../../model/catalogue';
import { cellKey, parseAddress, type CellValue, type SheetCells } from '../../model/cells';
import type { CellReading, ComputedCell, Entry, RowReading, SheetReading } from '../../model/reading';
import type { ReportingUnit } from '../../model/reporting-unit';
import { settleShares } from '../settle';
import { saysCode } from './codes';
import { isLabel } from './labels';
import { likenessOf } from './likeness';

/** What a cell of a read form is: changed there, nothing else of the reading changes. */
type Place =
  | { kind: 'unit' }
  | { kind: 'entry'; row: number; entry: Entry }
  | { kind: 'computed'; row: number; computed: ComputedCell }
  | { kind: 'words'; row: number; field: 'explanation' | 'verdict' | 'memory' };

/** A form that was read, with its places by `cellKey`. */
interface Known {
  catalogue: Catalogue;
  reading: SheetReading;
  places: ReadonlyMap<number, Place>;
}

const KNOWN = new WeakMap<SheetCells, Known>();
/** What a reading was made from, for those who work on its changes only. */
const ORIGINS = new WeakMap<SheetReading, Origin>();

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
  const byRow = new Map<number, Map<CellReading, CellValue>>();
  let { unit } = reading;
  for (const key of likeness.changed) {
    const place = places.get(key);
    if (!place) return null;
    const { row, column } = placeOf(key);
    const value = cells.values[row]![column]!;
    // A text that is a code is a row of its own, wherever it stands.
    if (typeof value === 'string' && saysCode(value, catalogue)) return null;
    if (place.kind === 'unit') {
      const found = findUnit(reading, { cell: reading.unitCell, raw: value, formula: null });
      if (!found || found.level !== unit?.level || isLabel(cells, row, column)) return null;
      unit = found;
      continue;
    }
    if (place.kind === 'entry' && (typeof value !== 'number' || place.entry.value.kind !== 'number')) return null;
    // Dates and errors among words are read as something else than they hold.
    if (place.kind === 'words' && reading.rows[place.row]![place.field]!.raw !== likeness.sheet.values[row]![column])
      return null;
    const changes = byRow.get(place.row) ?? new Map<CellReading, CellValue>();
    byRow.set(place.row, changes);
    changes.set(
      place.kind === 'entry'
        ? place.entry
        : place.kind === 'computed'
          ? place.computed
          : reading.rows[place.row]![place.field]!,
      value,
    );
  }
  const rows = reading.rows.map((row, at) => {
    const changes = byRow.get(at);
    return changes ? changedRow(row, changes) : row;
  });
  const alike: SheetReading = { ...reading, sheet: cells.name, unit, rows: settleShares(rows) };
  ORIGINS.set(alike, { sheet: likeness.sheet, reading, changed: likeness.changed });
  return alike;
}

function changedRow(row: RowReading, changes: ReadonlyMap<CellReading, CellValue>): RowReading {
  const entry = (before: Entry): Entry => {
    const raw = changes.get(before);
    if (raw === undefined) return before;
    const { class: kind, unit } = row.indicator;
    return { ...before, raw, value: readEntry(raw, false, kind === 'K7' ? 'ratio' : 'number', unit) };
  };
  const cell = <T extends CellReading>(before: T): T => {
    const raw = changes.get(before);
    return raw === undefined ? before : { ...before, raw };
  };
  return {
    ...row,
    entries: row.entries.map(entry),
    ownBaseline: row.ownBaseline && entry(row.ownBaseline),
    ownTarget: row.ownTarget && entry(row.ownTarget),
    explanation: cell(row.explanation),
    verdict: cell(row.verdict),
    ...(row.memory ? { memory: cell(row.memory) } : {}),
    ...(row.computed ? { computed: row.computed.map(cell) } : {}),
  };
}

function knownOf(
  sheet: SheetCells,
  catalogue: Catalogue,
  read: (cells: SheetCells) => SheetReading | null,
): Known | null {
  const before = KNOWN.get(sheet);
  if (before?.catalogue === catalogue) return before;
  const reading = read(sheet);
  if (!reading) return null;
  const known = { catalogue, reading, places: placesOf(reading) };
  KNOWN.set(sheet, known);
  return known;
}

/** Only cells that nothing but their own place in the reading depends on. */
function placesOf({ unitCell, unit, rows }: SheetReading): Map<number, Place> {
  const places = new Map<number, Place>();
  const twice = new Set<number>();
  const add = (cell: string, place: Place): void => {
    const at = parseAddress(cell);
    if (!at) return;
    const key = cellKey(at.row, at.column);
    if (places.has(key)) twice.add(key);
    places.set(key, place);
  };
  if (unit) add(unitCell, { kind: 'unit' });
  rows.forEach((reading, row) => {
    for (const entry of [...reading.entries, reading.ownBaseline, reading.ownTarget])
      if (entry && !entry.computed) add(entry.cell, { kind: 'entry', row, entry });
    for (const computed of reading.computed ?? [])
      if (computed.field !== 'entry') add(computed.cell, { kind: 'computed', row, computed });
    for (const field of ['explanation', 'verdict', 'memory'] as const)
      if (reading[field]) add(reading[field].cell, { kind: 'words', row, field });
  });
  // A cell of two meanings (a column that is gone reads as the end of its row) is left to the whole reading.
  for (const key of twice) places.delete(key);
  return places;
}

function placeOf(key: number): { row: number; column: number } {
  const column = key % cellKey(1, 0);
  return { row: (key - column) / cellKey(1, 0), column };
}
