import type { Box } from '../../model/box';
import type { SheetCells } from '../../model/cells';
import type { Plan } from '../../model/plan';
import type { CellReading, FixedText } from '../../model/reading';
import { titleOf } from '../header';
import { bodyRows } from '../rows';
import { fold } from '../text';
import type { CodeRows } from './codes';
import { readingAt, textAt } from './grid';
import { isLabel } from './labels';

/** Title and section heads as they stand 表样文字. `nameColumn` is that of 指标名称, null when it is lost. */
export function fixedTexts(
  cells: SheetCells,
  codes: CodeRows,
  form: { plan: Plan; box: Box },
  nameColumn: number | null,
): FixedText[] {
  return [titleText(cells, codes, titleOf(form.plan, form.box)), ...sectionTexts(cells, codes, form.box, nameColumn)];
}

/** The title is anywhere above the heads; a changed one is what stands over the first caption. */
function titleText(cells: SheetCells, codes: CodeRows, expected: string): FixedText {
  const end = codes.headRow ?? (codes.headRows.at(-1) ?? -1) + 1;
  let caption = end;
  for (let row = 0; row < end; row++) {
    for (let column = 0; column < (cells.values[row]?.length ?? 0); column++) {
      if (fold(textAt(cells, row, column)) === fold(expected)) return same('title', readingAt(cells, row, column));
      if (isLabel(cells, row, column)) caption = Math.min(caption, row);
    }
  }
  for (let row = caption - 1; row >= 0; row--) {
    const column = (cells.values[row] ?? []).findIndex((value) => value !== null && value !== '');
    if (column >= 0) return { field: 'title', found: readingAt(cells, row, column), expected };
  }
  return { field: 'title', found: readingAt(cells, Math.max(0, caption - 1), codes.column), expected };
}

/** A section head is anywhere in the name column; a changed one stands alone in the row over the section's first indicator. */
function sectionTexts(cells: SheetCells, codes: CodeRows, box: Box, nameColumn: number | null): FixedText[] {
  if (nameColumn === null) return [];
  const places = new Map<string, number>();
  for (let row = codes.headRow ?? 0; row <= codes.lastRow; row++) places.set(fold(textAt(cells, row, nameColumn)), row);
  const body = bodyRows(box);
  return body.flatMap((item, index): FixedText[] => {
    if (item.kind !== 'section') return [];
    const at = places.get(fold(item.text));
    if (at !== undefined) return [same('section', readingAt(cells, at, nameColumn))];
    const next = body[index + 1];
    const code = next?.kind === 'indicator' ? next.indicator.code : null;
    const first = codes.rows.find((row) => row.indicator.code === code);
    if (!first) return [];
    const above = cells.values[first.row - 1] ?? [];
    const gone = above.some((value, column) => column !== nameColumn && value !== null && value !== '');
    const row = gone ? first.row : first.row - 1;
    return [{ field: 'section', found: readingAt(cells, row, nameColumn), expected: item.text, gone }];
  });
}

function same(field: FixedText['field'], found: CellReading): FixedText {
  return { field, found, expected: String(found.raw) };
}
