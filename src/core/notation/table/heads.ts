import { asPrinted, canonical } from '../canonical';
import { isUnit } from '../units';
import { planYearsOf } from './plan-period';

/** What a head says by itself; the roles of the columns follow from all heads together. */
export type HeadKind =
  | 'no'
  | 'name'
  | 'unit'
  | 'attribute'
  | 'section'
  | 'text'
  | 'base'
  | 'target'
  | 'outcome'
  | 'average'
  | 'year'
  | 'plan';

/** The head of a column, read 栏目名. */
export interface Head {
  kind: HeadKind;
  year: number | null;
  /** End of the period of a plan that the head names: “十四五” → 2025. */
  planEnd: number | null;
}

const NO = /^(?:序号?|编号|项次|行次|指标序号|NO\.?)$/i;
const NAME =
  /^(?:(?:规划|发展|监测|核心|预期|考核|主要|具体|重点|评价|工作|约束性|预期性|三级|目标)*(?:指标|指标项)(?:名称|内容|项目)?|名称|项目|项目名称|内容|目标任务|任务名称|工作任务|主要任务)$/;
const UNIT = /^(?:计量|指标|统计|数据)?单位$/;
const ATTRIBUTE = /^(?:指标)?(?:属性|性质)$/;
const SECTION =
  /^(?:类别|分类|类型|领域|方面|板块|维度|门类|大类|指标类别|指标类型|指标分类|一级指标|二级指标|一级|二级|目标类别)$/;
const TEXT =
  /^(?:备注|说明|备注说明|指标解释|数据来源|来源|.{0,8}(?:责任|牵头|负责|主管|建设|实施|配合|填报|承担).{0,4}(?:单位|部门|处室|科室|内容|性质|年限|主体)|主要建设内容|所属领域|部门|处室|责任|负责人|责任人)$/;
const AVERAGE = /年均|平均每年|年平均|累计|积累|合计|总计|增速|增幅|递增|增长|提高|下降|降低|增减/;
const BASE = /基期|基数|基准|基础值|现状|现值|期初|初期/;
const TARGET = /目标|规划[值数]|预期[值数]|期末|末期|计划[值数]|远景/;
const OUTCOME = /完成|实际|实绩|实现|执行|达成|预计/;
const PLAN_WORD = /"[一二三四五六七八九十]{2,3}"|十[一二三四五六七八九]五/;
const YEAR = /(?:19|20)\d\d/g;
const CHINESE_YEAR = /[一二][九〇零][〇零一二三四五六七八九]{2}(?=年)/g;
const LONGEST_HEAD = 40;
/** 2020年全省: a year with words that say nothing known. */
const LONGEST_DATED = 12;

const digitOf = (character: string): string => String('〇一二三四五六七八九'.indexOf(character.replace('零', '〇')));

/** A head in the one spelling, without the unit or remark in its brackets. */
function wordsOf(cell: string): { words: string; inside: string } {
  let words = '';
  let inside = '';
  let depth = 0;
  for (const character of canonical(cell)) {
    if ('([〔【{'.includes(character)) depth += 1;
    else if (')]〕】}'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth > 0) inside += character;
    else words += character;
  }
  return { words, inside };
}

/** A cell as the head of a column; null when it is none. Cells with a figure (“十二五”累计300万人) are none. */
export function headOf(cell: string): Head | null {
  if (cell.length > 2 * LONGEST_HEAD) return null;
  const { words: printed, inside } = wordsOf(cell);
  const words = printed.replace(CHINESE_YEAR, (year) => [...year].map(digitOf).join(''));
  if (words.length > LONGEST_HEAD) return null;
  if (words === '') return /累计|积累/.test(inside) && !/\d/.test(inside) ? value('average', null, null) : null;
  if (NO.test(words)) return value('no', null, null);
  if (NAME.test(words)) return value('name', null, null);
  if (UNIT.test(words)) return value('unit', null, null);
  if (ATTRIBUTE.test(words)) return value('attribute', null, null);
  if (SECTION.test(words)) return value('section', null, null);
  if (TEXT.test(words)) return value('text', null, null);
  return valueHead(words, inside);
}

const value = (kind: HeadKind, year: number | null, planEnd: number | null): Head => ({ kind, year, planEnd });

function valueHead(words: string, inside: string): Head | null {
  const years = [...words.matchAll(YEAR)].map(([year]) => Number(year));
  const rest = words.replace(YEAR, '').replace(/[5]年/, '');
  if (/\d/.test(rest)) return null;
  const planEnd = planYearsOf(words)?.end ?? null;
  const inner = [...inside.matchAll(YEAR)].map(([year]) => Number(year));
  const year = years.length === 1 ? years[0]! : years.length === 0 && inner.length === 1 ? inner[0]! : null;
  // 比2020年增长 and 2021—2025年累计 name years, but are no value of a year.
  const averages = AVERAGE.test(words) || /累计|积累|年均/.test(inside);
  if (averages && !(OUTCOME.test(words) && year !== null && !/累计|年均/.test(words + inside)))
    return value('average', null, planEnd);
  if (BASE.test(words)) return value('base', year, planEnd);
  if (TARGET.test(words)) return value('target', year, planEnd);
  if (OUTCOME.test(words)) return value('outcome', year, planEnd);
  if (year !== null && (isDateWords(rest) || words.length <= LONGEST_DATED)) return value('year', year, planEnd);
  if (years.length > 1) return value('average', null, planEnd);
  return PLAN_WORD.test(words) && isPlanWords(words) ? value('plan', year, planEnd) : null;
}

const isDateWords = (rest: string): boolean => /^[年度末底初全数值水平据现]*$/.test(rest);
const isPlanWords = (words: string): boolean => /^"?[一二三四五六七八九十]{2,3}"?[时期间规划末底内]*$/.test(words);

/** Whether a cell is a word of a table's head, whatever its place. */
export function isHeadWord(cell: string): boolean {
  return headOf(cell) !== null;
}

/** A head as it is shown and keyed: without blanks and line breaks. */
export function headText(cell: string): string {
  return asPrinted(canonical(cell));
}

/** A third line of a head that only gives units: 万人, （%）. */
export function isUnitHead(cell: string): boolean {
  const { words, inside } = wordsOf(cell);
  return isUnit(words) || (words === '' && isUnit(inside));
}
