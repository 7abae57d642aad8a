import type { Area } from '../../core/model/cells';
import type { BookName, BookValidation, FullSheet, OpenedBook, OutwardFormula } from '../../core/sheet/book';
import { readWorkbook } from './read';
import type { FileSheet, WorkbookFile } from './read';
import { readWorkbookPart } from './read/workbook-part';
import { rgbOf } from './specs/colors';
import { readConditionals } from './specs/conditionals';
import { readWithHucre, unsupportedParts } from './specs/hucre-reader';
import type { HucreSheet } from './specs/hucre-reader';
import { readLinks } from './specs/links';
import { LookBook } from './specs/looks';
import { callsOut } from '../../core/sheet/outward';
import { readPage, readProtection } from './specs/page';
import { readSheetCells } from './specs/sheet-cells';
import { readValidations } from './specs/validations';
import { UnreadableFile } from './unreadable-file';
import { openPackage } from './zip/open-package';
import type { OpenPackage } from './zip/open-package';
import { XML_NAME, partText } from './zip/part-text';

/** Tighter than those of the thin reader: here every cell gets a look and a place on the screen. */
const LIMITS = { fileBytes: 32 << 20, partBytes: 16 << 20, totalBytes: 64 << 20, xmlBytes: 16 << 20, cells: 400_000 };
/** Tags and references that hucre builds a tree of or keeps all at once. */
const MOST_PIECES = 250_000;
const MOST_LOOKS = 300_000;
/** Tags of sheets go by one after the other; so many cost as much as one of a tree. */
const TAGS_OF_SHEETS = 6;
/** Names that Excel makes for itself. */
const OWN_NAME = /^_xl/i;

function usesOutside({ rule }: BookValidation): boolean {
  switch (rule.type) {
    case 'any':
      return false;
    case 'list':
      return rule.source.startsWith('=') && callsOut(rule.source);
    case 'custom':
      return callsOut(rule.formula);
    default:
      return [rule.formula1, rule.formula2].some((operand) => operand?.startsWith('=') && callsOut(operand));
  }
}

function namesOf({ names }: WorkbookFile): BookName[] {
  return names
    .filter(({ name, refersTo }) => !OWN_NAME.test(name) && refersTo !== '' && !callsOut(refersTo))
    .map(({ name, refersTo, sheet }) => ({ name, formula: `=${refersTo}`, sheet }));
}

function extent(cells: readonly { row: number; column: number }[], merges: readonly Area[]): [number, number] {
  let [rows, columns] = [1, 1];
  for (const { row, column } of cells) [rows, columns] = [Math.max(rows, row + 1), Math.max(columns, column + 1)];
  for (const merge of merges) {
    [rows, columns] = [Math.max(rows, merge.row + merge.rows), Math.max(columns, merge.column + merge.columns)];
  }
  return [rows, columns];
}

/** Rows and columns by a test on their definition. */
function places<T>(definitions: Iterable<[number, T]>, test: (definition: T) => boolean | undefined): number[] {
  return [...definitions].filter(([, definition]) => test(definition)).map(([place]) => place);
}

function readSheet(
  file: FileSheet,
  looks: HucreSheet,
  xml: string,
  shared: { theme: readonly string[]; font: ConstructorParameters<typeof LookBook>[1]; date1904: boolean },
): { sheet: FullSheet; outward: OutwardFormula[]; left: string[] } {
  const book = new LookBook(shared.theme, shared.font);
  const { cells, outward } = readSheetCells(file, looks, book, shared.date1904);
  const [rows, columns] = extent(cells, file.merges);
  const all = readValidations(xml, file.name, 64);
  const validations = all.filter((validation) => !usesOutside(validation));
  const { formats, lost } = readConditionals(looks.conditionalRules ?? [], book);
  const conditionals = formats.filter((format) => format.type === 'dataBar' || !callsOut(format.formula));
  const { links, lost: lostLinks } = readLinks(looks);
  const rowDefs = looks.rowDefs ?? new Map<number, { height?: number; hidden?: boolean }>();
  const hiddenColumns = places((looks.columns ?? []).entries(), (column) => column.hidden);
  const hiddenRows = places(rowDefs, (row) => row.hidden);
  const sheet: FullSheet = {
    name: file.name,
    visible: file.visible,
    gridlines: looks.view?.showGridLines ?? true,
    tabColor: rgbOf(looks.view?.tabColor, shared.theme) ?? '',
    rows,
    columns,
    columnWidths: (looks.columns ?? []).map((column) => column.width ?? null),
    rowHeights: new Map([...rowDefs].flatMap(([row, { height }]) => (height === undefined ? [] : [[row, height]]))),
    hiddenColumns,
    hiddenRows,
    styles: book.styles,
    cells,
    merges: file.merges,
    validations,
    conditionals,
    notes: [...(looks.cells ?? [])].flatMap(([place, { comment }]) => {
      const [row = 0, column = 0] = place.split(',').map(Number);
      return comment ? [{ row, column, text: comment.text }] : [];
    }),
    ...(links.length > 0 ? { links } : {}),
    names: [],
    freeze: { rows: looks.freezePane?.rows ?? 0, columns: looks.freezePane?.columns ?? 0 },
    print: readPage(looks),
    protected: file.protected,
    ...(file.protected ? { protection: readProtection(looks) } : {}),
  };
  const left = [
    ...(lost || formats.length > conditionals.length ? ['部分条件格式'] : []),
    ...(all.length > validations.length ? ['引用外部的数据有效性'] : []),
    ...(looks.protection?.password ? ['工作表保护密码'] : []),
    ...(lostLinks ? ['超链接'] : []),
  ];
  return { sheet, outward, left };
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}

/** Throws when there is more markup than hucre can hold: tags and references. */
function checkMarkup(pack: OpenPackage, sheets: ReadonlySet<string | null>): void {
  let pieces = 0;
  for (const { name, inflated } of pack.entries.values()) {
    if (!XML_NAME.test(name) || /^customxml\//i.test(name) || inflated < MOST_PIECES) continue;
    const xml = partText(pack, name) ?? '';
    pieces += count(xml, '&') + count(xml, '<') / (sheets.has(name) ? TAGS_OF_SHEETS : 1);
    if (pieces > MOST_PIECES) throw new UnreadableFile('too-large', `${pieces} tags and references in ${name}`);
  }
}

/**
 * Reads a workbook of unknown origin with everything that a grid can show 打开工作簿: values, formulas, looks, sizes,
 * validations, conditional formats, notes, names, locks, page set-up. Throws UnreadableFile and nothing else.
 */
export async function readSpecs(bytes: Uint8Array): Promise<OpenedBook> {
  const file = readWorkbook(bytes, LIMITS);
  if (!file.sheets.some((sheet) => sheet.visible)) throw new UnreadableFile('not-workbook', 'no visible sheet');
  const pack = openPackage(bytes);
  const parts = new Map(readWorkbookPart(pack).sheets.map((sheet) => [sheet.name, sheet.part]));
  checkMarkup(pack, new Set(parts.values()));
  const looks = await readWithHucre(bytes);
  let count = 0;
  for (const sheet of looks.sheets) count += sheet.cells?.size ?? 0;
  if (count > MOST_LOOKS) throw new UnreadableFile('too-large', `${count} formatted cells`);
  const byName = new Map(looks.sheets.map((sheet) => [sheet.name, sheet]));
  const shared = {
    theme: looks.themeColors ?? [],
    font: looks.defaultFont,
    date1904: file.flags.date1904,
  };
  const read = file.sheets.map((sheet) => {
    const part = parts.get(sheet.name);
    const xml = part ? (partText(pack, part) ?? '') : '';
    return readSheet(sheet, byName.get(sheet.name) ?? { name: sheet.name, rows: [] }, xml, shared);
  });
  const names = namesOf(file);
  const { flags } = file;
  const foreignNames = file.names.some(({ name, refersTo }) => !OWN_NAME.test(name) && callsOut(refersTo));
  const left = new Set([
    ...unsupportedParts(looks),
    ...read.flatMap((sheet) => sheet.left),
    ...(foreignNames ? ['引用外部的名称'] : []),
    ...(flags.macros ? ['宏'] : []),
    ...(flags.embedded ? ['嵌入对象'] : []),
  ]);
  const shown = looks.sheets[looks.activeSheet ?? 0]?.name;
  return {
    book: {
      sheets: read.map(({ sheet }) => sheet),
      active: Math.max(
        0,
        file.sheets.findIndex((sheet) => sheet.name === shown && sheet.visible),
      ),
      names,
      structureProtected: looks.workbookProtection?.lockStructure ?? false,
      xmlParts: file.customXml.map(({ xml }) => xml),
    },
    outward: read.flatMap((sheet) => sheet.outward),
    left: [...left],
  };
}
