import { bootOffice, type OfficeInNode } from '../support/office-node';

let office: OfficeInNode;
let seen: unknown[];
beforeEach(async () => {
  office = await bootOffice();
  seen = [];
});
afterEach(() => office.dispose());

const delivered = () => new Promise((resolve) => setTimeout(resolve, 30));
const see = (...what: unknown[]) => {
  seen.push(what.length === 1 ? what[0] : what);
  return Promise.resolve();
};

test('edits anywhere reach a handler of all sheets, told apart by who made them', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => see(event.address, event.triggerSource ?? ''));
    await context.sync();
    context.workbook.worksheets.getFirst().getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
  });
  const { worksheet } = office.grid.sheets[0]!;
  worksheet.getRange('C3').setValue('三');
  worksheet.getRange('C3').setBackgroundColor('#ff0000');
  worksheet.insertRows(0, 2);
  await delivered();
  expect(seen).toEqual([
    ['A1:B2', 'ThisLocalAddin'],
    ['C3', 'Unknown'],
    ['A1:Z2', 'Unknown'],
  ]);
});

test('results of formulas are not edits', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('B1').formulas = [['=A1*2']];
    await context.sync();
    sheet.onChanged.add((event) => see(event.address));
    await context.sync();
  });
  office.grid.sheets[0]!.worksheet.getRange('A1').setValue(21);
  await office.grid.settled();
  await delivered();
  expect(office.grid.sheets[0]!.cells.value(0, 1)).toBe(42);
  expect(seen).toEqual(['A1']);
});

test('the edited range can be read in the handler', async () => {
  let values: unknown;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().onChanged.add(async (event) => {
      await Excel.run(async (inner) => {
        const range = event.getRange(inner);
        range.load('values');
        await inner.sync();
        values = range.values;
      });
    });
    await context.sync();
  });
  office.grid.sheets[0]!.worksheet.getRange('D4').setValue('新');
  await delivered();
  await office.grid.settled();
  await delivered();
  expect(values).toEqual([['新']]);
});

test('quiet changes make no event', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.onChanged.add((event) => see(event.address));
    await context.sync();
    context.runtime.enableEvents = false;
    sheet.getRange('A1').values = [[1]];
    context.runtime.enableEvents = true;
    sheet.getRange('A2').values = [[2]];
    await context.sync();
  });
  await delivered();
  expect(seen).toEqual(['A2']);
});

test('a handler that was removed is silent', async () => {
  await Excel.run(async (context) => {
    const registration = context.workbook.worksheets.getFirst().onChanged.add((event) => see(event.address));
    await context.sync();
    registration.remove();
    await context.sync();
  });
  office.grid.sheets[0]!.worksheet.getRange('A1').setValue(1);
  await delivered();
  expect(seen).toEqual([]);
});

test('sheets that come, go and are shown', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(() => see('added'));
    worksheets.onDeleted.add(() => see('deleted'));
    worksheets.onActivated.add(() => see('activated'));
    await context.sync();
    const sheet = worksheets.add('新');
    await context.sync();
    sheet.activate();
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  await delivered();
  expect(seen).toEqual(['added', 'activated', 'deleted', 'activated']);
});

test('a moved selection', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.onSelectionChanged.add((event) => see(event.address));
    await context.sync();
    sheet.getRange('B3:C4').select();
    await context.sync();
  });
  await delivered();
  expect(seen).toEqual(['B3:C4']);
});
