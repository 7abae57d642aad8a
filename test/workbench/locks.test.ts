import fc from 'fast-check';
import { lockedAreas } from '../../src/workbench/grid/locks';

const ROWS = 12;
const COLUMNS = 9;

test('the rectangles cover every locked cell once and no unlocked one', () => {
  const cell = fc.tuple(fc.nat(ROWS - 1), fc.nat(COLUMNS - 1));
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), (open) => {
      const unlocked = new Map<number, Set<number>>();
      for (const [row, column] of open) unlocked.set(row, (unlocked.get(row) ?? new Set()).add(column));
      const covered = Array.from({ length: ROWS }, () => Array<number>(COLUMNS).fill(0));
      for (const area of lockedAreas(ROWS, COLUMNS, unlocked)) {
        for (let row = area.row; row < area.row + area.rows; row++) {
          for (let column = area.column; column < area.column + area.columns; column++) covered[row]![column]! += 1;
        }
      }
      const expected = covered.map((cells, row) => cells.map((_, column) => (unlocked.get(row)?.has(column) ? 0 : 1)));
      expect(covered).toEqual(expected);
    }),
  );
});

test('an entry block leaves four rectangles', () => {
  const unlocked = new Map([4, 5, 6].map((row) => [row, new Set([3, 4, 5])] as const));
  expect(lockedAreas(20, 10, unlocked)).toEqual([
    { row: 0, column: 0, rows: 4, columns: 10 },
    { row: 4, column: 0, rows: 3, columns: 3 },
    { row: 4, column: 6, rows: 3, columns: 4 },
    { row: 7, column: 0, rows: 13, columns: 10 },
  ]);
});
