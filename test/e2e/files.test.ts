import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dialog } from 'playwright-core';
import { BUILT_IN } from '../../src/catalogues/built-in';
import { buildSheet } from '../../src/core/sheet/build';
import { readWorkbook } from '../../src/hosts/xlsx/read';
import { writeWorkbook } from '../../src/hosts/xlsx/write';
import { openWorkbench, type Workbench } from '../support/browser';
import { typeInto } from '../support/grid-typing';
import { rawWorkbook, rawZip } from '../support/raw-zip';
import { UNITS } from '../support/units';

jest.setTimeout(180_000);

let folder: string;
let bench: Workbench;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
  const plan = BUILT_IN.plans.find(({ id }) => id === 'fj-14')!;
  const box = plan.boxes.find(({ id }) => id === '2')!;
  put('专栏2.xlsx', await writeWorkbook([buildSheet({ plan, box, unit: UNITS[0]! })], { dialect: 'plan' }));
  put('坏.xlsx', new TextEncoder().encode('不是工作簿'));
  put(
    '对外.xlsx',
    rawZip(
      rawWorkbook(
        '<sheetData><row r="1"><c r="A1"><v>7</v></c><c r="B1"><f>[1]表!A1</f><v>9</v></c></row></sheetData>',
      ),
    ),
  );
  bench = await openWorkbench();
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

const path = (name: string): string => join(folder, name);
const put = (name: string, bytes: Uint8Array): void => writeFileSync(path(name), bytes);
const name = () => bench.page.locator('#file-name');
const notice = () => bench.page.locator('#notice-text');
const open = (file: string): Promise<void> => bench.page.locator('#file-input').setInputFiles(path(file));

async function saved(press: () => Promise<void>): Promise<Uint8Array> {
  const [download] = await Promise.all([bench.page.waitForEvent('download'), press()]);
  const target = path(`saved-${download.suggestedFilename()}`);
  await download.saveAs(target);
  return new Uint8Array(readFileSync(target));
}

/** The steps lean on one another: one workbook goes in and out. */
test('files come in and go out, and nothing is lost on the way', async () => {
  const { page, pane } = bench;
  await name()
    .filter({ hasText: /^规划指标\.xlsx$/ })
    .waitFor();

  // Open: the name is shown, nothing is unsaved, what the selected cell expects stands beside it.
  await open('专栏2.xlsx');
  await name()
    .filter({ hasText: /^专栏2\.xlsx$/ })
    .waitFor();
  await page.locator('#prompt', { hasText: '城镇新增就业人数（万人）' }).waitFor();
  await expect(page.title()).resolves.toBe('专栏2.xlsx – 规划指标工作台');
  await pane.getByRole('tab').first().waitFor();
  await page.waitForTimeout(1500);
  expect(await name().textContent()).toBe('专栏2.xlsx');

  // An edit is unsaved until it is saved, with the keyboard as well.
  await typeInto(page, 'H11', '52.5');
  await name().filter({ hasText: '专栏2.xlsx（未保存）' }).waitFor();
  // The pane checks what was typed and marks it, which changes the workbook, too.
  await page.waitForTimeout(3000);
  const bytes = await saved(() => page.keyboard.press('Control+s'));
  expect(readWorkbook(bytes).sheets[0]!.values[10]![7]).toBe(52.5);
  await name()
    .filter({ hasText: /^专栏2\.xlsx$/ })
    .waitFor();

  // The add-in's own way to the file gives the same bytes.
  const compressed = await pane.locator('body').evaluate(
    () =>
      new Promise<number[]>((resolve, reject) => {
        Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 4194304 }, ({ value: file, error }) => {
          if (!file) return reject(new Error(error.message));
          file.getSliceAsync(0, ({ value: slice }) => file.closeAsync(() => resolve([...(slice.data as number[])])));
        });
      }),
  ); // prettier-ignore
  expect(Buffer.compare(Buffer.from(compressed), bytes)).toBe(0);

  // A file that cannot be read changes nothing, and a sentence says why.
  await open('坏.xlsx');
  await notice().filter({ hasText: '没有打开“坏.xlsx”：这是文本文件（CSV、JSON 等），不是 Excel 工作簿' }).waitFor();
  expect(await name().textContent()).toBe('专栏2.xlsx');
  await page.locator('#notice-close').click();
  await page.locator('#notice').waitFor({ state: 'hidden' });

  // Unsaved changes are asked about; 取消 keeps them.
  await typeInto(page, 'H12', '3.7');
  await name().filter({ hasText: '未保存' }).waitFor();
  await open('对外.xlsx');
  await page.locator('#ask-text', { hasText: '当前工作簿有未保存的修改，打开“对外.xlsx”会丢掉这些修改' }).waitFor();
  await page.getByRole('button', { name: '取消', exact: true }).click();
  expect(await name().textContent()).toBe('专栏2.xlsx（未保存）');
  const kept = readWorkbook(await saved(() => page.locator('#file-save').click())).sheets[0]!;
  expect([kept.values[10]![7], kept.values[11]![7]]).toEqual([52.5, 3.7]);

  // A dropped file is opened; its formula that calls out is a value, and its cell is named.
  const data = await page.evaluateHandle(
    (content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], '对外.xlsx'));
      return transfer;
    },
    [...readFileSync(path('对外.xlsx'))],
  );
  await page.dispatchEvent('#grid', 'drop', { dataTransfer: data });
  await notice().filter({ hasText: '表!B1的公式要到文件以外取数' }).waitFor();
  const dropped = readWorkbook(await saved(() => page.locator('#file-save').click())).sheets[0]!;
  expect([dropped.values[0]!.slice(0, 2), [...dropped.formulas]]).toEqual([[7, 9], []]);

  // New: an empty workbook under the usual name.
  await page.locator('#file-new').click();
  await name()
    .filter({ hasText: /^规划指标\.xlsx$/ })
    .waitFor();
  const empty = readWorkbook(await saved(() => page.locator('#file-save').click()));
  expect(empty.sheets.map((sheet) => [sheet.name, sheet.values])).toEqual([['Sheet1', []]]);

  // Leaving with unsaved changes is asked about by the browser.
  await typeInto(page, 'B2', '1');
  await name().filter({ hasText: '未保存' }).waitFor();
  const question = new Promise<Dialog>((resolve) => page.once('dialog', resolve));
  const leaving = page.close({ runBeforeUnload: true });
  const dialog = await question;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await leaving;

  expect(bench.problems).toEqual([]);
});
