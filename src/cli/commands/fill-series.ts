import { formatReferencePeriod, parseReferencePeriod } from '../../core/measure/period';
import { FREQUENCIES } from '../../core/model/frequency';
import type { CellReading, SeriesReading, SheetReading } from '../../core/model/reading';
import type { CsvEntry } from '../../hosts/xlsx/csv';

/** Cells of a series that are no month, by what `period` says. */
const NAMED = new Map<string, (series: SeriesReading) => CellReading>([
  ['频度', ({ frequency }) => frequency],
  ['frequency', ({ frequency }) => frequency],
  ['黄色预警线', ({ yellow }) => yellow],
  ['yellow', ({ yellow }) => yellow],
  ['红色预警线', ({ red }) => red],
  ['red', ({ red }) => red],
]);

/** The cell of a series of months that a line means: 频度, an alert line, or a month of the year of the sheet; else why there is none. */
export function seriesCellOf(
  entry: CsvEntry,
  { sheet, series }: { sheet: SheetReading; series: SeriesReading },
): CellReading | string {
  const period = entry.period.trim();
  const named = NAMED.get(period.toLowerCase())?.(series);
  if (named === series.frequency && entry.value !== null && !FREQUENCIES.some((word) => word === entry.value)) {
    return `“${String(entry.value)}”不是频度，可填 ${FREQUENCIES.join('、')}`;
  }
  if (named) return named;
  const bare = /^(1[0-2]|[1-9])月$/.exec(period);
  const read = bare ? { year: sheet.asOf?.year ?? 0, months: Number(bare[1]) } : parseReferencePeriod(period);
  const year = sheet.asOf?.year ?? read?.year;
  const found = series.months.find(({ month }) => month === read?.months);
  if (!read || !found || /^\d{4}年?$/.test(period)) {
    return `“${series.indicator.name}”按月填报，没有“${period}”的填报格，可填 ${year ?? 2013}-03 这样的月份，或黄色预警线、红色预警线、频度`;
  }
  if (read.year !== year) {
    const stands = sheet.asOf ? formatReferencePeriod(sheet.asOf) : '（空）';
    return `“${sheet.sheet}”的报告期是${stands}，不能填${formatReferencePeriod(read)}的数，请核对年份`;
  }
  return found;
}
