/** A date or period that was found: its end and how it is written in a figure. */
export interface DateMatch {
  end: number;
  asof: string;
}

const YEAR = '(?:(?:19|20)\\d\\d|[一二][九零〇][零〇一二三四五六七八九]{2})';
const DASH = '[—–\\-~至到]{1,2}';
const QUOTED_PLAN = '(?:"[零〇一二三四五六七八九十]{2,3}"|十[一二三四五六七八九]五)';
const POINT =
  '(?:年?底|年?末|年?初|上半年|下半年|[一二三四1-4]季度|(?:1[0-2]|0?[1-9])月(?:(?:[12]\\d|3[01]|0?[1-9])日|底|末|初|份)?)?';

/** First characters, so that most positions cost one look-up. */
const DATE_STARTS = new Set('12一二十"到至截');
const TOTAL_STARTS = new Set('0123456789一二两三四五六七八九十"规期累积');
const LEAD = /(?:到|至|截至|截止到|截止)?/y;
const YEAR_POINT = new RegExp(`(${YEAR})年${POINT}(?:之前|以前|前|为止|起)?`, 'y');
const YEAR_RANGE = new RegExp(`(${YEAR})年?(${DASH})(${YEAR})年(?:期间|间)?`, 'y');
const PLAN_POINT = new RegExp(`${QUOTED_PLAN}(?:规划)?(?:时期|期间|期末|期初|末|初|期)(?:之前|以前|前|内)?`, 'y');
const NUMERIC = /(?:19|20)\d\d(?:([-/.])(?:1[0-2]|0?[1-9])(?:\1(?:[12]\d|3[01]|0?[1-9]))?|Q[1-4])/y;
const BARE_RANGE = new RegExp(`^((?:19|20)\\d\\d)(?:${DASH})?((?:19|20)\\d\\d)$`);

const CHINESE_DIGITS = '零一二三四五六七八九';
const arabicYear = (year: string): string =>
  [...year]
    .map((character) =>
      character === '〇'
        ? '0'
        : CHINESE_DIGITS.includes(character)
          ? String(CHINESE_DIGITS.indexOf(character))
          : character,
    )
    .join('');

function match(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

/** A date printed with 年, or a stage of a plan (“十二五”期末), that starts at `position`; 到 and 截至 are not part of it. */
export function dateAt(text: string, position: number): DateMatch | null {
  if (!DATE_STARTS.has(text[position]!)) return null;
  const lead = match(LEAD, text, position)![0].length;
  const start = position + lead;
  const range = match(YEAR_RANGE, text, start);
  if (range) return { end: start + range[0].length, asof: `${arabicYear(range[1]!)}—${arabicYear(range[3]!)}年` };
  const point = match(YEAR_POINT, text, start);
  if (point) return { end: start + point[0].length, asof: arabicYear(point[1]!) + point[0].slice(point[1]!.length) };
  const stage = match(PLAN_POINT, text, start);
  return stage ? { end: start + stage[0].length, asof: stage[0] } : null;
}

/** The whole text as a date that prints without 年: 2023-09, 2023Q3, 2021-2025, and 20112015, whose dash was lost. */
export function bareDate(text: string): string | null {
  const numeric = match(NUMERIC, text, 0);
  if (numeric && numeric[0].length === text.length && !numeric[0].includes('.')) return text;
  const range = BARE_RANGE.exec(text);
  if (!range) return null;
  const years = Number(range[2]) - Number(range[1]);
  return years > 0 && years <= 30 ? `${range[1]}—${range[2]}年` : null;
}

/** Whether an integer would be taken for a year where 年 follows it. */
export function looksLikeYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value < 2100;
}

const SPAN = '(?:(?:\\d{1,2}|[一二两三四五六七八九十]{1,2})年)';
const CUMULATIVE = new RegExp(
  `(?:${YEAR}年?${DASH}${YEAR}年)?(?:${QUOTED_PLAN}|规划)?(?:规划)?(?:时期|期间|期内|期)?(${SPAN})?(?:内|间|期间)?(?:累计|积累)数?`,
  'y',
);
const TOTAL = new RegExp(
  `(?:${QUOTED_PLAN}(?:时期|期间)?|(${SPAN}))(?:内|间|期间)?(?:共计|合计|总计|一共|总共|共)`,
  'y',
);

/** “Cumulative over the period” 五年累计 (METHOD §1; the 十四五 plan prints 积累): its end and the span it names. */
export function cumulativeAt(text: string, position: number): { end: number; span: string | null } | null {
  if (!TOTAL_STARTS.has(text[position]!)) return null;
  const found = match(CUMULATIVE, text, position) ?? match(TOTAL, text, position);
  return found ? { end: position + found[0].length, span: found[1] ?? null } : null;
}
