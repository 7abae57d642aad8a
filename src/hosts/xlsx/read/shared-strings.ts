import { UnreadableFile } from '../unreadable-file';
import { XmlScanner } from '../xml/scanner';
import { decodeCellText } from '../xml/text';
import type { Limits } from '../zip/limits';
import { charactersOf, type XmlPart } from '../zip/part-text';
import { patternOf, type Span } from './byte-pattern';
import { StringsPattern } from './strings-pattern';

/** Forms have some thousands of texts; of more no pattern is made, because it is worth its memory only where others of the kind follow. */
const MOST_PATTERNED = 50_000;

/** Told where each text stands in the characters of the part. */
type Found = (place: Span) => void;

/**
 * Text of a string item, shared or inline, just opened: its runs joined; phonetic runs (拼音) are not part of it.
 * Moves to its close.
 */
export function readStringItem(scanner: XmlScanner, found?: Found): string {
  const depth = scanner.depth;
  let text = '';
  while (scanner.next()) {
    if (scanner.kind === 'close' && scanner.depth < depth) break;
    if (scanner.kind !== 'open') continue;
    if (scanner.name === 'rPh') scanner.skip();
    else if (scanner.name === 't') {
      const start = scanner.end;
      text += scanner.content();
      // An empty element has no place for a text.
      if (scanner.start >= start) found?.({ start, end: scanner.start });
    }
  }
  return decodeCellText(text);
}

/** The shared strings of a workbook, by index, with the pattern by which others like them are read; null where they have none. */
export function readSharedStrings(
  xml: XmlPart,
  part: string,
  limits: Limits,
): { strings: string[]; pattern: StringsPattern | null } {
  const strings: string[] = [];
  const places: (Span & { item: number })[] = [];
  const characters = charactersOf(xml);
  const scanner = new XmlScanner(characters.xml, part, limits.depth, characters.decode);
  while (scanner.next()) {
    if (scanner.kind !== 'open' || scanner.name !== 'si') continue;
    if (strings.length >= limits.strings) throw new UnreadableFile('too-large', 'shared strings');
    const item = strings.length;
    const texts: Span[] = [];
    strings.push(readStringItem(scanner, item < MOST_PATTERNED ? (place) => texts.push(place) : undefined));
    // What is put together from several texts is no text of the part.
    if (texts.length === 1) places.push({ ...texts[0]!, item });
  }
  if (strings.length > MOST_PATTERNED) return { strings, pattern: null };
  const pattern = patternOf(characters, xml.bytes, places);
  const items = places.map(({ item }) => item);
  return { strings, pattern: pattern && new StringsPattern(pattern, items, strings) };
}
