import { rawWorkbook, rawZip } from '../raw-zip';
import { DATA, refused, utf8, withParts } from './file';
import type { HostileFile } from './file';

/** An OLE2 container whose directory names one stream. */
function ole2(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let i = 0; i < stream.length; i++) bytes[1024 + i * 2] = stream.charCodeAt(i);
  return bytes;
}

const GB18030 = Uint8Array.from([0xb4, 0xfa, 0xc2, 0xeb, 0x2c, 0xca, 0xfd, 0xd6, 0xb5, 0x0a]);
const UTF16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

/** Files of other programs 其他格式, whatever their names end in. */
export const FOREIGN: readonly HostileFile[] = [
  refused('nothing', 'empty', () => new Uint8Array()),
  refused('only zero bytes', 'empty', () => new Uint8Array(5000)),
  refused('an encrypted workbook', 'encrypted', () => ole2('EncryptedPackage')),
  refused('an .xls or .et file', 'old-format', () => ole2('Workbook')),
  refused('an .xls of Excel 5', 'old-format', () => ole2('Book')),
  refused('an older .xls without container', 'old-format', () => Uint8Array.from([0x09, 0x08, 0x10, 0, 0, 6])),
  refused('a Word document of 97', 'not-workbook', () => ole2('WordDocument')),
  refused('an .xls cut off', 'truncated', () => ole2('Workbook').subarray(0, 700)),
  refused('a web page named .xlsx', 'web-page', () =>
    utf8('\uFEFF  <html><body><table><tr><td>1</td></tr></table></body></html>'),
  ),
  refused('a web archive', 'web-page', () => utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n')),
  refused('XML Spreadsheet 2003', 'web-page', () =>
    utf8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  ),
  refused('a list named .xlsx', 'text', () => utf8('代码,数值\n1,2\n')),
  refused('a list in GB18030 named .xlsx', 'text', () => GB18030),
  refused('a list in UTF-16 named .xlsx', 'text', () => UTF16('代码\t数值\n1\t2\n')),
  refused('JSON named .xlsx', 'text', () => utf8('{"plans":[]}')),
  refused('a PDF', 'not-workbook', () => utf8('%PDF-1.7\n%\xb5\xb5\0\0')),
  refused('a picture', 'not-workbook', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])),
  refused('a RAR archive', 'archive', () => Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0])),
  refused('a Word document', 'not-workbook', () =>
    withParts({
      'xl/workbook.xml': null,
      'word/document.xml': '<w:document xmlns:w="w"/>',
      '_rels/.rels': String(rawWorkbook('')[1]!.data).replace('xl/workbook.xml', 'word/document.xml'),
    }),
  ),
  refused('a 7z archive', 'archive', () => Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4])),
  refused('a zip of workbooks', 'archive', () => rawZip([{ name: '各县/福州市.XLSX', data: 'x' }])),
  refused('a mail of Outlook', 'outlook-mail', () => ole2('__properties_version1.0')),
  refused('a zip of other things', 'not-workbook', () => rawZip([{ name: '报表.pdf', data: 'x' }])),
  refused('an empty zip', 'not-workbook', () => rawZip([])),
  refused('an .ods file', 'open-document', () =>
    rawZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]),
  ),
  refused('an .odt file', 'not-workbook', () =>
    rawZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true }]),
  ),
  refused('an .xlsb file', 'binary-format', () =>
    rawZip(
      rawWorkbook(DATA, {
        'xl/workbook.bin': 'binary',
        '_rels/.rels': String(rawWorkbook('')[1]!.data).replace('workbook.xml', 'workbook.bin'),
      }),
    ),
  ),
];
