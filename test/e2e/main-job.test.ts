import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_IN } from '../../src/catalogues/built-in';
import type { SheetReading } from '../../src/core/model/reading';
import { readSheet } from '../../src/core/sheet/read';
import { readWorkbook } from '../../src/hosts/xlsx/read';
import { openWorkbench, type Workbench } from '../support/browser';
import { typeInto } from '../support/grid-typing';

jest.setTimeout(180_000);

let folder: string;
let bench: Workbench;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-'));
  bench = await openWorkbench();
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Saves the workbook as a person does and reads the file. */
async function save(name: string): Promise<SheetReading[]> {
  const [download] = await Promise.all([bench.page.waitForEvent('download'), bench.page.locator('#file-save').click()]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  await download.saveAs(join(folder, name));
  const file = readWorkbook(new Uint8Array(readFileSync(join(folder, name))));
  return file.sheets.flatMap((cells) => readSheet(cells, BUILT_IN) ?? []);
}

const row = (sheet: SheetReading, code: string) => sheet.rows.find(({ indicator }) => indicator.code === code)!;

/** The steps of one working day, in order: each leans on the one before. */
test('a statistician inserts 专栏2, fills it, corrects a fault, saves and finds everything again', async () => {
  const { pane, page } = bench;

  // Insert.
  await pane.getByRole('tab', { name: '插入' }).click();
  await pane.getByLabel('专栏', { exact: true }).selectOption({ value: '2' });
  await pane.getByLabel('年度/报告期').fill('2021');
  await pane.getByRole('button', { name: '插入', exact: true }).click();
  await pane.getByText('已插入工作表“专栏2”').waitFor();

  // Type a value in the cell: completion follows.
  let [sheet] = await save('inserted.xlsx');
  const cell = row(sheet!, 'fj-14.2.01').entries[0]!.cell;
  await typeInto(page, cell, '52.5');
  await pane.getByRole('tab', { name: '完成情况' }).click();
  await pane.getByText('快于预期').filter({ visible: true }).first().waitFor();

  // Requests of the pane, which follow every selection, do not cut off what is being typed.
  await typeInto(page, row(sheet!, 'fj-14.2.08').entries[0]!.cell, '951.25');

  // A wrong value is found while typing, and corrected in one click.
  const slipped = row(sheet!, 'fj-14.2.07').entries[0]!.cell;
  await typeInto(page, slipped, '6644100');
  await pane.getByRole('tab', { name: '审核' }).click();
  await pane.getByText('疑似单位错误').filter({ visible: true }).first().waitFor();
  await pane.getByRole('button', { name: /更正/ }).first().click();
  await pane.getByText('疑似单位错误').filter({ visible: true }).first().waitFor({ state: 'detached' });

  // Save, and find it all in the file.
  [sheet] = await save('filled.xlsx');
  expect(sheet).toMatchObject({ unit: { name: '福建省' }, asOf: { year: 2021 }, problems: [] });
  expect(row(sheet!, 'fj-14.2.01').entries[0]!.raw).toBe(52.5);
  expect(row(sheet!, 'fj-14.2.07').entries[0]!.raw).toBe(664.41);
  expect(row(sheet!, 'fj-14.2.08').entries[0]!.raw).toBe(951.25);

  // Open the file again in a fresh page: values, completion and findings are there.
  await page.reload();
  await page.locator('#cover').waitFor({ state: 'hidden' });
  await page.locator('#file-input').setInputFiles(join(folder, 'filled.xlsx'));
  await page.locator('#file-name', { hasText: 'filled.xlsx' }).waitFor();
  await pane.getByRole('tab', { name: '完成情况' }).click();
  await pane.getByText('快于预期').filter({ visible: true }).first().waitFor();
  const again = await save('again.xlsx');
  expect(again[0]!.rows.map(({ entries }) => entries.map(({ raw }) => raw))).toEqual(
    sheet!.rows.map(({ entries }) => entries.map(({ raw }) => raw)),
  );

  expect(bench.problems).toEqual([]);
});
