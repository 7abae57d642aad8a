import type { RowReading, SeriesReading } from '../../model/reading';

const KNOWN = new WeakMap<SeriesReading, RowReading>();

/**
 * A series of months as a row of values 预警监测行: its two lines and its months are the entries, so that rules about numbers and
 * findings need not know series. They are not values of years: rules that compare years never see it.
 */
export function seriesRow(series: SeriesReading): RowReading {
  const known = KNOWN.get(series);
  if (known) return known;
  const { indicator, row, yellow, red, months, locked, explanation, verdict, memory, computed } = series;
  const read: RowReading = {
    indicator,
    row,
    entries: [yellow, red, ...months],
    ownBaseline: null,
    ownTarget: null,
    locked,
    explanation,
    verdict,
    ...(memory ? { memory } : {}),
    computed,
  };
  KNOWN.set(series, read);
  return read;
}

/** The rows of a series of months that the sheet has, as rows. */
export function seriesRows({ series = [] }: { series?: readonly SeriesReading[] }): RowReading[] {
  return series.map(seriesRow);
}
