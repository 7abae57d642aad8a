import { address, cellKey, type SheetCells } from '../../../core/model/cells';
import type { CopiedCell } from '../../../core/sheet/sending/copy-part';
import { areaOfCopied } from '../../../core/sheet/sending/copy-part';
import { holdsFormula, holdsValues } from '../../../core/sheet/sending/holds';
import type { NativeFormula } from '../../../core/sheet/sending/natives';
import { formulaCell } from '../patch/cell-xml';
import { applySplices, type Splice } from '../patch/splice';
import { encodeXml } from '../xml/text';
import { formulaCells, type FormulaCell } from './formula-cells';
import type { GoneFormulas } from './gone-formulas';

/** A sheet of the copy, and the formulas that are no longer in it. */
export interface CopiedSheet {
  xml: string;
  gone: CopiedCell[];
}

/** One sheet: its cells as read, its XML, and the native formulas by address. */
export interface SheetToCopy {
  cells: SheetCells;
  xml: string;
  part: string;
  depth: number;
  natives: ReadonlyMap<string, NativeFormula>;
}

/** Writes native formulas in place of those that need the add-in, or only leaves their last values; all else stays as it stands. */
export function copySheet({ cells, xml, part, depth, natives }: SheetToCopy, judge: GoneFormulas): CopiedSheet {
  const splices: Splice[] = [];
  const gone: CopiedCell[] = [];
  for (const found of formulaCells(xml, part, depth)) {
    const reason = judge.reason(found.text);
    if (!reason) continue;
    const cell = address(found.row, found.column);
    const native = reason === 'value' && isOneCell(found, cell) ? natives.get(cell) : undefined;
    const place = { sheet: cells.name, cell, formula: found.text, array: found.array, metadata: found.metadata };
    if (native) {
      gone.push({ ...place, kind: 'native', holds: [holdsFormula(native.formula, found.row)] });
      splices.push(...withNative(xml, found, native, cells));
    } else {
      gone.push({ ...place, kind: reason, holds: holdsValues(cells, areaOfCopied(place)) });
      splices.push(...plain(xml, found), { ...found.formula, text: '' });
    }
  }
  return { xml: applySplices(xml, splices), gone };
}

function isOneCell({ array }: FormulaCell, cell: string): boolean {
  return array === null || array === cell || array === `${cell}:${cell}`;
}

/** The start tag of the cell without the mark of a dynamic array. */
function plain(xml: string, { start, opened }: FormulaCell): Splice[] {
  const tag = xml.slice(start, opened);
  const text = tag.replace(/\scm\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  return text === tag ? [] : [{ start, end: opened, text }];
}

/** The native formula with the result that stands there; an error is what a program without the add-in left, and is put right. */
function withNative(xml: string, found: FormulaCell, native: NativeFormula, cells: SheetCells): Splice[] {
  const prefix = /^<([^\s/>:]+:)?/.exec(xml.slice(found.start, found.start + 256))?.[1] ?? '';
  const formula = `<${prefix}f>${encodeXml(native.formula.slice(1))}</${prefix}f>`;
  const value = cells.values[found.row]?.[found.column] ?? null;
  if (value !== null && !cells.errors.has(cellKey(found.row, found.column)))
    return [...plain(xml, found), { ...found.formula, text: formula }];
  const frame = { prefix, cell: native.cell, style: found.style };
  return [{ start: found.start, end: found.end, text: formulaCell(frame, formula, native.value, '') }];
}
