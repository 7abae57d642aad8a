import { address, cellKey, MAX_COLUMNS, parseAddress, type SheetCells } from '../model/cells';
import type { CellReading, ComputedCell, Entry } from '../model/reading';
import { canonicalValue } from './canonical-value';

/** One sealed value 封签值: what it is, found by what it means and not by where it stands, and what stands there. */
export interface CanonicalCell {
  /** `fj-14.2.07 2023`, `fj-14.2.07 target`, `@填报单位`; an address in sheets that are no forms. */
  key: string;
  /** A canonical value; "" for a blank cell, which a seal leaves out. */
  value: string;
  /** Where it stands now. */
  cell: string;
  /** Name of the indicator or project, or null. */
  indicator: string | null;
}

/** What every kind of row has. */
interface Leaf {
  locked: readonly { field: string; found: CellReading }[];
  explanation: CellReading;
  verdict: CellReading;
  memory?: CellReading;
  computed?: readonly ComputedCell[];
}

/** A cell that shows something. */
interface Filled {
  row: number;
  column: number;
  cell: string;
  /** Canonical. */
  value: string;
}

/** Collects the sealed values of one sheet, each cell once. */
export class CellList {
  private readonly cells = new Map<string, CanonicalCell>();
  private readonly known = new Set<string>();

  constructor(private readonly sheet: SheetCells) {}

  add(key: string, cell: string, indicator: string | null = null): void {
    if (this.known.has(cell)) return;
    this.known.add(cell);
    this.put(key, this.at(cell), cell, indicator);
  }

  /** What stands at the ends of a row; its 审核 is written by the program and its memory follows from it. */
  leaf(code: string, name: string, row: Leaf): void {
    for (const { cell } of [row.verdict, ...(row.memory ? [row.memory] : [])]) this.known.add(cell);
    for (const { field, found } of row.locked) this.add(`${code} ${field}`, found.cell, name);
    this.add(`${code} explanation`, row.explanation.cell, name);
    this.formulas(code, row.computed ?? [], name);
  }

  /** Entries by what they are for; what is computed from other cells follows from those. */
  entries(code: string, name: string, entries: readonly (readonly [string, Entry] | null)[]): void {
    for (const pair of entries) {
      if (!pair) continue;
      const [what, entry] = pair;
      if (entry.computed) this.known.add(entry.cell);
      else this.add(`${code} ${what}`, entry.cell, name);
    }
  }

  /** Template formulas that are no longer what the form has there. */
  formulas(code: string, computed: readonly ComputedCell[], name: string | null = null): void {
    for (const { cell, field, intact, formula } of computed) {
      this.known.add(cell);
      if (!intact) this.put(`${code} =${field}`, `f${formula ?? this.at(cell)}`, cell, name);
    }
  }

  /** Every other text or number of the sheet by itself: a caption that became another one is one less and one more. */
  rest(): void {
    for (const { cell, value } of this.constants()) if (!this.known.has(cell)) this.put(`*${value}`, value, cell, null);
  }

  /** The cells of a sheet that is no form, by address; of a formula only that there is one. Rows from `end` on are left out. */
  everything(end = Infinity): void {
    for (const { cell, row, value } of this.constants()) if (row < end) this.put(cell, value, cell, null);
    for (const key of this.sheet.formulas.keys()) {
      const { row, cell } = placeOf(key);
      if (row < end) this.put(cell, 'f', cell, null);
    }
  }

  /** All that the sheet shows, by address: of a formula what it gives. */
  printed(): void {
    for (const { cell, value } of this.filled()) this.put(cell, value, cell, null);
  }

  /** By key, in the order of UTF-16 code units. */
  sorted(): CanonicalCell[] {
    return [...this.cells.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  private put(key: string, value: string, cell: string, indicator: string | null): void {
    let free = key;
    for (let n = 2; this.cells.has(free); n += 1) free = `${key} #${String(n)}`;
    this.cells.set(free, { key: free, value, cell, indicator });
  }

  private at(cell: string): string {
    const place = parseAddress(cell);
    return place ? this.valueAt(place.row, place.column) : '';
  }

  private valueAt(row: number, column: number): string {
    const raw = this.sheet.values[row]?.[column] ?? null;
    return canonicalValue(raw, this.sheet.errors.has(cellKey(row, column)));
  }

  /** Cells that hold something and no formula. */
  private *constants(): Generator<Filled> {
    for (const filled of this.filled()) if (!this.sheet.formulas.has(cellKey(filled.row, filled.column))) yield filled;
  }

  private *filled(): Generator<Filled> {
    for (const [row, values] of this.sheet.values.entries())
      for (const column of values.keys()) {
        const value = this.valueAt(row, column);
        if (value !== '') yield { row, column, cell: address(row, column), value };
      }
  }
}

function placeOf(key: number): { row: number; cell: string } {
  const row = Math.floor(key / MAX_COLUMNS);
  return { row, cell: address(row, key % MAX_COLUMNS) };
}
