import fc from 'fast-check';
import { cellKey } from '../../../src/core/model/cells';
import { readWorkbook } from '../../../src/hosts/xlsx/read';
import type { FileSheet } from '../../../src/hosts/xlsx/read';
import { decodeCellText, encodeCellText } from '../../../src/hosts/xlsx/xml/text';
import { rawWorkbook, rawZip, workbookRelationships } from '../../support/raw-zip';

/** The one sheet of a hand-made workbook. */
function sheetOf(xml: string, replaced: Readonly<Record<string, string | null>> = {}): FileSheet {
  return readWorkbook(rawZip(rawWorkbook(xml, replaced))).sheets[0]!;
}

const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;
const STRINGS = {
  'xl/_rels/workbook.xml.rels': workbookRelationships('rId2 sharedStrings sharedStrings.xml'),
  'xl/sharedStrings.xml':
    '<sst><si><t>全省</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">其中：</t></r><r><t>女性</t></r>' +
    '<rPh sb="0" eb="1"><t>nǚ</t></rPh></si><si><t>第一行_x000D_&#10;&lt;二&gt;</t></si><si/></sst>',
};

describe('cells', () => {
  test.each<[string, string, unknown]>([
    ['a number', '<c r="A1"><v>15.49</v></c>', 15.49],
    ['an exponent', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['zero', '<c r="A1" t="n"><v>0</v></c>', 0],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', '全省'],
    ['rich text without its phonetic run', '<c r="A1" t="s"><v>1</v></c>', '其中：女性'],
    ['escapes', '<c r="A1" t="s"><v>2</v></c>', '第一行\r\n<二>'],
    ['an empty shared string', '<c r="A1" t="s"><v>3</v></c>', ''],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>', '=1+1'],
    ['inline rich text', '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>', '甲乙'],
    ['CDATA', '<c r="A1" t="str"><v><![CDATA[<b>&amp;]]></v></c>', '<b>&amp;'],
    ['a comment inside', '<c r="A1"><!-- > --><v>1</v></c>', 1],
    ['an attribute with markup', '<c x="&gt;" y=\'a > r="Z9"\' r="A1"><v>1</v></c>', 1],
    ['a date of ISO type', '<c r="A1" t="d"><v>2023-09-30</v></c>', 45199],
    ['a text in a number cell', '<c r="A1"><v>1,013.5</v></c>', '1,013.5'],
  ])('reads %s', (_, xml, value) => {
    expect(sheetOf(row(xml), STRINGS).values).toEqual([[value]]);
  });

  test('numbers shown as dates are marked, others are not', () => {
    const formats = [0, 2, 14, 21, 31, 57, 165, 166, 167, 168, 169];
    const codes = ['yyyy\\-mm\\-dd', '[$-804]yyyy"年"m"月"', '0.00"dm"_d', '[Red]#,##0;[Red]\\-0', '[h]:mm'];
    const styles = {
      'xl/_rels/workbook.xml.rels': workbookRelationships('rId2 styles styles.xml'),
      'xl/styles.xml':
        `<styleSheet><numFmts>${codes.map((code, at) => `<numFmt numFmtId="${165 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
        `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    };
    const cells = formats.map((_, s) => `<c s="${s}"><v>45170</v></c>`).join('');
    const sheet = sheetOf(row(`${cells}<c s="2" t="str"><v>2023</v></c><c t="d"><v>2023-09-01</v></c>`), styles);
    const dated = formats.filter((_, at) => sheet.dates?.has(cellKey(0, at)));
    expect(dated).toEqual([14, 21, 31, 57, 165, 166, 169]);
    expect([sheet.dates?.has(cellKey(0, 11)), sheet.dates?.has(cellKey(0, 12))]).toEqual([false, true]);
  });

  test('an error keeps its text and is marked', () => {
    const sheet = sheetOf(row('<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'));
    expect(sheet.values).toEqual([[null, '#DIV/0!']]);
    expect([...sheet.errors]).toEqual([cellKey(0, 1)]);
    expect(sheet.formulas.get(cellKey(0, 1))).toBe('=1/0');
  });

  test('blank styled cells are no values', () => {
    expect(sheetOf(row('<c r="A1" s="3"/><c r="B1"><v>1</v></c><c r="C1" s="3"/><c r="D1"></c>')).values).toEqual([
      [null, 1],
    ]);
  });

  test('rows and cells without addresses follow one another', () => {
    const sheet = sheetOf(
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row></sheetData>',
    );
    expect(sheet.values).toEqual([[1, 2], [], [null, 3, 4]]);
  });

  test('prefixed XML reads as the plain one', () => {
    const sheet = sheetOf('', {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1">' +
        '<x:c r="A1" t="str"><x:f>A2</x:f><x:v>甲</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>',
    });
    expect(sheet.values).toEqual([['甲']]);
    expect(sheet.formulas.get(0)).toBe('=A2');
    expect(sheet.merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }]);
  });

  test('UTF-16 parts are read', () => {
    const entries = rawWorkbook('').map((entry) =>
      entry.name === 'xl/worksheets/sheet1.xml'
        ? {
            ...entry,
            data: Buffer.from(
              '\uFEFF<worksheet><sheetData><row><c t="str"><v>省</v></c></row></sheetData></worksheet>',
              'utf16le',
            ),
          }
        : entry,
    );
    expect(readWorkbook(rawZip(entries)).sheets[0]!.values).toEqual([['省']]);
  });

  test('any text comes through the escapes of a cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expect(decodeCellText(encodeCellText(text))).toBe(text)),
    );
    expect(encodeCellText('_x0041_')).toBe('_x005F_x0041_');
  });
});

describe('formulas', () => {
  test('those that only refer to a shared one are written out', () => {
    const sheet = sheetOf(
      '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"/><v>6</v></c></row></sheetData>',
    );
    expect([...sheet.formulas.values()]).toEqual(['=A1*2', '=A2*2', '=A3*2']);
  });

  test('PLAN functions come back under their own names', () => {
    const sheet = sheetOf(row('<c r="A1"><f>_xldudf_plan_progress($A3,F3:J3)</f><v>0.5</v></c>'));
    expect(sheet.formulas.get(0)).toBe('=PLAN.PROGRESS($A3,F3:J3)');
  });
});

describe('the workbook', () => {
  const TWO = {
    'xl/workbook.xml':
      '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets>' +
      '<sheet name="专栏2" sheetId="4" r:id="rId1"/><sheet name="底稿" sheetId="7" state="veryHidden" r:id="rId2"/>' +
      '<sheet name="图" sheetId="8" r:id="rId3"/></sheets>' +
      '<definedNames><definedName name="entries">\'专栏2\'!$A$1</definedName>' +
      '<definedName name="_xlnm.Print_Area" localSheetId="1" hidden="1">底稿!$A$1:$B$2</definedName></definedNames></workbook>',
    'xl/_rels/workbook.xml.rels': workbookRelationships(
      'rId2 worksheet /xl/worksheets/sheet2.xml',
      'rId3 chartsheet chartsheets/sheet1.xml',
      'rId4 externalLink externalLinks/externalLink1.xml',
      'rId5 styles styles.xml',
    ),
    'xl/worksheets/sheet2.xml': `<worksheet>${row('<c r="A1" s="1"/><c r="B1" s="0"><v>5</v></c>')}<sheetProtection sheet="1"/></worksheet>`,
    'xl/styles.xml':
      '<styleSheet><cellStyleXfs><xf><protection locked="0"/></xf></cellStyleXfs>' +
      '<cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs></styleSheet>',
    'xl/vbaProject.bin': 'macro',
    'customXml/item3.xml': '<s:seal xmlns:s="urn:seal"><s:by>甲</s:by></s:seal>',
  };
  const file = readWorkbook(rawZip(rawWorkbook(row('<c r="A1"><v>1</v></c>'), TWO)));

  test('lists worksheets, hidden ones too, without chart sheets', () => {
    expect(file.sheets.map(({ name, id, visible }) => ({ name, id, visible }))).toEqual([
      { name: '专栏2', id: '4', visible: true },
      { name: '底稿', id: '7', visible: false },
    ]);
  });

  test('says which cells are unlocked', () => {
    expect(file.sheets[1]).toMatchObject({ protected: true, unlocked: new Set([cellKey(0, 0)]) });
    expect(file.sheets[0]).toMatchObject({ protected: false, unlocked: new Set() });
  });

  test('gives the names with their sheet', () => {
    expect(file.names).toEqual([
      { name: 'entries', refersTo: "'专栏2'!$A$1", sheet: null, hidden: false },
      { name: '_xlnm.Print_Area', refersTo: '底稿!$A$1:$B$2', sheet: '底稿', hidden: true },
    ]);
  });

  test('finds custom XML though nothing refers to it', () => {
    expect(file.customXml).toEqual([
      { part: 'customXml/item3.xml', namespace: 'urn:seal', xml: TWO['customXml/item3.xml'] },
    ]);
  });

  test('warns of macros, links and dates from 1904', () => {
    expect(file.flags).toEqual({ macros: true, externalLinks: 1, embedded: false, date1904: true });
  });
});
