import { Decimal, ZERO } from '../model/decimal';
import type { Frequency } from '../model/frequency';
import type { Indicator } from '../model/indicator';

/** 信号: green, yellow, red. */
export type Signal = '绿' | '黄' | '红';

export const MONTHS = 12;
/** Values from which a trend is drawn. */
export const LEAST_PERIODS = 3;
/** Months ahead that a trend is followed; what it crosses later is 未见触线. */
export const HORIZON = 12;
/** Decimals to which a trend is rounded, in cells and here. */
const TREND_DECIMALS = 6;

/** What is known of one warning indicator in one year 警兆指标. */
export interface WarningInput {
  direction: Indicator['desiredDirection'];
  /** 黄色预警线 and 红色预警线 of the unit. */
  yellow: Decimal | null;
  red: Decimal | null;
  /** Values of January to December; null is missing. */
  values: readonly (Decimal | null)[];
  frequency: Frequency;
  /** Month up to which the 报告期 goes; null counts all months. */
  lastMonth: number | null;
}

/** Where an indicator stands and where it goes 预警状态. */
export interface WarningState {
  /** Months whose value counts, in order. */
  months: readonly number[];
  latest: { month: number; value: Decimal } | null;
  /** Null without data or without both lines in their order. */
  signal: Signal | null;
  /** Change a month by least squares, to six decimals 趋势; null below three values. */
  trend: Decimal | null;
  /** 预计触线 in words, "" where there is nothing to say. */
  crossing: string;
}

/** True for a month that has a value by the frequency: every month, or the last of a quarter. */
export function isDueMonth(month: number, frequency: Frequency): boolean {
  return frequency === '月度' || month % 3 === 0;
}

/** True when the red line is worse than the yellow one; a higher value is worse where the plan wants less. */
export function linesInOrder(direction: WarningInput['direction'], yellow: Decimal, red: Decimal): boolean {
  return direction === 'decrease' ? red.gt(yellow) : red.lt(yellow);
}

/** The light of a value by the two lines; null without both in their order. A line is crossed when it is reached. */
export function signalOf(
  { direction, yellow, red }: Pick<WarningInput, 'direction' | 'yellow' | 'red'>,
  value: Decimal,
): Signal | null {
  if (!yellow || !red || !linesInOrder(direction, yellow, red)) return null;
  const reached = (line: Decimal): boolean => (direction === 'decrease' ? value.gte(line) : value.lte(line));
  return reached(red) ? '红' : reached(yellow) ? '黄' : '绿';
}

/** State of a warning indicator. Everything is exact but the trend, which is rounded. */
export function warningOf(input: WarningInput): WarningState {
  const { values, frequency, lastMonth } = input;
  const points = values.flatMap((value, index) => {
    const month = index + 1;
    return value !== null && isDueMonth(month, frequency) && month <= (lastMonth ?? MONTHS) ? [{ month, value }] : [];
  });
  const latest = points.at(-1) ?? null;
  const trend = points.length < LEAST_PERIODS ? null : slopeOf(points);
  const months = points.map(({ month }) => month);
  const signal = latest && signalOf(input, latest.value);
  if (!latest || !signal) return { months, latest, signal: null, trend, crossing: '' };
  return { months, latest, signal, trend, crossing: crossingText(input, latest.value, signal, trend, points.length) };
}

/** (nΣxy − ΣxΣy) / (nΣx² − (Σx)²) */
function slopeOf(points: readonly { month: number; value: Decimal }[]): Decimal {
  const n = points.length;
  let [x, xx, y, xy] = [0, 0, ZERO, ZERO];
  for (const { month, value } of points) {
    x += month;
    xx += month * month;
    y = y.plus(value);
    xy = xy.plus(value.times(month));
  }
  return xy
    .times(n)
    .minus(y.times(x))
    .div(n * xx - x * x)
    .toDecimalPlaces(TREND_DECIMALS);
}

function crossingText(
  { direction, yellow, red }: WarningInput,
  value: Decimal,
  signal: Signal,
  trend: Decimal | null,
  periods: number,
): string {
  if (signal === '红') return '已触红线';
  if (trend === null) return signal === '黄' ? '已触黄线' : '';
  const line = signal === '黄' ? red! : yellow!;
  const worsens = direction === 'decrease' ? trend.gt(0) : trend.lt(0);
  const months = worsens ? monthsTo(line.minus(value), trend) : Infinity;
  if (months > HORIZON) return signal === '黄' ? '已触黄线，未见触红线' : '未见触线';
  const next = `按近${periods}期趋势约${months}个月后触及${signal === '黄' ? '红线' : '黄线'}`;
  return signal === '黄' ? `已触黄线，${next}` : next;
}

/** Whole months until the distance is covered, at least one. */
function monthsTo(distance: Decimal, trend: Decimal): number {
  const months = distance.div(trend).toDecimalPlaces(TREND_DECIMALS);
  return Math.max(1, months.toDecimalPlaces(0, Decimal.ROUND_UP).toNumber());
}
