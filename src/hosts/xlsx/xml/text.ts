import { UnreadableFile } from '../unreadable-file';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text of XML with its references resolved; only the five predefined entities and numeric ones exist. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,8})|#(\d{1,9})|([^;&\s]{0,16}));?/g, (whole, hex, decimal, name) => {
    if (typeof name === 'string') {
      const known = whole.endsWith(';') ? ENTITIES.get(name) : undefined;
      if (known === undefined) throw new UnreadableFile('damaged', `reference ${whole}`);
      return known;
    }
    const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
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

/** Makes any text storable in a cell: control characters become `_xHHHH_`, and text that looks like one is kept. */
export function encodeCellText(text: string): string {
  return text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_').replace(
    // eslint-disable-next-line no-control-regex -- these are the characters that XML cannot carry
    /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
