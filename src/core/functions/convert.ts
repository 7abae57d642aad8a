import { decimal } from '../model/decimal';
import { textOf } from './arguments';
import { defineFunction, FunctionError, type Parameter } from './define';
import { unitFactor } from './unit-factors';

const unitParameter = (name: string, zh: string, en: string): Parameter => ({
  name,
  label: { zh, en: name },
  hint: { zh: '如 万人、人、亿元、万元、%、小数', en },
  type: 'string',
  dimension: 'scalar',
  optional: false,
});

/** PLAN.CONVERT 单位换算: 万人↔人, 亿元↔万元, %↔小数, exactly; "" for a blank value. */
export const CONVERT = defineFunction({
  id: 'CONVERT',
  summary: {
    zh: '换算计量单位：万人与人、亿元与万元、%与小数',
    en: 'Converts between units of measure: 万人/人, 亿元/万元, %/小数',
  },
  parameters: [
    {
      name: 'value',
      label: { zh: '数值', en: 'value' },
      hint: { zh: '要换算的数值', en: 'The number to convert' },
      type: 'any',
      dimension: 'scalar',
      optional: false,
    },
    unitParameter('from_unit', '原单位', 'Unit of the value'),
    unitParameter('to_unit', '新单位', 'Unit wanted'),
  ],
  result: 'scalar',
  examples: [
    { formula: '=PLAN.CONVERT(664.41,"万人","人")', gives: '6644100' },
    { formula: '=PLAN.CONVERT(95.53,"%","小数")', gives: '0.9553' },
  ],
  evaluate(_context, [value, from, to]) {
    if (value === null || value === undefined) return '';
    if (typeof value !== 'number') throw new FunctionError('#VALUE!', `“${String(value)}”不是数字，不能换算`);
    const source = factor(textOf(from), '原单位');
    const goal = factor(textOf(to), '新单位');
    if (source.base !== goal.base) {
      throw new FunctionError('#VALUE!', `“${String(from)}”不能换算成“${String(to)}”`);
    }
    return decimal(value).times(source.factor).div(goal.factor).toNumber();
  },
});

function factor(unit: string | null, label: string) {
  if (unit === null) throw new FunctionError('#VALUE!', `请给出${label}，如 万人、人、亿元、%`);
  const known = unitFactor(unit);
  if (!known)
    throw new FunctionError('#VALUE!', `不认识单位“${unit}”，可用 万人、人、万人次、亿元、万元、元、%、小数 等`);
  return known;
}
