import { asPrinted } from './canonical';
import { cumulativeAt, dateAt } from './dates';
import { enter } from './draft';
import type { Draft } from './draft';
import { figuresIn } from './figures-in';
import { markersAt } from './markers';
import { numeralAt } from './numerals';
import { perAt } from './per';
import { isUnit } from './units';

const INCLUSIVE = /^(?:含|含本数|包括本数|含本级)$/;
/** 2019年数据 dates the number and says no more. */
const DATA = /^(?:的)?(?:数据|数值|数|值)?$/;
const STRICT = /^(?:不含|不含本数|不包括本数)$/;
const FOOTNOTE = /^(?:见|详见)?(?:脚注|附注|注)[:\d①-⑳一二三四五六七八九]*$/;
/** 其中农民工50: a second figure, never a scope, once a number follows. */
const PART = /^(?:其中|另|另有|分别)/;
const CHINESE_COUNT = /[一二两三四五六七八九十百千万亿]/;

/**
 * Reads what stands in brackets beside a number: its unit, 五年累计, 年均, a date, a footnote, whether the limit itself
 * counts (含, 不含), else the statistical scope 口径. False when it holds another figure (`250（其中农民工50）`).
 */
export function readAside(draft: Draft, content: string): boolean {
  if (content === '') return false;
  if (INCLUSIVE.test(content)) return true;
  if (STRICT.test(content)) return makeStrict(draft);
  const limit = /^(不?)(?:含|包括|包含)/.exec(content);
  if (limit && repeatsTheLimit(draft, content.slice(limit[0].length))) return limit[1] === '' || makeStrict(draft);
  if (draft.unit === null && isUnit(content)) {
    draft.unit = content;
    return true;
  }
  const cumulative = cumulativeAt(content, 0);
  if (cumulative && cumulative.end === content.length) {
    draft.cumulative = true;
    return true;
  }
  const per = perAt(content, 0);
  if (per && per.end === content.length) return enter(draft, { says: 'per', per: per.per });
  const date = dateAt(content, 0);
  if (date && DATA.test(content.slice(date.end)) && draft.asof === null) {
    draft.asof = asPrinted(date.asof);
    return true;
  }
  if (draft.marker === null && markersAt(content, 0) === content.length) {
    draft.marker = content;
    return true;
  }
  if (FOOTNOTE.test(content)) {
    draft.notes.push(`带脚注“${asPrinted(content)}”`);
    return true;
  }
  if (figuresIn(content, true) > 0) return false;
  if (PART.test(content) && CHINESE_COUNT.test(content)) return false;
  const scope = asPrinted(content);
  draft.scope = draft.scope === null ? scope : `${draft.scope}；${scope}`;
  return true;
}

/** 95以上（含95） repeats the number. */
function repeatsTheLimit(draft: Draft, text: string): boolean {
  const numeral = numeralAt(text, 0);
  const rest = numeral ? text.slice(numeral.end) : '';
  return (
    numeral !== null &&
    numeral.digits === draft.amounts[0]?.digits &&
    (rest === '' || rest === draft.unit || rest === draft.amounts[0].unit)
  );
}

function makeStrict(draft: Draft): boolean {
  if (draft.operator === 'ge' || draft.operator === 'gt') draft.operator = 'gt';
  else if (draft.operator === 'le' || draft.operator === 'lt') draft.operator = 'lt';
  else return false;
  return true;
}
