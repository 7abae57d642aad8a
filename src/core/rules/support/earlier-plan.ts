import { ZERO, type Decimal } from '../../model/decimal';
import type { Entry, RowReading, SheetReading } from '../../model/reading';
import { isNumber, isOutcome } from './rows';

/** Classes whose period result is the sum of the years. */
const SUMMED = new Set(['K1', 'K3']);

/** The same indicator in a sheet of another plan 上期规划的同一指标: same name or alias, same unit of measure, one scope. */
export interface Counterpart {
  sheet: SheetReading;
  row: RowReading;
}

/** Sheets of the same unit whose plan ends where this one begins 上期规划的报表. */
export function isPlanBefore(earlier: SheetReading, later: SheetReading): boolean {
  return (
    earlier.unit !== null &&
    earlier.unit.name === later.unit?.name &&
    earlier.plan.region === later.plan.region &&
    earlier.plan.endYear === later.plan.baseYear
  );
}

function isSameIndicator(a: RowReading, b: RowReading): boolean {
  if (a.indicator.unit !== b.indicator.unit || a.indicator.scopeConflict !== null || b.indicator.scopeConflict !== null)
    return false;
  const names = (row: RowReading): string[] => [row.indicator.name, ...row.indicator.aliases];
  return names(a).some((name) => names(b).includes(name));
}

/** The row in some other sheets that is the same indicator, or null. */
export function counterpart(row: RowReading, sheets: readonly SheetReading[]): Counterpart | null {
  for (const sheet of sheets) {
    const found = sheet.rows.find((candidate) => isSameIndicator(row, candidate));
    if (found) return { sheet, row: found };
  }
  return null;
}

/** What a plan ended with 期末完成数: the last year's value, or the total where the years add up; at the cell to look at. */
export function outcomeOf({ sheet, row }: Counterpart, cumulative: boolean): { value: Decimal; entry: Entry } | null {
  const last = row.entries.at(-1);
  if (!last) return null;
  const summed = SUMMED.has(row.indicator.class);
  if (isOutcome(sheet))
    return summed === cumulative && isNumber(last) ? { value: last.value.value, entry: last } : null;
  if (last.period !== sheet.plan.endYear || !isNumber(last)) return null;
  if (!cumulative) return { value: last.value.value, entry: last };
  const years = row.entries.filter(isNumber);
  if (!summed || years.length < row.entries.length) return null;
  return { value: years.reduce((total, { value }) => total.plus(value.value), ZERO), entry: last };
}
