import { MONTHS, warningOf, type WarningState } from '../../measure/warning';
import { parseAddress } from '../../model/cells';
import type { Decimal } from '../../model/decimal';
import type { Entry, SeriesReading } from '../../model/reading';
import type { ReferencePeriod } from '../../model/reference-period';

/** Where the indicator of a row stands, from what was entered in it. What cannot be read counts as missing. */
export function seriesState(series: SeriesReading, asOf: ReferencePeriod | null): WarningState {
  const { indicator, frequency, yellow, red, months } = series;
  return warningOf({
    direction: indicator.desiredDirection,
    yellow: numberOf(yellow),
    red: numberOf(red),
    values: Array.from({ length: MONTHS }, (_, index) => numberOf(months.find(({ month }) => month === index + 1))),
    // Another word than 季度 counts as in the cells: every month.
    frequency: frequency.value ?? '月度',
    lastMonth: asOf?.months ?? null,
  });
}

/** What the formula cells of a row must show. Zero-based. */
export function shownSeries(
  series: SeriesReading,
  asOf: ReferencePeriod | null,
  badPeriod: boolean,
): { row: number; column: number; value: string | number }[] {
  const { latest, signal, trend, crossing } = seriesState(series, asOf);
  const shown = {
    latest: latest?.value.toNumber() ?? '',
    signal: signal ?? '',
    trend: trend?.toNumber() ?? '',
    crossing,
  };
  return series.computed.flatMap(({ cell, field }) => {
    const place = parseAddress(cell);
    if (!place || !(field in shown)) return [];
    return [{ ...place, value: badPeriod ? '' : shown[field as keyof typeof shown] }];
  });
}

function numberOf(entry: Entry | undefined): Decimal | null {
  return entry?.value.kind === 'number' ? entry.value.value : null;
}
