import { cellKey } from '../../../src/core/model/cells';
import { workbookRelationships } from '../raw-zip';
import {
  DATA,
  SHEET,
  SHEETS,
  read,
  refused,
  rowOf,
  sheetOf,
  times,
  withParts,
  withStrings,
  withStyles,
  workbookXml,
} from './file';
import type { HostileFile } from './file';

type Holds = NonNullable<HostileFile['holds']>;
const values =
  (expected: unknown): Holds =>
  (file) =>
    expect(file.sheets[0]?.values).toEqual(expected);
const formulas =
  (expected: Record<string, string>): Holds =>
  (file) =>
    expect(Object.fromEntries([...file.sheets[0]!.formulas].map(([key, text]) => [String(key), text]))).toEqual(
      expected,
    );

const sheetRels = (xml: string): string =>
  workbookRelationships().replace('</Relationships>', `${xml}</Relationships>`);
const relation = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`;
/** Sheets of these names; each shows a part of its own. */
const sheetNames = (names: readonly string[], sheet = DATA): Uint8Array =>
  withParts({
    'xl/workbook.xml': workbookXml(
      `<sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('')}</Relationships>`,
    ...Object.fromEntries(names.map((_, i) => [`xl/worksheets/sheet${i + 1}.xml`, `<worksheet>${sheet}</worksheet>`])),
  });

/** Sheets and workbooks made to hurt 恶意工作表: far corners, endless lists, cells and parts that do not fit together. */
export const SHEETS_MADE: readonly HostileFile[] = [
  read(
    'a dimension of the whole sheet with one cell',
    () => sheetOf(`<dimension ref="A1:XFD1048576"/>${DATA}`),
    values([[1]]),
  ),
  read(
    'a cell in the last corner',
    () => sheetOf('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    (file) => {
      expect(file.sheets[0]?.values).toHaveLength(1048576);
      expect(file.sheets[0]?.values[1048575]?.[16383]).toBe(1);
    },
  ),
  refused('far corners of many rows', 'too-large', () =>
    sheetOf(`<sheetData>${times(400, (i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`)}</sheetData>`),
  ),
  refused('the last row of two sheets', 'too-large', () =>
    sheetNames(['a', 'b'], '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'),
  ),
  read(
    'rows out of order',
    () =>
      sheetOf('<sheetData><row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'),
    values([[1], [], [3]]),
  ),
  refused('a cell that stands twice', 'unsafe', () => rowOf('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>')),
  refused('a cell that stands twice with two formulas', 'unsafe', () =>
    rowOf('<c r="A1"><f>1</f></c><c r="A1"><f>2</f></c>'),
  ),
  refused('a row that stands twice', 'unsafe', () =>
    sheetOf(`<sheetData>${'<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(2)}</sheetData>`),
  ),
  refused('a million columns', 'damaged', () => rowOf('<c><v>1</v></c>'.repeat(1_000_000))),
  refused('a row beyond the sheet', 'damaged', () =>
    sheetOf('<sheetData><row r="99999999"><c><v>1</v></c></row></sheetData>'),
  ),
  refused('a row below zero', 'damaged', () => sheetOf('<sheetData><row r="-1"><c><v>1</v></c></row></sheetData>')),
  refused('a row that is no number', 'damaged', () =>
    sheetOf('<sheetData><row r="__proto__"><c><v>1</v></c></row></sheetData>'),
  ),
  refused('a cell with no address', 'damaged', () => rowOf('<c r="A0"><v>1</v></c>')),
  refused('a cell beyond the last column', 'damaged', () => rowOf('<c r="XFE1"><v>1</v></c>')),
  refused('a string that is missing', 'damaged', () => rowOf('<c r="A1" t="s"><v>7</v></c>')),
  refused('a string below zero', 'damaged', () => withStrings('<si><t>a</t></si>', '<c r="A1" t="s"><v>-1</v></c>')),
  refused('a string by the name of a property', 'damaged', () =>
    withStrings('<si><t>a</t></si>', '<c r="A1" t="s"><v>length</v></c>'),
  ),
  read(
    'numbers beyond all bounds',
    () => rowOf('<c><v>1e999</v></c><c><v>NaN</v></c><c><v>0x1F</v></c><c><v>-0</v></c>'),
    values([['1e999', 'NaN', '0x1F', 0]]),
  ),
  read(
    'a format that is missing',
    () => rowOf('<c r="A1" s="999999"><v>1</v></c><c r="B1" s="-1"><v>2</v></c>'),
    values([[1, 2]]),
  ),
  read('a kind of cell that nobody knows', () => rowOf('<c r="A1" t="__proto__"><v>1</v></c>'), values([['1']])),
  refused('a million merged areas', 'too-large', () =>
    sheetOf(`${DATA}<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(1_000_000)}</mergeCells>`),
  ),
  refused('columns defined without end', 'unsafe', () =>
    sheetOf(`<cols>${'<col min="1" max="16384"/>'.repeat(300_000)}</cols>${DATA}`),
  ),
  refused('a merged area that is none', 'damaged', () =>
    sheetOf(`${DATA}<mergeCells><mergeCell ref="B2:A1"/></mergeCells>`),
  ),
  read(
    'a merged area over the whole sheet',
    () => sheetOf(`${DATA}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
    values([[1]]),
  ),
  refused('a million names', 'too-large', () =>
    withParts({
      'xl/workbook.xml': workbookXml(
        `${SHEETS}<definedNames>${'<definedName name="n">1</definedName>'.repeat(1_000_000)}</definedNames>`,
      ),
    }),
  ),
  refused('a hundred thousand sheets', 'too-large', () =>
    withParts({
      'xl/workbook.xml': workbookXml(
        `<sheets>${times(100_002, (i) => `<sheet name="s${i}" sheetId="${i}" r:id="rId1"/>`)}</sheets>`,
      ),
    }),
  ),
  refused('one part shown by two sheets', 'unsafe', () =>
    withParts({
      'xl/workbook.xml': workbookXml(
        '<sheets><sheet name="a" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId1"/></sheets>',
      ),
    }),
  ),
  refused('two sheets of one name', 'unsafe', () => sheetNames(['表A', '表a'])),
  read(
    'names of objects as sheets',
    () => sheetNames(['__proto__', 'constructor', 'toString', 'hasOwnProperty']),
    (file) =>
      expect(file.sheets.map(({ name }) => name)).toEqual(['__proto__', 'constructor', 'toString', 'hasOwnProperty']),
  ),
  read(
    'names of objects as names',
    () =>
      withParts({
        'xl/workbook.xml': workbookXml(
          `${SHEETS}<definedNames><definedName name="__proto__" localSheetId="0">表!$A$1</definedName><definedName name="constructor" localSheetId="-1">1</definedName></definedNames>`,
        ),
      }),
    (file) =>
      expect(file.names.map(({ name, sheet }) => [name, sheet])).toEqual([
        ['__proto__', '表'],
        ['constructor', null],
      ]),
  ),
  read(
    'names of objects as texts',
    () =>
      rowOf(
        ['__proto__', 'constructor', 'toString'].map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join(''),
      ),
    values([['__proto__', 'constructor', 'toString']]),
  ),
  refused('a sheet that is missing', 'damaged', () => withParts({ [SHEET]: null })),
  read(
    'a sheet that nothing leads to',
    () => withParts({ 'xl/_rels/workbook.xml.rels': null }),
    (file) => expect(file.sheets).toEqual([]),
  ),
  refused('no workbook', 'not-workbook', () => withParts({ 'xl/workbook.xml': null })),
  refused('no relationships', 'not-workbook', () => withParts({ '_rels/.rels': null })),
  read('no content types', () => withParts({ '[Content_Types].xml': null }), values([[1]])),
  refused('a workbook that is its own sheet', 'damaged', () =>
    withParts({
      'xl/_rels/workbook.xml.rels': workbookRelationships().replace('worksheets/sheet1.xml', 'workbook.xml'),
    }),
  ),
  refused('relationships in a circle', 'damaged', () =>
    withParts({
      'xl/_rels/workbook.xml.rels': workbookRelationships().replace('worksheets/sheet1.xml', '_rels/workbook.xml.rels'),
    }),
  ),
  read(
    'sheets that lead to each other',
    () =>
      withParts({ 'xl/worksheets/_rels/sheet1.xml.rels': sheetRels(relation('rId9', 'worksheet', '../workbook.xml')) }),
    values([[1]]),
  ),
  refused('a workbook outside', 'not-workbook', () =>
    withParts({
      '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'http://evil.example/workbook.xml', ' TargetMode="External"')}</Relationships>`,
    }),
  ),
  read(
    'a sheet outside',
    () =>
      withParts({
        'xl/_rels/workbook.xml.rels': `<Relationships>${relation('rId1', 'worksheet', 'file:///etc/passwd', ' TargetMode="External"')}</Relationships>`,
      }),
    (file) => expect(file.sheets).toEqual([]),
  ),
  refused('a sheet above the package', 'damaged', () =>
    withParts({
      'xl/_rels/workbook.xml.rels': workbookRelationships().replace('worksheets/sheet1.xml', '../../../../etc/passwd'),
    }),
  ),
  refused('relationships by the hundred thousand', 'too-large', () =>
    withParts({
      'xl/_rels/workbook.xml.rels': `<Relationships>${relation('rId1', 'image', 'a.png').repeat(150_000)}</Relationships>`,
    }),
  ),
  refused('a formula of 10 MB', 'unsafe', () => rowOf(`<c r="A1"><f>${'1+'.repeat(5 << 20)}1</f><v>1</v></c>`)),
  read(
    'a shared formula without its first',
    () => rowOf('<c r="A1"><f t="shared" si="4"/><v>1</v></c>'),
    formulas({ 0: '=' }),
  ),
  read(
    'a shared formula over the edge',
    () =>
      sheetOf(
        '<sheetData><row r="9"><c r="J9"><f t="shared" si="__proto__" ref="A1:J9">A1</f></c></row><row r="10"><c r="A10"><f t="shared" si="__proto__"/></c></row></sheetData>',
      ),
    formulas({ [cellKey(8, 9)]: '=A1', [cellKey(9, 0)]: '=#REF!' }),
  ),
  read(
    'an array formula over the whole sheet',
    () => rowOf('<c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c><c r="B1"><v>2</v></c>'),
    formulas({ 0: '=1', 1: '=1' }),
  ),
  refused('array formulas over each other without end', 'too-large', () =>
    sheetOf(
      `<sheetData><row>${'<c><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c>'.repeat(16_000)}</row><row>${'<c><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c>'.repeat(16_000)}</row></sheetData>`,
    ),
  ),
  refused('numbers without end', 'too-large', () =>
    sheetOf(`<sheetData>${`<row>${'<c><v>12.5</v></c>'.repeat(1000)}</row>`.repeat(700)}</sheetData>`),
  ),
  read('three hundred thousand numbers', () =>
    sheetOf(`<sheetData>${`<row>${'<c><v>12.5</v></c>'.repeat(1000)}</row>`.repeat(300)}</sheetData>`),
  ),
  refused('formulas without end', 'too-large', () =>
    sheetOf(`<sheetData>${`<row>${'<c><f>A1</f></c>'.repeat(1000)}</row>`.repeat(700)}</sheetData>`),
  ),
  read('a quarter of a million formulas', () =>
    sheetOf(`<sheetData>${`<row>${'<c><f>A1</f></c>'.repeat(1000)}</row>`.repeat(250)}</sheetData>`),
  ),
  refused('open cells without end', 'too-large', () =>
    withStyles(
      '<cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs>',
      `<sheetData>${`<row>${'<c s="1"/>'.repeat(1000)}</row>`.repeat(700)}</sheetData>`,
    ),
  ),
];
