import { UnreadableFile } from '../unreadable-file';
import { XmlScanner } from '../xml/scanner';
import type { OpenPackage } from '../zip/open-package';
import { decodePart, xmlPart } from '../zip/part-text';
import type { KnownTexts } from './known-texts';

/** A custom XML part 自定义数据. */
export interface CustomXmlPart {
  part: string;
  /** Namespace of its root element. */
  namespace: string;
  xml: string;
}

/** Namespace of the root element; "" when it has none. */
export function rootNamespace(xml: string, part: string, depth: number): string {
  const scanner = new XmlScanner(xml, part, depth);
  while (scanner.next()) {
    if (scanner.kind !== 'open') continue;
    const prefix = /^<([^\s/>:]+):/.exec(xml.slice(scanner.start, scanner.start + 256))?.[1];
    return scanner.attribute(prefix ? `xmlns:${prefix}` : 'xmlns') ?? '';
  }
  return '';
}

/**
 * All custom XML parts. They are found by their place in the package, not by who refers to them: LibreOffice moves the
 * relationship from the workbook to the package. Those that come again give the very same text.
 */
export function readCustomXml(pack: OpenPackage, known?: KnownTexts): CustomXmlPart[] {
  const parts: CustomXmlPart[] = [];
  let bytes = 0;
  for (const [key, entry] of pack.entries) {
    if (!/^customxml\/item\d*\.xml$/.test(key)) continue;
    if (parts.length >= 1000) throw new UnreadableFile('too-large', 'custom XML parts');
    bytes += entry.inflated;
    if (bytes > pack.limits.customXmlBytes) throw new UnreadableFile('too-large', `${bytes} bytes of custom XML`);
    const part = xmlPart(pack, key)!;
    const xml = known ? known.text(part, entry.crc) : decodePart(part.bytes, part.name);
    parts.push({ part: entry.name, namespace: rootNamespace(xml, entry.name, pack.limits.depth), xml });
  }
  return parts;
}
