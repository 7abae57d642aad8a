import { rawWorkbook, rawZip } from '../raw-zip';
import {
  DATA,
  SHEET,
  SHEETS,
  read,
  refused,
  rowOf,
  sheetOf,
  times,
  utf8,
  withEntry,
  withParts,
  withStrings,
  withStyles,
  workbookXml,
} from './file';
import type { HostileFile } from './file';

const LAUGHS = `<!DOCTYPE w [<!ENTITY a0 "哈">${times(30, (i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`)}]>`;
const BOMB = '<worksheet><sheetData/></worksheet>';
const first = (file: Parameters<NonNullable<HostileFile['holds']>>[0]): unknown => file.sheets[0]?.values[0]?.[0];

/** XML made to hurt 恶意 XML: entities, nesting, endless names and values, broken text. */
export const MARKUP: readonly HostileFile[] = [
  refused('a document type', 'unsafe', () =>
    withParts({ 'xl/workbook.xml': '<!DOCTYPE w [<!ENTITY a "b">]><workbook/>' }),
  ),
  refused('a document type from outside', 'unsafe', () =>
    withParts({ [SHEET]: `<!DOCTYPE w SYSTEM "http://evil.example/x.dtd">${BOMB}` }),
  ),
  refused('entities that multiply', 'unsafe', () => withParts({ [SHEET]: `${LAUGHS}<worksheet>&a30;</worksheet>` })),
  refused('an entity of a file', 'unsafe', () =>
    withParts({ [SHEET]: `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>${BOMB}` }),
  ),
  refused('a document type in lower case', 'unsafe', () => withParts({ [SHEET]: `<!doctype w>${BOMB}` })),
  refused('an entity in a cell', 'damaged', () => rowOf('<c r="A1" t="str"><v>&xxe;</v></c>')),
  refused('an entity in an attribute', 'damaged', () =>
    withParts({ 'xl/workbook.xml': workbookXml('<sheets><sheet name="&a30;" sheetId="1" r:id="rId1"/></sheets>') }),
  ),
  refused('a reference without end', 'damaged', () => rowOf('<c r="A1" t="str"><v>a &amp b</v></c>')),
  read(
    'references to what is no character',
    () => rowOf('<c r="A1" t="str"><v>&#0;&#xD800;&#x110000;&#99999999;</v></c>'),
    (file) => expect(first(file)).toBe('\uFFFD\uFFFD\uFFFD\uFFFD'),
  ),
  read('references by the million', () => rowOf(`<c r="A1" t="str"><v>${'&#65;'.repeat(1_500_000)}</v></c>`)),
  refused('elements 100,000 deep', 'unsafe', () => sheetOf(`<sheetData>${'<row><c><is>'.repeat(33_000)}`)),
  refused('elements 129 deep where nobody looks', 'unsafe', () =>
    sheetOf(`<extLst>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</extLst>`),
  ),
  read(
    'an attribute of ten million characters',
    () => rowOf(`<c r="A1" x="${'a'.repeat(10_000_000)}"><v>1</v></c>`),
    (file) => expect(first(file)).toBe(1),
  ),
  refused('an address of a million characters', 'damaged', () => rowOf(`<c r="${'A'.repeat(1_000_000)}"><v>1</v></c>`)),
  read(
    'a hundred thousand attributes',
    () => rowOf(`<c r="A1" ${times(100_000, (i) => `a${i}="1" `)}><v>1</v></c>`),
    (file) => expect(first(file)).toBe(1),
  ),
  read(
    'a prefix of half a million characters',
    () => {
      const name = `${'p'.repeat(500_000)}:v`;
      return rowOf(`<c r="A1"><${name}>1</${name}></c>`);
    },
    (file) => expect(first(file)).toBe(1),
  ),
  refused('elements that do not close', 'damaged', () =>
    sheetOf('<sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData>'),
  ),
  refused('elements that overlap', 'damaged', () =>
    sheetOf('<sheetData><row r="1"><c r="A1"><v>1</c></v></row></sheetData>'),
  ),
  refused('a tag that does not close', 'damaged', () => withParts({ [SHEET]: '<worksheet><sheetData><row r="1' })),
  refused('a value without quotes', 'damaged', () => rowOf('<c r=A1><v>1</v></c>')),
  refused('a comment that does not close', 'damaged', () => sheetOf('<!-- <sheetData/>')),
  refused('CDATA that does not close', 'damaged', () => rowOf('<c r="A1"><v><![CDATA[1</v></c>')),
  refused('invalid UTF-8', 'damaged', () =>
    withEntry(SHEET, { data: Uint8Array.from([...utf8('<worksheet>'), 0xc3, 0x28, ...utf8('</worksheet>')]) }),
  ),
  refused('GB18030 in a part', 'damaged', () =>
    withEntry(SHEET, { data: Uint8Array.from([...utf8('<worksheet x="'), 0xb1, 0xed, ...utf8('"/>')]) }),
  ),
  read(
    'UTF-16 with its mark',
    () => withEntry(SHEET, { data: new Uint8Array(Buffer.from(`\uFEFF<worksheet>${DATA}</worksheet>`, 'utf16le')) }),
    (file) => expect(first(file)).toBe(1),
  ),
  refused('UTF-16 without its mark', 'damaged', () =>
    withEntry(SHEET, { data: new Uint8Array(Buffer.from(`<worksheet>${DATA}</worksheet>`, 'utf16le')) }),
  ),
  refused('NUL in a text', 'damaged', () => rowOf('<c r="A1" t="str"><v>a\0b</v></c>')),
  refused('NUL in a tag', 'damaged', () => rowOf('<c\0 r="A1"><v>1</v></c>')),
  refused('a part that is no sheet', 'damaged', () => withParts({ [SHEET]: '<html><script>alert(1)</script></html>' })),
  refused('an empty part', 'damaged', () => withParts({ [SHEET]: '' })),
  refused('a part of text', 'damaged', () => withParts({ [SHEET]: '没有标记' })),
  refused('a string without end that is packed', 'unsafe', () =>
    withStrings(`<si><t>${'字'.repeat(10 << 20)}</t></si>`, '<c r="A1" t="s"><v>0</v></c>'.repeat(3)),
  ),
  refused('strings by the million', 'too-large', () =>
    withStrings('<si><t>a</t></si>'.repeat(500_001), '<c r="A1" t="s"><v>0</v></c>'),
  ),
  read(
    'sixty thousand strings',
    () =>
      withStrings(
        Array.from({ length: 60_000 }, (_, at) => `<si><t>第${String(at)}条</t></si>`).join(''),
        '<c r="A1" t="s"><v>59999</v></c>',
      ),
    (file) => expect(first(file)).toBe('第59999条'),
  ),
  read(
    'a string of half a million runs',
    () => withStrings(`<si>${'<r><t>a</t></r>'.repeat(500_000)}</si>`, '<c r="A1" t="s"><v>0</v></c>'),
    (file) => expect(first(file)).toHaveLength(500_000),
  ),
  read(
    'a string that is repeated',
    () => withStrings(`<si><t>${'字'.repeat(30_000)}</t></si>`, '<c t="s"><v>0</v></c>'.repeat(1000)),
    (file) => expect(file.sheets[0]?.values[0]).toHaveLength(1000),
  ),
  refused('a long string repeated without end', 'too-large', () =>
    withStrings(`<si><t>${times(5000, (i) => `标题${i}，`)}</t></si>`, '<c t="s"><v>0</v></c>'.repeat(2200)),
  ),
  refused('formats by the million', 'too-large', () =>
    withStyles(`<cellXfs>${'<xf numFmtId="14"/>'.repeat(500_000)}</cellXfs>`),
  ),
  read('a number format of two million brackets', () =>
    withStyles(`<numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(2_000_000)}"/></numFmts>`),
  ),
  refused('number formats by the million', 'too-large', () =>
    withStyles(`<numFmts>${times(200_000, (i) => `<numFmt numFmtId="${i}" formatCode="y"/>`)}</numFmts>`),
  ),
  read('three million empty elements', () => sheetOf(`<sheetData/>${'<a/>'.repeat(3_000_000)}`)),
  read(
    'names of objects as elements',
    () =>
      rawZip(
        rawWorkbook(`<__proto__/><constructor a="1"/>${DATA}`, {
          'xl/workbook.xml': workbookXml(`<toString/>${SHEETS}`),
        }),
      ),
    (file) => expect(first(file)).toBe(1),
  ),
];
