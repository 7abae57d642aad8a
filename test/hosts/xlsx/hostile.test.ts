import { UnreadableFile, readWorkbook } from '../../../src/hosts/xlsx/read';
import type { UnreadableCode } from '../../../src/hosts/xlsx/unreadable-file';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';
import { rawWorkbook, rawZip, workbookRelationships } from '../../support/raw-zip';
import type { RawEntry } from '../../support/raw-zip';
import { smallSpec } from '../../support/small-spec';

const DATA = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

/** An OLE2 container whose directory names one stream. */
function ole2(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let i = 0; i < stream.length; i++) bytes[1024 + i * 2] = stream.charCodeAt(i);
  return bytes;
}

/** The small hand-made package with one entry changed. */
function withEntry(name: string, change: Partial<RawEntry>): Uint8Array {
  return rawZip(rawWorkbook(DATA).map((entry) => (entry.name === name ? { ...entry, ...change } : entry)));
}

const SHEET = 'xl/worksheets/sheet1.xml';
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const sheetOf = (xml: string): Uint8Array => rawZip(rawWorkbook(xml));
const repeated = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

const HOSTILE: [string, UnreadableCode, () => Uint8Array][] = [
  ['nothing', 'empty', () => new Uint8Array()],
  ['only zero bytes', 'empty', () => new Uint8Array(500)],
  ['an encrypted workbook', 'encrypted', () => ole2('EncryptedPackage')],
  ['an .xls or .et file', 'old-format', () => ole2('Workbook')],
  ['an older .xls without container', 'old-format', () => Uint8Array.from([0x09, 0x08, 0x10, 0, 0, 6])],
  ['another OLE2 document', 'not-workbook', () => ole2('WordDocument')],
  [
    'a web page named .xls',
    'web-page',
    () => text('\uFEFF  <html><body><table><tr><td>1</td></tr></table></body></html>'),
  ],
  [
    'XML Spreadsheet 2003',
    'web-page',
    () => text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  ],
  ['plain text', 'not-workbook', () => text('代码,数值\n1,2\n')],
  ['an encrypted zip entry', 'encrypted', () => withEntry(SHEET, { flags: 1 })],
  ['a Word document', 'not-workbook', () => rawZip([{ name: 'word/document.xml', data: '<document/>' }])],
  [
    'an .ods file',
    'open-document',
    () => rawZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]),
  ],
  [
    'an .xlsb file',
    'binary-format',
    () =>
      rawZip(
        rawWorkbook(DATA, {
          'xl/workbook.bin': 'binary',
          '_rels/.rels': rawWorkbook('')[1]!.data.toString().replace('workbook.xml', 'workbook.bin'),
        }),
      ),
  ],
  ['a path out of the package', 'unsafe', () => rawZip([...rawWorkbook(DATA), { name: '../../evil.xml', data: 'x' }])],
  ['an absolute path', 'unsafe', () => rawZip([...rawWorkbook(DATA), { name: '/etc/passwd', data: 'x' }])],
  ['a path with a drive', 'unsafe', () => rawZip([...rawWorkbook(DATA), { name: 'C:\\evil.xml', data: 'x' }])],
  ['the same entry twice', 'unsafe', () => rawZip([...rawWorkbook(DATA), { name: SHEET.toUpperCase(), data: DATA }])],
  [
    'entries over the same data',
    'unsafe',
    () =>
      rawZip([
        { name: 'a.xml', data: 'x' },
        { name: 'a.xml', data: 'x', sharesDataOf: 0 },
      ]),
  ],
  ['two names for one entry', 'unsafe', () => withEntry(SHEET, { localName: 'xl/worksheets/sheet9.xml' })],
  ['a bomb that says its size', 'unsafe', () => withEntry(SHEET, { data: new Uint8Array(8 << 20) })],
  [
    'a bomb that lies about its size',
    'unsafe',
    () => withEntry(SHEET, { data: new Uint8Array(8 << 20), inflated: 1000 }),
  ],
  ['a part beyond the limit', 'too-large', () => withEntry(SHEET, { inflated: 0x7fffffff })],
  [
    'too many entries',
    'too-large',
    () => rawZip(Array.from({ length: 4001 }, (_, i) => ({ name: `f${i}`, data: '', stored: true }))),
  ],
  [
    'a document type',
    'unsafe',
    () => rawZip(rawWorkbook(DATA, { 'xl/workbook.xml': '<!DOCTYPE w [<!ENTITY a "b">]><workbook/>' })),
  ],
  [
    'an entity in a cell',
    'damaged',
    () => sheetOf('<sheetData><row r="1"><c r="A1" t="str"><v>&xxe;</v></c></row></sheetData>'),
  ],
  ['a wrong checksum', 'damaged', () => withEntry(SHEET, { crc: 1 })],
  [
    'data that does not inflate',
    'damaged',
    () => withEntry(SHEET, { data: 'x'.repeat(99), stored: true, inflated: 98 }),
  ],
  ['nesting without end', 'unsafe', () => sheetOf(`<sheetData>${'<row><c><is>'.repeat(5000)}`)],
  [
    'elements that do not close',
    'damaged',
    () => sheetOf('<sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData>'),
  ],
  [
    'a tag that does not close',
    'damaged',
    () => rawZip(rawWorkbook('', { [SHEET]: `<worksheet><sheetData><row r="1` })),
  ],
  ['a sheet that is missing', 'damaged', () => rawZip(rawWorkbook('', { [SHEET]: null }))],
  [
    'a string that is missing',
    'damaged',
    () => sheetOf('<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>'),
  ],
  [
    'a row beyond the sheet',
    'damaged',
    () => sheetOf('<sheetData><row r="99999999"><c><v>1</v></c></row></sheetData>'),
  ],
  [
    'a cell with no address',
    'damaged',
    () => sheetOf('<sheetData><row r="1"><c r="A0"><v>1</v></c></row></sheetData>'),
  ],
  [
    'far corners of many rows',
    'too-large',
    () =>
      sheetOf(
        `<sheetData>${repeated(400, (i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`)}</sheetData>`,
      ),
  ],
  [
    'a long string repeated',
    'too-large',
    () =>
      rawZip(
        rawWorkbook(`<sheetData><row r="1">${'<c t="s"><v>0</v></c>'.repeat(2200)}</row></sheetData>`, {
          'xl/sharedStrings.xml': `<sst><si><t>${repeated(5000, (i) => `标题${i}，`)}</t></si></sst>`,
          'xl/_rels/workbook.xml.rels': workbookRelationships('rId2 sharedStrings sharedStrings.xml'),
        }),
      ),
  ],
  [
    'two sheets of one name',
    'unsafe',
    () =>
      rawZip(
        rawWorkbook(DATA, {
          'xl/workbook.xml':
            '<workbook xmlns:r="x"><sheets><sheet name="表A" sheetId="1" r:id="rId1"/><sheet name="表a" sheetId="2" r:id="rId1"/></sheets></workbook>',
        }),
      ),
  ],
];

describe('files that must not be read', () => {
  test.each(HOSTILE)('%s is %s', (_, code, make) => {
    const bytes = make();
    let caught: unknown;
    try {
      readWorkbook(bytes);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(UnreadableFile);
    expect((caught as UnreadableFile).code).toBe(code);
    expect((caught as UnreadableFile).message).toMatch(/[\u4e00-\u9fff].*[。]$/);
  });

  test('a file cut off anywhere is unreadable', async () => {
    const bytes = await writeWorkbook([smallSpec()], { dialect: 'native' });
    for (let length = 4; length < bytes.length; length += 97) {
      expect(() => readWorkbook(bytes.subarray(0, length))).toThrow(UnreadableFile);
    }
    expect(() => readWorkbook(bytes.subarray(0, bytes.length - 1))).toThrow('文件不完整');
  });

  test('a flipped byte is either noticed or harmless, and never another error', async () => {
    const bytes = await writeWorkbook([smallSpec()], { dialect: 'native' });
    let noticed = 0;
    for (let at = 0; at < bytes.length; at += 41) {
      const flipped = Uint8Array.from(bytes);
      flipped[at]! ^= 0x55;
      try {
        readWorkbook(flipped);
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableFile);
        noticed++;
      }
    }
    expect(noticed).toBeGreaterThan(50);
  });
});
