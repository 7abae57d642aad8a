import { createHeadlessGrid } from '../../src/workbench/grid/headless';
import { bootOffice, type OfficeInNode } from '../support/office-node';

let office: OfficeInNode;
beforeEach(async () => {
  office = await bootOffice();
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.add('专栏2');
    sheet.getRange('A1:C3').formulas = [
      ['标题', '', ''],
      ['甲', 1.5, '=B2*2'],
      [true, "'007", '=1/0'],
    ];
    sheet.getRange('A1:C1').merge();
    const title = sheet.getRange('A1').format;
    title.font.name = '黑体';
    title.font.size = 16;
    title.font.bold = true;
    title.horizontalAlignment = 'Center';
    title.indentLevel = 1;
    title.rowHeight = 30;
    const entry = sheet.getRange('B2:B3');
    entry.format.fill.color = '#FFF9E5';
    entry.format.wrapText = true;
    entry.format.protection.locked = false;
    entry.numberFormat = [['#,##0.0'], ['@']];
    entry.format.borders.getItem('EdgeBottom').style = 'Double';
    entry.dataValidation.rule = { list: { inCellDropDown: true, source: '完成,滞后' } };
    entry.dataValidation.prompt = { title: '状态', message: '从列表选', showPrompt: true };
    const { custom } = entry.conditionalFormats.add('Custom');
    custom.rule.formula = '=B2>1';
    custom.format.font.color = '#A4262C';
    sheet.getRange('C2').conditionalFormats.add('DataBar').dataBar.positiveFormat.fillColor = '#63BE7B';
    sheet.getRange('B1').format.columnWidth = 90;
    sheet.freezePanes.freezeAt(sheet.getRange('A1'));
    workbook.names.add('填报区', entry);
    workbook.comments.add(sheet.getRange('A2'), '口径说明');
    workbook.customXmlParts.add('<plan xmlns="urn:plan:1"/>');
    sheet.pageLayout.setPrintArea('A1:C3');
    sheet.tabColor = '#0E6655';
    sheet.showGridlines = false;
    sheet.protection.protect({ allowFormatColumns: true });
    workbook.worksheets.add('隐藏').visibility = 'Hidden';
    await context.sync();
  });
});
afterEach(() => office.dispose());

test('a workbook that was restored is the same', async () => {
  const before = await office.grid.snapshot();
  expect(before.sheets.map((sheet) => [sheet.name, sheet.visible])).toEqual([
    ['Sheet1', true],
    ['专栏2', true],
    ['隐藏', false],
  ]);
  expect(before.sheets[1]).toMatchObject({
    tabColor: '#0E6655',
    gridlines: false,
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
    columnWidths: [[1, 90]],
    rowHeights: [[0, 30]],
    frozen: { rows: 1, columns: 1 },
    notes: [{ row: 1, column: 0, text: '口径说明' }],
    protection: { options: { allowFormatColumns: true }, password: '' },
  });
  const cell = (row: number, column: number) =>
    before.sheets[1]!.cells.find((each) => each.row === row && each.column === column);
  expect(cell(1, 2)).toMatchObject({ value: 3, formula: '=B2*2', locked: true });
  expect(cell(2, 1)).toMatchObject({ value: '007', formula: null, locked: false, look: { numberFormat: '@' } });
  expect(cell(2, 2)).toMatchObject({ value: '#DIV/0!', formula: '=1/0' });
  const other = createHeadlessGrid();
  await other.restore(before);
  expect(await other.snapshot()).toEqual(before);
  // Once more over a workbook that is not empty.
  await other.restore(before);
  expect(await other.snapshot()).toEqual(before);
  other.sheetByName('专栏2')!.worksheet.getRange('A2').setValue('改');
  other.sheetByName('专栏2')!.worksheet.getRange('B2').setValue(9);
  await other.settled();
  expect([1, 2].map((column) => other.sheetByName('专栏2')!.cells.value(1, column))).toEqual([9, 18]);
  expect(other.sheetByName('专栏2')!.cells.value(1, 0)).toBe('甲');
  await other.dispose();
});
