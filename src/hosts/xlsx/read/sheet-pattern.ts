import type { CellValue } from '../../../core/model/cells';
import { cellKey, MAX_COLUMNS } from '../../../core/model/cells';
import { numberIn, textIn } from './bytes-value';
import type { BytePattern } from './byte-pattern';
import type { CellFormats } from './styles-part';

/** A value of a sheet: of which cell it is, and what it is. */
export interface KnownValue {
  key: number;
  /** Type of the cell as the file says it: n, s, str … */
  type: string;
  /** As it stands in the part. */
  text: string;
  value: CellValue;
}

/** What a cell of the caps takes in memory at most, in bytes; and a sheet without any. */
const CELL = 128;
const LEAST = 2000;

/** What reading a sheet takes from the caps of its workbook. */
export interface Spent {
  cells: number;
  characters: number;
}

/** What a sheet depends on besides its own part. */
export interface SheetSurroundings {
  formats: CellFormats;
  strings: readonly string[];
}

type Values = readonly (readonly CellValue[])[];

/** How to make a value of its text in the file; null is a blank. */
type Typed = (type: string, text: string) => CellValue;

/** A sheet as it was read, to read others like it by their other values only 表样. */
export class SheetPattern {
  /** What it takes in memory with its sheet, in bytes. */
  readonly size: number;
  /** Places of the values that are names of shared strings. */
  private readonly shared: readonly number[];

  /** `known` tells the places of the pattern, in order. */
  constructor(
    private readonly pattern: BytePattern,
    private readonly known: readonly KnownValue[],
    private readonly surroundings: SheetSurroundings,
    private readonly values: Values,
    private readonly spent: Spent,
  ) {
    this.size = pattern.size + spent.cells * CELL + LEAST;
    this.shared = known.flatMap(({ type }, place) => (type === 's' ? [place] : []));
  }

  /**
   * The values of another part with the same text around them, and which of them are others; null when anything but values differs, or
   * a value is of another kind. Null says nothing about the part: it is then read whole.
   */
  match(
    part: Uint8Array,
    { formats, strings }: SheetSurroundings,
    typed: Typed,
  ): { values: CellValue[][]; changed: number[]; spent: Spent } | null {
    if (formats !== this.surroundings.formats) return null;
    const rows = this.values as CellValue[][];
    const values = rows.slice();
    const changed: number[] = [];
    let { characters } = this.spent;
    const put = ({ key, value: before }: KnownValue, value: CellValue): boolean => {
      if (value === before) return true;
      if (typeof value !== typeof before || value === null || before === null) return false;
      if (typeof value === 'string') characters += value.length - String(before).length;
      const column = key % MAX_COLUMNS;
      const row = (key - column) / MAX_COLUMNS;
      if (values[row] === rows[row]) values[row] = rows[row]!.slice();
      values[row]![column] = value;
      changed.push(cellKey(row, column));
      return true;
    };
    const renamed = new Set<number>();
    const isLike = this.pattern.match(part, (place, start, end) => {
      const known = this.known[place]!;
      if (known.type === 's') renamed.add(place);
      const number = known.type === 'n' ? numberIn(part, start, end) : null;
      if (number !== null) return put(known, number);
      const text = textIn(part, start, end);
      return text !== null && put(known, typed(known.type, text));
    });
    if (!isLike) return null;
    // The same number may stand for another shared string.
    if (strings !== this.surroundings.strings)
      for (const place of this.shared) {
        const known = this.known[place]!;
        if (!renamed.has(place) && !put(known, typed('s', known.text))) return null;
      }
    return { values, changed, spent: { cells: this.spent.cells, characters } };
  }
}
