import { completionValue } from '../measure/cell-values';
import { measurable } from '../measure/evaluate';
import { METHODS } from '../measure/methods/index';
import { quotientNumber } from '../measure/quotient-number';
import { defineMeasuring, measured } from './measuring';

/**
 * PLAN.COMPLETION 完成率 (METHOD §2), as a fraction, unrounded; 达标/未达标 for ceilings and ranges, which have no rate; ""
 * when nothing has been entered.
 */
export const COMPLETION = defineMeasuring({
  id: 'COMPLETION',
  summary: {
    zh: '指标的完成率：累计数或实际值÷目标值；上限类、区间类为达标或未达标',
    en: 'Completion rate: total or actual over target; met or not met for ceilings and ranges',
  },
  examples: [{ formula: '=PLAN.COMPLETION("fj-13.1.09",113.83,2020)', gives: '0.813071…' }],
  show(scene) {
    if (measurable(scene.facts, scene.seen)) {
      const rate = METHODS[scene.facts.class].completion(scene.facts, scene.seen);
      if (rate !== null) return quotientNumber(rate);
    }
    const result = measured(scene);
    return typeof result === 'string' ? result : completionValue(result);
  },
});
