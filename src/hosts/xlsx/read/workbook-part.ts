import { relationshipsOf } from '../relationships';
import type { Relationship } from '../relationships';
import { UnreadableFile } from '../unreadable-file';
import { XmlScanner } from '../xml/scanner';
import { entryBytes } from '../zip/inflate';
import type { OpenPackage } from '../zip/open-package';
import { partText } from '../zip/part-text';

/** A sheet as the workbook part lists it. `part` is null for what is no worksheet (chart and macro sheets). */
export interface SheetPart {
  name: string;
  id: string;
  visible: boolean;
  part: string | null;
  /** Offsets of its element in the workbook part. */
  start: number;
  end: number;
}

/** A defined name 名称. */
export interface DefinedName {
  name: string;
  /** What it stands for, as stored: '专栏2'!$F$3:$G$5. */
  refersTo: string;
  /** Sheet it belongs to, or null for the whole workbook. */
  sheet: string | null;
  hidden: boolean;
}

/** The workbook part: what there is and where. */
export interface WorkbookPart {
  path: string;
  xml: string;
  sheets: readonly SheetPart[];
  names: readonly DefinedName[];
  relationships: readonly Relationship[];
  date1904: boolean;
}

const TRUE = new Set(['1', 'true', 'on']);

function locate(pack: OpenPackage): string {
  for (const relation of relationshipsOf(pack, '')) {
    if (relation.type === 'officeDocument' && relation.part && pack.entries.has(relation.part.toLowerCase())) {
      return relation.part;
    }
  }
  const kind = pack.entries.get('mimetype');
  if (kind && kind.inflated < 1000 && new TextDecoder().decode(entryBytes(pack, kind)).includes('spreadsheet'))
    throw new UnreadableFile('open-document', 'mimetype');
  const packed = [...pack.entries.keys()].find((name) => /\.(?:xlsx?|xlsm|et)$/.test(name));
  if (packed !== undefined) throw new UnreadableFile('archive', packed);
  throw new UnreadableFile('not-workbook', 'no office document');
}

/** Finds and reads the workbook part. Throws UnreadableFile when the package is no .xlsx or .xlsm. */
export function readWorkbookPart(pack: OpenPackage): WorkbookPart {
  const path = locate(pack);
  if (path.toLowerCase().endsWith('.bin')) throw new UnreadableFile('binary-format', path);
  const xml = partText(pack, path) ?? '';
  const relationships = relationshipsOf(pack, path);
  const byId = new Map(relationships.map((relation) => [relation.id, relation]));
  const sheets: SheetPart[] = [];
  const names: { name: string; refersTo: string; local: string | null; hidden: boolean }[] = [];
  let date1904 = false;
  let root = '';
  const scanner = new XmlScanner(xml, path, pack.limits.depth);
  while (scanner.next()) {
    if (scanner.kind !== 'open') continue;
    root ||= scanner.name;
    if (sheets.length + names.length > pack.limits.items) throw new UnreadableFile('too-large', `${path} items`);
    if (scanner.name === 'workbookPr') date1904 = TRUE.has(scanner.attribute('date1904') ?? '');
    else if (scanner.name === 'sheet') {
      const { start } = scanner;
      const relation = byId.get(scanner.prefixedAttribute('id') ?? '');
      const name = scanner.attribute('name') ?? '';
      const id = scanner.attribute('sheetId') ?? '';
      const visible = (scanner.attribute('state') ?? 'visible') === 'visible';
      scanner.skip();
      const part = relation?.type === 'worksheet' ? relation.part : null;
      sheets.push({ name, id, visible, part, start, end: scanner.end });
    } else if (scanner.name === 'definedName') {
      const name = scanner.attribute('name') ?? '';
      const local = scanner.attribute('localSheetId');
      const hidden = TRUE.has(scanner.attribute('hidden') ?? '');
      names.push({ name, local, hidden, refersTo: scanner.content() });
    }
  }
  if (root !== 'workbook') throw new UnreadableFile('not-workbook', `root is ${root}`);
  const seen = new Set<string>();
  const parts = new Set<string>();
  for (const sheet of sheets) {
    const key = sheet.name.toLowerCase();
    if (seen.has(key)) throw new UnreadableFile('unsafe', `two sheets ${sheet.name}`);
    seen.add(key);
    const part = sheet.part?.toLowerCase() ?? key;
    if (parts.has(part)) throw new UnreadableFile('unsafe', `two sheets show ${part}`);
    parts.add(part);
  }
  return {
    path,
    xml,
    sheets,
    names: names.map(({ local, ...name }) => ({
      ...name,
      sheet: local === null ? null : (sheets[Number(local)]?.name ?? null),
    })),
    relationships,
    date1904,
  };
}
