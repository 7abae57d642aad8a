import { convertUnit } from '../measure/units';
import { decimal } from '../model/decimal';
import { textOf } from './arguments';
import { defineFunction, FunctionError, type Argument, type Parameter } from './define';

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
    const source = unitText(from, '原单位');
    const goal = unitText(to, '新单位');
    const converted = convertUnit(decimal(value), source, goal);
    if (converted === null) {
      throw new FunctionError('#VALUE!', `“${source}”不能换算成“${goal}”，可用 万人与人、亿元与万元、%与小数 等`);
    }
    return converted.toNumber();
  },
});

function unitText(unit: Argument | undefined, label: string): string {
  const text = textOf(unit);
  if (text === null) throw new FunctionError('#VALUE!', `请给出${label}，如 万人、人、亿元、%`);
  return text.normalize('NFKC');
}
