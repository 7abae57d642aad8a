import type { MakeSendingCopy } from '../../../app/ports/sending-copy';
import { HostError } from '../../../app/ports/workbook-host';
import {
  COPY_NAMESPACE,
  readCopyPart,
  writeCopyPart,
  type CopiedCell,
  type CopyPart,
} from '../../../core/sheet/sending/copy-part';
import { isStillThere } from '../../../core/sheet/sending/holds';
import type { NativeFormula } from '../../../core/sheet/sending/natives';
import { formulaFromFile } from '../formula-dialect';
import { dropCalculationChain } from '../patch/calculation-chain';
import { PackageEdit } from '../patch/package-edit';
import { putCustomXml } from '../patch/patch-custom-xml';
import { readWorkbook, type FileSheet, type WorkbookFile } from '../read';
import { readWorkbookPart } from '../read/workbook-part';
import { checkCopy } from './check-copy';
import { copySheet } from './copy-sheet';
import { copyWorkbook, withFullCalculation } from './copy-workbook';
import { GoneFormulas } from './gone-formulas';
import { copyTables } from './table-columns';
import { macroSheetsOf, removeMacros } from './without-macros';
import { removeExternalLinks, removePaths } from './without-paths';

/**
 * The copy of a workbook for sending 发送版: template formulas with PLAN.* become native ones, other formulas with them keep
 * their last value; macros, links to other workbooks and paths of the machine go. What became of the formulas stands in a
 * custom XML part. All other parts stay byte for byte. Throws UnreadableFile, or HostError naming the place that resists.
 */
export const sendingCopy: MakeSendingCopy = (bytes, natives) => {
  const file = readWorkbook(bytes);
  const edit = new PackageEdit(bytes);
  const workbook = readWorkbookPart(edit.pack);
  const { depth } = edit.pack.limits;
  const judge = new GoneFormulas(workbook.names);
  const bySheet = byAddress(natives);
  const sheets = new Map(file.sheets.map((sheet) => [sheet.name, sheet]));
  const gone: CopiedCell[] = [];
  for (const { name, part } of workbook.sheets) {
    const cells = sheets.get(name);
    if (part === null || !cells) continue;
    const xml = edit.required(part);
    const copied = copySheet({ cells, xml, part, depth, natives: bySheet.get(name) ?? new Map() }, judge);
    if (copied.gone.length > 0) edit.set(part, copied.xml);
    for (const cell of copied.gone) gone.push(cell);
  }
  const macroSheets = macroSheetsOf(workbook);
  const book = copyWorkbook(workbook, depth, judge, new Set(macroSheets.keys()));
  const columns = copyTables(edit, judge);
  const changed = gone.length + book.names.length + columns.length > 0;
  const xml = changed ? withFullCalculation(book.xml, workbook.path, depth, true) : book.xml;
  if (xml !== workbook.xml) edit.set(workbook.path, xml);
  const removed = [
    ...(removeMacros(edit, workbook, macroSheets.values()) ? ['宏'] : []),
    ...counted(removeExternalLinks(edit, workbook), (count) => `${String(count)} 个外部链接`),
    ...counted(removePaths(edit) + (book.path ? 1 : 0), (count) => `${String(count)} 处本机路径`),
  ];
  if (changed) {
    dropCalculationChain(edit, workbook);
    const before = earlierCopy(file, sheets);
    const record = writeCopyPart({
      cells: [...before.cells, ...gone],
      names: [...before.names, ...book.names],
      columns: [...before.columns, ...columns],
    });
    putCustomXml(edit, workbook.path, COPY_NAMESPACE, record);
  }
  const copy = edit.save();
  checkCopy(copy);
  const place = ({ sheet, cell, formula }: CopiedCell): { sheet: string; cell: string; formula: string } => ({
    sheet,
    cell,
    formula: formulaFromFile(formula),
  });
  const isError = ({ holds }: CopiedCell): boolean => holds.some((value) => value.startsWith('e'));
  const of = (kind: CopiedCell['kind']): CopiedCell[] => gone.filter((cell) => cell.kind === kind);
  return {
    bytes: copy,
    replaced: of('native').length,
    kept: of('value').map((cell) => ({ ...place(cell), error: isError(cell) })),
    links: of('link').map(place),
    names: book.names.map(({ name }) => name),
    removed,
  };
};

function counted(count: number, words: (count: number) => string): string[] {
  return count > 0 ? [words(count)] : [];
}

function byAddress(natives: readonly NativeFormula[]): Map<string, Map<string, NativeFormula>> {
  const sheets = new Map<string, Map<string, NativeFormula>>();
  for (const native of natives) {
    const cells = sheets.get(native.sheet) ?? new Map<string, NativeFormula>();
    cells.set(native.cell, native);
    sheets.set(native.sheet, cells);
  }
  return sheets;
}

/** What a copy that is copied again has kept already, as far as it still stands. */
function earlierCopy(file: WorkbookFile, sheets: ReadonlyMap<string, FileSheet>): CopyPart {
  const part = file.customXml.find(({ namespace }) => namespace === COPY_NAMESPACE);
  if (!part) return { cells: [], names: [], columns: [] };
  const read = readCopyPart(part.xml);
  if (!read.ok) throw new HostError('failed', `${read.problem}请向寄件人另要一份。`);
  return {
    cells: read.part.cells.filter((cell) => {
      const sheet = sheets.get(cell.sheet);
      return sheet !== undefined && isStillThere(sheet, cell);
    }),
    names: read.part.names,
    columns: read.part.columns,
  };
}
