import { defineFunction } from './define';
import { resolved } from './facts-of-catalogue';
import { INDICATOR, PLAN } from './parameters';

/** PLAN.UNIT 计量单位: 万人, %, 亿元, …; "" for a ratio. */
export const UNIT = defineFunction({
  id: 'UNIT',
  summary: { zh: '指标的计量单位', en: 'Unit of measure of an indicator' },
  parameters: [INDICATOR, PLAN],
  result: 'scalar',
  examples: [{ formula: '=PLAN.UNIT("失业保险参保人数")', gives: '万人' }],
  evaluate: (context, [indicator, plan]) => resolved(context, indicator, plan).indicator.unit,
});
