import { defineMeasuring, measured } from './measuring';

/** PLAN.GAP 差额: what is left to the target, in the indicator's unit (points of 100 for a ratio); 0 when it is met. */
export const GAP = defineMeasuring({
  id: 'GAP',
  summary: { zh: '距目标的差额，已达到目标为0', en: 'What is left to the target; 0 when it is met' },
  examples: [{ formula: '=PLAN.GAP("fj-13.1.09",113.83,2020)', gives: '26.17' }],
  show(scene) {
    const result = measured(scene);
    return typeof result === 'string' ? result : (result.gap?.toNumber() ?? '');
  },
});
