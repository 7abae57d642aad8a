import type { FormulaPlace, RestoreCopy } from '../../../app/ports/sending-copy';
import { HostError } from '../../../app/ports/workbook-host';
import { parseAddress } from '../../../core/model/cells';
import {
  COPY_NAMESPACE,
  readCopyPart,
  writeCopyPart,
  type CopiedCell,
  type CopiedColumn,
  type CopiedName,
  type CopyPart,
} from '../../../core/sheet/sending/copy-part';
import { knownRollup } from '../../../core/sheet/rollup/mark';
import { isStillThere } from '../../../core/sheet/sending/holds';
import { formulaFromFile } from '../formula-dialect';
import { dropCalculationChain } from '../patch/calculation-chain';
import { PackageEdit } from '../patch/package-edit';
import { putCustomXml, removeCustomXml } from '../patch/patch-custom-xml';
import { patchSheet, type CellChange } from '../patch/patch-sheet';
import { readWorkbook, type FileSheet, type WorkbookFile } from '../read';
import { readWorkbookPart } from '../read/workbook-part';
import { callsOut } from '../../../core/sheet/outward';
import { XmlScanner } from '../xml/scanner';
import { withFullCalculation } from './copy-workbook';
import { GoneFormulas } from './gone-formulas';
import { restoreNames } from './restore-names';
import { restoreTables } from './table-columns';

type Left = FormulaPlace & { why: string };

/**
 * Puts the formulas of a sending copy back 还原, word for word, and takes their record out of the workbook. Cells that
 * somebody wrote over stay, and are told; so do formulas that led to other workbooks, whose record is kept. What the
 * record says is from outside: only formulas that need the add-in are taken from it, and none that calls out.
 */
export const restoreCopy: RestoreCopy = (bytes) => {
  const file = readWorkbook(bytes);
  const part = partOf(file);
  // A result workbook has native formulas only: its copy holds them all.
  if (part === null) return { bytes, restored: 0, left: [] };
  const edit = new PackageEdit(bytes);
  const workbook = readWorkbookPart(edit.pack);
  const { depth } = edit.pack.limits;
  const judge = new GoneFormulas(part.names.map(({ name, formula }) => ({ name, refersTo: formula })));
  const sheets = new Map(file.sheets.map((sheet) => [sheet.name, sheet]));
  const most = metadataCount(edit, workbook.relationships.find(({ type }) => type === 'sheetMetadata')?.part ?? null);
  const left: Left[] = [];
  const changes = new Map<string, CellChange[]>();
  let kept = false;
  for (const copied of part.cells) {
    const sheet = sheets.get(copied.sheet);
    const why = whyLeft(copied, sheet, judge);
    if (why !== null || !sheet) left.push({ ...placeOf(copied), why: why ?? '' });
    else {
      kept ||= copied.kind === 'value';
      const list = changes.get(sheet.name) ?? [];
      list.push(changeOf(copied, sheet, most));
      changes.set(sheet.name, list);
    }
  }
  for (const { name, part: path } of workbook.sheets) {
    const list = changes.get(name);
    if (list && path !== null) edit.set(path, patchSheet(edit.required(path), path, depth, list).xml);
  }
  const names = restoreNames(
    workbook,
    depth,
    part.names.filter((name) => isOurs(name, judge)),
  );
  const columns = restoreTables(
    edit,
    part.columns.filter((column) => isOurs(column, judge)),
  );
  // Results that were kept stood still while the copy was away.
  edit.set(workbook.path, withFullCalculation(names.xml, workbook.path, depth, kept));
  dropCalculationChain(edit, workbook);
  keepLinks(edit, workbook.path, part, sheets);
  const cells = [...changes.values()].reduce((sum, list) => sum + list.length, 0);
  return { bytes: edit.save(), restored: cells + names.restored + columns, left };
};

/** The record of the formulas; null where none was needed, as in a result workbook. */
function partOf(file: WorkbookFile): CopyPart | null {
  const parts = file.customXml.filter(({ namespace }) => namespace === COPY_NAMESPACE);
  const [first] = parts;
  if (!first) {
    if (knownRollup(file.sheets)) return null;
    throw new HostError(
      'failed',
      '这个工作簿里没有换下的公式的记录，没有可还原的公式：不是发送版的，或公式本来都是 Excel 自带的，直接使用即可；记录在另存时丢失的，请用原来的工作簿。',
    );
  }
  const read = readCopyPart(first.xml);
  if (!read.ok) throw new HostError('failed', `${read.problem}工作簿没有改动；请用原来的工作簿，或向寄件人另要一份。`);
  return read.part;
}

function placeOf({ sheet, cell, formula }: CopiedCell): FormulaPlace {
  return { sheet, cell, formula: formulaFromFile(formula) };
}

function whyLeft(copied: CopiedCell, sheet: FileSheet | undefined, judge: GoneFormulas): string | null {
  if (copied.kind === 'link') return '公式引用其他工作簿，保留数值';
  if (!sheet) return `没有工作表“${copied.sheet}”`;
  if (!isOurs(copied, judge)) return '记录的公式不是 PLAN.* 公式，或会访问工作簿以外，没有写入';
  return isStillThere(sheet, copied) ? null : '这一格已另填内容或移动，没有覆盖';
}

function isOurs(
  { formula, kind }: Pick<CopiedCell | CopiedColumn | CopiedName, 'formula' | 'kind'>,
  judge: GoneFormulas,
): boolean {
  return kind !== 'link' && judge.reason(formula) === 'value' && !callsOut(formula);
}

function changeOf({ cell, formula, array, metadata }: CopiedCell, sheet: FileSheet, most: number): CellChange {
  const at = parseAddress(cell)!;
  // A dynamic array whose description was lost on the way is an array formula.
  const known = metadata !== null && metadata <= most ? metadata : null;
  return {
    ...at,
    formula: { text: formula, array, metadata: known },
    cached: sheet.values[at.row]?.[at.column] ?? null,
  };
}

/** How many kinds of cells the metadata part describes. */
function metadataCount(edit: PackageEdit, part: string | null): number {
  const xml = part === null ? null : edit.text(part);
  if (part === null || xml === null) return 0;
  const scanner = new XmlScanner(xml, part, edit.pack.limits.depth);
  let count = 0;
  let inside = false;
  while (scanner.next()) {
    if (scanner.name === 'cellMetadata') inside = scanner.kind === 'open';
    else if (inside && scanner.kind === 'open' && scanner.name === 'bk') count += 1;
  }
  return count;
}

/** The record goes; formulas that led out stay on it, because they are values for good. */
function keepLinks(edit: PackageEdit, path: string, part: CopyPart, sheets: ReadonlyMap<string, FileSheet>): void {
  const cells = part.cells.filter((cell) => {
    const sheet = sheets.get(cell.sheet);
    return cell.kind === 'link' && sheet !== undefined && isStillThere(sheet, cell);
  });
  if (cells.length === 0) removeCustomXml(edit, COPY_NAMESPACE);
  else putCustomXml(edit, path, COPY_NAMESPACE, writeCopyPart({ cells, names: [], columns: [] }));
}
