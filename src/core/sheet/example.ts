import type { Box } from '../model/box';
import { shownFigure } from './rows';

/**
 * Printed outcomes of an outcome box by code 示例数据: 113.83 for 高技能人才总量, the text 10 : 40 : 50 for a ratio. Empty for
 * a box that prints none.
 */
export function exampleValues(box: Box): ReadonlyMap<string, string | number> {
  const values = new Map<string, string | number>();
  if (box.kind !== 'outcomes') return values;
  for (const { code, outcome } of box.indicators) {
    if (outcome && !outcome.missing)
      values.set(code, outcome.ratio ? outcome.printed : (outcome.value ?? shownFigure(outcome)));
  }
  return values;
}
