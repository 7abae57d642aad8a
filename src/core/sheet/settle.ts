import type { CellValue } from '../model/cells';
import type { Entry, EntryValue, RowReading, SheetReading } from '../model/reading';

/**
 * Values of computed entries as they follow from the cells that people fill in 计算填报格的取值: what a formula cell shows may be
 * of before the last change, so it is never read where its sources are at hand.
 */
export function settleShares(rows: readonly RowReading[]): RowReading[] {
  const byCode = new Map(rows.map((row) => [row.indicator.code, row]));
  return rows.map((row) => {
    const { share } = row.indicator;
    if (!share) return row;
    const part = byCode.get(share.numerator);
    const whole = byCode.get(share.denominator);
    const at = (source: RowReading | undefined, period: number) =>
      source?.entries.find((entry) => entry.period === period)?.value;
    return {
      ...row,
      entries: row.entries.map((entry) =>
        entry.computed ? share100(entry, at(part, entry.period), at(whole, entry.period)) : entry,
      ),
    };
  });
}

/** The same for the sheets of a workbook: a shared entry has the value of the sheet in which it is filled in. */
export function settleShared(sheets: readonly SheetReading[]): SheetReading[] {
  // A shared entry may show a share, whose parts may be shared in turn.
  const once = sheets.map((sheet) => settleFrom(sheet, sheets));
  return once.map((sheet) => settleFrom(sheet, once));
}

function settleFrom(sheet: SheetReading, workbook: readonly SheetReading[]): SheetReading {
  if (!sheet.rows.some((row) => row.indicator.sameEntryAs !== null)) return sheet;
  const rows = sheet.rows.map((row) => {
    const source = isLinked(row) ? sharedSource(sheet, row, workbook)?.row : undefined;
    if (!source) return row;
    const like = (entry: Entry | null, other: Entry | null | undefined) =>
      entry?.computed && entry.formula !== null
        ? settled(entry, other?.value ?? { kind: 'blank' }, other?.raw ?? null)
        : entry;
    return {
      ...row,
      entries: row.entries.map((entry) =>
        like(
          entry,
          source.entries.find((other) => other.period === entry.period),
        )!,
      ),
      ownBaseline: like(row.ownBaseline, source.ownBaseline),
      ownTarget: like(row.ownTarget, source.ownTarget),
    };
  });
  return { ...sheet, rows: settleShares(rows) };
}

/** True when the row shows what was filled in elsewhere. */
function isLinked(row: RowReading): boolean {
  return row.indicator.share === null && row.entries.some((entry) => entry.computed);
}

/** The row in which the shared entry of a row is filled in, on another sheet of the same plan and unit. */
export function sharedSource(
  sheet: SheetReading,
  row: RowReading,
  workbook: readonly SheetReading[],
): { sheet: SheetReading; row: RowReading } | null {
  const code = row.indicator.sameEntryAs;
  if (code === null || sheet.unit === null) return null;
  for (const other of workbook) {
    if (other.sheet === sheet.sheet || other.plan.id !== sheet.plan.id || other.unit?.name !== sheet.unit.name)
      continue;
    const found = other.rows.find((candidate) => candidate.indicator.code === code);
    if (found) return { sheet: other, row: found };
  }
  return null;
}

/** num/den·100 to eight decimals, as the formula rounds it; blank where it shows nothing. */
function share100(entry: Entry, part: EntryValue | undefined, whole: EntryValue | undefined): Entry {
  if (part?.kind !== 'number' || whole?.kind !== 'number' || whole.value.isZero()) {
    return settled(entry, { kind: 'blank' }, null);
  }
  const value = part.value.div(whole.value).times(100).toDecimalPlaces(8);
  return settled(entry, { kind: 'number', value }, value.toNumber());
}

function settled(entry: Entry, value: EntryValue, raw: CellValue): Entry {
  return { ...entry, raw, value };
}
