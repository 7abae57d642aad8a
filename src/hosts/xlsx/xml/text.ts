import { UnreadableFile } from '../unreadable-file';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Longest reference with & and ;. */
const LONGEST = 18;

/** Text of XML with its references resolved; only the five predefined entities and numeric ones exist. */
export function decodeXml(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let decoded = '';
  let from = 0;
  // Step by step: replacing by a pattern would keep all matches of a long text at once.
  let pieces: string[] = [];
  for (; at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at) + 1;
    if (end === 0 || end - at > LONGEST)
      throw new UnreadableFile('damaged', `reference ${text.slice(at, at + LONGEST)}`);
    pieces.push(text.slice(from, at), characterAt(text, at, end));
    if (pieces.length > 10_000) {
      decoded += pieces.join('');
      pieces = [];
    }
    from = end;
  }
  return decoded + pieces.join('') + text.slice(from);
}

/** The character of the reference that begins with & at `at` and ends with ; before `end`. */
function characterAt(text: string, at: number, end: number): string {
  const code = text.charCodeAt(at + 1) === 35 ? codeAt(text, at + 2, end - 1) : null;
  const known = code === null ? ENTITIES.get(text.slice(at + 1, end - 1)) : undefined;
  if (known !== undefined) return known;
  if (code === null) throw new UnreadableFile('damaged', `reference ${text.slice(at, end)}`);
  const character = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return character ? String.fromCodePoint(code) : '\uFFFD';
}

/** The number of a reference, x before it for base 16; null when it is none. Without patterns: texts hold millions. */
function codeAt(text: string, from: number, to: number): number | null {
  const base = text.charCodeAt(from) === 120 ? 16 : 10;
  const start = base === 16 ? from + 1 : from;
  let code = 0;
  for (let at = start; at < to; at++) {
    const digit = digitOf(text.charCodeAt(at));
    if (digit >= base) return null;
    code = code * base + digit;
  }
  return to > start ? code : null;
}

function digitOf(character: number): number {
  if (character >= 48 && character <= 57) return character - 48;
  const letter = character | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : 16;
}

/** Spreadsheet text: `_x000D_` stands for a character that XML cannot carry. */
export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Escapes for text and attribute values. */
export function encodeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Escapes for text between tags, where quotes stay; a character that XML cannot carry becomes `_xHHHH_`. */
export function encodeXmlText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(CONTROL, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

// eslint-disable-next-line no-control-regex -- these are the characters that XML cannot carry
const SPECIAL = /[&<>\u0000-\u0008\u000B-\u001F]/;
// eslint-disable-next-line no-control-regex -- these are the characters that XML cannot carry
const CONTROL = /[\u0000-\u0008\u000B-\u001F]/g;

/** Makes any text storable in a cell: control characters become `_xHHHH_`, and text that looks like one is kept. */
export function encodeCellText(text: string): string {
  return text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_').replace(
    // eslint-disable-next-line no-control-regex -- these are the characters that XML cannot carry
    /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
