import { bootOffice, type OfficeInNode } from '../support/office-node';

let office: OfficeInNode;
beforeEach(async () => {
  office = await bootOffice();
});
afterEach(() => office.dispose());

/** Runs work on the first sheet and reads back its snapshot. */
function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T): Promise<T> {
  return Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return result;
  });
}

test('arrays over 1,500 cells arrive in chunks and whole', async () => {
  const values = Array.from({ length: 700 }, (_, row) => [row, row * 2, `第${row}行`]);
  const read = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('B2:D701');
    range.values = values;
    const again = sheet.getRange('B2:D701');
    again.load('values');
    await context.sync();
    return again.values;
  });
  expect(read).toEqual(values);
  expect(office.host.batches.some((batch) => batch.members.has('Range._ValidateArraySize'))).toBe(true);
  expect(office.grid.sheets[0]!.dimensions.rows).toBe(701);
});

test('what is written is understood as Excel understands it', async () => {
  const rows: [written: unknown, value: unknown, formula: unknown, text: string][] = [
    ['00123', 123, 123, '123'],
    ["'00123", '00123', '00123', '00123'],
    ["'=1+1", '=1+1', '=1+1', '=1+1'],
    ['1,013.5', 1013.5, 1013.5, '1,013.50'],
    ['95%', 0.95, 0.95, '95%'],
    ['2023-09', 45170, 45170, 'Sep-23'],
    ['=1/0', '#DIV/0!', '=1/0', '#DIV/0!'],
    ['=1=1', true, '=1=1', 'TRUE'],
    [false, false, false, 'FALSE'],
    ['[250]', '[250]', '[250]', '[250]'],
    ['', '', '', ''],
  ];
  const read = await onSheet(async (sheet, context) => {
    const range = sheet.getRange(`A1:A${rows.length}`);
    range.values = rows.map(([written]) => [written]);
    range.load('values,formulas,text');
    await context.sync();
    return { values: range.values.flat(), formulas: range.formulas.flat(), text: range.text.flat() as string[] };
  });
  expect(read.values).toEqual(rows.map(([, value]) => value));
  expect(read.formulas).toEqual(rows.map(([, , formula]) => formula));
  expect(read.text).toEqual(rows.map(([, , , text]) => text));
});

test('a cell formatted as text keeps what it is given', async () => {
  const read = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:A2');
    range.numberFormat = [['@'], ['@']];
    range.formulas = [['10 : 40 : 50'], ['00123']];
    range.load('values,valueTypes,numberFormat');
    await context.sync();
    return range.toJSON();
  });
  expect(read).toMatchObject({
    values: [['10 : 40 : 50'], ['00123']],
    valueTypes: [['String'], ['String']],
    numberFormat: [['@'], ['@']],
  });
});

test('a null in an array leaves its cell alone', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:C1').values = [[1, 2, 3]];
    await context.sync();
    sheet.getRange('A1:C1').values = [[9, null, 8]];
  });
  expect([0, 1, 2].map((column) => office.grid.sheets[0]!.cells.value(0, column))).toEqual([9, 2, 8]);
});

test('a look does not take the formula from its cell', async () => {
  const read = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1');
    range.formulas = [['=2+3']];
    await context.sync();
    range.format.fill.color = '#ffeeaa';
    range.format.font.bold = true;
    range.load('formulas,values');
    range.format.fill.load('color');
    range.format.font.load('bold,name,size');
    await context.sync();
    return [range.formulas[0]![0], range.values[0]![0], range.format.fill.color, range.format.font.bold] as unknown[];
  });
  expect(read).toEqual(['=2+3', 5, '#FFEEAA', true]);
});

test('ranges that differ answer null for their look', async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange('A1').format.font.bold = true;
    const range = sheet.getRange('A1:B1');
    range.load('format/font/bold,format/wrapText,format/horizontalAlignment');
    await context.sync();
    return [range.format.font.bold, range.format.wrapText, range.format.horizontalAlignment] as unknown[];
  });
  expect(read).toEqual([null, false, 'General']);
});

test('ranges are found from ranges', async () => {
  const addresses = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('B2:D5');
    sheet.getRange('C3').values = [['有']];
    const found = [
      range.getCell(1, 1),
      range.getLastCell(),
      range.getEntireRow(),
      range.getEntireColumn(),
      range.getOffsetRange(1, -1),
      range.getResizedRange(0, 1),
      range.getBoundingRect('F9'),
      range.getIntersection('C1:Z3'),
      sheet.getRangeByIndexes(0, 26, 2, 1),
      sheet.getUsedRange(true),
    ];
    for (const each of found) each.load('address');
    await context.sync();
    return found.map((each) => each.address.replace('Sheet1!', ''));
  });
  expect(addresses).toEqual(['C3', 'D5', '2:5', 'B:D', 'A3:C6', 'B2:E5', 'B2:F9', 'C2:D3', 'AA1:AA2', 'A1:C3']);
});

test('an empty sheet has no used range', async () => {
  const missing = await onSheet(async (sheet, context) => {
    const used = sheet.getUsedRangeOrNullObject();
    await context.sync();
    return used.isNullObject;
  });
  expect(missing).toBe(true);
});

test('borders are drawn on both sides of their lines', async () => {
  await onSheet((sheet) => {
    const { borders } = sheet.getRange('B2:C3').format;
    for (const side of ['EdgeTop', 'EdgeBottom'] as const) {
      const border = borders.getItem(side);
      border.style = 'Continuous';
      border.weight = 'Thick';
    }
    const inside = borders.getItem('InsideHorizontal');
    inside.style = 'Dash';
    inside.color = '#999999';
  });
  const { cells } = office.grid.sheets[0]!;
  expect(cells.look(1, 1).border).toEqual({
    top: { style: 'thick', color: '#000000' },
    bottom: { style: 'dashed', color: '#999999' },
  });
  expect(cells.look(2, 2).border).toEqual({
    top: { style: 'dashed', color: '#999999' },
    bottom: { style: 'thick', color: '#000000' },
  });
});

test('conditional formats are read, changed and cleared', async () => {
  const left = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:A9');
    const { custom } = range.conditionalFormats.add('Custom');
    custom.rule.formula = '=$A1="滞后"';
    custom.format.fill.color = '#FDE7E9';
    custom.format.font.bold = true;
    range.conditionalFormats.add('DataBar').dataBar.positiveFormat.gradientFill = false;
    range.conditionalFormats.load('items/type,items/id');
    await context.sync();
    const types = range.conditionalFormats.items.map((item) => item.type as string);
    sheet.getRange('A5').conditionalFormats.clearAll();
    const count = range.conditionalFormats.getCount();
    await context.sync();
    return [types.sort(), count.value];
  });
  expect(left).toEqual([['Custom', 'DataBar'], 0]);
});

test('names, custom XML, comments and page set-up are kept', async () => {
  const read = await onSheet(async (sheet, context) => {
    const { names, customXmlParts } = context.workbook;
    names.add('目标值', sheet.getRange('E4:E9'));
    const part = customXmlParts.add('<plan xmlns="urn:plan:1" id="fj-14"/>');
    context.workbook.comments.add(sheet.getRange('B5'), '口径：含灵活就业');
    sheet.pageLayout.setPrintTitleRows('$1:$5');
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
    await context.sync();
    const item = names.getItem('目标值');
    item.load('formula,type,scope,value');
    const found = item.getRange();
    found.load('address');
    const scoped = customXmlParts.getByNamespace('urn:plan:1').getOnlyItemOrNullObject();
    const xml = scoped.getXml();
    const none = customXmlParts.getByNamespace('urn:other').getOnlyItemOrNullObject();
    part.load('id');
    await context.sync();
    return { name: item.toJSON(), address: found.address, xml: xml.value, none: none.isNullObject };
  });
  expect(read).toEqual({
    name: expect.objectContaining({ formula: '=Sheet1!$E$4:$E$9', type: 'Range', scope: 'Workbook' }) as unknown,
    address: 'Sheet1!E4:E9',
    xml: '<plan xmlns="urn:plan:1" id="fj-14"/>',
    none: true,
  });
  const sheet = office.grid.sheets[0]!;
  expect(sheet.notes.all()).toEqual([{ row: 4, column: 1, text: '口径：含灵活就业' }]);
  expect(sheet.print).toMatchObject({ titleRows: { first: 0, last: 4 }, footer: { center: '第 &P 页' } });
});

test('sheets are moved, renamed, hidden and selected', async () => {
  const read = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const made = worksheets.add('一');
    worksheets.add('二').getRange('A1').formulas = [['=一!B2+1']];
    made.getRange('B2').values = [[41]];
    await context.sync();
    made.name = '专栏 2';
    made.position = 0;
    worksheets.getItem('Sheet1').visibility = 'Hidden';
    made.activate();
    made.getRange('C7').select();
    worksheets.load('items/name,items/visibility');
    const selected = context.workbook.getSelectedRange();
    selected.load('address');
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    const formula = worksheets.getItem('二').getRange('A1');
    formula.load('formulas,values');
    await context.sync();
    return {
      sheets: worksheets.items.map((item) => [item.name, item.visibility]),
      selected: selected.address,
      active: active.name,
      formula: [formula.formulas[0]![0], formula.values[0]![0]] as unknown[],
    };
  });
  expect(read).toEqual({
    sheets: [
      ['专栏 2', 'Visible'],
      ['Sheet1', 'Hidden'],
      ['二', 'Visible'],
    ],
    selected: "'专栏 2'!C7",
    active: '专栏 2',
    formula: ["='专栏 2'!B2+1", 42],
  });
});
