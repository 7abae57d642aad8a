import { HostError } from '../../../app/ports/workbook-host';
import { rootPrefix } from '../patch/package-edit';
import { applySplices } from '../patch/splice';
import type { Splice } from '../patch/splice';
import type { DefinedName, WorkbookPart } from '../read/workbook-part';
import { XmlScanner } from '../xml/scanner';
import { encodeXml } from '../xml/text';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet to be listed: `replaces` is the index of the sheet whose place it takes, or null for a new one at the end. */
export interface ListedSheet {
  name: string;
  relationId: string;
  replaces: number | null;
  names: readonly DefinedName[];
}

/** Offsets in the workbook part that sheets and names are put at. */
interface Places {
  sheetsEnd: number;
  afterSheets: number;
  names: { contentEnd: number } | null;
  /** Every defined name with its offsets and the index of its sheet. */
  defined: { name: string; local: number | null; refersTo: string; start: number; end: number }[];
}

function findPlaces(workbook: WorkbookPart, depth: number): Places {
  const places: Places = { sheetsEnd: -1, afterSheets: -1, names: null, defined: [] };
  const scanner = new XmlScanner(workbook.xml, workbook.path, depth);
  while (scanner.next()) {
    const { kind, name, start, end } = scanner;
    if (kind === 'close') {
      if (name === 'sheets') places.sheetsEnd = start;
      if (name === 'definedNames') places.names = { contentEnd: start };
      if (['sheets', 'functionGroups', 'externalReferences'].includes(name)) places.afterSheets = end;
    } else if (kind !== 'open') continue;
    else if (name === 'workbookProtection' && ['1', 'true'].includes(scanner.attribute('lockStructure') ?? '')) {
      throw new HostError('workbook-protected', '工作簿的结构受保护，不能增加工作表；请先在“审阅”中取消保护工作簿。');
    } else if (name === 'definedName') {
      const local = scanner.attribute('localSheetId');
      const defined = { name: scanner.attribute('name') ?? '', local: local === null ? null : Number(local) };
      const refersTo = scanner.content();
      places.defined.push({ ...defined, refersTo, start, end: scanner.end });
    }
  }
  return places;
}

/** Lists the sheets and their names in the workbook part. A name that something else holds throws. */
export function listSheetsIn(workbook: WorkbookPart, sheets: readonly ListedSheet[], depth: number): string {
  const { xml } = workbook;
  const places = findPlaces(workbook, depth);
  const p = rootPrefix(xml);
  const splices: Splice[] = [];
  let nextId = Math.max(0, ...workbook.sheets.map((sheet) => Number(sheet.id) || 0)) + 1;
  let nextIndex = workbook.sheets.length;
  let names = '';
  const gone = new Set<number>();
  for (const sheet of sheets) {
    const old = sheet.replaces === null ? undefined : workbook.sheets[sheet.replaces];
    const index = sheet.replaces ?? nextIndex++;
    const id = old?.id ?? String(nextId++);
    const element =
      `<${p}sheet name="${encodeXml(sheet.name)}" sheetId="${id}"` +
      ` xmlns:r="${RELATIONSHIPS}" r:id="${sheet.relationId}"/>`;
    splices.push(
      old
        ? { start: old.start, end: old.end, text: element }
        : { start: places.sheetsEnd, end: places.sheetsEnd, text: element },
    );
    for (const defined of places.defined) {
      const owned = defined.local === sheet.replaces && defined.local !== null;
      const quoted = `'${sheet.name.replace(/'/g, "''")}'!`;
      const redefined =
        defined.local === null && sheet.names.some((name) => name.sheet === null && sameName(name.name, defined.name));
      if (redefined && !(old && defined.refersTo.startsWith(quoted))) {
        throw new HostError('failed', `名称“${defined.name}”已指向别的单元格；请先在名称管理器中删除它再插入。`);
      }
      if ((owned || redefined) && !gone.has(defined.start)) {
        gone.add(defined.start);
        splices.push({ start: defined.start, end: defined.end, text: '' });
      }
    }
    for (const { name, sheet: scope, refersTo } of sheet.names) {
      const local = scope === null ? '' : ` localSheetId="${index}"`;
      names += `<${p}definedName name="${encodeXml(name)}"${local}>${encodeXml(refersTo)}</${p}definedName>`;
    }
  }
  if (names) {
    const at = places.names?.contentEnd ?? places.afterSheets;
    const text = places.names ? names : `<${p}definedNames>${names}</${p}definedNames>`;
    splices.push({ start: at, end: at, text });
  }
  return applySplices(xml, splices);
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
