import { checkValue } from '../rules/check-value';
import { periodOf, textOf } from './arguments';
import { defineFunction, FunctionError } from './define';
import { requiredName } from './measuring';
import { AS_OF, INDICATOR, PLAN } from './parameters';
import { resolveIndicator } from './resolve';

/**
 * PLAN.CHECK 单值审核: 通过, or the first finding on the value in words (METHOD §7), most severe first; "" when blank. `year`
 * defaults to the first year of the plan.
 */
export const CHECK = defineFunction({
  id: 'CHECK',
  summary: {
    zh: '审核一个填报值：通过，或第一条审核意见',
    en: 'Checks one value: 通过, or the first finding in words',
  },
  parameters: [
    INDICATOR,
    {
      name: 'value',
      label: { zh: '填报值', en: 'value' },
      hint: { zh: '要审核的值', en: 'The value to check' },
      type: 'any',
      dimension: 'scalar',
      optional: false,
    },
    {
      ...AS_OF,
      name: 'year',
      label: { zh: '年份', en: 'year' },
      hint: { zh: '该值所属的年份，省略时为规划期第一年', en: 'The year of the value; omitted: the first of the plan' },
    },
    PLAN,
  ],
  result: 'scalar',
  examples: [{ formula: '=PLAN.CHECK("失业保险参保人数",670,2021)', gives: '通过' }],
  evaluate(context, [name, value, year, planText]) {
    const { plan, indicator } = resolveIndicator(context.catalogue, requiredName(name), textOf(planText));
    if (value === null || value === undefined) return '';
    if (typeof value === 'object') throw new FunctionError('#VALUE!', '“填报值”只能是一个值或一个单元格');
    const period = periodOf(year);
    try {
      const [first] = checkValue(plan, indicator, value, period?.year);
      return first ? first.message : '通过';
    } catch (error) {
      if (error instanceof RangeError) throw new FunctionError('#VALUE!', error.message);
      throw error;
    }
  },
});
