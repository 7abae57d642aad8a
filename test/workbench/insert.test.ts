import { bootOffice, type OfficeInNode } from '../support/office-node';

const DECLARED = [
  {
    id: 'PROGRESS',
    description: '进度',
    parameters: [
      { name: '指标', description: '名称', dimensionality: 'scalar', optional: false },
      { name: '实际值', description: '各年', dimensionality: 'matrix', optional: false },
    ],
  },
];

let office: OfficeInNode;
beforeAll(async () => {
  await (await bootOffice()).dispose();
  CustomFunctions.associate('PROGRESS', (name: string, cells: unknown[][]) => {
    if (name !== '城镇新增就业人数') {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, '没有这个指标');
    }
    const numbers = cells.flat().filter((cell) => typeof cell === 'number');
    return numbers.length ? numbers.reduce((a, b) => a + b, 0) / 250 : '';
  });
});
beforeEach(async () => {
  office = await bootOffice({ functions: DECLARED });
});
afterEach(() => office.dispose());

const ROWS = 30;
const COLUMNS = 12;

/** The kinds of work that inserting an indicator sheet does, in one batch of some two hundred actions. */
function insert(context: Excel.RequestContext, name: string): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(name);
  const values: (string | number)[][] = Array.from({ length: ROWS }, () => Array<string>(COLUMNS).fill(''));
  values[0]![0] = '专栏2 就业指标';
  for (let row = 3; row < ROWS; row++) {
    const indicator = row === 4 ? '没有' : '城镇新增就业人数';
    values[row] = [row, '指标', '万人', 50, '[250]', ...(row === 3 ? [50, 51, '', '', ''] : ['', '', '', '', ''])];
    values[row]![10] = `=PLAN.PROGRESS("${indicator}",IF(F${row + 1}:J${row + 1}="","",F${row + 1}:J${row + 1}))`;
    values[row]![11] = '';
  }
  const body = sheet.getRange('A1:L30');
  body.values = values;
  body.format.font.name = '宋体';
  const title = sheet.getRange('A1:L1');
  title.merge();
  title.format.font.bold = true;
  title.format.rowHeight = 30;
  for (let column = 0; column < COLUMNS; column++) {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = 48 + column;
  }
  const entry = sheet.getRange('F4:J30');
  entry.numberFormat = Array.from({ length: 27 }, () => Array<string>(5).fill('#,##0.0'));
  entry.format.fill.color = '#FFF9E5';
  entry.format.protection.locked = false;
  entry.dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
  entry.dataValidation.errorAlert = { title: '数值', message: '请输入不小于 0 的数', style: 'Stop', showAlert: true };
  entry.dataValidation.prompt = { title: '实际值', message: '万人', showPrompt: true };
  const bars = sheet.getRange('K4:K30').conditionalFormats.add('DataBar').dataBar;
  bars.positiveFormat.fillColor = '#63BE7B';
  bars.lowerBoundRule = { type: 'Number', formula: '0' };
  bars.upperBoundRule = { type: 'Number', formula: '1' };
  const grid = sheet.getRange('A3:L30');
  for (const side of ['EdgeTop', 'EdgeBottom'] as const) {
    const border = grid.format.borders.getItem(side);
    border.style = 'Continuous';
    border.weight = 'Thick';
  }
  for (let row = 3; row < ROWS; row++) sheet.getRangeByIndexes(row, 1, 1, 1).format.indentLevel = row % 3;
  sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
  context.workbook.names.add(`填报区_${name}`, entry);
  sheet.pageLayout.orientation = 'Landscape';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.protection.protect({ allowFormatCells: true, selectionMode: 'Normal' });
  return sheet;
}

test('one batch makes a whole sheet, and the functions in its cells compute', async () => {
  const seen = await Excel.run(async (context) => {
    const sheet = insert(context, '专栏2');
    const computed = sheet.getRange('K4:K6');
    computed.load('values,text,valueTypes');
    sheet.load('name,position,visibility');
    await context.sync();
    return { ...computed.toJSON(), name: sheet.name, position: sheet.position };
  });
  const work = office.host.batches.filter((batch) => batch.number > 0);
  expect(work).toHaveLength(1);
  expect(work[0]!.actions).toBeGreaterThan(200);
  expect(work[0]!.clearsUndo).toEqual(['WorksheetProtection.Protect']);
  expect(seen).toMatchObject({
    name: '专栏2',
    position: 1,
    values: [[0.404], ['#N/A'], ['']],
    valueTypes: [['Double'], ['Error'], ['String']],
  });
});

test('the sheet holds what was written', async () => {
  await Excel.run(async (context) => {
    insert(context, '专栏2');
    await context.sync();
  });
  const sheet = office.grid.sheetByName('专栏2')!;
  expect(sheet.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 12 }]);
  expect(sheet.dimensions.frozen).toEqual({ rows: 3, columns: 2 });
  expect(sheet.dimensions.columnWidth(3)).toBeCloseTo(51, 5);
  expect(sheet.dimensions.rowHeight(0)).toBe(30);
  expect(sheet.cells.look(5, 5)).toMatchObject({ fill: '#FFF9E5', numberFormat: '#,##0.0', font: { name: '宋体' } });
  expect(sheet.cells.look(2, 0).border).toEqual({ top: { style: 'thick', color: '#000000' } });
  expect([sheet.locked(5, 5), sheet.locked(5, 4)]).toEqual([false, true]);
  expect(sheet.validations.all()).toEqual([
    {
      areas: [{ row: 3, column: 5, rows: 27, columns: 5 }],
      rule: { type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' },
      ignoreBlanks: true,
      alert: { style: 'stop', title: '数值', message: '请输入不小于 0 的数', show: true },
      prompt: { title: '实际值', message: '万人', show: true },
    },
  ]);
  expect(sheet.conditionals.all()).toMatchObject([
    { type: 'dataBar', color: '#63BE7B', minimum: { type: 'number', value: 0 }, maximum: { type: 'number', value: 1 } },
  ]);
  expect(office.grid.names.all()).toMatchObject([{ name: '填报区_专栏2', formula: '=专栏2!$F$4:$J$30' }]);
  expect(sheet.print).toMatchObject({ orientation: 'landscape', zoom: { wide: 1, tall: null } });
  expect(sheet.protection.on).toBe(true);
});

test('what the person types is an event and moves the results', async () => {
  const events: unknown[] = [];
  await Excel.run(async (context) => {
    const sheet = insert(context, '专栏2');
    sheet.onChanged.add((event) => {
      events.push([event.address, event.triggerSource, event.source, event.changeType]);
      return Promise.resolve();
    });
    sheet.load('id');
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  events.length = 0;
  const sheet = office.grid.sheetByName('专栏2')!;
  sheet.worksheet.getRange('H4').setValue(149);
  const computed = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('专栏2').getRange('K4');
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(computed).toEqual([[1]]);
  expect(events).toEqual([['H4', 'Unknown', 'Local', 'RangeEdited']]);
  // Locked cells do not take what is typed.
  sheet.worksheet.getRange('D4').setValue(1);
  expect(sheet.cells.value(3, 3)).toBe(50);
});

test('an insertion is one step of the undo list', async () => {
  await Excel.run(async (context) => {
    insert(context, '专栏2');
    await context.sync();
  });
  office.grid.workbook.undo();
  expect(office.grid.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1']);
  office.grid.workbook.redo();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await office.grid.settled();
  const sheet = office.grid.sheetByName('专栏2')!;
  expect(sheet.cells.value(3, 10)).toBe(0.404);
  // What was locked is locked again.
  sheet.worksheet.getRange('D4').setValue(1);
  sheet.worksheet.getRange('H4').setValue(2);
  expect([sheet.cells.value(3, 3), sheet.cells.value(3, 7)]).toEqual([50, 2]);
});
