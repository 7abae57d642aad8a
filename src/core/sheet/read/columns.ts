import type { Box } from '../../model/box';
import { address, type SheetCells } from '../../model/cells';
import type { Plan } from '../../model/plan';
import type { StructureProblem } from '../../model/reading';
import { isFilledIn, layoutOf, type Column, type ColumnRole } from '../layout';
import { MEMORY_HEAD } from '../memory';
import { fold } from '../text';
import { textAt } from './grid';

/** Columns of a sheet found by their heads. */
export interface FoundColumns {
  /** Zero-based column of a role. */
  at(role: ColumnRole): number | null;
  entries: readonly { period: number; column: number }[];
  /** Technical column that remembers the values a 核实说明 was written for; older sheets have none. */
  memory: number | null;
  /** How many heads were recognised, and the lowest row in which one stands; -1 without any. */
  count: number;
  lastRow: number;
  problems: readonly StructureProblem[];
}

/** Spellings of heads that people use besides the printed one. */
const ALSO: Partial<Record<ColumnRole, readonly string[]>> = {
  no: ['编号'],
  name: ['指标', '指标名'],
  unit: ['单位'],
  completion: ['完成率(%)', '完成率%'],
  progress: ['进度(%)', '实现程度'],
  elapsed: ['时间进度'],
  verdict: ['审核结果', '审核情况'],
  explanation: ['说明', '审核说明'],
  yellow: ['黄色预警线', '黄线'],
  red: ['红色预警线', '红线'],
  trend: ['趋势'],
};

/** Roles without which completion can neither be read nor shown. */
const OPTIONAL: ReadonlySet<ColumnRole> = new Set(['no']);

/**
 * Finds the columns by their head texts in the rows where heads can stand, wherever they were moved to. Blanks,
 * line breaks and full width do not matter. Heads of the province's sheet and of a lower unit's are both tried. A second
 * column under the head of one that is filled in is not read, and is a problem.
 */
export function findColumns(
  cells: SheetCells,
  plan: Plan,
  box: Box,
  own: boolean,
  rows: readonly number[],
): FoundColumns {
  const layout = layoutOf(plan, box, own ? 'city' : 'province');
  const heads = new Map<string, { column: number; row: number }[]>();
  for (const row of rows) {
    (cells.values[row] ?? []).forEach((value, column) => {
      if (value === null || typeof value === 'boolean') return;
      const text = fold(String(value));
      if (text === '' || text.length > 60) return;
      const places = heads.get(text) ?? [];
      places.push({ column, row });
      heads.set(text, places);
    });
  }
  const taken = new Set<number>();
  const found = new Map<Column, number>();
  let lastRow = -1;
  for (const column of layout.columns) {
    for (const spelling of spellings(column, box, plan)) {
      // The lowest head counts: groups stand above their columns.
      const places = (heads.get(fold(spelling)) ?? []).filter((place) => !taken.has(place.column));
      const place = places.sort((a, b) => b.row - a.row || a.column - b.column)[0];
      if (!place) continue;
      found.set(column, place.column);
      taken.add(place.column);
      lastRow = Math.max(lastRow, place.row);
      break;
    }
  }
  const problems: StructureProblem[] = [];
  for (const column of layout.columns) {
    if (!found.has(column) && !OPTIONAL.has(column.role)) {
      problems.push({
        kind: 'missing-column',
        cell: address(rows[0] ?? 0, 0),
        subject: column.head.replace(/\s+/g, ''),
      });
    }
  }
  for (const column of layout.columns) {
    if (!isFilledIn(column.role)) continue;
    const places = spellings(column, box, plan).flatMap((spelling) => heads.get(fold(spelling)) ?? []);
    for (const { row, column: at } of places.filter((place) => !taken.has(place.column))) {
      taken.add(at);
      problems.push({ kind: 'duplicate-column', cell: address(row, at), subject: column.head.replace(/\s+/g, '') });
    }
  }
  const entries: { period: number; column: number }[] = [];
  for (const [column, at] of found) {
    if (column.role === 'entry' && column.period !== null) entries.push({ period: column.period, column: at });
  }
  return {
    at: (role) => {
      for (const [column, at] of found) if (column.role === role) return at;
      return null;
    },
    entries,
    memory: heads.get(fold(MEMORY_HEAD))?.find((place) => !taken.has(place.column))?.column ?? null,
    count: found.size,
    lastRow,
    problems,
  };
}

function spellings(column: Column, box: Box, plan: Plan): string[] {
  const list = [column.head, ...(ALSO[column.role] ?? [])];
  if (column.role === 'entry') {
    const year = String(column.period);
    if (box.kind === 'warning') list.push(`${year}月份`, `${year}月末`);
    else if (box.kind === 'outcomes') list.push(`${plan.endYear}年完成数`, '完成数');
    else list.push(year, `${year}年完成数`, `${year}年实际`, `${year}年实绩`, `${year}年实际完成数`);
  }
  if (column.role === 'baseline')
    list.push(box.columnHeads.baseline, `${box.columnHeads.baseline}基期`, '基期', '省基期');
  if (column.role === 'target' && box.kind !== 'warning') list.push(box.columnHeads.target, '目标', '目标值', '省目标');
  return list;
}

/** True when a head 本级目标 stands among the heads: the sheet of a unit below the province. */
export function hasOwnHeads(cells: SheetCells, rows: readonly number[]): boolean {
  for (const row of rows) {
    const width = cells.values[row]?.length ?? 0;
    for (let column = 0; column < width; column++) {
      const text = fold(textAt(cells, row, column));
      if (text === '本级目标' || text === '本级基期') return true;
    }
  }
  return false;
}
