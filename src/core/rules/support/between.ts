import type { Decimal } from '../../model/decimal';
import type { ReportingUnit } from '../../model/reporting-unit';
import type { RowReading, SheetReading } from '../../model/reading';
import { halfLastDigit, statedDecimals } from './intervals';
import { isCollected, isNumber, isOutcome, type NumberEntry } from './rows';

/** The sheets of the lower units beside the province's 各单位报表: each unit once, and the units without one. */
export interface LowerSheets {
  sheets: readonly SheetReading[];
  /** Units of the lower level that have no sheet here. */
  absent: readonly ReportingUnit[];
}

const LOWER = new Set<ReportingUnit['level']>(['city', 'province-direct']);

function isSameForm(a: SheetReading, b: SheetReading): boolean {
  return a.plan.id === b.plan.id && a.box.id === b.box.id;
}

/** Null unless the sheet is the province's and at least one lower unit's stands beside it. */
export function lowerSheets(sheet: SheetReading, workbook: readonly SheetReading[]): LowerSheets | null {
  if (sheet.unit?.level !== 'province' || sheet.box.kind === 'dimensions') return null;
  const byName = new Map<string, SheetReading>();
  for (const other of workbook) {
    if (other.unit && LOWER.has(other.unit.level) && isSameForm(other, sheet) && !byName.has(other.unit.name))
      byName.set(other.unit.name, other);
  }
  const expected = sheet.plan.units.filter((unit) => LOWER.has(unit.level));
  return byName.size === 0
    ? null
    : { sheets: [...byName.values()], absent: expected.filter((unit) => !byName.has(unit.name)) };
}

/** The province's sheet beside a lower unit's, or null. */
export function provinceSheet(sheet: SheetReading, workbook: readonly SheetReading[]): SheetReading | null {
  if (!sheet.unit || !LOWER.has(sheet.unit.level) || sheet.box.kind === 'dimensions') return null;
  return workbook.find((other) => other.unit?.level === 'province' && isSameForm(other, sheet)) ?? null;
}

const ROWS = new WeakMap<SheetReading, ReadonlyMap<string, RowReading>>();

/** The row of an indicator, found once for each sheet. */
export function rowOf(sheet: SheetReading, code: string): RowReading | null {
  let rows = ROWS.get(sheet);
  if (!rows) ROWS.set(sheet, (rows = new Map([...sheet.rows].reverse().map((row) => [row.indicator.code, row]))));
  return rows.get(code) ?? null;
}

/** How many months of a year the sheet reports: 0 for a year after its 报告期. */
function monthsOf(sheet: SheetReading, year: number): number {
  if (!sheet.asOf || isOutcome(sheet) || year < sheet.asOf.year) return 12;
  return year === sheet.asOf.year ? sheet.asOf.months : 0;
}

/** Two sheets say something about the same part of a year. */
export function coversSame(a: SheetReading, b: SheetReading, year: number): boolean {
  return monthsOf(a, year) === monthsOf(b, year) && monthsOf(a, year) > 0;
}

/** The units' values of one period; null where the sheets are not of the same date. */
export function unitValues(
  province: SheetReading,
  sheets: readonly SheetReading[],
  code: string,
  year: number,
): { values: NumberEntry[]; lacking: string[] } | null {
  const values: NumberEntry[] = [];
  const lacking: string[] = [];
  for (const sheet of sheets) {
    const row = rowOf(sheet, code);
    if (row && !isCollected(sheet, row)) continue;
    if (!coversSame(province, sheet, year)) return null;
    const entry = row?.entries.find(({ period }) => period === year);
    if (isNumber(entry)) values.push(entry);
    else lacking.push(sheet.unit?.display ?? '');
  }
  return { values, lacking };
}

/** What a typed value may stand for, ±½ of its last digit (METHOD §3.9). */
export function rounding(value: Decimal, decimals: number): { low: Decimal; high: Decimal } {
  const half = halfLastDigit(statedDecimals(value, decimals));
  return { low: value.minus(half), high: value.plus(half) };
}

/** True where a value of the one interval can be a value of the other. */
export function meet(a: { low: Decimal; high: Decimal }, b: { low: Decimal; high: Decimal }): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}
