import { address } from '../../model/cells';
import type { ReferencePeriod } from '../../model/reference-period';
import { helperCells, periodCell } from '../header';
import type { Layout } from '../layout';
import { UNREADABLE_PERIOD } from '../marks';
import type { FormulaSpec } from '../spec';

/** What a person writes between the digits of a 报告期, in full width or in words, and what it counts as. */
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

/**
 * 累计月数: months of the report year that the 报告期 covers, 12 for a full year; "" when it is empty or unreadable.
 * Reads what `parseReferencePeriod` reads, with functions of Excel 2007.
 */
export function monthsFormula(layout: Layout, asOf: ReferencePeriod | null): FormulaSpec {
  const cell = absolute(periodCell(layout));
  return {
    native: `=IFERROR(IF(${cell}="","",IF(ISNUMBER(${cell}),${monthsOfNumber(cell)},${monthsOfText(cell)})),"")`,
    plan: null,
    cached: asOf?.months ?? '',
  };
}

/** 报告年: year of the 报告期; "" when it is empty, 报告期有误 when it cannot be read. */
export function yearFormula(layout: Layout, asOf: ReferencePeriod | null): FormulaSpec {
  const cell = absolute(periodCell(layout));
  const months = absolute(helperCells(layout).months);
  const ofNumber = `IF(${cell}<10000,INT(${cell}),IF(AND(${cell}>=190001,${cell}<=219912),INT(${cell}/100),YEAR(${cell})))`;
  const year = `IF(ISNUMBER(${cell}),${ofNumber},VALUE(LEFT(${normalised(cell)},4)))`;
  const checked = `IF(AND(ISNUMBER(${months}),${year}>=1900,${year}<=2199),${year},"${UNREADABLE_PERIOD}")`;
  return {
    native: `=IFERROR(IF(${cell}="","",${checked}),"${UNREADABLE_PERIOD}")`,
    plan: null,
    cached: asOf?.year ?? '',
  };
}

function absolute(place: { row: number; column: number }): string {
  return address(place.row, place.column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}

/** 2023 · 202309 · a date serial · 2023.09, which may not be 2023.1. */
function monthsOfNumber(x: string): string {
  const hundredths = `ROUND((${x}-INT(${x}))*100,6)`;
  const ofDecimal =
    `IF(OR(AND(${hundredths}>=1,${hundredths}<=9,${hundredths}=INT(${hundredths})),${hundredths}=11,${hundredths}=12),${hundredths},` +
    `IF(AND(${hundredths}>=20,MOD(${hundredths},10)=0),${hundredths}/10,""))`;
  return (
    `IF(${x}<10000,IF(${x}=INT(${x}),12,${ofDecimal}),` +
    `IF(AND(${x}>=190001,${x}<=219912,${x}=INT(${x})),IF(AND(MOD(${x},100)>=1,MOD(${x},100)<=12),MOD(${x},100),""),` +
    `IF(AND(${x}>=20000,${x}<110000),MONTH(${x}),"")))`
  );
}

function monthsOfText(x: string): string {
  const text = normalised(x);
  const rest = `MID(${text},5,20)`;
  const bare = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${rest},"年",""),"-",""),"Q",""),"季","")`;
  const quarter = `MATCH(${bare},{"1","2","3","4"},0)*3`;
  const chineseQuarter = `MATCH(${bare},{"一","二","三","四"},0)*3`;
  const afterYear = `VALUE(MID(${rest},2,FIND("月",${rest})-2))`;
  const mark = `LEFT(${rest},1)`;
  const afterMark = `VALUE(MID(${rest}&${mark},2,FIND(${mark},${rest}&${mark},2)-2))`;
  const month =
    `IF(LEN(${text})=6,IF(ISNUMBER(VALUE(${text})),VALUE(${rest}),0),` +
    `IF(${mark}="年",${afterYear},IF(OR(${mark}="-",${mark}="/",${mark}="."),${afterMark},0)))`;
  const known =
    `IF(OR(${rest}="",${rest}="年",RIGHT(${rest},3)="下半年"),12,IF(RIGHT(${rest},3)="上半年",6,` +
    `IF(OR(ISNUMBER(FIND("Q",${rest})),ISNUMBER(FIND("季",${rest}))),IFERROR(${quarter},${chineseQuarter}),${month})))`;
  return `IFERROR(INDEX({1,2,3,4,5,6,7,8,9,10,11,12},MATCH(${known},{1,2,3,4,5,6,7,8,9,10,11,12},0)),"")`;
}

function normalised(x: string): string {
  return SPELLINGS.reduce((text, [from, to]) => `SUBSTITUTE(${text},"${from}","${to}")`, `UPPER(${x})`);
}
