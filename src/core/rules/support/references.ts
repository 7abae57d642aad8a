import { decimal, ONE, type Decimal } from '../../model/decimal';
import type { Figure } from '../../model/figure';
import { numberEntries, type RowContext } from '../define';
import { figureNumber } from './figures';
import { isOutcome, type NumberEntry } from './rows';

/** A value that an entry is held against, with its name for the message: 基期664.41, 2022年的670. */
export interface Reference {
  label: string;
  value: Decimal;
  /** Year of an entry; null for base and target. */
  year: number | null;
}

/** Classes whose values are the year's flow: a part of a year brings a part of it. */
const YEARLY = new Set(['K1', 'K3', 'K4']);
/** Classes whose printed target, and often base, is a sum over the plan's years. */
const SUMMED = new Set(['K1', 'K3']);

/** Share of the year that the value of `year` covers: less than 1 only for flows of the current, unfinished year. */
function yearShare({ row, asOf }: RowContext, year: number): Decimal {
  return YEARLY.has(row.indicator.class) && asOf?.year === year && asOf.months < 12
    ? decimal(asOf.months).div(12)
    : ONE;
}

function anchor(context: RowContext, entry: NumberEntry, label: string, figure: Figure | null): Reference[] {
  const { indicator } = context.row;
  const { startYear, endYear } = context.sheet.plan;
  const number = figure && (figure.unit === null || figure.unit === indicator.unit) ? figureNumber(figure) : null;
  if (!figure || !number?.isPositive()) return [];
  const name = label + figure.printed.trim();
  if (!SUMMED.has(indicator.class) || (isOutcome(context.sheet) && figure.cumulative))
    return [{ label: name, value: number, year: null }];
  // One year beside a period's total says nothing about its size.
  if (isOutcome(context.sheet)) return [];
  const yearly = figure.cumulative ? number.div(endYear - startYear + 1) : number;
  return [
    {
      label: figure.cumulative ? `${name}的年均数` : name,
      value: yearly.times(yearShare(context, entry.period)),
      year: null,
    },
  ];
}

/**
 * Base and target as values comparable with an entry: of a cumulative figure its yearly mean, of one in another unit
 * nothing. These are the unit's own; a lower unit without any has none (METHOD §2 “Whose target”).
 */
export function anchors(context: RowContext, entry: NumberEntry): Reference[] {
  // An average growth is a target in %, never of the size of the values themselves.
  const target = context.row.indicator.class === 'K9' ? null : context.target;
  return [...anchor(context, entry, '基期', context.baseline), ...anchor(context, entry, '目标', target)];
}

/** The row's other years, the nearest earlier one first, each scaled to the part of the year that the entry covers. */
export function otherYears(
  context: RowContext,
  entry: NumberEntry,
  valueOf: (other: NumberEntry) => Decimal,
): Reference[] {
  const share = yearShare(context, entry.period);
  const references = numberEntries(context.row)
    .filter((other) => other !== entry)
    .map((other) => ({
      label: `${String(other.period)}年的${other.value.value.toString()}`,
      value: valueOf(other).times(share).div(yearShare(context, other.period)),
      year: other.period,
    }));
  const isEarlier = (reference: { year: number }): boolean => reference.year < entry.period;
  return [...references.filter(isEarlier).reverse(), ...references.filter((reference) => !isEarlier(reference))];
}
