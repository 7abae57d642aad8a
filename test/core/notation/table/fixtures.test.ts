import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable, readTableText } from '../../../../src/core/notation/table/read-table';
import { splitTable } from '../../../../src/core/notation/table/split-table';
import { summaryOf, type TableSummary } from '../../../support/table-summary';

const FOLDER = join(__dirname, '../../../fixtures/tables');
const FILES = readdirSync(FOLDER).filter((file) => !file.endsWith('.expected.json'));
const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const fullWidth = (text: string): string =>
  [...text].map((c) => (c >= '!' && c <= '~' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('');

describe.each(FILES)('%s', (file) => {
  const text = textOf(file);

  test('reads as expected', () => {
    const expected = JSON.parse(readFileSync(join(FOLDER, `${file}.expected.json`), 'utf8')) as TableSummary;
    expect(summaryOf(readTableText(text))).toEqual(expected);
  });

  test('every cell has a use', () => {
    const { grid } = splitTable(text);
    const { uses } = readTableText(text);
    grid.forEach((row, r) =>
      row.forEach((cell, c) =>
        expect([cell.trim() === '', uses[r]![c]]).toEqual([
          cell.trim() === '',
          cell.trim() === '' ? null : expect.any(String),
        ]),
      ),
    );
  });

  test('an answer to a doubt settles it', () => {
    const { grid, lines, layout } = splitTable(text);
    const { doubts } = readTable(grid, { lines, layout });
    for (const doubt of doubts) {
      for (const choice of doubt.choices) {
        const answered = grid.map((row, r) =>
          row.map((cell, c) => (r === doubt.row && c === doubt.column ? choice.cell : cell)),
        );
        const again = readTable(answered, { lines, layout });
        const open = again.doubts.filter(
          ({ kind, row, column }) => kind === doubt.kind && row === doubt.row && column === doubt.column,
        );
        // “One year” is what the cell says already.
        if (choice.cell.trim() !== doubt.printed.trim()) expect(open.map((each) => each.text)).toEqual([]);
        expect(again.indicators).toHaveLength(readTable(grid, { lines, layout }).indicators.length);
      }
    }
  });

  test('reads the same in full-width characters', () => {
    // Bars, tabs and quotation marks are the format, not the print; single commas between digits change their meaning.
    const { grid, lines, layout } = splitTable(text);
    const plain = (figure: { printed: string; text: string | null; note: string | null }): object => ({
      ...figure,
      printed: '',
      text: null,
      note: null,
    });
    const shown = (cells: readonly (readonly string[])[]): object[] =>
      readTable(cells, { lines, layout }).indicators.map(
        ({ no, name, unit, section, parent, attribute, baseline, target, class: kind }) => ({
          no,
          name,
          unit,
          section,
          parent,
          attribute,
          kind,
          baseline: plain(baseline),
          target: plain(target),
        }),
      );
    expect(shown(grid.map((row) => row.map((cell) => fullWidth(cell))))).toEqual(shown(grid));
  });
});
