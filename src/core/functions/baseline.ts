import { defineFunction } from './define';
import { figureCell, resolved } from './facts-of-catalogue';
import { INDICATOR, PLAN } from './parameters';

/** PLAN.BASELINE 基期值: a number where there is one, else as printed; "" for —. */
export const BASELINE = defineFunction({
  id: 'BASELINE',
  summary: { zh: '指标的基期值', en: 'Base value of an indicator' },
  parameters: [INDICATOR, PLAN],
  result: 'scalar',
  examples: [{ formula: '=PLAN.BASELINE("失业保险参保人数","fj-14")', gives: '664.41' }],
  evaluate: (context, [indicator, plan]) => figureCell(resolved(context, indicator, plan).indicator.baseline),
});
