import { canonical } from '../canonical';
import type { Columns } from './columns';
import { attributeOf } from './name-cell';
import type { Layout } from './table';

/** More opening than closing brackets is positive. */
export function openBrackets(text: string): number {
  let open = 0;
  for (const character of text) {
    if ('([（［〔【'.includes(character)) open += 1;
    else if (')]）］〕】'.includes(character)) open -= 1;
  }
  return open;
}

/** The first cells of a row up to its name. */
export function leading(row: readonly string[], { columns }: Columns): string[] {
  const name = columns.findIndex(({ role }) => role === 'name');
  return row.slice(0, name + 1);
}

/**
 * The cells of a row under their columns. Where blanks part the cells an empty one leaves no trace: a row with fewer cells
 * is placed only when what is missing can be no value.
 */
export function placeCells(
  row: readonly string[],
  { columns }: Columns,
  layout: Layout | undefined,
): readonly string[] | null {
  const loose = layout === 'blanks' || layout === 'words';
  if (!loose || row.length >= columns.length) return row;
  const cells: string[] = [];
  const attribute = columns.find(({ role }) => role === 'attribute');
  const rest = [...row];
  const last = rest.at(-1) ?? '';
  if (attribute && attributeOf(canonical(last)) !== null && attribute.index >= rest.length - 1) {
    cells[attribute.index] = last;
    rest.pop();
  }
  const open = columns.filter(({ role, index }) => role !== 'text' && cells[index] === undefined);
  const values = open.filter(({ role }) => role !== 'attribute');
  if (rest.length !== values.length) return null;
  values.forEach(({ index }, i) => {
    cells[index] = rest[i]!;
  });
  return Array.from(cells, (cell) => cell ?? '');
}
