import type { PackageEdit } from '../patch/package-edit';
import { applySplices, type Splice } from '../patch/splice';
import { XmlScanner } from '../xml/scanner';
import { removeWhole } from './without-macros';
import type { WorkbookPart } from '../read/workbook-part';

/** file:///…, C:\…, \\server\…, /Users/… */
const PATH = /^(?:file:|[a-z]:(?:[\\/]|%5c)|\\\\|\/\/(?!\/)|\/(?:users|home)\/)/i;
/** What Office itself writes where a linked file is gone. */
const NOWHERE = 'NULL';

/** Takes links to other workbooks out of the package 外部链接; how many there were. */
export function removeExternalLinks(edit: PackageEdit, workbook: WorkbookPart): number {
  const links = workbook.relationships.filter(
    ({ type }) => /^externalLink/.test(type) || type === 'xlExternalLinkPath',
  );
  for (const { id, part } of links) {
    if (part) removeWhole(edit, part);
    edit.unrelate(workbook.path, id);
  }
  return links.length;
}

/** Takes paths of the machine 本机路径 out of hyperlinks, linked pictures, data connections and properties; how many there were. */
export function removePaths(edit: PackageEdit): number {
  let count = 0;
  for (const { name } of edit.pack.entries.values()) {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name);
    if (match && edit.has(name)) count += withoutTargets(edit, name, `${match[1]}${match[2]}`);
  }
  return count + withoutBase(edit) + withoutSources(edit);
}

function withoutTargets(edit: PackageEdit, rels: string, owner: string): number {
  const xml = edit.required(rels);
  const scanner = new XmlScanner(xml, rels, edit.pack.limits.depth);
  const splices: Splice[] = [];
  const links = new Set<string>();
  while (scanner.next()) {
    if (scanner.kind !== 'open' || scanner.name !== 'Relationship') continue;
    if (scanner.attribute('TargetMode')?.toLowerCase() !== 'external') continue;
    if (!PATH.test((scanner.attribute('Target') ?? '').trim())) continue;
    const { start, end } = scanner;
    const isSheetLink = /\/hyperlink$/.test(scanner.attribute('Type') ?? '') && /^xl\/worksheets\//i.test(owner);
    if (isSheetLink) links.add(scanner.attribute('Id') ?? '');
    const tag = xml.slice(start, end).replace(/(\sTarget\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${NOWHERE}"`);
    scanner.skip();
    splices.push(isSheetLink ? { start, end: scanner.end, text: '' } : { start, end, text: tag });
  }
  if (splices.length === 0) return 0;
  edit.set(rels, applySplices(xml, splices));
  if (links.size > 0) edit.set(owner, withoutHyperlinks(edit.required(owner), owner, edit.pack.limits.depth, links));
  return splices.length;
}

/** The sheet without the hyperlinks of these relationships; their cells keep what they show. */
function withoutHyperlinks(xml: string, part: string, depth: number, ids: ReadonlySet<string>): string {
  const scanner = new XmlScanner(xml, part, depth);
  const splices: Splice[] = [];
  let list = -1;
  let left = 0;
  while (scanner.next()) {
    const { kind, name, start } = scanner;
    if (kind === 'open' && name === 'hyperlinks') list = start;
    else if (kind === 'open' && name === 'hyperlink' && list >= 0) {
      const gone = ids.has(scanner.prefixedAttribute('id') ?? '');
      scanner.skip();
      if (gone) splices.push({ start, end: scanner.end, text: '' });
      else left += 1;
    } else if (kind === 'close' && name === 'hyperlinks') {
      // A list without links is not allowed.
      if (left === 0) return applySplices(xml, [{ start: list, end: scanner.end, text: '' }]);
      list = -1;
    }
  }
  return applySplices(xml, splices);
}

/** Base of relative links in the properties of the document. */
function withoutBase(edit: PackageEdit): number {
  const part = 'docProps/app.xml';
  const xml = edit.text(part);
  const plain = xml?.replace(/<((?:[\w.-]+:)?HyperlinkBase)\b[^>]*>[\s\S]*?<\/\1\s*>/, '');
  if (xml === null || plain === undefined || plain === xml) return 0;
  edit.set(part, plain);
  return 1;
}

/** Files that data connections were made from; the connections themselves stay. */
function withoutSources(edit: PackageEdit): number {
  const part = 'xl/connections.xml';
  const xml = edit.text(part);
  const plain = xml?.replace(/\s(?:sourceFile|odcFile)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
  if (xml === null || plain === undefined || plain === xml) return 0;
  edit.set(part, plain);
  return 1;
}
