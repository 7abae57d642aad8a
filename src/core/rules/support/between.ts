import type { Decimal } from '../../model/decimal';
import type { Plan } from '../../model/plan';
import type { ReportingUnit } from '../../model/reporting-unit';
import type { RowReading, SheetReading } from '../../model/reading';
import { Notes } from '../../parts/notes';
import { halfLastDigit, statedDecimals } from './intervals';
import { isCollected, isNumber, isOutcome, type NumberEntry } from './rows';

/** The sheets of the lower units beside the province's 各单位报表: each unit once, and the units without one. */
export interface LowerSheets {
  sheets: readonly SheetReading[];
  /** Units of the lower level that have no sheet here. */
  absent: readonly ReportingUnit[];
}

const LOWER = new WeakMap<Plan, ReadonlyMap<string, ReportingUnit>>();

/** The units directly below the whole by name: of a province its cities, of a city its counties; what the whole holds itself (本级) is one of them. */
function lowerUnits(plan: Plan): ReadonlyMap<string, ReportingUnit> {
  const known = LOWER.get(plan);
  if (known) return known;
  const { units } = plan;
  const below = units.some(({ level }) => level === 'city') ? 'city' : 'county';
  const lower = units.filter(({ level }) => level === below || level === 'province-direct');
  const byName = new Map(lower.map((unit) => [unit.name, unit]));
  LOWER.set(plan, byName);
  return byName;
}

function isSameForm(a: SheetReading, b: SheetReading): boolean {
  return a.plan.id === b.plan.id && a.box.id === b.box.id;
}

/** Null unless the sheet is the province's and at least one lower unit's stands beside it. */
export function lowerSheets(sheet: SheetReading, workbook: readonly SheetReading[]): LowerSheets | null {
  if (sheet.unit?.level !== 'province' || sheet.box.kind === 'dimensions') return null;
  const expected = lowerUnits(sheet.plan);
  const byName = new Map<string, SheetReading>();
  for (const other of workbook) {
    const name = other.unit?.name;
    if (name !== undefined && expected.has(name) && isSameForm(other, sheet) && !byName.has(name))
      byName.set(name, other);
  }
  return byName.size === 0
    ? null
    : { sheets: [...byName.values()], absent: [...expected.values()].filter((unit) => !byName.has(unit.name)) };
}

/** The province's sheet beside a lower unit's, or null. */
export function provinceSheet(sheet: SheetReading, workbook: readonly SheetReading[]): SheetReading | null {
  if (sheet.box.kind === 'dimensions' || !sheet.unit || !lowerUnits(sheet.plan).has(sheet.unit.name)) return null;
  return workbook.find((other) => other.unit?.level === 'province' && isSameForm(other, sheet)) ?? null;
}

const ROWS = new Notes<SheetReading, ReadonlyMap<string, RowReading>>();

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

/** One unit's value of one period. */
export interface UnitValue {
  unit: ReportingUnit;
  entry: NumberEntry;
}

/** The units' values of one period; null where the sheets are not of the same date. */
export function unitValues(
  province: SheetReading,
  sheets: readonly SheetReading[],
  code: string,
  year: number,
): { values: UnitValue[]; lacking: string[] } | null {
  const values: UnitValue[] = [];
  const lacking: string[] = [];
  for (const sheet of sheets) {
    const row = rowOf(sheet, code);
    if (row && !isCollected(sheet, row)) continue;
    if (!coversSame(province, sheet, year)) return null;
    const entry = row?.entries.find(({ period }) => period === year);
    if (sheet.unit && isNumber(entry)) values.push({ unit: sheet.unit, entry });
    else lacking.push(sheet.unit?.display ?? '');
  }
  return { values, lacking };
}

/** The values that a printed one may stand for. */
export interface Interval {
  low: Decimal;
  high: Decimal;
}

/** What a typed value may stand for, ±½ of its last digit (METHOD §3.9). */
export function rounding(value: Decimal, decimals: number): Interval {
  const half = halfLastDigit(statedDecimals(value, decimals));
  return { low: value.minus(half), high: value.plus(half) };
}

/** True where a value of the one interval can be a value of the other. */
export function meet(a: Interval, b: Interval): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}
