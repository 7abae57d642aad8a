import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { BUILT_IN } from '../../src/catalogues/built-in';
import { readSheet } from '../../src/core/sheet/read';
import { readWorkbook } from '../../src/hosts/xlsx/read';
import { violations } from '../support/axe';
import { openWorkbench } from '../support/browser';
import { withTargets } from '../support/split-sheet-edit';
import { LOWER_UNITS } from '../support/units';

jest.setTimeout(60_000);

const CODE = 'fj-14.2.07';
const TENTHS = [100, 100, 75, 75, 70, 70, 70, 65, 60, 10];
let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'split-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('the sheet is taken, mended and given back, and every unit gets its workbook, by the keyboard alone', async () => {
  const { page, pane, problems, close } = await openWorkbench({ width: 360, height: 900, scheme: 'dark' });
  const frame = page.frames().find((each) => each.url().includes('workbench-pane'))!;
  const press = async (name: string): Promise<void> => {
    await pane.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  const save = async (name: string, file: string): Promise<Uint8Array> => {
    const [download] = await Promise.all([page.waitForEvent('download'), press(name)]);
    expect(download.suggestedFilename()).toBe(file);
    return readFileSync(await download.path());
  };
  const giveBack = (path: string) => pane.locator('.split input[type=file][accept*=xlsx]').setInputFiles(path);
  try {
    await pane.getByRole('tab', { name: '汇总' }).click();
    await press('任务分解');
    await pane.getByLabel('规划', { exact: true }).selectOption('fj-14');
    await pane.getByLabel('专栏', { exact: true }).selectOption('2');
    const blank = await save('下载任务分解表', '任务分解.xlsx');

    await giveBack(put('少.xlsx', withTargets(blank, CODE, [...TENTHS.slice(0, 9), 9])));
    await pane.getByText('各单位目标合计694万人，目标为“695”，少1万人。').waitFor();
    await expect(pane.getByRole('button', { name: '生成各单位工作簿' }).getAttribute('aria-disabled')).resolves.toBe(
      'true',
    );
    expect(await violations(frame)).toEqual([]);
    expect(await frame.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);

    await giveBack(put('改好.xlsx', withTargets(blank, CODE, TENTHS)));
    await pane.getByText('10 个单位，20 项指标，已分解 1 项，合计都与目标相符。').waitFor();
    const files = unzipSync(await save('生成各单位工作簿', '福建十四五任务分解.zip'));
    expect(Object.keys(files)).toEqual(['任务分解.xlsx', ...LOWER_UNITS.map((unit) => `${unit}.xlsx`)]);
    const reading = readSheet(readWorkbook(files['厦门市.xlsx']!).sheets[0]!, BUILT_IN)!;
    const row = reading.rows.find(({ indicator }) => indicator.code === CODE)!;
    expect([reading.unit?.name, String((row.ownTarget?.value as { value: unknown }).value)]).toEqual(['厦门市', '100']);
    expect(await violations(frame)).toEqual([]);
    expect(problems).toEqual([]);
  } finally {
    await close();
  }
});
