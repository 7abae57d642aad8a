import { textOf } from './arguments';
import { defineFunction, FunctionError, type CellResult } from './define';
import { figureCell } from './facts-of-catalogue';
import { BOX, PLAN } from './parameters';
import { resolveBox } from './resolve';

/** PLAN.LIST 指标清单, spilled: 代码, 指标名称, 计量单位, 基期值, 目标值, 属性, one row an indicator in printed order. */
export const LIST = defineFunction({
  id: 'LIST',
  summary: {
    zh: '列出一个专栏的全部指标：代码、名称、计量单位、基期值、目标值、属性，每个指标一行',
    en: 'Lists the indicators of a box: code, name, unit, base, target, attribute',
  },
  parameters: [BOX, PLAN],
  result: 'matrix',
  examples: [{ formula: '=PLAN.LIST(2,"fj-14")', gives: '20行6列' }],
  evaluate(context, [boxText, plan]) {
    const text = textOf(boxText);
    if (text === null) throw new FunctionError('#N/A', '请给出专栏号，如 2');
    const { box } = resolveBox(context.catalogue, text, textOf(plan));
    return box.indicators.map((indicator): CellResult[] => [
      indicator.code,
      indicator.name,
      indicator.unit,
      figureCell(indicator.baseline),
      figureCell(indicator.target),
      indicator.attribute ?? '',
    ]);
  },
});
