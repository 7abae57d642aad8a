import { CsvError, readCsv } from '../../../src/hosts/xlsx/csv';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 代码,报告期,数值 / fj-14.2.01,2021,45.5 in GB18030, as Excel saves “CSV（逗号分隔）” in China. */
const GB18030 = Uint8Array.from([
  0xb4, 0xfa, 0xc2, 0xeb, 0x2c, 0xb1, 0xa8, 0xb8, 0xe6, 0xc6, 0xda, 0x2c, 0xca, 0xfd, 0xd6, 0xb5, 0x0d, 0x0a, 0x66,
  0x6a, 0x2d, 0x31, 0x34, 0x2e, 0x32, 0x2e, 0x30, 0x31, 0x2c, 0x32, 0x30, 0x32, 0x31, 0x2c, 0x34, 0x35, 0x2e, 0x35,
  0x0d, 0x0a,
]);
const FIRST = {
  line: 2,
  code: 'fj-14.2.01',
  indicator: null,
  box: null,
  period: '2021',
  value: 45.5,
  explanation: null,
};

describe('readCsv', () => {
  test.each<[string, Uint8Array, object[]]>([
    ['English heads', utf8('code,period,value\nfj-14.2.01,2021,45.5\n'), [FIRST]],
    ['Chinese heads', utf8('代码,年份,数值\nfj-14.2.01,2021,45.5\n'), [FIRST]],
    ['a byte order mark and Windows lines', utf8('\uFEFFcode,period,value\r\nfj-14.2.01,2021,45.5\r\n'), [FIRST]],
    ['GB18030', GB18030, [FIRST]],
    [
      'UTF-16 as Excel saves Unicode text',
      new Uint8Array(Buffer.from('\uFEFFcode\tperiod\tvalue\nfj-14.2.01\t2021\t45.5\n', 'utf16le')),
      [FIRST],
    ],
    ['columns in another order', utf8('value,code,period\n45.5,fj-14.2.01,2021'), [FIRST]],
    ['tabs', utf8('code\tperiod\tvalue\nfj-14.2.01\t2021\t45.5'), [FIRST]],
    ['an empty last column', utf8('code,period,value,\nfj-14.2.01,2021,45.5,\n'), [FIRST]],
    [
      'a name, a box and an explanation',
      utf8(
        '指标,专栏,报告期,数值,核实说明\n城镇新增就业,2,2023-09,"1,013.5","高于上年，\n因口径调整"\n失业率,,2023,,\n失业率,,,,口径调整',
      ),
      [
        {
          line: 2,
          code: null,
          indicator: '城镇新增就业',
          box: '2',
          period: '2023-09',
          value: '1,013.5',
          explanation: '高于上年，\n因口径调整',
        },
        { line: 4, code: null, indicator: '失业率', box: null, period: '2023', value: null, explanation: null },
        { line: 5, code: null, indicator: '失业率', box: null, period: '', value: null, explanation: '口径调整' },
      ],
    ],
    ['blank lines, which count', utf8('code,period,value\n\n,,\nfj-14.2.01,2021,45.5'), [{ ...FIRST, line: 4 }]],
    ['heads only', utf8('code,period,value\n'), []],
  ])('reads %s', (_, bytes, expected) => {
    expect(readCsv(bytes)).toEqual(expected);
  });

  test.each<[string, Uint8Array, number | null, string]>([
    ['an empty file', utf8(''), null, '是空的'],
    ['an unknown column', utf8('code,period,value,备考\n'), 1, '不认识的列“备考”'],
    ['a column twice', utf8('代码,code,period,value\n'), 1, '重复'],
    ['no code and no indicator column', utf8('period,value\n2021,1'), 1, '缺少“代码”或“指标”列'],
    ['no period column', utf8('code,value\nx,1'), 1, '缺少“报告期”列'],
    ['no value column', utf8('code,period\nx,1'), 1, '缺少“数值”列'],
    ['a row without an indicator', utf8('code,period,value\nx,2021,1\n,2022,2'), 3, '代码和指标都没有填'],
    ['a row without a period', utf8('code,period,value\nx,,1'), 2, '报告期没有填'],
    ['an unquoted thousands separator', utf8('code,period,value\nx,2021,1,013.5'), 2, '比列名多出“013.5”'],
    ['an open quote', utf8('code,period,value\nx,2021,"1\n'), 2, '引号不成对'],
    ['bytes in no encoding', Uint8Array.from([0x63, 0xff, 0xff, 0x0a]), null, '编码无法识别'],
  ])('refuses %s', (_, bytes, line, message) => {
    let caught: unknown;
    try {
      readCsv(bytes);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(CsvError);
    expect(caught).toMatchObject({ line });
    expect((caught as CsvError).message).toContain(message);
  });
});
