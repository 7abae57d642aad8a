import type { Account } from './account';
import { filledIn, varietyOf } from './cell-text';
import { readColumns, type Columns } from './columns';
import { guessHeads } from './guess-heads';
import type { Header } from './header';
import type { Years } from './table';
import { settleUnknown } from './unknown-columns';

type Rows = readonly (readonly string[])[];

/** The columns below a head; `body` are the rows with values down to the next head. */
export function columnsOf(
  header: Header,
  body: Rows,
  years: Years | null,
  account: Account,
  another: boolean,
): Columns {
  const filled = new Set(body.flatMap(filledIn));
  const columns = readColumns(header.heads, years, (index) => filled.has(index));
  settleUnknown(columns, body, header.from, account);
  if (another) {
    account.ask(
      'second-table',
      {
        row: header.from,
        column: Math.max(
          0,
          header.heads.findIndex((head) => head !== ''),
        ),
      },
      `第${account.lineOf(header.from)}行又有一个表头，栏目与前面的不同，已按新的栏目读下面的各行`,
      '如果是另一张表，请分开粘贴',
    );
  }
  return columns;
}

/** The columns of a table that was copied without its head, or null when its cells tell none. */
export function guessedColumns(grid: Rows, years: Years | null, account: Account): Columns | null {
  const guess = guessHeads(grid.filter((row) => varietyOf(row) === 'several'));
  if (!guess) return null;
  const columns = readColumns(guess.heads, years, () => true);
  for (const column of columns.unknown) column.role = 'value';
  account.ask(
    'no-header',
    { row: grid.indexOf(guess.firstRow), column: guess.name },
    `没有表头，按各栏内容猜作：${guess.heads.join('、')}`,
    '请连同表头一起粘贴，或核对各栏',
  );
  return columns;
}
