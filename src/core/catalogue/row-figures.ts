import type { Box } from '../model/box';
import type { Figure } from '../model/figure';
import type { Fields } from './fields';
import { readCell } from './printed-cell';

/** The printed cells of one indicator row, read; null where a cell is absent or wrong. */
export interface RowFigures {
  previousTarget: Figure | null;
  baseline: Figure | null;
  target: Figure | null;
  outcome: Figure | null;
}

/** What the row says about itself, for reading its cells. */
interface RowContext {
  name: string;
  unit: string | null;
  line: number | null;
  heads: Box['columnHeads'] | null;
  /** True in a box that prints period results, false in one that does not, null when the box is not known. */
  outcomes: boolean | null;
}

/** Reads base, target, outcome and previous target of a row 各列数值, and checks them against its unit. */
export function readRowFigures(fields: Fields, row: RowContext): RowFigures {
  const cell = (key: keyof RowFigures): Figure | null => {
    const column = row.heads?.[key];
    return readCell(
      fields,
      key,
      { indicator: row.name, unit: row.unit ?? '', ...(column ? { column } : {}) },
      row.line,
    );
  };
  const figures: RowFigures = {
    previousTarget: fields.none('previousTarget') ? null : cell('previousTarget'),
    baseline: cell('baseline'),
    target: cell('target'),
    outcome: row.outcomes || !fields.none('outcome') ? cell('outcome') : null,
  };
  if (row.outcomes === false && !fields.none('outcome')) fields.fail('outcome', '只用于完成情况类（outcomes）专栏');
  const { target } = figures;
  if (target?.missing) fields.fail('target', '为空缺，没有目标就不成规划指标');
  if (row.unit === '' && target !== null && target.ratio === null && !target.qualitative) fields.fail('unit', '未填');
  for (const [key, figure] of Object.entries(figures) as [keyof RowFigures, Figure | null][]) {
    if (figure?.unit && row.unit && figure.unit !== row.unit && !isRelative(figure))
      fields.fail(key, `的单位“${figure.unit}”与计量单位“${row.unit}”不一致`);
  }
  return figures;
}

/** 年均增长10% of a head count is printed in another unit than the count, rightly. */
function isRelative(figure: Figure): boolean {
  return figure.kind === 'growth' || figure.kind === 'change';
}
