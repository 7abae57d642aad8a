import { bootOffice, type OfficeInNode } from '../support/office-node';

describe('the real client in Node', () => {
  let office: OfficeInNode;
  beforeEach(async () => {
    office = await bootOffice();
  });
  afterEach(() => office.dispose());

  test('starts as Excel for Windows and knows its requirement sets', async () => {
    expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'PC' });
    const supported = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);
    expect([supported('1.9'), supported('1.14'), supported('1.15')]).toEqual([true, true, false]);
  });

  test('writes and reads cells', async () => {
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('专栏2');
      const range = sheet.getRange('A1:C2');
      range.values = [
        ['甲', 1, '=B1*2'],
        [true, '00123', '95%'],
      ];
      range.load('values,formulas,text,valueTypes,address');
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({
      address: '专栏2!A1:C2',
      values: [
        ['甲', 1, 2],
        [true, 123, 0.95],
      ],
      formulas: [
        ['甲', 1, '=B1*2'],
        [true, 123, 0.95],
      ],
      text: [
        ['甲', '1', '2'],
        ['TRUE', '123', '95%'],
      ],
    });
  });
});
