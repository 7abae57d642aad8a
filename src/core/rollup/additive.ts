import type { Indicator } from '../model/indicator';
import type { ReportingUnit } from '../model/reporting-unit';

/**
 * How the values of units become the whole's 汇总方式 (METHOD §2): `sum` where they add up; `rate` from the sums of numerator and
 * denominator; `none` where nothing but their range can be told; `elsewhere` where none of the units collects the indicator.
 */
export type Rolling =
  | { how: 'sum' }
  | { how: 'rate'; numerator: string; denominator: string }
  | { how: 'none'; why: string }
  | { how: 'elsewhere'; why: string };

/** The way of one indicator. `byCode` finds the indicator that a shared entry shows. */
export function rollingOf(
  indicator: Indicator,
  units: readonly ReportingUnit[],
  byCode: ReadonlyMap<string, Indicator>,
): Rolling {
  if (units.every(({ level }) => !indicator.levels.includes(level)))
    return { how: 'elsewhere', why: '下级单位不填报本指标' };
  const share = indicator.share ?? byCode.get(indicator.sameEntryAs ?? '')?.share ?? null;
  if (share) return { how: 'rate', ...share };
  if (indicator.class === 'K7') return { how: 'none', why: '不可汇总：比例没有各项人数' };
  if (indicator.unit === '%') return { how: 'none', why: '不可汇总：比率没有分子、分母' };
  if (!indicator.additive) return { how: 'none', why: '不可汇总：各单位数不能相加' };
  return { how: 'sum' };
}

/** True where the period counts by the sum of its years 累计指标: K1 and K3. */
export function isCumulative({ class: kind }: Pick<Indicator, 'class'>): boolean {
  return kind === 'K1' || kind === 'K3';
}

/** The units at whose level the indicator is collected. */
export function collecting(indicator: Indicator, units: readonly ReportingUnit[]): ReportingUnit[] {
  return units.filter(({ level }) => indicator.levels.includes(level));
}
