import type { BookSpec, FullSheet } from '../../../src/core/sheet/book';
import { readSpecs } from '../../../src/hosts/xlsx/read-specs';
import { writeBook } from '../../../src/hosts/xlsx/write-book';
import { bookOfSnapshot } from '../../../src/workbench/files/book-of-snapshot';
import { emptyBook } from '../../../src/workbench/files/empty-book';
import { snapshotOfBook } from '../../../src/workbench/files/snapshot-of-book';
import type { Grid } from '../../../src/workbench/grid/grid-model';
import { createHeadlessGrid } from '../../../src/workbench/grid/headless';

jest.setTimeout(60_000);

let grid: Grid;
beforeEach(() => {
  grid = createHeadlessGrid();
});
afterEach(() => grid.dispose());

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

/** A sheet as people make them: kinds of cells, looks and rules that our own tables do not have. */
const OPEN: FullSheet = {
  name: "张三's 表",
  visible: true,
  gridlines: true,
  tabColor: '',
  rows: 6,
  columns: 6,
  columnWidths: [12, null, 20, null],
  rowHeights: new Map([[0, 30]]),
  hiddenColumns: [3],
  hiddenRows: [4],
  styles: {
    plain: { font: { name: '宋体', size: 11 }, vertical: 'bottom' },
    loud: {
      font: { name: '楷体', size: 14, bold: true, italic: true, underline: true, color: '#C00000' },
      fill: '#FFFF00',
      horizontal: 'distributed',
      vertical: 'top',
      wrap: true,
      numberFormat: 'yyyy"年"m"月"',
      border: { top: 'double', bottom: { style: 'dashDot', color: '#0000FF' }, left: 'medium' },
    },
  },
  cells: [
    { row: 0, column: 0, style: 'plain', value: '00123' },
    { row: 0, column: 1, style: 'plain', value: true },
    { row: 0, column: 2, style: 'plain', value: '=这是文字' },
    { row: 1, column: 0, style: 'loud', value: 45170 },
    { row: 1, column: 1, style: 'plain', value: 2 },
    { row: 1, column: 2, style: 'plain', formula: { native: '=1/0', plan: null, cached: '#DIV/0!' } },
    { row: 2, column: 0, style: 'plain', formula: { native: '=B2=2', plan: null, cached: true } },
    { row: 2, column: 1, style: 'plain', formula: { native: '=SUM(A2:B2*2)', plan: null, cached: 90344, array: area(2, 1) } },
    { row: 2, column: 5, style: 'plain', formula: { native: '=TRANSPOSE(A1:C1)', plan: null, cached: '00123', array: area(2, 5, 3, 1) } },
    { row: 3, column: 5, style: 'plain', value: null },
    { row: 4, column: 5, style: 'plain', value: null },
  ],
  merges: [area(5, 0, 1, 3)],
  validations: [
    { areas: [area(0, 0, 3), area(0, 2)], rule: { type: 'whole', operator: 'notBetween', formula1: '1', formula2: '=$B$1' }, ignoreBlanks: false, alert: { style: 'warning', title: '甲', message: '乙' }, prompt: null },
    { areas: [area(1, 1)], rule: { type: 'list', source: '=$A$1:$A$3', dropDown: true }, ignoreBlanks: true, alert: null, prompt: null },
    { areas: [area(2, 2)], rule: { type: 'custom', formula: '=C3>0' }, ignoreBlanks: true, alert: { style: 'stop', title: '', message: '不对' }, prompt: null },
  ],
  conditionals: [
    { areas: [area(0, 0, 3), area(0, 2, 2)], stopIfTrue: true, type: 'formula', formula: '=A1>1', look: { fill: '#FFC7CE', font: { bold: true, color: '#9C0006' } } },
    { areas: [area(1, 1, 3)], stopIfTrue: false, type: 'dataBar', minimum: { type: 'lowest' }, maximum: { type: 'percent', value: 90 }, color: '#638EC6' },
  ],
  notes: [{ row: 1, column: 1, text: '第一行\n第二行' }],
  names: [],
  freeze: { rows: 1, columns: 0 },
  print: {
    orientation: 'portrait',
    paper: 'A3',
    zoom: { scale: 80 },
    area: area(0, 0, 6, 3),
    titleRows: null,
    titleColumns: { first: 0, last: 1 },
    margins: { left: 36, right: 36, top: 72, bottom: 72, header: 18, footer: 18 },
    centerHorizontally: false,
    centerVertically: true,
    gridlines: true,
    headings: true,
    header: { left: '', center: '内部资料', right: '' },
    footer: { left: '&D', center: '', right: '&P' },
  },
  protected: false,
}; // prettier-ignore

const SHEET: FullSheet = {
  ...OPEN,
  protected: true,
  protection: {
    allowAutoFilter: true,
    allowDeleteColumns: false,
    allowDeleteRows: false,
    allowFormatCells: false,
    allowFormatColumns: true,
    allowFormatRows: false,
    allowInsertColumns: false,
    allowInsertHyperlinks: false,
    allowInsertRows: true,
    allowPivotTables: false,
    allowSort: true,
    selectionMode: 'Unlocked',
  },
};

const BOOK: BookSpec = {
  sheets: [{ ...OPEN, name: '隐藏', visible: false }, SHEET],
  active: 1,
  names: [
    { name: '合计', formula: `='张三''s 表'!$A$1:$B$2`, sheet: null },
    { name: '税率', formula: '=0.05', sheet: "张三's 表" },
  ],
  structureProtected: true,
  xmlParts: ['<note xmlns="urn:example:note"><kept/></note>'],
};

test('a workbook of any kind is the same after opening and saving', async () => {
  await grid.restore(snapshotOfBook((await readSpecs(await writeBook(BOOK))).book));
  const first = await writeBook(bookOfSnapshot(await grid.snapshot()));
  const { book, outward, left } = await readSpecs(first);
  expect([outward, left]).toEqual([[], []]);
  expect({ ...book, sheets: [] }).toEqual({ ...BOOK, sheets: [] });
  for (const [index, sheet] of book.sheets.entries()) {
    const given = BOOK.sheets[index]!;
    const styled = ({ styles, cells }: FullSheet) =>
      cells.map(({ style, ...cell }) => ({ ...cell, look: styles[style] }));
    expect(styled(sheet)).toEqual(styled(given));
    expect({ ...sheet, styles: {}, cells: [] }).toEqual({ ...given, styles: {}, cells: [] });
  }
});

test('a new workbook is empty, and what was there is gone', async () => {
  await grid.restore(snapshotOfBook(BOOK));
  await grid.restore(emptyBook());
  expect(grid.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  expect(grid.names.all()).toEqual([]);
  expect(grid.structureProtected).toBe(false);
  expect((await grid.snapshot()).sheets[0]!.cells).toEqual([]);
});
