import { printedFacts } from '../measure/measure-indicator';
import { isParts } from '../measure/observe';
import { formatReferencePeriod } from '../measure/period';
import { targetPath } from '../measure/target-path';
import { periodOf } from './arguments';
import { defineFunction, FunctionError } from './define';
import { figureCell, resolved } from './facts-of-catalogue';
import { ratioText } from './forecast';
import { AS_OF, INDICATOR, PLAN } from './parameters';

/**
 * PLAN.TARGET 目标值: a number where there is one, else as printed. With a year, where the indicator should stand by then:
 * τ·T for flows, the straight line from the base for stocks, B(1+x)^n for average growth.
 */
export const TARGET = defineFunction({
  id: 'TARGET',
  summary: {
    zh: '指标的目标值；给出年份时为到该年应达到的值',
    en: 'Target of an indicator; with a year, the value it should have reached by then',
  },
  parameters: [
    INDICATOR,
    {
      ...AS_OF,
      name: 'year',
      label: { zh: '年份', en: 'year' },
      hint: { zh: '规划期内的年份，省略时为期末目标', en: 'A year of the plan; omitted: the target at its end' },
    },
    PLAN,
  ],
  result: 'scalar',
  examples: [
    { formula: '=PLAN.TARGET("城镇新增就业人数")', gives: '250' },
    { formula: '=PLAN.TARGET("城镇新增就业人数",2023)', gives: '150' },
  ],
  evaluate(context, [name, year, planText]) {
    const { plan, indicator } = resolved(context, name, planText);
    const period = periodOf(year);
    if (period === null) return figureCell(indicator.target);
    if (period.year < plan.startYear - 1 || period.year > plan.endYear) {
      const term = `${plan.startYear}—${plan.endYear}`;
      throw new FunctionError('#VALUE!', `${formatReferencePeriod(period)}不在${plan.shortName}的规划期 ${term} 年内`);
    }
    const value = targetPath(printedFacts(plan, indicator), period);
    if (value === null) return figureCell(indicator.target);
    return isParts(value) ? ratioText(value, indicator.decimals) : value.toNumber();
  },
});
