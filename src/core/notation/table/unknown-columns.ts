import { canonical } from '../canonical';
import { parseFigure } from '../parse-figure';
import type { Account } from './account';
import { isBlank, quoted } from './cell-text';
import type { Columns } from './columns';
import { attributeOf, unitOf } from './name-cell';
import { LIMITS, type ColumnRole } from './table';

const isFigure = (cell: string): boolean => {
  if (cell.length > LIMITS.cell) return false;
  const figure = parseFigure(cell);
  return !figure.missing && !figure.qualitative;
};

/** Columns whose head says nothing that is known, by what stands in them; a person is asked about those with figures. */
export function settleUnknown(
  { columns, unknown, repeated }: Columns,
  body: readonly (readonly string[])[],
  row: number,
  account: Account,
): void {
  const taken = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  for (const column of unknown) {
    const cells = body.flatMap((each) => (isBlank(each[column.index]) ? [] : [each[column.index]!])).slice(0, 200);
    const mostly = (test: (cell: string) => boolean): boolean => cells.filter(test).length * 2 > cells.length;
    if (!taken('attribute') && mostly((cell) => attributeOf(canonical(cell)) !== null)) column.role = 'attribute';
    else if (!taken('unit') && mostly((cell) => unitOf(cell) !== null && !isFigure(cell))) column.role = 'unit';
    else if (cells.some(isFigure)) {
      column.role = 'value';
      account.ask(
        'column-unknown',
        { row, column: column.index },
        column.head === ''
          ? `第${column.index + 1}栏没有表头，其中有数值，没有当作基期或目标`
          : `不认识栏目${quoted(column.head)}，其中有数值，没有当作基期或目标`,
        '这一栏是基期、目标、某一年，还是说明？请把栏目改成“2020年”“2025年”“年均/累计”这样的写法',
      );
    }
  }
  for (const column of repeated) {
    account.ask(
      'column-repeated',
      { row, column: column.index },
      `栏目${quoted(column.head)}与前面的栏目都像同一类，只取了前面的`,
      '请核对哪一栏是基期、哪一栏是目标',
    );
  }
}
