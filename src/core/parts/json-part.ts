/** JSON documents in custom XML parts 自定义部件: a root element whose text is the document. Files come from anyone. */
const OPENING = /^<(?:([A-Za-z_][\w.-]*):)?([A-Za-z]+)(?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*>/u;
const CLOSING = /<\/(?:([A-Za-z_][\w.-]*):)?([A-Za-z]+)\s*>$/u;
/** The closing tag is looked for at the end of a long text. */
const LONGEST_CLOSING = 200;

/** What follows the declaration and the comments; by steps, as comments may be longer than a pattern can hold. */
function withoutProlog(xml: string): string {
  let rest = xml.trim();
  for (;;) {
    const end = rest.startsWith('<?xml') ? '?>' : rest.startsWith('<!--') ? '-->' : null;
    if (end === null) return rest;
    const at = rest.indexOf(end, 2);
    if (at < 0) return '';
    rest = rest.slice(at + end.length).trimStart();
  }
}

/** XML of a part: a root element in the namespace that holds the value as JSON text. */
export function writeJsonPart(root: string, namespace: string, value: unknown): string {
  return `<${root} xmlns="${namespace}">${escaped(JSON.stringify(value))}</${root}>`;
}

/** The text of a part with that root element, or why there is none, in Chinese. Declarations and further elements are refused. */
export function readJsonPart(root: string, xml: string): { ok: true; text: string } | { ok: false; why: string } {
  const element = withoutProlog(xml);
  const opening = OPENING.exec(element);
  const closing = CLOSING.exec(element.slice(-LONGEST_CLOSING));
  const from = opening?.[0].length ?? 0;
  const to = element.length - (closing?.[0].length ?? 0);
  if (opening?.[2] !== root || closing?.[2] !== root || opening[1] !== closing[1] || to < from)
    return { ok: false, why: '它不是本程序写的' };
  const text = plainText(element.slice(from, to));
  return text === null ? { ok: false, why: '它的文字含有不该有的标记' } : { ok: true, text };
}

/** Values, names and brackets that a document may have: built, each takes some fifty bytes. */
const MOST_PIECES = 2_000_000;

/**
 * JSON from anyone: what is nested deeper than `deepest` or has too many values is refused before anything is built. Never
 * throws.
 */
export function readJson(text: string, deepest: number): { ok: true; value: unknown } | { ok: false; why: string } {
  // As short a text cannot have too many values, and what was built tells its depth faster than the text does.
  if (text.length <= MOST_PIECES) {
    const value = parsed(text);
    if (value !== undefined && depthOf(value, deepest) <= deepest) return { ok: true, value };
  }
  const { depth, pieces } = measure(text);
  if (depth > deepest) return { ok: false, why: '嵌套过深' };
  if (pieces > MOST_PIECES) return { ok: false, why: '内容过多' };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, why: '它不是完整的 JSON' };
  }
}

/** The value of a text; undefined, which JSON cannot say, where it is not complete. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Nesting of arrays and objects, looked at to one more than `most`. */
function depthOf(value: unknown, most: number): number {
  if (value === null || typeof value !== 'object') return 0;
  if (most < 0) return 1;
  let deepest = 0;
  for (const item of Array.isArray(value) ? (value as unknown[]) : Object.values(value))
    if (typeof item === 'object') deepest = Math.max(deepest, depthOf(item, most - 1));
  return deepest + 1;
}

/** Deepest nesting, and brackets and separators outside of strings. */
function measure(json: string): { depth: number; pieces: number } {
  let depth = 0;
  let pieces = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < json.length; i++) {
    const character = json.charCodeAt(i);
    if (inString) {
      if (character === 92) i += 1;
      else if (character === 34) inString = false;
    } else if (character === 34) inString = true;
    else if (character === 91 || character === 123) {
      deepest = Math.max(deepest, ++depth);
      pieces += 1;
    } else if (character === 44 || character === 58) pieces += 1;
    else if (character === 93 || character === 125) depth -= 1;
  }
  return { depth: deepest, pieces };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function escaped(text: string): string {
  // JSON may hold characters that XML cannot; inside its strings an escape says the same.
  return text
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
}

/** Text content of the root: character data, CDATA sections and the five entities; null when there is anything else. */
function plainText(content: string): string | null {
  let text = '';
  let rest = content;
  for (;;) {
    const at = rest.indexOf('<![CDATA[');
    const data = at < 0 ? rest : rest.slice(0, at);
    const plain = decoded(data);
    if (plain === null) return null;
    text += plain;
    if (at < 0) return text;
    const end = rest.indexOf(']]>', at);
    if (end < 0) return null;
    text += rest.slice(at + 9, end);
    rest = rest.slice(end + 3);
  }
}

function decoded(data: string): string | null {
  if (data.includes('<')) return null;
  // Piece by piece: a pattern would keep every match of the whole text at once.
  let text = '';
  let pieces: string[] = [];
  let from = 0;
  for (let at = data.indexOf('&'); at >= 0; at = data.indexOf('&', from)) {
    const end = data.indexOf(';', at);
    const character = end < 0 || end > at + 9 ? null : characterOf(data.slice(at + 1, end));
    if (character === null) return null;
    pieces.push(data.slice(from, at), character);
    if (pieces.length >= 10_000) {
      text += pieces.join('');
      pieces = [];
    }
    from = end + 1;
  }
  return text + pieces.join('') + data.slice(from);
}

/** The character of a reference, without & and ; null when there is none. */
function characterOf(name: string): string | null {
  if (Object.hasOwn(ENTITIES, name)) return ENTITIES[name]!;
  const code = /^#x[0-9a-fA-F]{1,6}$/.test(name)
    ? parseInt(name.slice(2), 16)
    : /^#\d{1,7}$/.test(name)
      ? Number(name.slice(1))
      : 0;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
