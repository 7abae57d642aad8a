import { HostError } from '../../app/ports/workbook-host';
import type { CellValue } from '../../core/model/cells';
import { parseAddress } from '../../core/model/cells';
import { dropCalculationChain } from './patch/calculation-chain';
import { PackageEdit } from './patch/package-edit';
import { putCustomXml, removeCustomXml } from './patch/patch-custom-xml';
import { patchSheet } from './patch/patch-sheet';
import type { CellChange } from './patch/patch-sheet';
import { readWorkbookPart } from './read/workbook-part';
import type { WorkbookPart } from './read/workbook-part';

/** A change of one cell: `value` writes a plain value, `cached` a new result for the formula that stands there. */
export type CellPatch = { sheet: string; cell: string } & ({ value: CellValue } | { cached: CellValue });

/** What to change in a workbook file. `customXml.xml` null removes the part. */
export interface WorkbookPatch {
  cells?: readonly CellPatch[];
  customXml?: { namespace: string; xml: string | null };
}

/** The part of a sheet by its name; names of sheets do not tell case. */
function sheetPart(workbook: WorkbookPart, name: string): string {
  const found = workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (!found?.part) throw new HostError('sheet-missing', `工作簿中没有工作表“${name}”；请核对表名。`);
  return found.part;
}

/**
 * Changes cells and custom XML in the bytes of a workbook; all other parts stay byte for byte. Formats stay. Throws
 * HostError (sheet missing, bad address, part of an array formula) or UnreadableFile; then nothing has changed.
 */
export function patchWorkbook(bytes: Uint8Array, patch: WorkbookPatch): Uint8Array {
  const edit = new PackageEdit(bytes);
  const workbook = readWorkbookPart(edit.pack);
  const changes = new Map<string, CellChange[]>();
  for (const { sheet, cell, ...change } of patch.cells ?? []) {
    const at = parseAddress(cell);
    if (!at) throw new HostError('failed', `“${cell}”不是单元格地址，没有写入。`);
    const part = sheetPart(workbook, sheet);
    const list = changes.get(part) ?? [];
    list.push({ ...at, ...change });
    changes.set(part, list);
  }
  let formulasRemoved = false;
  for (const [part, list] of changes) {
    const patched = patchSheet(edit.required(part), part, edit.pack.limits.depth, list);
    edit.set(part, patched.xml);
    formulasRemoved ||= patched.formulasRemoved;
  }
  if (formulasRemoved) dropCalculationChain(edit, workbook);
  if (patch.customXml) {
    const { namespace, xml } = patch.customXml;
    if (xml === null) removeCustomXml(edit, namespace);
    else putCustomXml(edit, workbook.path, namespace, xml);
  }
  return edit.save();
}
