import type { CellValue } from '../../../core/model/cells';
import { cellKey, MAX_COLUMNS } from '../../../core/model/cells';
import type { PartCharacters } from '../zip/part-text';
import type { CellFormats } from './styles-part';

/** A value in the text of a sheet part: where it stands there, and of which cell it is. */
export interface ValuePlace {
  start: number;
  end: number;
  key: number;
  /** Type of the cell as the file says it: n, s, str … */
  type: string;
  /** What it is in the part itself. */
  value: CellValue;
}

/** What a cell of the caps takes in memory at most, in characters; and a sheet without any. */
const CELL = 64;
const LEAST = 1000;

/** What reading a sheet takes from the caps of its workbook. */
export interface Spent {
  cells: number;
  characters: number;
}

type Values = readonly (readonly CellValue[])[];

/** How to make a value of its text in the file; null is a blank. */
type Typed = (type: string, text: string) => CellValue;

/**
 * The text of a sheet part cut at its values 表样: forms of a collection are made from one template, so what stands between the
 * values — formulas, styles, validations — is the same text again and needs no second reading.
 */
export class SheetPattern {
  /** Text before each value, and after the last one. */
  private readonly pieces: readonly string[];
  private readonly texts: readonly string[];
  /** The part is bytes as characters. */
  private readonly coded: boolean;
  /** What it takes in memory with its sheet, in characters. */
  readonly size: number;

  constructor(
    { xml, decode }: PartCharacters,
    private readonly places: readonly ValuePlace[],
    private readonly formats: CellFormats,
    private readonly values: Values,
    private readonly spent: Spent,
  ) {
    this.coded = decode !== null;
    this.size = xml.length + spent.cells * CELL + LEAST;
    this.texts = places.map(({ start, end }) => xml.slice(start, end));
    this.pieces = [...places, null].map((place, at) => xml.slice(places[at - 1]?.end ?? 0, place?.start));
  }

  /**
   * The values of another part with the same text around them, and which of them are others; null when anything but values differs, or
   * a value is of another kind. Null says nothing about the part: it is then read whole.
   */
  match(
    { xml, decode }: PartCharacters,
    formats: CellFormats,
    typed: Typed,
  ): { values: CellValue[][]; changed: number[]; spent: Spent } | null {
    if (formats !== this.formats || (decode !== null) !== this.coded) return null;
    const rows = this.values as CellValue[][];
    const values = rows.slice();
    const changed: number[] = [];
    let { characters } = this.spent;
    let at = 0;
    for (let index = 0; index < this.places.length; index++) {
      const piece = this.pieces[index]!;
      // Comparing two strings is many times faster than startsWith().
      if (xml.slice(at, at + piece.length) !== piece) return null;
      at += piece.length;
      const { key, type, value: before } = this.places[index]!;
      const end = xml.indexOf('<', at);
      if (end < 0) return null;
      const text = xml.slice(at, end);
      at = end;
      // The same number may stand for another shared string.
      if (type !== 's' && text === this.texts[index]) continue;
      const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      const value = typed(type, text);
      if (value === before) continue;
      if (typeof value !== typeof before || value === null || before === null) return null;
      if (typeof value === 'string') characters += value.length - String(before).length;
      if (values[row] === rows[row]) values[row] = rows[row]!.slice();
      values[row]![column] = value;
      changed.push(cellKey(row, column));
    }
    const last = this.pieces[this.places.length]!;
    if (xml.length - at !== last.length || !xml.endsWith(last)) return null;
    return { values, changed, spent: { cells: this.spent.cells, characters } };
  }
}
