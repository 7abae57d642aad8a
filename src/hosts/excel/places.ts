import { HostError } from '../../app/ports/workbook-host';
import { parseAddress, type Area } from '../../core/model/cells';

/** A cell to be written, zero-based, with its place in the list it came from. */
export interface Place {
  sheet: string;
  row: number;
  column: number;
  at: number;
}

/** Cells beside each other in a column, so that they go to Excel as one array. */
export interface Run {
  sheet: string;
  area: Area;
  /** Positions in the list of writes, top to bottom. */
  items: readonly number[];
}

/** Places of A1 addresses; an address that is none is a HostError before anything is done. */
export function placesOf(cells: readonly { sheet: string; cell: string }[]): Place[] {
  return cells.map(({ sheet, cell }, at) => {
    const place = parseAddress(cell);
    if (!place) throw new HostError('failed', `“${cell}”不是单元格地址（工作表“${sheet}”），没有写入。请检查后再试。`);
    return { sheet, ...place, at };
  });
}

/** Groups places into runs. Of two writes to one cell the later stands. */
export function runsOfPlaces(places: readonly Place[]): Run[] {
  const latest = new Map(places.map((place) => [`${place.column} ${place.row} ${place.sheet}`, place]));
  const sorted = [...latest.values()].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.column - b.column || a.row - b.row,
  );
  const runs: (Run & { items: number[] })[] = [];
  for (const { sheet, row, column, at } of sorted) {
    const last = runs.at(-1);
    if (last && last.sheet === sheet && last.area.column === column && last.area.row + last.area.rows === row) {
      last.area = { ...last.area, rows: last.area.rows + 1 };
      last.items.push(at);
    } else {
      runs.push({ sheet, area: { row, column, rows: 1, columns: 1 }, items: [at] });
    }
  }
  return runs;
}
