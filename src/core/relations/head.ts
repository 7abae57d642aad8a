import type { SheetCells } from '../model/cells';
import { fold } from '../sheet/text';

/** Rows above which the heads stand. */
const HEAD_ROWS = 20;
/** With blanks between its characters; longer texts are no heads. */
const LONGEST_HEAD = 60;

/** Where the heads of a sheet of relations stand 审核关系表头, zero-based. */
export interface Head {
  row: number;
  relation: number;
  severity: number;
  message: number | null;
}

/** The heads 关系 and 级别 in one row near the top; null for any other sheet. Reads no relation, so that it costs next to nothing. */
export function findHead(cells: SheetCells): Head | null {
  for (let row = 0; row < Math.min(HEAD_ROWS, cells.values.length); row++) {
    const heads = (cells.values[row] ?? []).map((value) =>
      typeof value === 'string' && value.length <= LONGEST_HEAD ? fold(value) : '',
    );
    const relation = heads.findIndex((head) => head === '关系' || head === '审核关系');
    const severity = heads.indexOf('级别');
    const message = heads.findIndex((head) => head === '说明' || head === '提示');
    if (relation >= 0 && severity >= 0) return { row, relation, severity, message: message < 0 ? null : message };
  }
  return null;
}
