import type { Entry, RowReading, SheetReading } from '../../model/reading';
import { isProjectFilled } from './project-row';
import { seriesRows } from './series-row';

export type NumberEntry = Entry & { value: Extract<Entry['value'], { kind: 'number' }> };
export type RatioEntry = Entry & { value: Extract<Entry['value'], { kind: 'ratio' }> };

/** Whether the indicator is collected at this unit's level; elsewhere it is 不适用 and nothing is asked of it. */
export function isCollected(sheet: SheetReading, row: RowReading): boolean {
  return sheet.unit === null || row.indicator.levels.includes(sheet.unit.level);
}

/** True when something, readable or not, stands in the cell. */
export function isFilled(entry: Entry): boolean {
  return entry.value.kind !== 'blank';
}

/** The row's entry cells with its own base and target, in the order of a reader. */
export function allCells(row: RowReading): Entry[] {
  return [row.ownBaseline, row.ownTarget, ...row.entries].filter((entry) => entry !== null);
}

/** True when anything has been entered in the row's periods. */
export function hasEntries(row: RowReading): boolean {
  return row.entries.some(isFilled);
}

/** True when the row's periods are computed from other cells (shares, shared entries), so that nobody fills them in. */
export function isComputed(row: RowReading): boolean {
  return row.entries.length > 0 && row.entries.every((entry) => entry.computed);
}

/** True when nothing has been entered in the sheet, own bases and targets and projects included. */
export function isBlankSheet(sheet: SheetReading): boolean {
  const typed = (row: RowReading): boolean => allCells(row).some((entry) => !entry.computed && isFilled(entry));
  return ![...sheet.rows, ...seriesRows(sheet)].some(typed) && !(sheet.projects ?? []).some(isProjectFilled);
}

/** True when the sheet has cells to fill in at all; a box of dimensions only shows what other sheets hold. */
export function isFillable(sheet: SheetReading): boolean {
  const { projects = [], series = [] } = sheet;
  return (
    projects.length + series.length > 0 || sheet.rows.some((row) => allCells(row).some((entry) => !entry.computed))
  );
}

export function isNumber(entry: Entry | null | undefined): entry is NumberEntry {
  return entry?.value.kind === 'number';
}

export function isRatio(entry: Entry): entry is RatioEntry {
  return entry.value.kind === 'ratio';
}

/** Two readable values say the same: numbers by value, ratios part by part. Null where one of them says nothing readable. */
export function isSameValue(a: Entry, b: Entry): boolean | null {
  if (isNumber(a) && isNumber(b)) return a.value.value.eq(b.value.value);
  if (!isRatio(a) || !isRatio(b)) return null;
  const { parts } = b.value;
  return a.value.parts.length === parts.length && a.value.parts.every((part, index) => part.eq(parts[index]!));
}

/** Outcome boxes print one period result: nothing is a gap and no year stands beside another (METHOD §2). */
export function isOutcome(sheet: SheetReading): boolean {
  return sheet.box.kind === 'outcomes';
}

/** The newest readable entry not after the report date, or null. */
export function newestEntry(row: RowReading, year: number): Entry | null {
  return row.entries.filter((entry) => entry.period <= year && (isNumber(entry) || isRatio(entry))).at(-1) ?? null;
}

/** What a period is called: 2023年, or 期末 in an outcome box; own base and target by their names. */
export function periodName(sheet: SheetReading, row: RowReading, entry: Entry): string {
  if (entry === row.ownBaseline) return '本级基期';
  if (entry === row.ownTarget) return '本级目标';
  if (entry.label) return entry.label;
  return isOutcome(sheet) ? '期末' : `${String(entry.period)}年`;
}
