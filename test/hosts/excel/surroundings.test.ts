import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { OfficeInNode } from '../../support/office-node';
import { FIRST_ENTRY, renamedSpec, smallSpec } from '../../support/small-spec';
import { boxSheet } from './boxes';
import { bootExcel, typeInto } from './workbook';

const SHEET = smallSpec().name;

describe('what Excel can do and what happens in it', () => {
  let office: OfficeInNode;
  beforeEach(async () => {
    office = await bootExcel();
  });
  afterEach(() => office.dispose());

  test('with custom functions a sheet computes with PLAN.*, else with functions of Excel', async () => {
    expect(new ExcelHost().capabilities).toEqual({ customFunctions: true, live: true });
    await new ExcelHost().insertSheets([boxSheet('fj-14', '2', '福建省', '甲')]);
    await new ExcelHost({ customFunctions: false }).insertSheets([boxSheet('fj-14', '2', '福建省', '乙')]);
    const formulas = async (name: string) => {
      const [cells] = await new ExcelHost().readSheets([name]);
      return [...cells!.formulas.values()];
    };
    expect((await formulas('甲')).some((formula) => formula.includes('PLAN.PROGRESS('))).toBe(true);
    expect((await formulas('乙')).some((formula) => formula.includes('PLAN.'))).toBe(false);
  }, 30_000);

  test('hears the selection move, by the name the sheet has now', async () => {
    const host = new ExcelHost({ customFunctions: false });
    await host.insertSheets([smallSpec(), renamedSpec('专栏1', 'second_')]);
    const heard: unknown[] = [];
    const stop = await host.watchSelection((event) => heard.push(event));
    await host.select(SHEET, 'F4');
    office.grid.sheetByName('专栏1')!.name = '改名';
    await host.select('改名', 'G3');
    await new Promise((resolve) => setTimeout(resolve, 20));
    await stop();
    await host.select(SHEET, 'F3');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual([
      { sheet: SHEET, cell: 'F4' },
      { sheet: '改名', cell: 'G3' },
    ]);
  });

  test('refuses to go to a hidden or a missing sheet', async () => {
    const host = new ExcelHost({ customFunctions: false });
    await host.insertSheets([smallSpec()]);
    office.grid.sheetByName(SHEET)!.visible = false;
    await expect(host.select(SHEET, 'F3')).rejects.toMatchObject({ code: 'failed' });
    await expect(host.select('没有', 'F3')).rejects.toMatchObject({ code: 'sheet-missing' });
  });

  test('hears edits from before and after a failure of its own', async () => {
    const host = new ExcelHost({ customFunctions: false });
    await host.insertSheets([smallSpec()]);
    const heard: unknown[] = [];
    const stop = await host.watch((event) => heard.push(event));
    await typeInto(office.grid, SHEET, FIRST_ENTRY, 1);
    office.host.failNext({ batch: 2, action: 5 });
    await expect(host.writeCells([{ sheet: SHEET, cell: 'G3', value: 3 }])).rejects.toMatchObject({ code: 'failed' });
    await typeInto(office.grid, SHEET, 'F4', 2);
    await stop();
    expect(heard).toEqual([
      { sheet: SHEET, area: FIRST_ENTRY },
      { sheet: SHEET, area: 'F4' },
    ]);
  });

  test('hears an edit although the next cell is already being typed in', async () => {
    const host = new ExcelHost({ customFunctions: false });
    await host.insertSheets([smallSpec()]);
    const heard: unknown[] = [];
    const stop = await host.watch((event) => heard.push(event));
    office.host.failNext({ code: 'InvalidOperationInCellEditMode' });
    await typeInto(office.grid, SHEET, FIRST_ENTRY, 1);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await stop();
    expect(heard).toEqual([{ sheet: SHEET, area: FIRST_ENTRY }]);
  });
});
