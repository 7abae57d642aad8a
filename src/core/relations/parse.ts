import { parse, SyntaxError as GrammarError } from './parser.generated.js';
import { referencesOf, type Relation } from './relation';

/** Longer texts are no relation; the bound also keeps nested brackets from exhausting the stack. */
const LONGEST = 500;

export type ParsedRelation = { ok: true; relation: Relation } | { ok: false; message: string; at: number };

/** Reads a relation 识读审核关系, or says in Chinese what is wrong and at which character (from 0). Never throws. */
export function parseRelation(text: string): ParsedRelation {
  if (text.length > LONGEST)
    return { ok: false, at: LONGEST, message: `关系式超过 ${String(LONGEST)} 字，请拆成几条。` };
  try {
    const relation = parse(text) as Relation;
    const [first] = [...referencesOf(relation.left), ...referencesOf(relation.right)];
    if (!first)
      return { ok: false, at: 0, message: '关系式里没有指标；请写上指标名称，如：失业保险参保人数 >= 上年 * 0.95。' };
    if (first.name === null)
      return {
        ok: false,
        at: first.at,
        message: '不知道是哪个指标的上年、基期或目标；请先写指标名称，或写成 上年(指标名称)。',
      };
    return { ok: true, relation };
  } catch (error) {
    if (!(error instanceof GrammarError)) throw error;
    const at = error.location.start.offset;
    const found = at < text.length ? `“${text.slice(at, at + 8)}”` : '结尾';
    return { ok: false, at, message: `第 ${String(at + 1)} 个字符处（${found}）读不懂，这里应为${expected(error)}。` };
  }
}

/** What the grammar would have taken there, by the names of its rules. */
function expected(error: InstanceType<typeof GrammarError>): string {
  const names = new Set<string>();
  for (const item of error.expected ?? []) {
    if (item.type === 'other' && item.description !== '空格') names.add(item.description);
    else if (item.type === 'end') names.add('结尾');
    else if (item.type === 'literal' && /^[+\-*/()]$/.test(item.text)) names.add(`“${item.text}”`);
  }
  return names.size > 0 ? [...names].join('、') : '指标名称或数';
}
