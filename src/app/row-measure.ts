import { measureIndicator, type Actual, type IndicatorMeasure } from '../core/measure/measure-indicator';
import { planYears } from '../core/model/plan';
import type { Entry, RowReading, SheetReading } from '../core/model/reading';

/** Whether the row is reported at this unit's level; elsewhere it is 不适用. */
export function isCollected(sheet: SheetReading, row: RowReading): boolean {
  return sheet.unit === null || row.indicator.levels.includes(sheet.unit.level);
}

/**
 * Completion of a row as its cells show it. Null where the row is 不适用, and on a lower unit's sheet without a readable
 * own target (METHOD §2 “Whose target”).
 */
export function rowMeasure(sheet: SheetReading, row: RowReading): IndicatorMeasure | null {
  const { plan, box, asOf } = sheet;
  if (!isCollected(sheet, row)) return null;
  const target = own(row.ownTarget);
  const baseline = own(row.ownBaseline);
  if (row.ownTarget && target === null) return null;
  const values = { ...(row.ownTarget ? { target, baseline } : {}) };
  if (box.kind === 'outcomes') {
    const total = actual(row.entries[0]);
    return measureIndicator(plan, row.indicator, {
      actuals: [],
      total,
      asOf: { year: plan.endYear, months: 12 },
      ...values,
    });
  }
  const actuals = planYears(plan).map((year) => actual(row.entries.find((entry) => entry.period === year)));
  return measureIndicator(plan, row.indicator, { actuals, asOf, ...values });
}

function actual(entry: Entry | undefined): Actual {
  if (entry?.value.kind === 'number') return entry.value.value;
  return entry?.value.kind === 'ratio' ? entry.value.parts : null;
}

function own(entry: Entry | null): number | string | null {
  if (entry?.value.kind === 'number') return entry.value.value.toNumber();
  return entry?.value.kind === 'ratio' ? entry.value.parts.map(String).join(':') : null;
}
