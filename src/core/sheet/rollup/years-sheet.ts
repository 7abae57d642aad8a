import { address } from '../../model/cells';
import type { IndicatorTotal } from '../../rollup/indicator-total';
import type { PeriodTotal } from '../../rollup/period-total';
import type { FormulaSpec, SheetSpec } from '../spec';
import {
  completeText,
  figureCell,
  isCollectedBy,
  native,
  NOT_COLLECTED,
  numberFormat,
  widestDecimals,
  YEARS_UNITS,
  type BoxSheets,
} from './places';
import { INDICATOR_COLUMNS, indicatorCells, PLAIN_BODY, unitColumns } from './row-heads';
import { tableSheet, type TableCell, type TableColumn } from './table';

function columnsOf({ box }: BoxSheets): TableColumn[] {
  return [
    ...INDICATOR_COLUMNS,
    { head: '期间', width: 12 },
    { head: '合计', width: 12 },
    { head: '完成', width: 8 },
    { head: '全省填报数', width: 12 },
    ...unitColumns(box.units),
  ];
}

/** Zero-based row of an indicator's year in 分年; the years of an indicator stand under each other. */
export function yearRow(sheets: BoxSheets, indicator: number, year: number): number {
  const before = sheets.box.indicators.slice(0, indicator).reduce((rows, { years }) => rows + years.length, 0);
  return PLAIN_BODY + before + year;
}

/** 分年: each unit's value of each year as it was received, and the sum over the units as a formula. Everything else refers here. */
export function yearsSheet(sheets: BoxSheets, lines: readonly string[]): SheetSpec {
  const { box } = sheets;
  return tableSheet({
    name: sheets.years,
    planId: box.plan.id,
    unit: '',
    title: `${box.box.number} ${box.box.title}　各单位分年数`,
    lines,
    columns: columnsOf(sheets),
    rows: box.indicators.flatMap((total, at) =>
      total.years.map((year, index) => rowOf(sheets, total, year, yearRow(sheets, at, index))),
    ),
    notes: ['注：空格是未报或报告期不同，不计入合计；“完成”是有数的单位数。'],
    frozenColumns: 4,
  });
}

function rowOf(sheets: BoxSheets, total: IndicatorTotal, year: PeriodTotal, row: number): TableCell[] {
  const { box } = sheets;
  const { indicator } = total;
  const decimals = widestDecimals([year], total);
  return [
    ...indicatorCells(box.box, indicator),
    { look: 'center', content: year.label },
    totalCell(sheets, total, year, row, decimals),
    { look: 'center', content: completeText(year), format: '@' },
    figureCell(year.whole, decimals),
    ...box.units.map((unit) =>
      isCollectedBy(total, unit) ? figureCell(year.values.get(unit.name), decimals) : NOT_COLLECTED,
    ),
  ];
}

function totalCell(
  sheets: BoxSheets,
  total: IndicatorTotal,
  year: PeriodTotal,
  row: number,
  decimals: number,
): TableCell {
  const { rolling } = total;
  if (rolling.how === 'elsewhere') return NOT_COLLECTED;
  if (rolling.how === 'none') return { look: 'mutedCenter', content: '不可汇总' };
  const format = rolling.how === 'rate' ? '0.00' : numberFormat(decimals);
  const formula = rolling.how === 'rate' ? rateFormula(sheets, rolling, year) : sumFormula(sheets, row, decimals);
  if (formula === null) return { look: 'number', content: year.total?.toNumber() ?? null, format };
  return { look: 'number', content: native(formula, year.total?.toNumber() ?? ''), format };
}

/** Cells of the units in a row. */
function unitRange({ box }: BoxSheets, row: number): string {
  return `${address(row, YEARS_UNITS)}:${address(row, YEARS_UNITS + Math.max(1, box.units.length) - 1)}`;
}

function sumFormula(sheets: BoxSheets, row: number, decimals: number): string {
  const range = unitRange(sheets, row);
  return `=IF(COUNT(${range})=0,"",ROUND(SUM(${range}),${String(decimals)}))`;
}

/** Σ numerators / Σ denominators of the units that tell both; null where these rows stand in another box. */
function rateFormula(
  sheets: BoxSheets,
  { numerator, denominator }: { numerator: string; denominator: string },
  { year }: PeriodTotal,
): string | null {
  const rangeOf = (code: string): string | null => {
    const at = sheets.box.indicators.findIndex(({ indicator }) => indicator.code === code);
    const index = sheets.box.indicators[at]?.years.findIndex((other) => other.year === year) ?? -1;
    return index < 0 ? null : unitRange(sheets, yearRow(sheets, at, index));
  };
  const [part, whole] = [rangeOf(numerator), rangeOf(denominator)];
  if (part === null || whole === null) return null;
  const both = `--ISNUMBER(${part}),--ISNUMBER(${whole})`;
  const below = `SUMPRODUCT(${both},${whole})`;
  return `=IF(${below}=0,"",ROUND(SUMPRODUCT(${both},${part})/${below}*100,8))`;
}

/** Formula of the sum of an indicator's years in one column of 分年. */
export function acrossYears(
  sheets: BoxSheets,
  at: number,
  column: number,
  decimals: number,
  cached: number | '',
): FormulaSpec {
  const { years } = sheets.box.indicators[at]!;
  const cell = (index: number): string => address(yearRow(sheets, at, index), column);
  const quoted = `'${sheets.years.replace(/'/g, "''")}'`;
  const range = `${quoted}!${cell(0)}:${cell(years.length - 1)}`;
  return native(`=IF(COUNT(${range})=0,"",ROUND(SUM(${range}),${String(decimals)}))`, cached);
}
