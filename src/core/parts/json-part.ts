/** JSON documents in custom XML parts 自定义部件: a root element whose text is the document. Files come from anyone. */
const PART =
  /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:([A-Za-z_][\w.-]*):)?([A-Za-z]+)(?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*>([\s\S]*)<\/(?:([A-Za-z_][\w.-]*):)?([A-Za-z]+)\s*>\s*$/u;

/** XML of a part: a root element in the namespace that holds the value as JSON text. */
export function writeJsonPart(root: string, namespace: string, value: unknown): string {
  return `<${root} xmlns="${namespace}">${escaped(JSON.stringify(value))}</${root}>`;
}

/** The text of a part with that root element, or why there is none, in Chinese. Declarations and further elements are refused. */
export function readJsonPart(root: string, xml: string): { ok: true; text: string } | { ok: false; why: string } {
  const match = PART.exec(xml);
  if (!match || match[2] !== root || match[1] !== match[4] || match[5] !== root)
    return { ok: false, why: '它不是本程序写的' };
  const text = plainText(match[3]!);
  return text === null ? { ok: false, why: '它的文字含有不该有的标记' } : { ok: true, text };
}

/** JSON from anyone: what is nested deeper than `deepest` is refused before anything is built. Never throws. */
export function readJson(text: string, deepest: number): { ok: true; value: unknown } | { ok: false; why: string } {
  if (depthOf(text) > deepest) return { ok: false, why: '嵌套过深' };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, why: '它不是完整的 JSON' };
  }
}

/** Deepest nesting of brackets outside of strings; counted before anything is built. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < json.length; i++) {
    const character = json.charCodeAt(i);
    if (inString) {
      if (character === 92) i += 1;
      else if (character === 34) inString = false;
    } else if (character === 34) inString = true;
    else if (character === 91 || character === 123) deepest = Math.max(deepest, ++depth);
    else if (character === 93 || character === 125) depth -= 1;
  }
  return deepest;
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
  let bad = false;
  const text = data.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w{1,8})?;?/g, (whole, name: string | undefined) => {
    if (name === undefined || !whole.endsWith(';')) bad = true;
    else if (name.startsWith('#')) {
      const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
      bad = true;
    } else if (Object.hasOwn(ENTITIES, name)) return ENTITIES[name]!;
    else bad = true;
    return '';
  });
  return bad ? null : text;
}
