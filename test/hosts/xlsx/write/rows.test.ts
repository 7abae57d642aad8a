import { address } from '../../../../src/core/model/cells';
import type { BookCell, BookSheet } from '../../../../src/core/sheet/book';
import { writeWorkbook } from '../../../../src/hosts/xlsx/write';
import { inspectWithPython } from '../../../support/python';
import { smallSpec } from '../../../support/small-spec';

const INSPECT = `
import json, sys, openpyxl
book, cached = openpyxl.load_workbook(sys.argv[1]), openpyxl.load_workbook(sys.argv[1], data_only=True)
told = lambda cell: [getattr(cell.value, 'text', cell.value), cell.data_type, cell.font.b or False, cell.number_format]
print(json.dumps([{
  'cells': {c.coordinate: told(c) + [cached[s.title][c.coordinate].value] for row in s.iter_rows() for c in row if c.has_style},
  'heights': {str(k): v.height for k, v in s.row_dimensions.items() if v.height},
  'hidden': [k for k, v in s.row_dimensions.items() if v.hidden],
} for s in book.worksheets], ensure_ascii=False))
`;

interface Seen {
  cells: Record<string, [value: unknown, type: string, bold: boolean, format: string, shown: unknown]>;
  heights: Record<string, number>;
  hidden: number[];
}

const PLAIN: BookSheet = {
  ...smallSpec(),
  styles: { plain: { numberFormat: '0' } },
  cells: [],
  merges: [],
  validations: [],
  conditionals: [],
  notes: [],
  names: [],
  rowHeights: new Map(),
};

async function seen(specs: Iterable<BookSheet>, strings: 'shared' | 'inline' = 'shared'): Promise<Seen[]> {
  return inspectWithPython(await writeWorkbook(specs, { dialect: 'native', strings }), INSPECT) as Seen[];
}

/** Contents with what openpyxl finds: the value or formula, its type, and the value shown. */
const CONTENTS: [name: string, cell: Pick<BookCell, 'value' | 'formula'>, found: [unknown, string, unknown]][] = [
  ['a whole number', { value: 12 }, [12, 'n', 12]],
  ['a small number', { value: 1e-7 }, [1e-7, 'n', 1e-7]],
  ['a negative number', { value: -0.25 }, [-0.25, 'n', -0.25]],
  ['a text', { value: '福州市' }, ['福州市', 's', '福州市']],
  ['the same text', { value: '福州市' }, ['福州市', 's', '福州市']],
  ['signs of XML', { value: '<a & "b">' }, ['<a & "b">', 's', '<a & "b">']],
  ['spaces and lines', { value: ' 一\n二 ' }, [' 一\n二 ', 's', ' 一\n二 ']],
  ['a text like a number', { value: '007' }, ['007', 's', '007']],
  ['a text like a control character', { value: '_x000D_' }, ['_x000D_', 's', '_x000D_']],
  ['no text', { value: '' }, [null, 'n', null]],
  ['nothing', {}, [null, 'n', null]],
  ['true', { value: true }, [true, 'b', true]],
  ['false', { value: false }, [false, 'b', false]],
  ['an error', { value: '#N/A' }, ['#N/A', 'e', '#N/A']],
  ['a formula', { formula: { native: '=1<2', plan: null, cached: true } }, ['=1<2', 'f', true]],
  ['one of a number', { formula: { native: '=1+1', plan: null, cached: 2 } }, ['=1+1', 'f', 2]],
  ['one of a text', { formula: { native: '="a"&"<"', plan: null, cached: 'a<' } }, ['="a"&"<"', 'f', 'a<']],
  ['one that shows nothing', { formula: { native: '=""', plan: null, cached: '' } }, ['=""', 'f', null]],
  ['one that fails', { formula: { native: '=1/0', plan: null, cached: '#DIV/0!' } }, ['=1/0', 'f', '#DIV/0!']],
];

test.each(['shared', 'inline'] as const)('every kind of content, texts %s', async (strings) => {
  // openpyxl does not resolve what stands for a character where a text is in its cell.
  const contents = CONTENTS.filter(([name]) => strings === 'shared' || name !== 'a text like a control character');
  const cells = contents.map(([, content], row) => ({ row, column: 0, style: 'plain', ...content }));
  const [sheet] = await seen([{ ...PLAIN, cells }], strings);
  const found = contents.map(([name], row) => {
    const [value, type, , , shown] = sheet!.cells[address(row, 0)]!;
    // A text in its cell is of another type to openpyxl, which it reads alike.
    return [name, [value, type === 'inlineStr' ? 's' : type, shown]];
  });
  expect(found).toEqual(contents.map(([name, , expected]) => [name, expected]));
});

test('cells in any order, of several at one place the last one', async () => {
  const of = (row: number, column: number, value: number) => ({ row, column, value, style: 'plain' });
  const cells = [of(3, 2, 1), of(0, 1, 2), of(3, 0, 3), of(0, 1, 4), of(0, 0, 5)];
  const [sheet] = await seen([{ ...PLAIN, cells }]);
  expect(Object.entries(sheet!.cells).map(([at, [value]]) => [at, value])).toEqual([
    ['A1', 5],
    ['B1', 4],
    ['A4', 3],
    ['C4', 1],
  ]);
});

test('rows keep their heights and stay hidden, with or without cells, up to the last one that holds anything', async () => {
  const cells = [{ row: 4, column: 0, value: 1, style: 'plain' }];
  const rowHeights = new Map([
    [1, 20],
    [4, 30],
    [9, 40],
  ]);
  const [sheet] = await seen([{ ...PLAIN, cells, rowHeights, hiddenRows: [2, 4] }]);
  expect(sheet).toMatchObject({ heights: { 2: 20, 5: 30 }, hidden: [3, 5] });
});

test('formats that differ in nothing that is written leave the later ones right', async () => {
  const styles = {
    absent: { numberFormat: '0' },
    said: { numberFormat: '0', font: { bold: false } },
    bold: { numberFormat: '0.0', font: { bold: true } },
    last: { numberFormat: '0.00' },
  };
  const cells = Object.keys(styles).map((style, row) => ({ row, column: 0, value: row, style }));
  const [first, second] = await seen([
    { ...PLAIN, styles, cells: cells.slice(0, 3) },
    { ...PLAIN, name: '二', styles, cells: cells.slice(1) },
  ]);
  const looks = ({ cells: found }: Seen) => Object.values(found).map(([, , bold, format]) => [bold, format]);
  expect(looks(first!)).toEqual([
    [false, '0'],
    [false, '0'],
    [true, '0.0'],
  ]);
  expect(looks(second!)).toEqual([
    [false, '0'],
    [true, '0.0'],
    [false, '0.00'],
  ]);
});

test('sheets are made one at a time, and one without cells is a sheet', async () => {
  const made: string[] = [];
  function* sheets(): Generator<BookSheet> {
    for (const name of ['一', '二', '三']) {
      made.push(name);
      const cells = name === '二' ? [] : [{ row: 0, column: 0, value: `${name}${made.join('')}`, style: 'plain' }];
      yield { ...PLAIN, name, cells };
    }
  }
  const found = await seen(sheets());
  expect(found.map(({ cells }) => cells.A1?.[0])).toEqual(['一一', undefined, '三一二三']);
});
