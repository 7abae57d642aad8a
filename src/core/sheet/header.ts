import type { Box } from '../model/box';
import type { Plan } from '../model/plan';
import type { Draft } from './draft';
import {
  FIRST_MARK_ROW,
  GROUP_ROW,
  HEAD_ROW,
  HELPER_MONTHS_ROW,
  HELPER_PLAIN_ROW,
  HELPER_YEAR_ROW,
  STUB_ROW,
  TITLE_ROW,
  UNIT_ROW,
} from './geometry';
import { NO_PERIOD } from './marks';
import type { FormulaSpec } from './spec';
import { columnOf, type Layout } from './layout';
import {
  HEADER_MARKS,
  HELPER_MONTHS_LABEL,
  HELPER_PLAIN_LABEL,
  HELPER_YEAR_LABEL,
  PERIOD_LABEL,
  UNIT_LABEL,
  UNIT_OF_MEASURE_LINE,
} from './marks';
import { displayWidth } from './text';
import type { Edges } from './styles';

/** Title of a sheet 表名: 福建省“十四五”时期人力资源社会保障主要指标（专栏2）. */
export function titleOf(plan: Plan, box: Box): string {
  const title = box.title.trim();
  return `${title.startsWith(plan.region) ? '' : plan.region}${title}（${box.number}）`;
}

/** Column of the captions beside the 报告期: that of the base, or the one before the target. */
function captionColumn(layout: Layout): number {
  return layout.at('baseline') ?? columnOf(layout, 'target') - 1;
}

/** Cell of the 报告期, zero-based. */
export function periodCell(layout: Layout): { row: number; column: number } {
  return { row: UNIT_ROW, column: columnOf(layout, 'target') };
}

interface Place {
  row: number;
  column: number;
}

/** Cells in which the native formulas read the 报告期: its plain spelling, 报告年 and 累计月数. Zero-based. */
export function helperCells(layout: Layout): { plain: Place; year: Place; months: Place } {
  const column = columnOf(layout, 'target');
  return {
    plain: { row: HELPER_PLAIN_ROW, column },
    year: { row: HELPER_YEAR_ROW, column },
    months: { row: HELPER_MONTHS_ROW, column },
  };
}

/** Title, statutory marks at the top right, 填报单位, 报告期 and 计量单位. */
export function putHeader(
  draft: Draft,
  layout: Layout,
  content: {
    title: string;
    unit: string;
    period: string | number | null;
    plain: FormulaSpec;
    year: FormulaSpec;
    months: FormulaSpec;
  },
): void {
  const last = layout.columns.length - 1;
  draft.span({ row: TITLE_ROW, column: 0, rows: 1, columns: last + 1 }, 'title', content.title);
  draft.rowHeights.set(TITLE_ROW, 32);

  const labels = columnOf(layout, 'verdict');
  HEADER_MARKS.forEach((mark, index) => {
    draft.put(FIRST_MARK_ROW + index, labels, 'label', `${mark}：`);
    draft.put(FIRST_MARK_ROW + index, labels + 1, 'mark');
    draft.rowHeights.set(FIRST_MARK_ROW + index, 15.5);
  });

  draft.span({ row: UNIT_ROW, column: 0, rows: 1, columns: 2 }, 'labelLeft', `${UNIT_LABEL}：`);
  draft.put(UNIT_ROW, 2, 'fixed', content.unit);

  const period = periodCell(layout);
  const helpers = helperCells(layout);
  const label = captionColumn(layout);
  draft.put(HELPER_PLAIN_ROW, label, 'helperLabel', HELPER_PLAIN_LABEL);
  draft.put(helpers.plain.row, helpers.plain.column, 'helper', content.plain);
  draft.put(HELPER_YEAR_ROW, label, 'helperLabel', HELPER_YEAR_LABEL);
  draft.put(HELPER_MONTHS_ROW, label, 'helperLabel', HELPER_MONTHS_LABEL);
  draft.put(helpers.year.row, helpers.year.column, 'helper', content.year, {
    extra: { numberFormat: `[=${NO_PERIOD}]"最新";0` },
  });
  draft.put(helpers.months.row, helpers.months.column, 'helper', content.months);
  draft.put(UNIT_ROW, label, 'label', `${PERIOD_LABEL}：`);
  draft.put(period.row, period.column, 'mark', content.period);

  const from = layout.at('completion') ?? columnOf(layout, 'latest');
  const to = layout.at('status') ?? columnOf(layout, 'crossing');
  draft.span({ row: UNIT_ROW, column: from, rows: 1, columns: to - from + 1 }, 'label', UNIT_OF_MEASURE_LINE);
  draft.rowHeights.set(UNIT_ROW, 18);
}

/** Heads in two rows (a group over its columns), then the row 甲 乙 丙 丁 1 2 3 …; a thick rule above. */
export function putHeads(draft: Draft, layout: Layout): void {
  const last = layout.columns.length - 1;
  const sides = (from: number, to: number): Edges => ({
    left: from === 0 ? 'none' : 'thin',
    right: to === last ? 'none' : 'thin',
  });
  for (let column = 0; column <= last;) {
    const { group } = layout.columns[column]!;
    let end = column;
    while (group !== null && layout.columns[end + 1]?.group === group) end += 1;
    if (group === null) {
      draft.span({ row: GROUP_ROW, column, rows: 2, columns: 1 }, 'head', layout.columns[column]!.head, {
        top: 'thick',
        bottom: 'thin',
        ...sides(column, column),
      });
    } else {
      draft.span({ row: GROUP_ROW, column, rows: 1, columns: end - column + 1 }, 'head', group, {
        top: 'thick',
        bottom: 'thin',
        ...sides(column, end),
      });
      for (let leaf = column; leaf <= end; leaf++) {
        draft.put(HEAD_ROW, leaf, 'head', layout.columns[leaf]!.head, {
          border: { top: 'thin', bottom: 'thin', ...sides(leaf, leaf) },
        });
      }
    }
    column = end + 1;
  }
  layout.columns.forEach((column, index) => {
    const stub = /^\d+$/.test(column.stub) ? Number(column.stub) : column.stub;
    draft.put(STUB_ROW, index, 'stub', stub, { border: { top: 'thin', bottom: 'thin', ...sides(index, index) } });
  });
  draft.rowHeights.set(GROUP_ROW, 18);
  draft.rowHeights.set(HEAD_ROW, headHeight(layout));
  draft.rowHeights.set(STUB_ROW, 14);
}

/** Height that the longest wrapped head needs beyond the group row. */
function headHeight(layout: Layout): number {
  const lines = layout.columns.map((column) => {
    const wrapped = column.head
      .split('\n')
      .reduce((sum, line) => sum + Math.ceil((displayWidth(line) + 1) / column.width), 0);
    return column.group === null ? wrapped - 1 : wrapped;
  });
  return Math.max(1, ...lines) * 13.5 + 4;
}
