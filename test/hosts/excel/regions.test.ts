import fc from 'fast-check';
import { ANY, areasOf, regionsOf, runsOf } from '../../../src/hosts/excel/regions';

const grids = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
  .chain(([rows, columns]) =>
    fc.tuple(
      fc.constant({ rows, columns }),
      fc.array(fc.constantFrom('a', 'b', ANY, undefined), { minLength: rows * columns, maxLength: rows * columns }),
    ),
  );

describe('regions of equal cells', () => {
  test('cover every cell with its own value and no cell with another', () => {
    fc.assert(
      fc.property(grids, ([{ rows, columns }, cells]) => {
        const covered = cells.map(() => new Set<unknown>());
        for (const [value, areas] of regionsOf<string>(rows, columns, (r, c) => cells[r * columns + c])) {
          for (const area of areas) {
            for (let r = area.row; r < area.row + area.rows; r++) {
              for (let c = area.column; c < area.column + area.columns; c++) covered[r * columns + c]!.add(value);
            }
          }
        }
        cells.forEach((value, at) => {
          if (value === undefined) expect([...covered[at]!]).toEqual([]);
          else if (value !== ANY) expect([...covered[at]!]).toEqual([value]);
        });
      }),
    );
  });

  test('are few: a table is one, and what nobody sees does not cut it', () => {
    expect([...regionsOf(20, 10, () => 'a')]).toEqual([['a', [{ row: 0, column: 0, rows: 20, columns: 10 }]]]);
    const cut = regionsOf<string>(20, 10, (row) => (row === 7 ? ANY : 'a'));
    expect(cut.get('a')).toEqual([{ row: 0, column: 0, rows: 20, columns: 10 }]);
  });

  test('of single cells join neighbours', () => {
    const cells = ['B2', 'B3', 'C2', 'C3', 'F9'].map((text) => ({
      row: Number(text.slice(1)) - 1,
      column: text.charCodeAt(0) - 65,
    }));
    expect(areasOf(cells)).toEqual([
      { row: 1, column: 1, rows: 2, columns: 2 },
      { row: 8, column: 5, rows: 1, columns: 1 },
    ]);
    expect(areasOf([])).toEqual([]);
  });

  test('runs of a list leave gaps out', () => {
    expect(runsOf([8, 8, undefined, 8, 10])).toEqual([
      { value: 8, from: 0, count: 2 },
      { value: 8, from: 3, count: 1 },
      { value: 10, from: 4, count: 1 },
    ]);
  });
});
