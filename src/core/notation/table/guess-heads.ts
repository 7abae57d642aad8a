import { canonical } from '../canonical';
import { isBlank } from './cell-text';
import { attributeOf } from './name-cell';
import { ordinalAlone } from './ordinal';

/** Heads for a table that was copied without its own. */
export interface GuessedHeads {
  heads: string[];
  /** Column of the names. */
  name: number;
  firstRow: readonly string[];
}

const isValue = (cell: string): boolean => /\d|^[—–-]+$/.test(canonical(cell));

/**
 * Heads guessed from the cells below: names are the first column of words, of the columns of values the first is the base and
 * the last the target. Null where there are no names or no values. The person is asked.
 */
export function guessHeads(body: readonly (readonly string[])[]): GuessedHeads | null {
  const [firstRow] = body;
  if (!firstRow) return null;
  const width = Math.max(...body.map((row) => row.length));
  const mostly = (i: number, test: (cell: string) => boolean): boolean => {
    const cells = body.flatMap((row) => (isBlank(row[i]) ? [] : [row[i]!]));
    return cells.length > 0 && cells.filter(test).length * 2 > cells.length;
  };
  const indexes = Array.from({ length: width }, (_, i) => i);
  const no = mostly(0, (cell) => ordinalAlone(cell) !== null) ? 0 : -1;
  const name = indexes.find((i) => i !== no && mostly(i, (cell) => /\p{Script=Han}{2}/u.test(cell)));
  const values = indexes.filter((i) => i !== no && i !== name && mostly(i, isValue));
  if (name === undefined || values.length === 0) return null;
  const heads = indexes.map((i) => {
    if (i === no) return '序号';
    if (i === name) return '指标';
    if (mostly(i, (cell) => attributeOf(canonical(cell)) !== null)) return '属性';
    const place = values.indexOf(i);
    if (place < 0) return '备注';
    return place === values.length - 1 ? '目标' : place === 0 ? '基期' : `第${i + 1}栏`;
  });
  return { heads, name, firstRow };
}
