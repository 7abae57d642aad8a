import { contentOf, formulaOf, valueOf } from '../../../src/hosts/excel/content';
import { toHostError } from '../../../src/hosts/excel/errors';
import { areasOfAddress } from '../../../src/hosts/excel/read';
import { footerParts } from '../../../src/hosts/excel/sheet-features';
import { HostError } from '../../../src/app/ports/workbook-host';

describe('content of cells', () => {
  test.each([
    ['10 : 40 : 50', "'10 : 40 : 50"],
    ['=1+1', "'=1+1"],
    ['[250]', '[250]'],
    ['<5.5', "'<5.5"],
    ['95以上', "'95以上"],
    ['2023-09', "'2023-09"],
    ['true', "'true"],
    ['专栏2', '专栏2'],
    ['通过', '通过'],
    ["'引号", "''引号"],
    ['', ''],
    [null, ''],
    [0, 0],
    [false, false],
  ])('%j is written as %j, and as it is where the format is text', (value, content) => {
    expect(contentOf(value)).toBe(content);
    expect(contentOf(value, '@')).toBe(value ?? '');
  });

  test('a formula differs from the text that looks like one', () => {
    expect(formulaOf('=A1', 5)).toBe('=A1');
    expect(formulaOf('=A1', '=A1')).toBeNull();
    expect(formulaOf('文字', '文字')).toBeNull();
    expect([valueOf(''), valueOf(0), valueOf('甲')]).toEqual([null, 0, '甲']);
  });

  test.each([
    ["'专栏2 全省'!A1:J1", [{ row: 0, column: 0, rows: 1, columns: 10 }]],
    [
      "'王''s,表'!B3:C4,'王''s,表'!A1:B1",
      [
        { row: 0, column: 0, rows: 1, columns: 2 },
        { row: 2, column: 1, rows: 2, columns: 2 },
      ],
    ],
    ['专栏2!$A$1:$A$2', [{ row: 0, column: 0, rows: 2, columns: 1 }]],
    ['', []],
  ])('areas of %s', (text, areas) => {
    expect(areasOfAddress(text)).toEqual(areas);
  });

  test('a footer code falls into its three parts', () => {
    expect(footerParts('&L&A&C第 &P 页&R共 &N 页')).toEqual({ left: '&A', center: '第 &P 页', right: '共 &N 页' });
    expect(footerParts('第 &P 页')).toEqual({ left: '', center: '第 &P 页', right: '' });
  });
});

describe('errors of Office.js', () => {
  test.each([
    ['AccessDenied', 'sheet-protected', '撤销保护'],
    ['InvalidOperationInCellEditMode', 'cell-editing', '请先按回车结束编辑'],
    ['ItemNotFound', 'sheet-missing', '请刷新后再试'],
    ['ItemAlreadyExists', 'sheet-exists', '请换一个名称'],
    ['RequestPayloadSizeLimitExceeded', 'request-too-large', '分几次'],
    ['ApiNotFound', 'not-supported', '升级 Excel'],
    ['SomethingNew', 'failed', '请再试一次'],
  ])('%s becomes %s and says what to do', (code, kind, words) => {
    const cause = Object.assign(new Error('English detail'), { code });
    const error = toHostError(cause);
    expect(error).toMatchObject({ name: 'HostError', code: kind, cause });
    expect(error.message).toContain(words);
    expect(error.message).toMatch(/[\u4e00-\u9fff]/);
  });

  test('what is said already stays, and what is no error is quoted', () => {
    const own = new HostError('sheet-missing', '没有');
    expect(toHostError(own)).toBe(own);
    expect(toHostError('断线').message).toContain('断线');
  });
});
