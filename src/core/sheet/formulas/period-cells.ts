import { address, type CellValue } from '../../model/cells';
import type { ReferencePeriod } from '../../model/reference-period';
import { helperCells, periodCell } from '../header';
import type { Layout } from '../layout';
import { NO_PERIOD, UNREADABLE_PERIOD } from '../marks';
import type { FormulaSpec } from '../spec';

/** Full width and words in a 报告期, and what they count as; applied in this order. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ...Array.from('０１２３４５６７８９', (digit, index) => [digit, String(index)] as const),
  [' ', ''],
  ['　', ''],
  ['Ｑ', 'Q'],
  ['－', '-'],
  ['—', '-'],
  ['–', '-'],
  ['~', '-'],
  ['至', '-'],
  ['／', '/'],
  ['．', '.'],
  ['年度', '年'],
  ['年末', '年'],
  ['年底', '年'],
  ['年全年', '年'],
  ['年1月-', '年'],
  ['年1-', '年'],
  ['月份', '月'],
  ['月末', '月'],
  ['月底', '月'],
  ['季度', '季'],
  ['个季', '季'],
  ['季末', '季'],
  ['第', ''],
  ['前', ''],
];

/** 报告期 in plain characters as the first helper cell shows it: 2023年第三季度 → 2023年三季. */
export function plainPeriod(raw: CellValue): string {
  if (raw === null) return '';
  return SPELLINGS.reduce((text, [from, to]) => text.replaceAll(from, to), String(raw).toUpperCase());
}

/** 报告期读作: the text that the other two cells take apart. */
export function plainFormula(layout: Layout, period: string | null): FormulaSpec {
  const cell = absolute(periodCell(layout));
  const native = SPELLINGS.reduce((text, [from, to]) => `SUBSTITUTE(${text},"${from}","${to}")`, `UPPER(${cell})`);
  return { native: `=${native}`, plan: null, cached: plainPeriod(period) };
}

/**
 * 累计月数: months of the report year that the 报告期 covers, 12 for a full year; "" when it is empty or unreadable.
 * Reads what `parseReferencePeriod` reads, with functions of Excel 2007.
 */
export function monthsFormula(layout: Layout, asOf: ReferencePeriod | null): FormulaSpec {
  const cell = absolute(periodCell(layout));
  const text = absolute(helperCells(layout).plain);
  return {
    native: `=IFERROR(IF(${cell}="","",IF(ISNUMBER(${cell}),${monthsOfNumber(cell)},${monthsOfText(text)})),"")`,
    plan: null,
    cached: asOf?.months ?? '',
  };
}

/** 报告年: year of the 报告期; 9999 (shown as 最新) when it is empty, 报告期有误 when it cannot be read. */
export function yearFormula(layout: Layout, asOf: ReferencePeriod | null): FormulaSpec {
  const cell = absolute(periodCell(layout));
  const { plain, months } = helperCells(layout);
  const ofNumber = `IF(${cell}<10000,INT(${cell}),IF(AND(${cell}>=190001,${cell}<=219912),INT(${cell}/100),YEAR(${cell})))`;
  const year = `IF(ISNUMBER(${cell}),${ofNumber},VALUE(LEFT(${absolute(plain)},4)))`;
  const checked = `IF(ISNUMBER(${absolute(months)}),${year},${WRONG})`;
  return {
    native: `=IFERROR(IF(${cell}="",${NO_PERIOD},${checked}),${WRONG})`,
    plan: null,
    cached: asOf?.year ?? NO_PERIOD,
  };
}

const WRONG = `"${UNREADABLE_PERIOD}"`;

function absolute(place: { row: number; column: number }): string {
  return address(place.row, place.column).replace(/^([A-Z]+)/, '$$$1$$');
}

/** 2023 · 202309 · a date serial · 2023.09, which may not be 2023.1. */
function monthsOfNumber(x: string): string {
  const hundredths = `ROUND((${x}-INT(${x}))*100,6)`;
  const months = '{1,2,3,4,5,6,7,8,9,11,12,20,30,40,50,60,70,80,90}';
  const meaning = '{1,2,3,4,5,6,7,8,9,11,12,2,3,4,5,6,7,8,9}';
  const ofDecimal = `INDEX(${meaning},1,MATCH(${hundredths},${months},0))`;
  return (
    `IF(AND(${x}>=1900,${x}<2200),IF(${x}=INT(${x}),12,${ofDecimal}),` +
    `IF(AND(${x}>=190001,${x}<=219912,${x}=INT(${x})),IF(AND(MOD(${x},100)>=1,MOD(${x},100)<=12),MOD(${x},100),""),` +
    `IF(AND(${x}>=20000,${x}<110000),MONTH(${x}),"")))`
  );
}

function monthsOfText(text: string): string {
  const rest = `MID(${text},5,20)`;
  const mark = `LEFT(${rest},1)`;
  const bare = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${rest},"年",""),"-",""),"Q",""),"季","")`;
  const quarter = `INDEX({3,6,9,12,3,6,9,12},1,MATCH(${bare},{"1","2","3","4","一","二","三","四"},0))`;
  const afterYear = `VALUE(MID(${rest},2,FIND("月",${rest})-2))`;
  const afterMark = `VALUE(MID(${rest}&${mark},2,FIND(${mark},${rest}&${mark},2)-2))`;
  const month =
    `IF(AND(LEN(${text})=6,OR(${mark}="0",${mark}="1")),VALUE(${rest}),IF(${mark}="年",${afterYear},` +
    `IF(OR(${mark}="-",${mark}="/",${mark}="."),${afterMark},0)))`;
  const known =
    `IF(OR(${rest}="",${rest}="年",RIGHT(${rest},3)="下半年"),12,IF(RIGHT(${rest},3)="上半年",6,` +
    `IF(ISNUMBER(FIND("Q",${rest})+0),${quarter},IF(ISNUMBER(FIND("季",${rest})+0),${quarter},${month}))))`;
  const year = `VALUE(LEFT(${text},4))`;
  return `IF(AND(${year}>=1900,${year}<2200),INDEX({1,2,3,4,5,6,7,8,9,10,11,12},1,MATCH(${known},{1,2,3,4,5,6,7,8,9,10,11,12},0)),"")`;
}

/** How the 报告期 is written into its cell: 2023 or 2023-09, as text. */
export function writtenPeriod(period: ReferencePeriod): string {
  return period.months === 12 ? String(period.year) : `${period.year}-${String(period.months).padStart(2, '0')}`;
}
