import { HostError } from '../../../app/ports/workbook-host';
import type { CellValue } from '../../../core/model/cells';
import { address, areaAddress, cellKey, parseAddress } from '../../../core/model/cells';
import { shiftFormula } from '../shift-formula';
import { encodeXml } from '../xml/text';
import { formulaCell, valueCell } from './cell-xml';
import { indexSheet } from './sheet-index';
import type { CellPlace, RowPlace, SheetIndex } from './sheet-index';
import { applySplices } from './splice';
import type { Splice } from './splice';

/** A formula to be written 新公式: as stored, the area that it fills as an array, and its cell metadata. */
export interface NewFormula {
  text: string;
  array: string | null;
  metadata: number | null;
}

/** A change of one cell: a new value (a formula there goes), a formula with its result, or a new result for the formula there. */
export type CellChange = { row: number; column: number } & (
  { value: CellValue } | { cached: CellValue } | { formula: NewFormula; cached: CellValue }
);

/** The sheet after the changes. */
export interface PatchedSheet {
  xml: string;
  /** A formula was replaced by a value, so the calculation chain is stale. */
  formulasRemoved: boolean;
}

/** Changes cells in the text of a sheet and leaves all else as it stands: formats, rules, charts, extensions. */
export function patchSheet(xml: string, part: string, depth: number, changes: readonly CellChange[]): PatchedSheet {
  const byKey = new Map(changes.map((change) => [cellKey(change.row, change.column), change]));
  const wanted = [...byKey.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  const index = indexSheet(xml, part, depth, new Set(wanted.map((change) => change.row)));
  const patch = new SheetPatch(xml, index, wanted);
  for (let from = 0; from < wanted.length;) {
    let to = from + 1;
    while (wanted[to]?.row === wanted[from]!.row) to++;
    patch.row(wanted.slice(from, to));
    from = to;
  }
  return patch.finish(wanted);
}

class SheetPatch {
  private readonly splices: Splice[] = [];
  private readonly newRows: { at: number; xml: string }[] = [];
  private readonly rows: Map<number, RowPlace>;
  private readonly prefix: string;
  /** Masters of shared formulas that a value replaces, by group. */
  private readonly lostMasters = new Map<string, CellPlace>();
  private formulasRemoved = false;

  constructor(
    private readonly xml: string,
    private readonly index: SheetIndex,
    changes: readonly CellChange[],
  ) {
    const overwritten = new Set(
      changes.flatMap((change) =>
        'value' in change || 'formula' in change ? [cellKey(change.row, change.column)] : [],
      ),
    );
    for (const cell of index.shared) {
      const { group, text } = cell.formula!;
      if (group !== null && text !== '' && overwritten.has(cellKey(cell.row, cell.column)))
        this.lostMasters.set(group, cell);
    }
    this.rows = new Map(index.rows.map((row) => [row.row, row]));
    this.prefix = /^<([^\s/>:]+:)?/.exec(xml.slice(index.data.start, index.data.start + 256))?.[1] ?? '';
  }

  /** Changes of one row, in order of columns. */
  row(changes: readonly CellChange[]): void {
    const number = changes[0]!.row;
    const place = this.rows.get(number);
    const p = this.prefix;
    if (!place) {
      const next = this.index.rows.find((row) => row.row > number);
      const xml = changes.map((change) => this.cell(change, null, null)).join('');
      this.newRows.push({ at: next?.start ?? -1, xml: `<${p}row r="${number + 1}">${xml}</${p}row>` });
      return;
    }
    const tag = this.xml.slice(place.start, place.contentStart).replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, '');
    if (place.empty) {
      const xml = changes.map((change) => this.cell(change, null, place.style)).join('');
      const text = `${tag.replace(/\/>$/, '>')}${xml}</${p}row>`;
      this.splices.push({ start: place.start, end: place.end, text });
      return;
    }
    this.splices.push({ start: place.start, end: place.contentStart, text: tag });
    for (const change of changes) {
      const old = place.cells.find((cell) => cell.column === change.column);
      const next = place.cells.find((cell) => cell.column > change.column);
      const text = this.cell(change, old ?? null, place.style);
      const at = next?.start ?? place.contentEnd;
      this.splices.push(old ? { start: old.start, end: old.end, text } : { start: at, end: at, text });
    }
  }

  finish(changes: readonly CellChange[]): PatchedSheet {
    this.insertRows();
    this.freeShared(changes);
    this.widen(changes);
    return { xml: applySplices(this.xml, this.splices), formulasRemoved: this.formulasRemoved };
  }

  private cell(change: CellChange, old: CellPlace | null, rowStyle: string | null): string {
    const { row, column } = change;
    const columnStyle = this.index.columnStyles.find((range) => range.from <= column && column <= range.to)?.style;
    const style = old ? old.style : (rowStyle ?? columnStyle ?? null);
    const frame = { prefix: this.prefix, cell: address(row, column), style };
    if ('formula' in change) {
      this.formulasRemoved ||= old?.formula != null;
      const { text, array, metadata } = change.formula;
      const kind = array === null ? '' : ` t="array" ref="${encodeXml(array)}"`;
      const formula = `<${this.prefix}f${kind}>${encodeXml(text)}</${this.prefix}f>`;
      return formulaCell(frame, formula, change.cached, metadata === null ? '' : ` cm="${String(metadata)}"`);
    }
    if ('cached' in change) {
      if (!old?.formula) throw new HostError('failed', `${frame.cell} 没有公式，不能更新它的计算结果。`);
      const formula = this.freed(old) ?? this.xml.slice(old.formula.start, old.formula.end);
      return formulaCell(frame, formula, change.cached, old.metadata);
    }
    const array = this.index.arrays.find(({ formula }) => {
      const area = formula!.area!;
      const inside = row >= area.row && row < area.row + area.rows && column >= area.column;
      return inside && column < area.column + area.columns && area.rows * area.columns > 1;
    });
    if (array) {
      const area = areaAddress(array.formula!.area!);
      throw new HostError(
        'failed',
        `${frame.cell} 是数组公式 ${area} 的一部分，不能单独改写；请先在 Excel 中清除该数组公式。`,
      );
    }
    if (old?.formula) this.formulasRemoved = true;
    return valueCell(frame, change.value);
  }

  private insertRows(): void {
    const { data } = this.index;
    if (this.newRows.length === 0) return;
    if (data.empty) {
      const tag = this.xml.slice(data.start, data.contentStart).replace(/\s*\/>$/, '>');
      const rows = this.newRows.map((row) => row.xml).join('');
      this.splices.push({ start: data.start, end: data.end, text: `${tag}${rows}</${this.prefix}sheetData>` });
      return;
    }
    for (const { at, xml } of this.newRows) {
      const start = at < 0 ? data.contentEnd : at;
      this.splices.push({ start, end: start, text: xml });
    }
  }

  /** Cells that lent their formula from a shared master that goes get the formula written out. */
  private freeShared(changes: readonly CellChange[]): void {
    const changed = new Set(changes.map((change) => cellKey(change.row, change.column)));
    for (const cell of this.index.shared) {
      const own = this.freed(cell);
      if (own === null || changed.has(cellKey(cell.row, cell.column))) continue;
      this.splices.push({ start: cell.formula!.start, end: cell.formula!.end, text: own });
    }
  }

  /** Own formula element of a cell whose shared master is written over; null for all others. */
  private freed(cell: CellPlace): string | null {
    const { group, text } = cell.formula!;
    const master = group === null || text !== '' ? undefined : this.lostMasters.get(group);
    if (!master) return null;
    const own = shiftFormula(master.formula!.text, cell.row - master.row, cell.column - master.column);
    return `<${this.prefix}f>${encodeXml(own)}</${this.prefix}f>`;
  }

  /** The declared dimension must hold every cell: some readers trust it. */
  private widen(changes: readonly CellChange[]): void {
    const { dimension } = this.index;
    if (!dimension || changes.length === 0) return;
    const [from, to] = dimension.reference.split(':').map((corner) => parseAddress(corner));
    if (!from) return;
    const last = to ?? from;
    const rows = changes.map((change) => change.row);
    const columns = changes.map((change) => change.column);
    const first = { row: Math.min(from.row, ...rows), column: Math.min(from.column, ...columns) };
    const end = { row: Math.max(last.row, ...rows), column: Math.max(last.column, ...columns) };
    const reference = areaAddress({
      ...first,
      rows: end.row - first.row + 1,
      columns: end.column - first.column + 1,
    });
    if (reference === dimension.reference) return;
    this.splices.push({
      start: dimension.start,
      end: dimension.end,
      text: this.xml.slice(dimension.start, dimension.end).replace(dimension.reference, () => reference),
    });
  }
}
