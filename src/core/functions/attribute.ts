import { defineFunction } from './define';
import { resolved } from './facts-of-catalogue';
import { INDICATOR, PLAN } from './parameters';

/** PLAN.ATTRIBUTE 属性: 约束性 or 预期性; "" where none is printed. */
export const ATTRIBUTE = defineFunction({
  id: 'ATTRIBUTE',
  summary: { zh: '指标的属性：约束性或预期性', en: 'Binding (约束性) or anticipatory (预期性)' },
  parameters: [INDICATOR, PLAN],
  result: 'scalar',
  examples: [{ formula: '=PLAN.ATTRIBUTE("失业保险参保人数","fj-14")', gives: '约束性' }],
  evaluate: (context, [indicator, plan]) => resolved(context, indicator, plan).indicator.attribute ?? '',
});
