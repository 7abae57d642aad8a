import type { PackageEdit } from '../patch/package-edit';
import type { WorkbookPart } from '../read/workbook-part';
import type { Relationship } from '../relationships';

const CONTENT_TYPES = '[Content_Types].xml';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
/** Content types of workbooks that may carry macros, and of templates. */
const OTHER_WORKBOOKS =
  /application\/vnd\.(?:ms-excel\.(?:sheet|template|addin)\.macroEnabled|openxmlformats-officedocument\.spreadsheetml\.template)\.main\+xml/g;
const MACRO_DEFAULT =
  /<(?:[\w.-]+:)?Default\b[^>]*ContentType\s*=\s*"application\/vnd\.ms-office\.vbaProject"[^>]*\/>/g;
const MACRO_SHEET = /^xl(?:Intl)?Macrosheet$/i;

/** Macro sheets by their index in the workbook. */
export function macroSheetsOf(workbook: WorkbookPart): Map<number, Relationship> {
  const found = new Map<number, Relationship>();
  workbook.sheets.forEach((sheet, index) => {
    const id = /\s[\w.-]+:id\s*=\s*["']([^"']*)/.exec(workbook.xml.slice(sheet.start, sheet.end))?.[1];
    const relation = workbook.relationships.find((candidate) => candidate.id === id);
    if (relation && MACRO_SHEET.test(relation.type)) found.set(index, relation);
  });
  return found;
}

/** Takes macros 宏 and macro sheets out of the package; the workbook is then an ordinary one. True when there were any. */
export function removeMacros(edit: PackageEdit, workbook: WorkbookPart, sheets: Iterable<Relationship>): boolean {
  const projects = workbook.relationships.filter(({ type }) => type === 'vbaProject');
  const gone = [...projects, ...sheets];
  for (const { id, part } of gone) {
    if (part) removeWhole(edit, part);
    edit.unrelate(workbook.path, id);
  }
  const types = edit.required(CONTENT_TYPES);
  const plain = types.replace(OTHER_WORKBOOKS, WORKBOOK).replace(MACRO_DEFAULT, '');
  if (plain !== types) edit.set(CONTENT_TYPES, plain);
  return gone.length > 0;
}

/** A part with the parts that only it has: the signatures of a macro project. */
export function removeWhole(edit: PackageEdit, part: string): void {
  if (!edit.has(part)) return;
  const own = edit.relationships(part).flatMap((relation) => relation.part ?? []);
  edit.remove(part);
  for (const child of own) if (!isUsed(edit, child)) removeWhole(edit, child);
}

function isUsed(edit: PackageEdit, part: string): boolean {
  for (const { name } of edit.pack.entries.values()) {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name);
    if (!match || !edit.has(name)) continue;
    const related = edit.relationships(`${match[1]}${match[2]}`);
    if (related.some((relation) => relation.part?.toLowerCase() === part.toLowerCase())) return true;
  }
  return false;
}
