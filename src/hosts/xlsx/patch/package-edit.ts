import { strToU8 } from 'fflate';
import { parseRelationships, relationshipsPath } from '../relationships';
import type { Relationship } from '../relationships';
import { UnreadableFile } from '../unreadable-file';
import { XmlScanner } from '../xml/scanner';
import { encodeXml } from '../xml/text';
import { entryBytes } from '../zip/inflate';
import { openPackage } from '../zip/open-package';
import type { OpenPackage } from '../zip/open-package';
import { decodePart } from '../zip/part-text';
import { savePackage } from '../zip/save-package';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
const CONTENT_TYPES = '[Content_Types].xml';

/** Inserts text before the end tag of the root element, opening the root when it is empty. */
function appendToRoot(xml: string, text: string): string {
  const empty = /^((?:\s|<\?[^>]*\?>|<!--[\s\S]*?-->)*)<([^\s/>]+)([^>]*?)\/>\s*$/.exec(xml);
  if (empty) return `${empty[1]}<${empty[2]}${empty[3]}>${text}</${empty[2]}>`;
  const close = xml.lastIndexOf('</');
  return xml.slice(0, close) + text + xml.slice(close);
}

/** Prefix of the root element with its colon, or "". Elements we add must carry the same. */
export function rootPrefix(xml: string): string {
  return /<([A-Za-z_][\w.-]*:)?[A-Za-z_]/.exec(xml)?.[1] ?? '';
}

/** A package being changed. What is not touched is saved byte for byte as it was. */
export class PackageEdit {
  readonly pack: OpenPackage;
  private readonly changes = new Map<string, string | Uint8Array | null>();

  constructor(bytes: Uint8Array) {
    this.pack = openPackage(bytes);
  }

  has(name: string): boolean {
    const key = name.toLowerCase();
    return this.changes.has(key) ? this.changes.get(key) !== null : this.pack.entries.has(key);
  }

  /** Text of a part as it stands now; null when there is none. */
  text(name: string): string | null {
    const key = name.toLowerCase();
    const changed = this.changes.get(key);
    if (changed !== undefined) return typeof changed === 'string' ? changed : null;
    const entry = this.pack.entries.get(key);
    return entry ? decodePart(entryBytes(this.pack, entry), entry.name) : null;
  }

  /** Text of a part that must be there. */
  required(name: string): string {
    const text = this.text(name);
    if (text === null) throw new UnreadableFile('damaged', `${name} is missing`);
    return text;
  }

  set(name: string, content: string | Uint8Array): void {
    this.changes.delete(name.toLowerCase());
    this.names.set(name.toLowerCase(), name);
    this.changes.set(name.toLowerCase(), content);
  }

  /** Removes a part with its own relationships and its content type. Relationships to it are the caller's. */
  remove(name: string): void {
    for (const part of [name, relationshipsPath(name)]) if (this.has(part)) this.changes.set(part.toLowerCase(), null);
    const xml = this.required(CONTENT_TYPES);
    const scanner = new XmlScanner(xml, CONTENT_TYPES, this.pack.limits.depth);
    while (scanner.next()) {
      if (scanner.kind !== 'open' || scanner.name !== 'Override') continue;
      const { start } = scanner;
      if (scanner.attribute('PartName')?.toLowerCase() !== `/${name.toLowerCase()}`) continue;
      scanner.skip();
      this.set(CONTENT_TYPES, xml.slice(0, start) + xml.slice(scanner.end));
      return;
    }
  }

  relationships(part: string): Relationship[] {
    const xml = this.text(relationshipsPath(part));
    return xml === null ? [] : parseRelationships(xml, part, this.pack.limits.depth, this.pack.limits.items);
  }

  /** Adds a relationship and returns its id. */
  relate(part: string, type: string, target: string): string {
    const path = relationshipsPath(part);
    const xml = this.text(path) ?? NO_RELATIONSHIPS;
    const taken = new Set(this.relationships(part).map((relation) => relation.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const tag = `${rootPrefix(xml)}Relationship`;
    this.set(path, appendToRoot(xml, `<${tag} Id="${id}" Type="${OFFICE}/${type}" Target="/${encodeXml(target)}"/>`));
    return id;
  }

  /** Removes the relationship with this id. */
  unrelate(part: string, id: string): void {
    const relation = this.relationships(part).find((candidate) => candidate.id === id);
    const path = relationshipsPath(part);
    const xml = this.text(path);
    if (relation && xml !== null) this.set(path, xml.slice(0, relation.start) + xml.slice(relation.end));
  }

  /** Declares the content type of a part. */
  declare(part: string, contentType: string): void {
    const xml = this.required(CONTENT_TYPES);
    const tag = `${rootPrefix(xml)}Override`;
    this.set(CONTENT_TYPES, appendToRoot(xml, `<${tag} PartName="/${encodeXml(part)}" ContentType="${contentType}"/>`));
  }

  /** Declares the content type of an extension, unless it is declared. */
  declareExtension(extension: string, contentType: string): void {
    const xml = this.required(CONTENT_TYPES);
    const scanner = new XmlScanner(xml, CONTENT_TYPES, this.pack.limits.depth);
    let root = 0;
    while (scanner.next()) {
      if (scanner.kind !== 'open') continue;
      root ||= scanner.end;
      if (scanner.name === 'Default' && scanner.attribute('Extension')?.toLowerCase() === extension) return;
    }
    const tag = `${rootPrefix(xml)}Default`;
    this.set(
      CONTENT_TYPES,
      `${xml.slice(0, root)}<${tag} Extension="${extension}" ContentType="${contentType}"/>${xml.slice(root)}`,
    );
  }

  save(): Uint8Array {
    const contents = new Map<string, Uint8Array | null>();
    for (const [key, content] of this.changes) {
      contents.set(this.names.get(key) ?? key, typeof content === 'string' ? strToU8(content) : content);
    }
    return savePackage(this.pack, contents);
  }

  /** Names of changed parts as they were given. */
  private readonly names = new Map<string, string>();
}
