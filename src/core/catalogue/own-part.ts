import { readJson, readJsonPart, writeJsonPart } from '../parts/json-part';

/** Namespace of the part of the workbook that holds own plans 自有规划部件; the number at its end is its version. */
export const OWN_PLANS_NAMESPACE = 'urn:plan-indicators:own-plans:1';

/** The part's text, in characters: fifty plans of two thousand rows stay below it. */
const MOST_CHARACTERS = 20_000_000;
const DEEPEST = 12;

/** XML of the part: a root element that holds the sources as JSON text. */
export function writeOwnPlansPart(sources: readonly unknown[]): string {
  return writeJsonPart('ownPlans', OWN_PLANS_NAMESPACE, { plans: sources });
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
  const part = readJsonPart('ownPlans', xml);
  return part.ok ? readPlansJson(part.text, refuse) : refuse(part.why);
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
  const json = readJson(text, DEEPEST);
  if (!json.ok) return refuse(json.why);
  const { value } = json;
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
  const json = readJson(text.replace(/^\uFEFF/u, ''), DEEPEST);
  if (!json.ok) return refuse(json.why);
  const { value } = json;
  if (value === null || typeof value !== 'object') return refuse('里面没有规划');
  const fields = new Map<string, unknown>(Object.entries(value));
  if (fields.has('plan')) return { ok: true, sources: [value] };
  const plans = fields.get('plans');
  return Array.isArray(plans) && plans.length > 0 ? { ok: true, sources: plans as unknown[] } : refuse('里面没有规划');
}
