import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWorkbench, type Workbench } from '../support/browser';

jest.setTimeout(180_000);

let folder: string;
let bench: Workbench;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'contents-'));
  bench = await openWorkbench();
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Grid {
  activeSheet: {
    name: string;
    selection: { row: number; column: number };
    worksheet: { getRange(row: number, column: number): { getCellRect(): DOMRect } };
  };
}
type Shared = Record<string, { host: Promise<{ grid: Grid }> }>;

/** Name of the sheet that is shown. */
function shown(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { grid } = await (window as unknown as Shared)['__planWorkbench']!.host;
    return grid.activeSheet.name;
  });
}

async function clickCell(page: Page, row: number, column: number): Promise<void> {
  const place = await page.evaluate(
    async ([r, c]) => {
      const { grid } = await (window as unknown as Shared)['__planWorkbench']!.host;
      const cell = grid.activeSheet.worksheet.getRange(r!, c!).getCellRect();
      const canvas = document.querySelector('#grid canvas[id^="univer-sheet"]')!.getBoundingClientRect();
      return { x: canvas.left + cell.left + cell.width / 2, y: canvas.top + cell.top + cell.height / 2 };
    },
    [row, column],
  );
  await page.mouse.click(place.x, place.y);
}

async function until(happened: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await happened()); tries++) {
    if (tries === 100) throw new Error('It did not happen.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Row of 专栏2 in the contents, and the column of its link. */
const SECOND = 4;
const LINK = 7;

test('all tables come with their contents, whose links lead to them by mouse and keyboard, also from a file', async () => {
  const { pane, page } = bench;
  await pane.getByLabel('专栏', { exact: true }).selectOption({ value: '*' });
  await pane.getByRole('button', { name: '插入', exact: true }).click();
  await pane.getByText('已插入 9 张工作表').waitFor({ timeout: 90_000 });

  expect(await shown(page)).toBe('目录');

  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#file-save').click()]);
  await download.saveAs(join(folder, 'all.xlsx'));
  await clickCell(page, SECOND, LINK);
  await until(async () => (await shown(page)) === '专栏2');
  await pane.getByRole('button', { name: '撤销插入' }).click();
  await pane.getByText('已撤销插入“目录等 9 张”').waitFor();

  await page.reload();
  await page.locator('#cover').waitFor({ state: 'hidden' });
  await page.locator('#file-input').setInputFiles(join(folder, 'all.xlsx'));
  await page.locator('#file-name', { hasText: 'all.xlsx' }).waitFor();
  expect(await shown(page)).toBe('目录');

  // From the cell beside it, by keyboard.
  await clickCell(page, SECOND, LINK - 1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await until(async () => (await shown(page)) === '专栏2');
  expect(bench.problems).toEqual([]);
});
