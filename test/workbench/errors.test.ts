import { bootOffice, type OfficeInNode } from '../support/office-node';

let office: OfficeInNode;
beforeEach(async () => {
  office = await bootOffice();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('表');
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange('B2').format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true });
    context.workbook.worksheets.add('空');
    await context.sync();
  });
});
afterEach(() => office.dispose());

type Work = (context: Excel.RequestContext) => void;
const sheet = (context: Excel.RequestContext, name = '空') => context.workbook.worksheets.getItem(name);

/** Code of the error that the work ends with, or null. */
async function codeOf(work: Work): Promise<string | null> {
  try {
    await Excel.run(async (context) => {
      work(context);
      await context.sync();
    });
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    return (error as OfficeExtension.Error).code;
  }
}

const cases: Record<string, [code: string | null, work: Work]> = {
  'a sheet that is not there': ['ItemNotFound', (context) => sheet(context, '没有').load('name')],
  'a member that is not modelled': ['ApiNotFound', (context) => sheet(context).shapes.addLine(1, 1, 2, 2)],
  'a property that is not modelled': ['ApiNotFound', (context) => void (sheet(context).standardWidth = 10)],
  'a member of a newer requirement set': [
    'ApiNotFound',
    (context) => context.workbook.worksheets.getItem('空').getRange('A1').getDependents().load('addresses'),
  ],
  'a value in a locked cell': ['AccessDenied', (context) => void (sheet(context, '表').getRange('A1').values = [[9]])],
  'a value in an area with one locked cell': [
    'AccessDenied',
    (context) => void (sheet(context, '表').getRange('A2:B2').values = [[9, 9]]),
  ],
  'a value in an unlocked cell': [null, (context) => void (sheet(context, '表').getRange('B2').values = [[9]])],
  'a fill on a protected sheet': [
    'AccessDenied',
    (context) => void (sheet(context, '表').getRange('B2').format.fill.color = '#FF0000'),
  ],
  'a width where protection leaves it open': [
    null,
    (context) => void (sheet(context, '表').getRange('B2').format.columnWidth = 80),
  ],
  'a rule on a protected sheet': [
    'AccessDenied',
    (context) => void (sheet(context, '表').getRange('B2').dataValidation.rule = { custom: { formula: '=TRUE' } }),
  ],
  'protecting twice': ['AccessDenied', (context) => sheet(context, '表').protection.protect()],
  'too few rows': ['InvalidArgument', (context) => void (sheet(context).getRange('A1:A2').values = [[1]])],
  'too many columns': ['InvalidArgument', (context) => void (sheet(context).getRange('A1').values = [[1, 2]])],
  'an address that is none': ['InvalidArgument', (context) => sheet(context).getRange('一号').load('address')],
  'a range beyond the sheet': [
    'InvalidArgument',
    (context) => sheet(context).getRange('A1').getOffsetRange(-1, 0).load('address'),
  ],
  'a sheet name that is taken': ['ItemAlreadyExists', (context) => context.workbook.worksheets.add('表')],
  'a sheet name with a slash': ['InvalidArgument', (context) => context.workbook.worksheets.add('一/二')],
  'a sheet name of 32 characters': ['InvalidArgument', (context) => context.workbook.worksheets.add('一'.repeat(32))],
  'a colour that is none': [
    'InvalidArgument',
    (context) => void (sheet(context).getRange('A1').format.fill.color = '红'),
  ],
  'a defined name like an address': [
    'InvalidArgument',
    (context) => context.workbook.names.add('AB12', sheet(context).getRange('A1')),
  ],
  'a formula rule without its formula': [
    'InvalidArgument',
    (context) => sheet(context).getRange('A1').conditionalFormats.add('Custom'),
  ],
  'a call on an object that is not there': [
    null,
    (context) => context.workbook.worksheets.getItemOrNullObject('没有').delete(),
  ],
  'a property of an object that is not there': [
    'InvalidObjectPath',
    (context) => void (context.workbook.worksheets.getItemOrNullObject('没有').name = '有'),
  ],
  'hiding every sheet': [
    'InvalidOperation',
    (context) => ['Sheet1', '表', '空'].forEach((name) => (sheet(context, name).visibility = 'Hidden')),
  ],
};

test.each(Object.entries(cases))('%s', async (_, [code, work]) => {
  expect(await codeOf(work)).toBe(code);
});

test('an object that may be missing says so', async () => {
  const missing = await Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject('没有');
    found.load('name');
    await context.sync();
    return found.isNullObject;
  });
  expect(missing).toBe(true);
});

test('a protected structure keeps its sheets', async () => {
  expect(await codeOf((context) => context.workbook.protection.protect())).toBeNull();
  expect(await codeOf((context) => context.workbook.worksheets.add('新'))).toBe('AccessDenied');
  expect(await codeOf((context) => sheet(context).delete())).toBe('AccessDenied');
  expect(await codeOf((context) => context.workbook.protection.unprotect())).toBeNull();
  expect(await codeOf((context) => sheet(context).delete())).toBeNull();
});

test('a request over 5 MB is refused and does nothing', async () => {
  const text = '长'.repeat(2_000_000);
  expect(await codeOf((context) => void (sheet(context).getRange('A1').values = [[text]]))).toBe(
    'RequestPayloadSizeLimitExceeded',
  );
  expect(office.grid.sheetByName('空')!.cells.value(0, 0)).toBe('');
});

describe('a batch that fails', () => {
  const threeWrites: Work = (context) => {
    for (const [index, address] of ['A1', 'A2', 'A3'].entries()) sheet(context).getRange(address).values = [[index]];
  };
  const written = () => [0, 1, 2].map((row) => office.grid.sheetByName('空')!.cells.value(row, 0));

  test('keeps what came before the failing action', async () => {
    expect(
      await codeOf((context) => {
        sheet(context).getRange('A1').values = [[7]];
        sheet(context, '没有').load('name');
        sheet(context).getRange('A2').values = [[8]];
      }),
    ).toBe('ItemNotFound');
    expect(written()).toEqual([7, '', '']);
  });

  test.each([
    ['at its start', { action: 'start' }, ['', '', '']],
    ['at its end', { action: 'end' }, [0, 1, 2]],
    ['on request of a test', { code: 'AccessDenied' }, ['', '', '']],
  ] as const)('%s', async (_, plan, cells) => {
    office.host.failNext(plan);
    expect(await codeOf(threeWrites)).toBe('code' in plan ? plan.code : 'GeneralException');
    expect(written()).toEqual(cells);
    expect(await codeOf(threeWrites)).toBeNull();
  });

  test('in its middle has done only a part', async () => {
    const actions = office.host.batches.length;
    expect(await codeOf(threeWrites)).toBeNull();
    const { actions: count } = office.host.batches.slice(actions).find((batch) => batch.number > 0)!;
    await codeOf((context) => sheet(context).getRange('A1:A3').clear());
    office.host.failNext({ action: count - 1 });
    expect(await codeOf(threeWrites)).toBe('GeneralException');
    expect(written()).toEqual([0, 1, '']);
  });

  test('is the one that was planned', async () => {
    office.host.failNext({ batch: 2 });
    expect([await codeOf(threeWrites), await codeOf(threeWrites), await codeOf(threeWrites)]).toEqual([
      null,
      'GeneralException',
      null,
    ]);
  });
});
