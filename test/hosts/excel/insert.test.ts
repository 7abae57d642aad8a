import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { OfficeInNode } from '../../support/office-node';
import { FIRST_ENTRY, renamedSpec, smallSpec } from '../../support/small-spec';
import { bootExcel, photograph, typeInto } from './workbook';

const SHEET = smallSpec().name;

describe('a sheet in Excel', () => {
  let office: OfficeInNode;
  let host: ExcelHost;
  beforeEach(async () => {
    office = await bootExcel();
    host = new ExcelHost({ customFunctions: false });
  });
  afterEach(() => office.dispose());

  const sheet = (name = SHEET) => office.grid.sheetByName(name)!;
  const names = () => Object.fromEntries(office.grid.names.all().map(({ name, formula }) => [name, formula]));

  test('looks as its description says', async () => {
    const spec = smallSpec();
    await host.insertSheets([spec]);
    await office.grid.settled();
    for (const cell of spec.cells) {
      const style = spec.styles[cell.style]!;
      const look = sheet().cells.look(cell.row, cell.column);
      const where = `${cell.row},${cell.column}`;
      const text = cell.value !== undefined && cell.value !== null && cell.value !== '';
      if (text) {
        expect([where, look.font?.name]).toEqual([where, style.font?.name]);
        expect([where, look.font?.size]).toEqual([where, style.font?.size]);
        expect([where, look.font?.bold ?? false]).toEqual([where, style.font?.bold ?? false]);
        expect([where, look.horizontal]).toEqual([where, style.horizontal]);
        expect([where, look.indent ?? 0]).toEqual([where, style.indent ?? 0]);
      }
      expect([where, look.fill]).toEqual([where, style.fill]);
      expect([where, look.numberFormat]).toEqual([where, style.numberFormat]);
      expect([where, sheet().locked(cell.row, cell.column)]).toEqual([where, style.locked !== false]);
      const line = (edge: 'top' | 'bottom' | 'left' | 'right') => look.border?.[edge]?.style ?? 'none';
      const wanted = style.border ?? {};
      for (const edge of ['bottom', 'left', 'right'] as const) {
        expect([where, edge, line(edge)]).toEqual([where, edge, wanted[edge] ?? 'none']);
      }
    }
    expect(sheet().cells.look(1, 0).border?.top?.style).toBe('thick');
    expect(sheet().merges).toEqual(spec.merges);
    expect(sheet().tabColor).toBe(spec.tabColor);
    expect(sheet().gridlines).toBe(false);
    expect(sheet().print).toMatchObject({ orientation: 'landscape', paper: 'A4', titleRows: { first: 0, last: 1 } });
    expect(sheet().protection.on).toBe(true);
    expect(office.grid.activeSheet.name).toBe(SHEET);
  });

  test('answers what is asked of its cells: rule, prompt and note', async () => {
    await host.insertSheets([smallSpec()]);
    await office.grid.settled();
    expect(sheet().validations.at(2, 5)).toMatchObject({
      rule: { type: 'decimal', operator: 'greaterThanOrEqual' },
      alert: { style: 'warning', title: '数值有误', show: true },
      prompt: { title: '城镇新增就业', show: true },
    });
    expect(sheet().validations.at(2, 9)).toMatchObject({ rule: { type: 'list', source: '快报,年报,预计' } });
    // The note of a locked cell is shown when the cell is selected.
    expect(sheet().validations.at(2, 4)).toMatchObject({ prompt: { message: '五年累计250万人', show: true } });
  });

  test('keeps printed figures from becoming numbers, times or dates', async () => {
    await host.insertSheets([smallSpec()]);
    const [cells] = await host.readSheets([SHEET]);
    expect(cells!.values[4]!.slice(3, 5)).toEqual(['8.5:35.4:56.1', '10 : 40 : 50']);
    expect(cells!.values[2]!.slice(3, 5)).toEqual(['—', '[250]']);
    expect(cells!.values[1]![5]).toBe('2021');
  });

  test('is kept hidden when it is replaced, and comes back with its place, names and entries', async () => {
    await host.insertSheets([smallSpec(), renamedSpec('专栏3', 'third_')]);
    await typeInto(office.grid, SHEET, FIRST_ENTRY, 45);
    const before = await photograph(office.grid);
    const receipt = await host.insertSheets([smallSpec()], { onConflict: 'replace' });
    expect((await host.listSheets()).map(({ name, visible }) => [name, visible])).toEqual([
      ['Sheet1', true],
      [SHEET, true],
      [`${SHEET}（替换前）`, false],
      ['专栏3', true],
    ]);
    expect(names().fj14_2_entries).toBe(`='${SHEET}'!$F$3:$G$5`);
    await host.undoInsert(receipt);
    expect(await photograph(office.grid)).toEqual(before);
  });

  test('replaced twice and taken back twice is the first again', async () => {
    await host.insertSheets([smallSpec()]);
    await typeInto(office.grid, SHEET, FIRST_ENTRY, 45);
    const before = await photograph(office.grid);
    const first = await host.insertSheets([smallSpec()], { onConflict: 'replace' });
    const second = await host.insertSheets([smallSpec()], { onConflict: 'replace' });
    expect(office.grid.sheets.map((item) => item.name)).toContain(`${SHEET}（替换前2）`);
    await host.undoInsert(second);
    await host.undoInsert(first);
    expect(await photograph(office.grid)).toEqual(before);
  });

  test('gets names of its own where a sheet renamed by hand holds them', async () => {
    await host.insertSheets([smallSpec()]);
    sheet().name = '我的表';
    const receipt = await host.insertSheets([smallSpec()]);
    expect(Object.keys(names()).sort()).toEqual(['fj14_2_entries', 'fj14_2_entries_2']);
    await host.undoInsert(receipt);
    expect(Object.keys(names())).toEqual(['fj14_2_entries']);
    expect(office.grid.sheets.map((item) => item.name)).toEqual(['Sheet1', '我的表']);
  });

  test('takes names over that were lost with their sheet', async () => {
    office.grid.names.add({ name: 'fj14_2_entries', formula: '=#REF!$F$3', sheetId: null, visible: true, comment: '' });
    const receipt = await host.insertSheets([smallSpec()]);
    expect(names()).toEqual({ fj14_2_entries: `='${SHEET}'!$F$3:$G$5` });
    await host.undoInsert(receipt);
    expect(names()).toEqual({ fj14_2_entries: '=#REF!$F$3' });
  });

  test('is undone even after it was renamed by hand, and the last visible sheet is never deleted', async () => {
    const receipt = await host.insertSheets([smallSpec()]);
    sheet().name = '改名';
    office.grid.sheetByName('Sheet1')!.visible = false;
    const before = await photograph(office.grid);
    await expect(host.undoInsert(receipt)).rejects.toMatchObject({
      code: 'failed',
      message: expect.stringContaining('仅有的可见工作表') as string,
    });
    expect(await photograph(office.grid)).toEqual(before);
    office.grid.sheetByName('Sheet1')!.visible = true;
    await host.undoInsert(receipt);
    expect(office.grid.sheets.map((item) => item.name)).toEqual(['Sheet1']);
  });

  test('is refused in a workbook with protected structure, before anything is done', async () => {
    office.grid.structureProtected = true;
    const before = await photograph(office.grid);
    await expect(host.insertSheets([smallSpec()])).rejects.toMatchObject({
      code: 'workbook-protected',
      message: expect.stringContaining('撤销保护') as string,
    });
    expect(await photograph(office.grid)).toEqual(before);
  });

  test('while a cell is being edited, says to press Enter', async () => {
    const before = await photograph(office.grid);
    office.host.failNext({ batch: 1, code: 'InvalidOperationInCellEditMode' });
    await expect(host.insertSheets([smallSpec()])).rejects.toMatchObject({
      code: 'cell-editing',
      message: expect.stringContaining('请先按回车结束编辑') as string,
    });
    expect(await photograph(office.grid)).toEqual(before);
  });

  test('too large for one request is refused before it is sent', async () => {
    const requests = office.host.batches.length;
    const big = smallSpec({ cells: [{ row: 0, column: 0, value: '长'.repeat(2_000_000), style: 'title' }] });
    await expect(host.insertSheets([big])).rejects.toMatchObject({ code: 'request-too-large' });
    expect(office.host.batches.length).toBe(requests);
  });
});
