import type { Draft } from './draft';
import { BODY_ROW, GROUP_ROW, type Geometry } from './geometry';
import type { Layout } from './layout';

/** Head of the technical column behind 核实说明, which is hidden and not printed. */
export const MEMORY_HEAD = '说明所据数值';

/** In characters, for whoever shows the column. */
export const MEMORY_WIDTH = 17;

/**
 * Cells that remember for which values a 核实说明 was written, one a row, behind the last column of the form. They are open
 * like the 审核 column, because a protected sheet refuses locked cells to programs, too.
 */
export function putMemory(draft: Draft, layout: Layout, geometry: Geometry): void {
  const column = layout.columns.length;
  draft.put(GROUP_ROW, column, 'helperLabel', MEMORY_HEAD);
  geometry.body.forEach(({ kind }, index) => {
    if (kind !== 'section') draft.put(BODY_ROW + index, column, 'memory');
  });
  draft.validations.push({
    area: { row: BODY_ROW, column, rows: Math.max(1, geometry.body.length), columns: 1 },
    rule: { type: 'any' },
    alert: null,
    prompt: { title: MEMORY_HEAD, message: '由审核填写：核实说明写明时的数值。请勿手工填写或删除。' },
  });
}
