import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { errorFill, entryFill, warningFill } from '../../../src/core/sheet/palette';
import { cellKey, parseAddress } from '../../../src/core/model/cells';
import type { OfficeInNode } from '../../support/office-node';
import { FIRST_ENTRY, FIRST_SUM, smallSpec } from '../../support/small-spec';
import { bootExcel } from './workbook';

const SHEET = smallSpec().name;

describe('writing and marking in Excel', () => {
  let office: OfficeInNode;
  let host: ExcelHost;
  beforeEach(async () => {
    office = await bootExcel();
    host = new ExcelHost({ customFunctions: false });
    await host.insertSheets([smallSpec()]);
  });
  afterEach(() => office.dispose());

  const fill = (cell: string) => {
    const { row, column } = parseAddress(cell)!;
    return office.grid.sheetByName(SHEET)!.cells.look(row, column).fill ?? null;
  };
  const mark = (cell: string, severity: 'error' | 'warning' = 'error') => ({
    sheet: SHEET,
    cell,
    severity,
    message: '有误',
  });
  const clearedUndo = () => office.host.batches.at(-1)!.clearsUndo;

  test('an entry, 审核 or 核实说明 is written without touching the protection, so Excel can still undo', async () => {
    await host.writeCells([
      { sheet: SHEET, cell: FIRST_ENTRY, value: 1 },
      { sheet: SHEET, cell: 'I3', value: '通过' },
      { sheet: SHEET, cell: 'J3', value: '无' },
    ]);
    expect(clearedUndo()).toEqual([]);
    await host.showMarks([SHEET], [mark(FIRST_ENTRY)], [{ sheet: SHEET, cell: 'I4', value: '通过' }]);
    expect(clearedUndo()).toEqual([]);
  });

  test('a formula is written again where it stands, behind the protection, and computes', async () => {
    const sheet = office.grid.sheetByName(SHEET)!;
    const { row, column } = parseAddress(FIRST_SUM)!;
    const { formulas } = (await host.readSheets([SHEET]))[0]!;
    const formula = formulas.get(cellKey(row, column))!;
    await host.rewriteFormulas([{ sheet: SHEET, cell: FIRST_SUM, formula: '=NOSUCH(1)' }]);
    await office.grid.settled();
    expect(sheet.cells.value(row, column)).toBe('#NAME?');
    const syncs = host.syncs;
    await host.rewriteFormulas([{ sheet: SHEET, cell: FIRST_SUM, formula }]);
    expect(host.syncs - syncs).toBe(2);
    await host.writeCells([{ sheet: SHEET, cell: FIRST_ENTRY, value: 5 }]);
    await office.grid.settled();
    expect(sheet.cells.value(row, column)).toBe(5);
    expect(sheet.cells.formula(row, column)).toBe(formula);
    expect(sheet.protection.on).toBe(true);
  });

  test('a locked cell is written behind its protection, which comes back with its options', async () => {
    const sheet = office.grid.sheetByName(SHEET)!;
    const before = sheet.protection.options;
    await host.writeCells([{ sheet: SHEET, cell: FIRST_SUM, value: 7 }]);
    expect(clearedUndo()).toEqual(['WorksheetProtection.Unprotect', 'WorksheetProtection.Protect']);
    expect(sheet.protection.on).toBe(true);
    expect(sheet.protection.options).toMatchObject(before!);
  });

  test('a sheet protected with a password is refused and stays as it is', async () => {
    const sheet = office.grid.sheetByName(SHEET)!;
    await sheet.unprotect();
    await sheet.protect({ allowFormatCells: true }, 'secret');
    await expect(host.writeCells([{ sheet: SHEET, cell: FIRST_SUM, value: 7 }])).rejects.toMatchObject({
      code: 'sheet-protected',
      message: expect.stringContaining('撤销保护') as string,
    });
    expect(sheet.protection.on).toBe(true);
    await office.grid.settled();
    expect(sheet.cells.formula(2, 7)).toBe('=IF(COUNT(F3:G3)=0,"",SUM(F3:G3))');
    await host.writeCells([{ sheet: SHEET, cell: FIRST_ENTRY, value: 7 }]);
  });

  test('of two writes to one cell the later stands, and both are undone', async () => {
    const receipt = await host.writeCells([
      { sheet: SHEET, cell: FIRST_ENTRY, value: 1 },
      { sheet: SHEET, cell: FIRST_ENTRY, value: 2 },
    ]);
    await office.grid.settled();
    expect(office.grid.sheetByName(SHEET)!.cells.value(2, 5)).toBe(2);
    await host.undoWrite(receipt);
    await office.grid.settled();
    expect(office.grid.sheetByName(SHEET)!.cells.value(2, 5)).toBe('');
  });

  test('marks tint faulty cells by severity and give back what was there', async () => {
    const own = fill('A3');
    await host.showMarks([SHEET], [mark('F3'), mark('G4', 'warning'), mark('A3')], []);
    expect([fill('F3'), fill('G4'), fill('A3')]).toEqual([errorFill, warningFill, errorFill]);
    await host.showMarks([SHEET], [mark('G4')], []);
    expect([fill('F3'), fill('G4'), fill('A3')]).toEqual([smallSpec().styles.entry!.fill, errorFill, own]);
    await host.showMarks([SHEET], [], []);
    expect(fill('G4')).toBe(smallSpec().styles.entry!.fill);
  });

  test('marks of an earlier session go with the first new ones', async () => {
    await host.showMarks([SHEET], [mark('F3')], []);
    const reopened = new ExcelHost({ customFunctions: false });
    const entryCells = ['F3', 'G3', 'F4', 'G4'].map((cell) => ({ sheet: SHEET, cell }));
    await reopened.showMarks([SHEET], [mark('G3')], [], entryCells);
    expect([fill('F3'), fill('G3')]).toEqual([entryFill, errorFill]);
    await reopened.showMarks([SHEET], [], [], entryCells);
    expect([fill('F3'), fill('G3')]).toEqual([entryFill, entryFill]);
  });
});
