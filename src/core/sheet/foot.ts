import type { Draft } from './draft';
import type { Geometry } from './geometry';
import type { Layout } from './layout';
import { FOOT_MARKS } from './marks';

/** Footnotes as printed, then 单位负责人 … 报出日期 in one line under the table. */
export function putFoot(draft: Draft, layout: Layout, geometry: Geometry, footnotes: readonly string[]): void {
  footnotes.forEach((note, index) => {
    const row = geometry.firstFootnoteRow + index;
    draft.span({ row, column: 0, rows: 1, columns: layout.columns.length }, 'footnote', note);
    draft.rowHeights.set(row, 16);
  });
  const slots = footSlots(layout);
  FOOT_MARKS.forEach((mark, index) => {
    const { label, value } = slots[index]!;
    draft.span(
      { row: geometry.footRow, column: label.from, rows: 1, columns: label.to - label.from + 1 },
      'label',
      `${mark}：`,
    );
    draft.span(
      { row: geometry.footRow, column: value.from, rows: 1, columns: value.to - value.from + 1 },
      'mark',
      null,
    );
  });
  draft.rowHeights.set(geometry.footRow, 20);
}

interface Stretch {
  from: number;
  to: number;
}

/**
 * Columns of each label and value of the foot. The first stands under the stub, the last under 审核 and 核实说明; those
 * between share the other columns as evenly as the widths allow, a value at least as wide as its label.
 */
function footSlots(layout: Layout): { label: Stretch; value: Stretch }[] {
  const last = layout.columns.length - 1;
  const first = { label: { from: 0, to: 1 }, value: { from: 2, to: 2 } };
  const final = { label: { from: last - 1, to: last - 1 }, value: { from: last, to: last } };
  const middle: Stretch[] = [];
  const pieces = (FOOT_MARKS.length - 2) * 2;
  const widths = layout.columns.map((column) => column.width);
  let column = 3;
  for (let piece = 0; piece < pieces; piece++) {
    const piecesLeft = pieces - piece;
    const lastFree = last - 2;
    let remaining = 0;
    for (let index = column; index <= lastFree; index++) remaining += widths[index]!;
    const share = remaining / piecesLeft;
    const from = column;
    let width = widths[column]!;
    column += 1;
    // Leave at least one column for each piece still to come.
    while (lastFree - column + 1 > piecesLeft - 1 && (piecesLeft === 1 || width + widths[column]! / 2 < share)) {
      width += widths[column]!;
      column += 1;
    }
    middle.push({ from, to: column - 1 });
  }
  const pairs = [0, 1, 2].map((index) => ({ label: middle[index * 2]!, value: middle[index * 2 + 1]! }));
  return [first, ...pairs, final];
}
