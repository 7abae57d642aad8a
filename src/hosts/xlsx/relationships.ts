import { UnreadableFile } from './unreadable-file';
import { XmlScanner } from './xml/scanner';
import { partText } from './zip/part-text';
import type { OpenPackage } from './zip/open-package';

/** A relationship of a part to another. */
export interface Relationship {
  id: string;
  /** Last segment of its type: worksheet, sharedStrings, customXml. */
  type: string;
  /** Path of the part it leads to, or null when it leads out of the package. */
  part: string | null;
  /** Offsets of its element in the relationships part. */
  start: number;
  end: number;
}

/** Where the relationships of a part are kept: xl/workbook.xml → xl/_rels/workbook.xml.rels; of the package: _rels/.rels. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/**
 * Path of a relationship's target seen from the part that has it. “..” stops at the root, as in any address: LibreOffice
 * writes ../customXml/item1.xml for the package itself. What it leads to is looked up in the package and nowhere else.
 */
function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') path.pop();
    else if (segment !== '.' && segment !== '') path.push(segment);
  }
  return path.join('/');
}

/** Reads relationships from their XML. */
export function parseRelationships(xml: string, part: string, depth: number, max: number): Relationship[] {
  const list: Relationship[] = [];
  const scanner = new XmlScanner(xml, relationshipsPath(part), depth);
  while (scanner.next()) {
    if (scanner.kind !== 'open' || scanner.name !== 'Relationship') continue;
    if (list.length >= max) throw new UnreadableFile('too-large', `relationships of ${part}`);
    const { start } = scanner;
    const id = scanner.attribute('Id') ?? '';
    const type = (scanner.attribute('Type') ?? '').split('/').pop() ?? '';
    const target = scanner.attribute('Target') ?? '';
    const outside = scanner.attribute('TargetMode')?.toLowerCase() === 'external';
    scanner.skip();
    list.push({ id, type, part: outside ? null : resolveTarget(part, target), start, end: scanner.end });
  }
  return list;
}

/** Relationships of a part ('' is the package), empty when it has none. */
export function relationshipsOf(pack: OpenPackage, part: string): Relationship[] {
  const xml = partText(pack, relationshipsPath(part));
  return xml === null ? [] : parseRelationships(xml, part, pack.limits.depth, pack.limits.items);
}
