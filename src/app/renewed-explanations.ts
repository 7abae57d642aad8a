import type { Catalogue } from '../core/model/catalogue';
import { parseAddress, type SheetCells } from '../core/model/cells';
import type { CellReading, SheetReading } from '../core/model/reading';
import { explainableRows } from '../core/rules/support/explained';
import type { EditEvent } from './ports/workbook-host';
import { readingsOf, type SheetReader } from './readings';

/**
 * The workbook without what it remembers of explanations that were just typed 核实说明重新填写: they are about the values there
 * now, even in the same words.
 */
export function withRenewedExplanations(
  cells: ReadonlyMap<string, SheetCells>,
  edits: readonly EditEvent[],
  catalogue: Catalogue,
  read: SheetReader,
): { cells: ReadonlyMap<string, SheetCells>; sheets: SheetReading[] } {
  const { sheets } = readingsOf([...cells.values()], catalogue, read);
  const renewed = new Map<string, CellReading[]>();
  for (const sheet of sheets) {
    const areas = edits.flatMap((edit) => (edit.sheet === sheet.sheet ? [edit.area] : []));
    if (areas.length === 0) continue;
    const memories = explainableRows(sheet).flatMap(({ explanation, memory }) =>
      memory && memory.raw !== null && areas.some((area) => contains(area, explanation.cell)) ? [memory] : [],
    );
    if (memories.length > 0) renewed.set(sheet.sheet, memories);
  }
  if (renewed.size === 0) return { cells, sheets };
  const after = new Map(
    [...cells].map(([name, sheet]) => [name, renewed.has(name) ? emptied(sheet, renewed.get(name)!) : sheet] as const),
  );
  return { cells: after, sheets: readingsOf([...after.values()], catalogue, read).sheets };
}

function emptied(sheet: SheetCells, memories: readonly CellReading[]): SheetCells {
  const values = sheet.values.map((row) => [...row]);
  for (const { cell } of memories) {
    const at = parseAddress(cell);
    if (at) values[at.row]![at.column] = null;
  }
  return { ...sheet, values };
}

function contains(area: string, cell: string): boolean {
  const [from = '', to = from] = area.split(':');
  const first = parseAddress(from);
  const last = parseAddress(to);
  const at = parseAddress(cell);
  if (!first || !last || !at) return false;
  const inRows = at.row >= first.row && at.row <= last.row;
  return inRows && at.column >= first.column && at.column <= last.column;
}
