import { progressValue } from '../measure/cell-values';
import { measurable } from '../measure/evaluate';
import { METHODS } from '../measure/methods/index';
import { quotientNumber } from '../measure/quotient-number';
import { defineMeasuring, measured } from './measuring';

/**
 * PLAN.PROGRESS 进度 p (METHOD §2): C/T of a flow, (A−B)/(T−B) of a stock, as a fraction, unrounded. 达标/未达标 for
 * maintain-type indicators and for floors and ceilings without a base; "" when nothing has been entered.
 */
export const PROGRESS = defineMeasuring({
  id: 'PROGRESS',
  summary: {
    zh: '指标的进度（实现程度）：累计类为累计数÷目标，存量类为（实际−基期）÷（目标−基期）；保持型为达标或未达标',
    en: 'Progress towards the target: C/T for flows, (A−B)/(T−B) for stocks; met or not met for maintain-type indicators',
  },
  examples: [
    { formula: '=PLAN.PROGRESS("城镇新增就业人数",F6:J6,2023)', gives: '0.6' },
    { formula: '=PLAN.PROGRESS("fj-13.1.09",113.83,2020)', gives: '0.503132…' },
  ],
  show(scene) {
    if (measurable(scene.facts, scene.seen)) {
      const progress = METHODS[scene.facts.class].progress(scene.facts, scene.seen);
      if (progress !== null) return quotientNumber(progress);
    }
    const result = measured(scene);
    return typeof result === 'string' ? result : progressValue(result);
  },
});
