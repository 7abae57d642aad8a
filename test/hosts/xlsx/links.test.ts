import { readSpecs } from '../../../src/hosts/xlsx/read-specs';
import { placeOf } from '../../../src/hosts/xlsx/specs/links';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';
import { writeBook } from '../../../src/hosts/xlsx/write-book';
import { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { throughLibreOffice } from '../../support/libreoffice';
import { inspectWithPython } from '../../support/python';
import { renamedSpec, smallSpec } from '../../support/small-spec';

const FIRST = smallSpec();
/** A name that has to be quoted, and text that has to be escaped. */
const OTHER = "It's <专栏> & 1";
const specs = [
  { ...FIRST, links: [...FIRST.links!, { row: 3, column: 0, sheet: OTHER, cell: 'B4' }] },
  renamedSpec(OTHER, 'second_'),
];

const INSPECT = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([[c.coordinate, c.value, (c.hyperlink.location or '').lstrip('#'), c.hyperlink.tooltip, c.hyperlink.target, bool(c.font.u), c.protection.locked]
  for s in book.worksheets for row in s.iter_rows() for c in row if c.hyperlink], ensure_ascii=False))
`;
const SEEN = [
  ['A3', 'fj-14.2.01', "'专栏2 全省'!F3", '到第一个填报栏', null, true, true],
  ['A4', 'fj-14.2.02', `'It''s <专栏> & 1'!B4`, null, null, false, true],
  ['A3', 'fj-14.2.01', "'专栏2 全省'!F3", '到第一个填报栏', null, true, true],
];
const LINKS = [
  { row: 2, column: 0, sheet: '专栏2 全省', cell: 'F3', tip: '到第一个填报栏' },
  { row: 3, column: 0, sheet: OTHER, cell: 'B4' },
];

describe('links between cells of a workbook', () => {
  test('openpyxl sees real links in what is written', async () => {
    expect(inspectWithPython(await writeWorkbook(specs, { dialect: 'native' }), INSPECT)).toEqual(SEEN);
  });

  test('are read again, and written again as they were', async () => {
    const { book, left } = await readSpecs(await writeWorkbook(specs, { dialect: 'native' }));
    expect(book.sheets[0]!.links).toEqual(LINKS);
    expect(left).not.toContain('超链接');
    expect(inspectWithPython(await writeBook(book), INSPECT)).toEqual(SEEN);
  });

  test('come with a sheet that is put into a file, and stay when cells are written', async () => {
    const host = new XlsxHost(await writeWorkbook([specs[1]!], { dialect: 'native' }));
    await host.insertSheets([specs[0]!]);
    await host.writeCells([{ sheet: FIRST.name, cell: 'F3', value: 1 }]);
    expect(inspectWithPython(host.bytes()!, INSPECT)).toEqual([SEEN[2], SEEN[0], SEEN[1]]);
  });

  test('LibreOffice keeps them', async () => {
    const { book } = await readSpecs(throughLibreOffice(await writeWorkbook(specs, { dialect: 'native' })));
    const places = book.sheets.map(({ links = [] }) => links.map(({ tip: _, ...place }) => place));
    expect(places[0]).toEqual(LINKS.map(({ tip: _, ...place }) => place));
    expect(places[1]).toHaveLength(1);
  }, 60_000);
});

test.each([
  ['Sheet1!A1', { sheet: 'Sheet1', cell: 'A1' }],
  ["#'专栏2 福州市'!$B$2:C3", { sheet: '专栏2 福州市', cell: 'B2' }],
  ["'It''s'!a1", { sheet: "It's", cell: 'A1' }],
  ['报告期_专栏2', null],
  ['A1', null],
  ['Sheet1!A99999999', null],
  ["'[1]Sheet'!A1 & cmd", null],
])('the place %s', (text, place) => {
  expect(placeOf(text)).toEqual(place);
});

test('addresses outside the workbook are told and not kept', async () => {
  const foreign = inspectWithPython(
    new Uint8Array(),
    `
import base64, io, json, openpyxl
book = openpyxl.Workbook()
book.active['A1'] = 'x'
book.active['A1'].hyperlink = 'https://example.org/'
out = io.BytesIO()
book.save(out)
print(json.dumps(base64.b64encode(out.getvalue()).decode()))
`,
  ) as string;
  const { book, left } = await readSpecs(new Uint8Array(Buffer.from(foreign, 'base64')));
  expect(book.sheets[0]!.links).toBeUndefined();
  expect(left).toContain('超链接');
});
