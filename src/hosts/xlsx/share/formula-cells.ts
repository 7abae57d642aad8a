import { parseAddress } from '../../../core/model/cells';
import { shiftFormula } from '../shift-formula';
import { XmlScanner } from '../xml/scanner';

/** A cell with a formula, and where it stands in the text of its sheet. */
export interface FormulaCell {
  row: number;
  column: number;
  start: number;
  /** End of its start tag. */
  opened: number;
  end: number;
  /** The formula element. */
  formula: { start: number; end: number };
  /** As stored, without “=”; what only refers to a shared formula is written out. */
  text: string;
  /** Area of an array formula, or null. */
  array: string | null;
  style: string | null;
  metadata: number | null;
}

/** The cells of a sheet with formulas, in one pass; data tables are left out, they call no functions. */
export function formulaCells(xml: string, part: string, depth: number): FormulaCell[] {
  const scanner = new XmlScanner(xml, part, depth);
  const masters = new Map<string, { row: number; column: number; text: string }>();
  const found: FormulaCell[] = [];
  let row = -1;
  let column = -1;
  while (scanner.next()) {
    if (scanner.kind !== 'open') continue;
    if (scanner.name === 'extLst') scanner.skip();
    else if (scanner.name === 'row') {
      const number = scanner.attribute('r');
      row = number === null ? row + 1 : Number(number) - 1;
      column = -1;
    } else if (scanner.name === 'c') {
      const at = parseAddress(scanner.attribute('r') ?? '') ?? { row, column: column + 1 };
      ({ row, column } = at);
      const cell = formulaCell(scanner, at, masters);
      if (cell) found.push(cell);
    }
  }
  return found;
}

function formulaCell(
  scanner: XmlScanner,
  at: { row: number; column: number },
  masters: Map<string, { row: number; column: number; text: string }>,
): FormulaCell | null {
  const { start, end: opened, depth } = scanner;
  const style = scanner.attribute('s');
  const metadata = Number(scanner.attribute('cm') ?? 0) || null;
  let cell: FormulaCell | null = null;
  while (scanner.next()) {
    if (scanner.kind === 'close' && scanner.depth < depth) break;
    if (scanner.kind !== 'open') continue;
    if (scanner.name !== 'f') {
      scanner.skip();
      continue;
    }
    const from = scanner.start;
    const type = scanner.attribute('t');
    const group = type === 'shared' ? scanner.attribute('si') : null;
    const array = type === 'array' ? scanner.attribute('ref') : null;
    let text = scanner.content();
    if (type === 'dataTable') continue;
    if (group !== null && text !== '') masters.set(group, { ...at, text });
    const master = group === null || text !== '' ? undefined : masters.get(group);
    if (master) text = shiftFormula(master.text, at.row - master.row, at.column - master.column);
    const formula = { start: from, end: scanner.end };
    cell = { ...at, start, opened, end: opened, formula, text, array, style, metadata };
  }
  return cell && { ...cell, end: scanner.end };
}
