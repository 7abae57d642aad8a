import type { Figure } from '../model/figure';
import type { IndicatorClass } from '../model/indicator';

/**
 * Why a stated class 指标类型 cannot be what is printed, in Chinese, or null. Print decides (METHOD §2); a catalogue
 * states a class only where print is not enough, never against it.
 */
export function classContradiction(stated: IndicatorClass, baseline: Figure, target: Figure): string | null {
  const ratio = target.ratio !== null;
  if (ratio !== (stated === 'K7'))
    return ratio ? '目标值是比例，类型应为K7' : 'K7要求目标值印作比例，例如 10 : 40 : 50';
  const ranged = target.operator === 'range';
  if (ranged && stated !== 'K8') return '目标值是区间，类型应为K8';
  if (stated === 'K8' && !ranged && !target.approx) return 'K8要求目标值印作区间或“左右”';
  const below = target.operator === 'lt' || target.operator === 'le';
  if (below && stated !== 'K6' && stated !== 'K10') return '目标值是上限，类型应为K6';
  if (stated === 'K6' && !below) return 'K6要求目标值印作上限，例如 <5.5 或 4.2%以内';
  if (stated === 'K5' && target.unit !== '%') return 'K5只用于单位为%的目标值';
  if (target.cumulative && stated !== 'K1' && stated !== 'K3' && stated !== 'K10')
    return '目标值印作五年累计，类型应为K1或K3';
  if (stated === 'K3' && baseline.cumulative) return '基期值也印作五年累计，类型应为K1';
  return null;
}
