import { insertBoxes } from '../../src/app/insert-box';
import { validateWorkbook } from '../../src/app/validate-workbook';
import { BUILT_IN } from '../../src/catalogues/built-in';
import type { Finding } from '../../src/core/model/finding';
import type { RowReading } from '../../src/core/model/reading';
import { readSheet } from '../../src/core/sheet/read';
import { readSpecs } from '../../src/hosts/xlsx/read-specs';
import { writeBook } from '../../src/hosts/xlsx/write-book';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { throughLibreOffice } from '../support/libreoffice';

jest.setTimeout(120_000);

const SHEET = '专栏2';
const CODE = 'fj-14.2.07';

async function rowOf(host: XlsxHost): Promise<RowReading> {
  const [cells] = await host.readSheets([SHEET]);
  return readSheet(cells!, BUILT_IN)!.rows.find(({ indicator }) => indicator.code === CODE)!;
}

async function write(host: XlsxHost, cell: string, value: string | number): Promise<void> {
  await host.writeCells([{ sheet: SHEET, cell, value }]);
}

async function jumpIn(host: XlsxHost): Promise<Finding> {
  const { findings } = await validateWorkbook(host, BUILT_IN);
  return findings.find(({ rule, code }) => rule === 'year-on-year-jump' && code === CODE)!;
}

/** A file with an explained jump to 1000, validated. */
async function explained(): Promise<XlsxHost> {
  const host = new XlsxHost();
  await insertBoxes(host, BUILT_IN, [{ planId: 'fj-14', boxId: '2', unitName: '福建省', asOf: '2022' }]);
  const { entries, explanation } = await rowOf(host);
  await write(host, entries[0]!.cell, 670);
  await write(host, entries[1]!.cell, 1000);
  await write(host, explanation.cell, '统计口径扩大');
  expect((await jumpIn(host)).explanation).toBe('统计口径扩大');
  return host;
}

test.each<[string, (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>]>([
  ['as it is', (bytes) => bytes],
  ['through LibreOffice', throughLibreOffice],
  ['through the workbench', async (bytes) => writeBook((await readSpecs(bytes)).book)],
])('a mailed file remembers for which value it was explained: %s', async (_, carry) => {
  const bytes = await carry((await explained()).bytes()!);
  const sheet = (await readSpecs(bytes)).book.sheets.find(({ name }) => name === SHEET)!;
  expect(sheet.hiddenColumns).toEqual([sheet.cells.find(({ value }) => value === '说明所据数值')!.column]);
  const host = new XlsxHost(bytes);
  expect((await jumpIn(host)).explanation).toBe('统计口径扩大');
  await write(host, (await rowOf(host)).entries[1]!.cell, 1100);
  expect(await jumpIn(host)).toMatchObject({ explanation: null, explanationOutdated: true });
});
