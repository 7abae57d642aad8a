import type { Decimal } from '../../model/decimal';
import type { MeasureFacts } from '../facts';
import type { ProgressStatus } from '../measure';

/** Floors and ceilings, at the end of a plan too: 达标 · 临界 (margin under 0.5 百分点) · 未达标 (METHOD §2 “Status”). */
export function boundStatus(facts: MeasureFacts, met: boolean, margin: Decimal): ProgressStatus {
  if (!met) return '未达标';
  return margin.lt(facts.thresholds.criticalMargin) ? '临界' : '达标';
}
