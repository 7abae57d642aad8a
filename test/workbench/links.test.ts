import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { readSpecs } from '../../src/hosts/xlsx/read-specs';
import { writeBook } from '../../src/hosts/xlsx/write-book';
import { bookOfSnapshot } from '../../src/workbench/files/book-of-snapshot';
import { snapshotOfBook } from '../../src/workbench/files/snapshot-of-book';
import { bootExcel } from '../hosts/excel/workbook';
import type { OfficeInNode } from '../support/office-node';
import { FIRST_ENTRY, smallSpec } from '../support/small-spec';

const SHEET = smallSpec().name;
const LINK = { sheet: SHEET, cell: FIRST_ENTRY, tip: '到第一个填报栏' };

let office: OfficeInNode;
beforeEach(async () => {
  office = await bootExcel();
});
afterEach(() => office.dispose());

const sheet = () => office.grid.sheetByName(SHEET)!;

test('an inserted sheet leads where its description says, in the look it describes', async () => {
  await new ExcelHost({ customFunctions: false }).insertSheets([smallSpec()]);
  expect(sheet().cells.link(2, 0)).toEqual(LINK);
  expect(sheet().cells.link(3, 0)).toBeNull();
  expect(sheet().cells.value(2, 0)).toBe('fj-14.2.01');
  expect(sheet().cells.look(2, 0).font).toEqual({ name: '宋体', size: 10, color: '#1F4E79', underline: true });
  expect(sheet().locked(2, 0)).toBe(true);
});

test('links are saved and come back with the file', async () => {
  await new ExcelHost({ customFunctions: false }).insertSheets([smallSpec()]);
  const bytes = await writeBook(bookOfSnapshot(await office.grid.snapshot()));
  await office.grid.restore(snapshotOfBook((await readSpecs(bytes)).book));
  expect(sheet().cells.link(2, 0)).toEqual(LINK);
});

test('what a person empties stays open to entry, and a link stays a link', async () => {
  await new ExcelHost({ customFunctions: false }).insertSheets([smallSpec({ protected: false })]);
  for (const [row, column] of [
    [2, 5],
    [2, 0],
  ] as const)
    sheet().worksheet.getRange(row, column).clearContent();
  await office.grid.settled();
  expect(sheet().locked(2, 5)).toBe(false);
  expect(sheet().cells.link(2, 0)).toEqual(LINK);
});

describe('Range.hyperlink', () => {
  test('is set, read, and taken away', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
      range.hyperlink = { documentReference: "'没有 这张'!$C$3:D4", textToDisplay: '去', screenTip: '提示' };
      range.load('hyperlink,values');
      await context.sync();
      expect(range.hyperlink).toEqual({ documentReference: "'没有 这张'!C3", screenTip: '提示', textToDisplay: '去' });
      expect(range.values).toEqual([['去']]);
      range.clear('Hyperlinks');
      range.load('hyperlink,values');
      await context.sync();
      expect(range.hyperlink).toBeNull();
      expect(range.values).toEqual([['去']]);
    });
  });

  test.each([
    ['a place that is none', { documentReference: '没有' }, 'InvalidArgument'],
    ['an address on the web', { address: 'https://example.org/' }, 'ApiNotFound'],
  ])('refuses %s', async (_, hyperlink, code) => {
    const set = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').hyperlink = hyperlink;
      await context.sync();
    });
    await expect(set).rejects.toMatchObject({ code });
  });

  test('is closed on a protected sheet', async () => {
    await new ExcelHost({ customFunctions: false }).insertSheets([smallSpec()]);
    const set = Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange(FIRST_ENTRY).hyperlink = { documentReference: 'Sheet1!A1' };
      await context.sync();
    });
    await expect(set).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});
