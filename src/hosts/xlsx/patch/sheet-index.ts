import type { Area } from '../../../core/model/cells';
import { parseAddress } from '../../../core/model/cells';
import { UnreadableFile } from '../unreadable-file';
import { XmlScanner } from '../xml/scanner';

/** Where a cell stands in the text of its sheet. */
export interface CellPlace {
  row: number;
  column: number;
  start: number;
  end: number;
  style: string | null;
  /** Attributes of a dynamic array formula, kept with it. */
  metadata: string;
  formula: FormulaPlace | null;
}

/** Where a formula stands. `group` is its shared group, `area` what an array formula fills. */
export interface FormulaPlace {
  start: number;
  end: number;
  text: string;
  group: string | null;
  area: Area | null;
}

/** Where a row stands: its tag, then its cells from `contentStart` to `contentEnd`. */
export interface RowPlace {
  row: number;
  start: number;
  contentStart: number;
  contentEnd: number;
  end: number;
  empty: boolean;
  /** Format of cells that the row does not have yet. */
  style: string | null;
  cells: CellPlace[];
}

/** The places of one sheet that a change may touch. */
export interface SheetIndex {
  data: { start: number; contentStart: number; contentEnd: number; end: number; empty: boolean };
  /** All rows in order; their cells only where they were asked for. */
  rows: RowPlace[];
  /** Cells with shared and array formulas, wherever they are. */
  shared: CellPlace[];
  arrays: CellPlace[];
  columnStyles: { from: number; to: number; style: string }[];
  dimension: { start: number; end: number; reference: string } | null;
}

function parseArea(reference: string): Area | null {
  const [from, to] = reference.split(':').map((corner) => parseAddress(corner));
  if (!from) return null;
  const last = to ?? from;
  return { ...from, rows: last.row - from.row + 1, columns: last.column - from.column + 1 };
}

/** Indexes a sheet in one pass; cells are kept for the rows named. */
export function indexSheet(xml: string, part: string, depth: number, rows: ReadonlySet<number>): SheetIndex {
  const scanner = new XmlScanner(xml, part, depth);
  const index: SheetIndex = {
    data: { start: -1, contentStart: -1, contentEnd: -1, end: -1, empty: false },
    rows: [],
    shared: [],
    arrays: [],
    columnStyles: [],
    dimension: null,
  };
  let row: RowPlace | null = null;
  let column = -1;
  while (scanner.next()) {
    const { name, kind, start, end } = scanner;
    if (kind === 'close') {
      if (name === 'sheetData') Object.assign(index.data, { contentEnd: index.data.empty ? end : start, end });
      else if (name === 'row' && row) {
        Object.assign(row, { contentEnd: row.empty ? end : start, end });
        row = null;
      }
    } else if (kind !== 'open') continue;
    else if (name === 'extLst') scanner.skip();
    else if (name === 'dimension') index.dimension = { start, end, reference: scanner.attribute('ref') ?? 'A1' };
    else if (name === 'col') {
      const style = scanner.attribute('style');
      const [from, to] = [Number(scanner.attribute('min')) - 1, Number(scanner.attribute('max')) - 1];
      if (style !== null) index.columnStyles.push({ from, to, style });
    } else if (name === 'sheetData') Object.assign(index.data, { start, contentStart: end, empty: scanner.empty });
    else if (name === 'row') {
      const previous = index.rows[index.rows.length - 1]?.row ?? -1;
      const number = scanner.attribute('r');
      const at = number === null ? previous + 1 : Number(number) - 1;
      if (!(at > previous)) throw new UnreadableFile('damaged', `${part}: rows are not in order`);
      const style = scanner.attribute('customFormat') === null ? null : scanner.attribute('s');
      row = { row: at, start, contentStart: end, contentEnd: end, end, empty: scanner.empty, style, cells: [] };
      index.rows.push(row);
      column = -1;
    } else if (name === 'c' && row) {
      const place = cellPlace(scanner, row.row, column, rows.has(row.row));
      if (place.row !== row.row || place.column <= column) {
        throw new UnreadableFile('damaged', `${part}: cells are not in order`);
      }
      column = place.column;
      if (rows.has(place.row)) row.cells.push(place);
      if (place.formula?.group != null) index.shared.push(place);
      if (place.formula?.area) index.arrays.push(place);
    }
  }
  if (index.data.start < 0) throw new UnreadableFile('damaged', `${part} has no cells`);
  return index;
}

/** The place of the cell just opened; format and metadata only where the cell may be rewritten. */
function cellPlace(scanner: XmlScanner, row: number, previous: number, rewritten: boolean): CellPlace {
  const reference = scanner.attribute('r');
  const at = reference === null ? { row, column: previous + 1 } : parseAddress(reference);
  if (!at) throw new UnreadableFile('damaged', `cell ${reference}`);
  const place: CellPlace = {
    row: at.row,
    column: at.column,
    start: scanner.start,
    end: scanner.end,
    style: rewritten ? scanner.attribute('s') : null,
    metadata: rewritten ? metadata(scanner) : '',
    formula: null,
  };
  const { depth } = scanner;
  while (scanner.next()) {
    if (scanner.kind === 'close' && scanner.depth < depth) break;
    if (scanner.kind !== 'open') continue;
    if (scanner.name !== 'f') {
      scanner.skip();
      continue;
    }
    const { start } = scanner;
    const type = scanner.attribute('t');
    const group = type === 'shared' ? scanner.attribute('si') : null;
    const area = type === 'array' || type === 'dataTable' ? parseArea(scanner.attribute('ref') ?? '') : null;
    const text = scanner.content();
    place.formula = { start, end: scanner.end, text, group, area };
  }
  place.end = scanner.end;
  return place;
}

function metadata(scanner: XmlScanner): string {
  return ['cm', 'vm'].reduce((text, name) => {
    const value = scanner.attribute(name);
    return value === null ? text : `${text} ${name}="${value}"`;
  }, '');
}
