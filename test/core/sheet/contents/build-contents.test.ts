import { BUILT_IN } from '../../../../src/catalogues/built-in';
import { findPlan } from '../../../../src/core/model/catalogue';
import { readSheet } from '../../../../src/core/sheet/read';
import type { SheetSpec } from '../../../../src/core/sheet/spec';
import { readWorkbook } from '../../../../src/hosts/xlsx/read';
import { writeWorkbook } from '../../../../src/hosts/xlsx/write';
import { allSheets } from '../../../hosts/excel/boxes';

/** Rows of the table as text. */
function rowsOf(contents: SheetSpec): string[][] {
  const rows: string[][] = [];
  for (const { row, column, value } of contents.cells) (rows[row] ??= [])[column] = String(value ?? '');
  return rows.slice(3, -1);
}

test('lists every box of the plan in its order, with kind, size and unit', () => {
  const [contents] = allSheets('fj-14', '福州市');
  expect(contents).toMatchObject({ name: '目录 福州市', protected: true, print: { paper: 'A4' } });
  const rows = rowsOf(contents!);
  expect(rows.map((row) => row[1])).toEqual(findPlan(BUILT_IN, 'fj-14')!.boxes.map(({ number }) => number));
  expect(rows[1]).toEqual([
    '2',
    '专栏2',
    '“十四五”时期人力资源社会保障主要指标',
    '指标表',
    '20',
    '—',
    '福州市',
    '专栏2 福州市',
    '',
  ]);
  expect(rows[0]!.at(-1)).toBe('“十三五”时期的指标');
});

test('says why a box has no sheet', () => {
  const rows = rowsOf(allSheets('fj-12')[0]!);
  for (const row of rows.slice(0, 5)) {
    expect(row.slice(3, 8)).toEqual(['—', '—', '—', '—', '—']);
    expect(row[8]).toMatch(/^暂缺：现有的规划文本不含/);
  }
});

test.each(['fj-12', 'fj-14'])('every sheet of %s is led to, and nothing else', (planId) => {
  const [contents, ...sheets] = allSheets(planId);
  const links = contents!.links!;
  expect(links.map(({ sheet }) => sheet)).toEqual(sheets.map(({ name }) => name));
  for (const link of links) {
    const cell = contents!.cells.find(({ row, column }) => row === link.row && column === link.column)!;
    expect([cell.value, contents!.styles[cell.style]!.font?.underline]).toEqual([link.sheet, true]);
  }
});

test('is locked everywhere and never taken for a form', async () => {
  const [contents] = allSheets('fj-12');
  expect(contents!.cells.every(({ style }) => contents!.styles[style]!.locked !== false)).toBe(true);
  const { sheets } = readWorkbook(await writeWorkbook([contents!], { dialect: 'native' }));
  expect(readSheet(sheets[0]!, BUILT_IN)).toBeNull();
});
