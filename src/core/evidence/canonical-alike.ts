import { cellKey, parseAddress, type SheetCells } from '../model/cells';
import type { SheetReading } from '../model/reading';
import { originOf } from '../sheet/read/read-alike';
import { canonicalValue } from './canonical-value';
import type { CanonicalCell } from './cell-list';
import { rememberLike } from './sheet-texts';

/** The sealed values of a form, with the place of each in their list by `cellKey`. */
interface Known {
  list: readonly CanonicalCell[];
  places: ReadonlyMap<number, number>;
}

const KNOWN = new WeakMap<SheetReading, Known>();

/**
 * The sealed values of a form that was read like another one 同表样: the other's, with those of the changed cells. Their keys and order
 * do not depend on what is entered. Null where it was read by itself.
 */
export function alikeCells(
  reading: SheetReading,
  cells: SheetCells,
  whole: (reading: SheetReading, cells: SheetCells) => readonly CanonicalCell[],
): readonly CanonicalCell[] | null {
  const origin = originOf(reading);
  if (!origin) return null;
  const { list, places } = knownOf(origin.reading, origin.sheet, whole);
  const alike = list.slice();
  const changed: number[] = [];
  for (const key of origin.changed) {
    const place = places.get(key);
    // What formulas give and what the program writes is not sealed.
    if (place === undefined) continue;
    const before = list[place]!;
    // In the place of a formula that is gone its value was sealed; texts that stand by themselves are their own keys.
    if (before.value.startsWith('f') || before.key.startsWith('*')) return null;
    const column = key % cellKey(1, 0);
    const raw = cells.values[(key - column) / cellKey(1, 0)]?.[column] ?? null;
    const value = canonicalValue(raw, cells.errors.has(key));
    changed.push(place);
    alike[place] = { key: before.key, value, cell: before.cell, indicator: before.indicator };
  }
  // They were found in the order of the sheet.
  rememberLike(alike, { cells: list, changed: changed.sort((a, b) => a - b) });
  return alike;
}

function knownOf(
  reading: SheetReading,
  cells: SheetCells,
  whole: (reading: SheetReading, cells: SheetCells) => readonly CanonicalCell[],
): Known {
  const before = KNOWN.get(reading);
  if (before) return before;
  const list = whole(reading, cells);
  const places = new Map<number, number>();
  list.forEach(({ cell }, at) => {
    const place = parseAddress(cell);
    if (place) places.set(cellKey(place.row, place.column), at);
  });
  const known = { list, places };
  KNOWN.set(reading, known);
  return known;
}
