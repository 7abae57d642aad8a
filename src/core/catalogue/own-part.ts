/** Namespace of the part of the workbook that holds own plans 自有规划部件; the number at its end is its version. */
export const OWN_PLANS_NAMESPACE = 'urn:plan-indicators:own-plans:1';

/** The part's text, in characters: fifty plans of two thousand rows stay below it. */
const MOST_CHARACTERS = 20_000_000;
const DEEPEST = 12;

const PART =
  /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:([A-Za-z_][\w.-]*):)?ownPlans((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*>([\s\S]*)<\/(?:([A-Za-z_][\w.-]*):)?ownPlans\s*>\s*$/u;

/** XML of the part: a root element that holds the sources as JSON text. */
export function writeOwnPlansPart(sources: readonly unknown[]): string {
  const json = JSON.stringify({ plans: sources });
  return `<ownPlans xmlns="${OWN_PLANS_NAMESPACE}">${escaped(json)}</ownPlans>`;
}

/**
 * The sources that a part holds, still unchecked JSON, or why it cannot be read, in Chinese. Files come from anyone:
 * declarations, further elements, and text that is too long or nested too deep are refused. Never throws.
 */
export function readOwnPlansPart(xml: string): { ok: true; sources: unknown[] } | { ok: false; problem: string } {
  const refuse = (why: string): { ok: false; problem: string } => ({
    ok: false,
    problem: `工作簿里的自有规划读不了：${why}。其他内容不受影响；请用当初导出的规划文件重新导入，或重新粘贴规划表。`,
  });
  if (xml.length > MOST_CHARACTERS) return refuse('内容过大');
  const match = PART.exec(xml);
  if (!match || match[1] !== match[4]) return refuse('它不是本程序写的');
  const text = plainText(match[3]!);
  if (text === null) return refuse('它的文字含有不该有的标记');
  return readPlansJson(text, refuse);
}

/** Sources of all parts of a workbook with the namespace; usually there is one. */
export function readOwnPlansParts(parts: readonly string[]): { sources: unknown[]; problems: string[] } {
  const all = parts.map(readOwnPlansPart);
  return {
    sources: all.flatMap((part) => (part.ok ? part.sources : [])),
    problems: all.flatMap((part) => (part.ok ? [] : [part.problem])),
  };
}

function readPlansJson<T>(text: string, refuse: (why: string) => T): { ok: true; sources: unknown[] } | T {
  if (depthOf(text) > DEEPEST) return refuse('嵌套过深');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('它不是完整的 JSON');
  }
  const plans =
    value !== null && typeof value === 'object' ? new Map<string, unknown>(Object.entries(value)).get('plans') : null;
  return Array.isArray(plans) ? { ok: true, sources: plans as unknown[] } : refuse('里面没有规划');
}

/**
 * Sources in an exported file 规划文件: one plan (`{plan, boxes, indicators}`) or several (`{plans: […]}`). Problems name
 * the file.
 */
export function readPlanFile(
  text: string,
  name: string,
): { ok: true; sources: unknown[] } | { ok: false; problem: string } {
  const refuse = (why: string): { ok: false; problem: string } => ({
    ok: false,
    problem: `“${name}”不是规划文件：${why}。请选用本程序导出的 .json 文件。`,
  });
  if (text.length > MOST_CHARACTERS) return refuse('内容过大');
  const json = text.replace(/^\uFEFF/u, '');
  if (depthOf(json) > DEEPEST) return refuse('嵌套过深');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refuse('它不是完整的 JSON');
  }
  if (value === null || typeof value !== 'object') return refuse('里面没有规划');
  const fields = new Map<string, unknown>(Object.entries(value));
  if (fields.has('plan')) return { ok: true, sources: [value] };
  const plans = fields.get('plans');
  return Array.isArray(plans) && plans.length > 0 ? { ok: true, sources: plans as unknown[] } : refuse('里面没有规划');
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
