import type { SheetCells } from '../../core/model/cells';
import { rememberLikeness } from '../../core/sheet/read/likeness';
import { readCustomXml } from './read/custom-xml';
import type { CustomXmlPart } from './read/custom-xml';
import { readSharedStrings } from './read/shared-strings';
import { WorkbookMemory } from './read/memory';
import { readLikePattern, readSheetPart, readSheetPattern } from './read/sheet-part';
import type { SheetContext } from './read/sheet-part';
import { readCellFormats } from './read/styles-part';
import type { CellFormats } from './read/styles-part';
import { readWorkbookPart } from './read/workbook-part';
import type { DefinedName, WorkbookPart } from './read/workbook-part';
import { UnreadableFile } from './unreadable-file';
import { DEFAULT_LIMITS } from './zip/limits';
import type { Limits } from './zip/limits';
import { openPackage } from './zip/open-package';
import type { OpenPackage } from './zip/open-package';
import { decodePart, xmlPart } from './zip/part-text';
import type { XmlPart } from './zip/part-text';

export { UnreadableFile } from './unreadable-file';

/** A sheet of a file: its cells, and what may be edited. */
export interface FileSheet extends SheetCells {
  /** Sheet id of the workbook part, stable when sheets are renamed. */
  id: string;
  protected: boolean;
  /** Keys (`cellKey`) of unlocked cells; every other cell is locked while the sheet is protected. */
  unlocked: ReadonlySet<number>;
}

/** What a careful receiver wants to know about a file. */
export interface FileFlags {
  /** Holds macros (VBA or macro sheets) 含宏. They are never run. */
  macros: boolean;
  /** Number of links to other workbooks 外部链接. */
  externalLinks: number;
  /** Embedded programs or objects. */
  embedded: boolean;
  /** Dates count from 1904. */
  date1904: boolean;
}

/** A received workbook, read 工作簿文件. Chart sheets are left out. */
export interface WorkbookFile {
  sheets: FileSheet[];
  names: readonly DefinedName[];
  customXml: readonly CustomXmlPart[];
  flags: FileFlags;
}

function readFlags(pack: OpenPackage, workbook: WorkbookPart): FileFlags {
  const names = [...pack.entries.keys()];
  return {
    macros: names.some((name) => name.endsWith('vbaproject.bin') || name.includes('/macrosheets/')),
    externalLinks: workbook.relationships.filter((relation) => relation.type === 'externalLink').length,
    embedded: names.some((name) => name.includes('/activex/') || name.includes('/embeddings/')),
    date1904: workbook.date1904,
  };
}

function related(pack: OpenPackage, workbook: WorkbookPart, type: string): { part: string; xml: XmlPart } | null {
  const part = workbook.relationships.find((relation) => relation.type === type)?.part;
  const xml = part ? xmlPart(pack, part) : null;
  return part && xml ? { part, xml } : null;
}

function readPackage(pack: OpenPackage, memory: SheetMemory | null): WorkbookFile {
  const { limits } = pack;
  const workbook = readWorkbookPart(pack);
  const strings = related(pack, workbook, 'sharedStrings');
  const styles = related(pack, workbook, 'styles');
  const context: SheetContext = {
    strings: strings ? readStrings(strings, limits, memory) : [],
    formats: styles ? readFormats(styles, limits, memory) : { unlocked: new Set(), dates: new Set() },
    limits,
    budget: { cells: limits.cells, characters: limits.characters },
  };
  const sheets: FileSheet[] = [];
  for (const { name, id, visible, part } of workbook.sheets) {
    if (part === null) continue;
    const xml = xmlPart(pack, part);
    if (xml === null) throw new UnreadableFile('damaged', `${name} has no part`);
    sheets.push(readOne({ name, id, visible }, xml, part, context, memory));
  }
  const customXml = readCustomXml(pack, memory?.texts);
  return { sheets, names: workbook.names, customXml, flags: readFlags(pack, workbook) };
}

function readStrings(
  { xml, part }: { xml: XmlPart; part: string },
  limits: Limits,
  memory: SheetMemory | null,
): readonly string[] {
  const read = (): ReturnType<typeof readSharedStrings> => readSharedStrings(xml, part, limits);
  return memory ? memory.sharedStrings(xml.bytes, read) : read().strings;
}

function readFormats(
  { xml: { bytes, name }, part }: { xml: XmlPart; part: string },
  limits: Limits,
  memory: SheetMemory | null,
): CellFormats {
  const xml = decodePart(bytes, name);
  const read = (): CellFormats => readCellFormats(xml, part, limits);
  return memory ? memory.formats(xml, read) : read();
}

/** Reads one sheet, like one read before where it has the same pattern. */
function readOne(
  facts: Pick<FileSheet, 'name' | 'id' | 'visible'>,
  xml: XmlPart,
  part: string,
  context: SheetContext,
  memory: SheetMemory | null,
): FileSheet {
  if (!memory) return { ...facts, ...readSheetPart(xml, part, context) };
  for (const { pattern, sheet } of memory.known(part)) {
    const like = readLikePattern(pattern, xml.bytes, part, context);
    if (!like) continue;
    const found = { ...sheet, ...facts, values: like.values };
    rememberLikeness(found, { sheet, changed: like.changed });
    return found;
  }
  const { content, pattern } = readSheetPattern(xml, part, context);
  const sheet = { ...facts, ...content };
  if (pattern) memory.add(part, { pattern, sheet });
  return sheet;
}

/** What is kept between the workbooks of a collection. */
export type SheetMemory = WorkbookMemory<FileSheet>;

export function sheetMemory(): SheetMemory {
  return new WorkbookMemory<FileSheet>();
}

/**
 * Reads an .xlsx or .xlsm file of unknown origin. Throws UnreadableFile and nothing else, with one Chinese sentence;
 * memory and time are bounded by the limits. With a memory the workbooks of a collection are read faster. Formulas come with “=”, PLAN.* functions under their own names.
 */
export function readWorkbook(
  bytes: Uint8Array,
  limits: Partial<Limits> = {},
  memory: SheetMemory | null = null,
): WorkbookFile {
  try {
    return readPackage(openPackage(bytes, { ...DEFAULT_LIMITS, ...limits }), memory);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('damaged', 'unexpected', { cause: error });
  }
}
