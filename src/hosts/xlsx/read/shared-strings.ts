import { UnreadableFile } from '../unreadable-file';
import { XmlScanner } from '../xml/scanner';
import { decodeCellText } from '../xml/text';
import type { Limits } from '../zip/limits';

/**
 * Text of a string item, shared or inline, just opened: its runs joined; phonetic runs (拼音) are not part of it.
 * Moves to its close.
 */
export function readStringItem(scanner: XmlScanner): string {
  const depth = scanner.depth;
  let text = '';
  while (scanner.next()) {
    if (scanner.kind === 'close' && scanner.depth < depth) break;
    if (scanner.kind !== 'open') continue;
    if (scanner.name === 'rPh') scanner.skip();
    else if (scanner.name === 't') text += scanner.content();
  }
  return decodeCellText(text);
}

/** The shared strings of a workbook, by index. */
export function readSharedStrings(xml: string, part: string, limits: Limits): string[] {
  const strings: string[] = [];
  const scanner = new XmlScanner(xml, part, limits.depth);
  while (scanner.next()) {
    if (scanner.kind !== 'open' || scanner.name !== 'si') continue;
    if (strings.length >= limits.strings) throw new UnreadableFile('too-large', 'shared strings');
    strings.push(readStringItem(scanner));
  }
  return strings;
}
