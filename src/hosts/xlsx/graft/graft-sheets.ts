import { HostError } from '../../../app/ports/workbook-host';
import type { SheetSpec } from '../../../core/sheet/spec';
import { PackageEdit } from '../patch/package-edit';
import { readWorkbookPart } from '../read/workbook-part';
import { relationshipsOf, relationshipsPath } from '../relationships';
import type { Relationship } from '../relationships';
import { writeWorkbook } from '../write';
import type { Dialect } from '../write';
import { encodeXml } from '../xml/text';
import { openPackage } from '../zip/open-package';
import type { OpenPackage } from '../zip/open-package';
import { partText } from '../zip/part-text';
import { mergeStyles } from './graft-styles';
import type { MergedStyles } from './graft-styles';
import { listSheetsIn } from './graft-workbook';
import type { ListedSheet } from './graft-workbook';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
/** Parts that belong to one sheet alone and go with it. */
const OWN_PARTS = new Set(['comments', 'vmlDrawing']);

/** Formats of a sheet that we wrote, renumbered for the workbook it comes into. */
function renumber(xml: string, styles: MergedStyles): string {
  return xml
    .replace(/<c [^>]*>/g, (tag) =>
      tag.replace(/ s="(\d+)"/, (_, index: string) => ` s="${styles.cellFormat(Number(index))}"`),
    )
    .replace(/ dxfId="(\d+)"/g, (_, index: string) => ` dxfId="${styles.differential(Number(index))}"`);
}

function freePart(edit: PackageEdit, stem: string, extension: string): string {
  let number = 1;
  while (edit.has(`${stem}${number}.${extension}`)) number++;
  return `${stem}${number}.${extension}`;
}

/** Copies the parts a sheet has for itself (its notes) and writes its relationships to the copies. */
function copyOwnParts(edit: PackageEdit, guest: OpenPackage, relations: readonly Relationship[], sheet: string): void {
  let rows = '';
  for (const { id, type, part } of relations) {
    const text = part && OWN_PARTS.has(type) ? partText(guest, part) : null;
    if (text === null) throw new HostError('failed', '工作表带有不能并入的内容，没有插入。');
    const drawing = type === 'vmlDrawing';
    const copy = drawing ? freePart(edit, 'xl/drawings/vmlDrawing', 'vml') : freePart(edit, 'xl/comments', 'xml');
    edit.set(copy, text);
    if (drawing) edit.declareExtension('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
    else edit.declare(copy, `${SPREADSHEET}.comments+xml`);
    rows += `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="/${encodeXml(copy)}"/>`;
  }
  if (!rows) return;
  edit.set(
    relationshipsPath(sheet),
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`,
  );
}

/** Merges the formats; a workbook without a style sheet gets ours. */
function graftStyles(
  edit: PackageEdit,
  part: string | null | undefined,
  workbook: string,
  guest: string,
): MergedStyles {
  const host = part ? edit.text(part) : null;
  if (part && host !== null) {
    const merged = mergeStyles(host, guest, edit.pack.limits.depth);
    edit.set(part, merged.xml);
    return merged;
  }
  const path = freePart(edit, 'xl/styles', 'xml');
  edit.set(path, guest);
  edit.declare(path, `${SPREADSHEET}.styles+xml`);
  edit.relate(workbook, 'styles', path);
  return { xml: guest, cellFormat: (index) => index, differential: (index) => index };
}

/** Takes a sheet out of the package that another takes the place of. */
function removeSheet(edit: PackageEdit, workbook: string, part: string): void {
  for (const relation of edit.relationships(part)) {
    if (relation.part && OWN_PARTS.has(relation.type)) edit.remove(relation.part);
  }
  edit.remove(part);
  for (const relation of edit.relationships(workbook)) {
    if (relation.part?.toLowerCase() === part.toLowerCase()) edit.unrelate(workbook, relation.id);
  }
}

/**
 * Adds sheets to an existing workbook; every other part stays as it is. Sheets named in `replaced` (lower case) take
 * the place of the old ones. Throws HostError or UnreadableFile; the bytes given are never changed.
 */
export async function graftSheets(
  bytes: Uint8Array,
  specs: readonly SheetSpec[],
  dialect: Dialect,
  replaced: ReadonlySet<string>,
): Promise<Uint8Array> {
  const edit = new PackageEdit(bytes);
  const host = readWorkbookPart(edit.pack);
  if (host.xml.includes(STRICT)) {
    throw new HostError('not-supported', '这是“严格的 Open XML”工作簿，不能插入工作表；请另存为普通的 .xlsx 后再试。');
  }
  const guest = openPackage(await writeWorkbook(specs, { dialect, strings: 'inline' }));
  const written = readWorkbookPart(guest);
  const guestStyles = written.relationships.find((relation) => relation.type === 'styles')!.part!;
  const hostStyles = host.relationships.find((relation) => relation.type === 'styles')?.part;
  const styles = graftStyles(edit, hostStyles, host.path, partText(guest, guestStyles)!);
  const listed: ListedSheet[] = [];
  for (const sheet of written.sheets) {
    const index = host.sheets.findIndex((old) => old.name.toLowerCase() === sheet.name.toLowerCase());
    const old = index >= 0 && replaced.has(sheet.name.toLowerCase()) ? host.sheets[index]! : null;
    if (old?.part) removeSheet(edit, host.path, old.part);
    const part = freePart(edit, 'xl/worksheets/sheet', 'xml');
    edit.set(part, renumber(partText(guest, sheet.part!)!, styles));
    edit.declare(part, `${SPREADSHEET}.worksheet+xml`);
    copyOwnParts(edit, guest, relationshipsOf(guest, sheet.part!), part);
    const names = written.names.filter((name) =>
      name.sheet === null
        ? name.refersTo.startsWith(`'${sheet.name.replace(/'/g, "''")}'!`)
        : name.sheet === sheet.name,
    );
    const relationId = edit.relate(host.path, 'worksheet', part);
    listed.push({ name: sheet.name, relationId, replaces: old ? index : null, names });
  }
  edit.set(host.path, listSheetsIn(host, listed, edit.pack.limits.depth));
  const chain = host.relationships.find((relation) => relation.type === 'calcChain');
  if (chain?.part && edit.has(chain.part)) {
    edit.remove(chain.part);
    edit.unrelate(host.path, chain.id);
  }
  return edit.save();
}
