import { isParts } from '../measure/observe';
import type { Decimal } from '../model/decimal';
import { defineMeasuring, measured } from './measuring';

/**
 * PLAN.FORECAST 预计期末值 (METHOD §2): C/τ for flows, the straight line from the base for stocks, the mean for ceilings;
 * text such as 10.2 : 40.1 : 49.7 for ratios; "" where there is none.
 */
export const FORECAST = defineMeasuring({
  id: 'FORECAST',
  summary: { zh: '按目前进度推算的期末值', en: 'Value at the end of the plan at the present pace' },
  examples: [{ formula: '=PLAN.FORECAST("城镇新增就业人数",F6:J6,2023)', gives: '250' }],
  show(scene, indicator) {
    const result = measured(scene);
    if (typeof result === 'string') return result;
    if (result.forecast === null) return '';
    return isParts(result.forecast) ? ratioText(result.forecast, indicator.decimals) : result.forecast.toNumber();
  },
});

/** Parts as a plan prints them: 10 : 40 : 50. */
export function ratioText(parts: readonly Decimal[], decimals: number): string {
  return parts.map((part) => part.toDecimalPlaces(decimals).toString()).join(' : ');
}
