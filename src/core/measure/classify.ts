import type { Figure } from '../model/figure';
import type { IndicatorClass } from '../model/indicator';

/** Units in which things are counted one by one 计数单位 (people counted as 人 are levels or flows instead). */
const COUNTED = /^(个|所|家|座|项|处|户|支|批|台|套|件|种|名|间|场|期|站|条|类|门|届)$/u;
const DATED = /\d{4}年/u;
const YEARLY = /年招收|每年|年度招收|年均招收/u;
const AVERAGE_GROWTH = /年均(?:增长|增速|递增)/u;

/**
 * Class K1–K10 of an indicator from its print 指标类型; the first match of METHOD §2's table decides. A catalogue may
 * state another class where the print is not enough.
 */
export function classify(target: Figure, baseline: Figure, name: string): IndicatorClass {
  if (target.ratio) return 'K7';
  if (target.operator === 'range' || (target.approx && (target.operator ?? 'eq') === 'eq' && target.value !== null)) {
    return 'K8';
  }
  if ((target.kind === 'growth' && target.per !== null) || AVERAGE_GROWTH.test(name)) return 'K9';
  if (COUNTED.test(target.unit ?? '') || DATED.test(target.asof ?? '')) return 'K10';
  if (target.operator === 'lt' || target.operator === 'le') return 'K6';
  if (target.unit === '%' || target.kind === 'rate') return 'K5';
  if (YEARLY.test(name) || target.per !== null) return 'K4';
  if (target.cumulative) return baseline.value !== null && !baseline.cumulative ? 'K3' : 'K1';
  return 'K2';
}
