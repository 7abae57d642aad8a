import type { Box, BoxKind } from '../model/box';
import type { Figure } from '../model/figure';
import { parseFigure } from '../notation/parse-figure';
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
  /** Kind of its box; null when the box is not known. */
  kind: BoxKind | null;
}

/** Boxes whose rows people count or watch: the document names them and need not set a target for each. */
const TARGETLESS: readonly (BoxKind | null)[] = ['coverage', 'campaign', 'warning', 'dimensions'];
/** Boxes that print a table, where a cell left out is an oversight; elsewhere it says that the text has no figure. */
const TABLES: readonly (BoxKind | null)[] = ['indicators', 'outcomes', null];

/** Reads base, target, outcome and previous target of a row 各列数值, and checks them against its unit. */
export function readRowFigures(fields: Fields, row: RowContext): RowFigures {
  const cell = (key: keyof RowFigures): Figure | null => {
    const column = row.heads?.[key];
    const hints = { indicator: row.name, unit: row.unit ?? '', ...(column ? { column } : {}) };
    if (fields.none(key) && !TABLES.includes(row.kind)) return parseFigure('—', hints);
    return readCell(fields, key, hints, row.line);
  };
  const outcomes = row.kind === null ? null : row.kind === 'outcomes';
  const figures: RowFigures = {
    previousTarget: fields.none('previousTarget') ? null : cell('previousTarget'),
    baseline: cell('baseline'),
    target: cell('target'),
    outcome: outcomes || !fields.none('outcome') ? cell('outcome') : null,
  };
  if (outcomes === false && !fields.none('outcome')) fields.fail('outcome', '只用于完成情况类（outcomes）专栏');
  const { target } = figures;
  const targetless = TARGETLESS.includes(row.kind) || !fields.none('sameEntryAs');
  if (target?.missing && !targetless) fields.fail('target', '为空缺，没有目标就不成规划指标');
  if (row.unit === '' && target !== null && target.ratio === null && !target.qualitative && fields.none('sameEntryAs'))
    fields.fail('unit', '未填');
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
