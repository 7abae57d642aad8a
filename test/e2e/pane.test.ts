import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../support/browser';

jest.setTimeout(180_000);

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.close());

test('示例 reads as the plan says: 高技能人才总量 未完成, and a click in the list goes to its cell', async () => {
  const { pane, page } = bench;
  await pane.getByRole('button', { name: '示例', exact: true }).click();
  await pane.getByText('已插入工作表“专栏1”').waitFor();
  await pane.getByRole('tab', { name: '完成情况' }).click();
  const item = pane.getByRole('listitem').filter({ hasText: '高技能人才总量' });
  await item.getByText('未完成').waitFor();
  await item.getByText('81.31%').waitFor();
  await pane.getByRole('tab', { name: '审核' }).click();
  await pane.getByRole('button', { name: '全部审核' }).click();
  const finding = pane.getByRole('listitem').filter({ hasText: '高技能人才总量' }).last();
  await finding.getByRole('button').first().click();
  await page.waitForFunction(() => {
    const box = document.querySelector<HTMLInputElement>('#grid input.univer-size-full');
    return box !== null && /^G\d+$/.test(box.value);
  });
  expect(bench.problems).toEqual([]);
});

test('an insertion is taken back; a name that is taken asks; nothing is overwritten silently', async () => {
  const { pane, page } = bench;
  const insert = pane.getByRole('button', { name: '插入', exact: true });
  await insert.click();
  await pane.getByText('已插入工作表“专栏2”').waitFor();
  await insert.click();
  const dialog = pane.getByRole('dialog').or(pane.getByRole('alertdialog'));
  await dialog.getByText('已有同名工作表').waitFor();
  await dialog.getByRole('button', { name: '取消' }).click();
  await insert.click();
  await dialog.getByRole('button', { name: '另存一张' }).click();
  await pane.getByText('已插入工作表“专栏2 (2)”').waitFor();
  await pane.getByRole('button', { name: '撤销插入' }).click();
  await pane.getByText('已撤销插入“专栏2 (2)”').waitFor();
  await expect(page.getByText('专栏2 (2)').filter({ visible: true }).count()).resolves.toBe(0);
  expect(bench.problems).toEqual([]);
});

test('the ledger shows what was missed, goes into the workbook as a sheet, and is taken back', async () => {
  const { pane, page } = bench;
  await pane.getByRole('tab', { name: '规划衔接' }).click();
  await pane.getByLabel('只看').selectOption({ label: '未达标（2）' });
  const list = pane.getByRole('list', { name: '规划衔接' });
  await expect(list.getByRole('heading', { level: 3 }).allTextContents()).resolves.toEqual([
    '高技能人才总量（万人）',
    '劳动人事争议仲裁结案率（%）',
  ]);
  await list.getByText('93.97').first().waitFor();
  await pane.getByRole('button', { name: '插入规划衔接表' }).click();
  await pane.getByText('已插入工作表“规划衔接”').waitFor();
  await pane.getByRole('button', { name: '撤销插入' }).click();
  await pane.getByText('已撤销插入“规划衔接”').waitFor();
  await expect(page.getByText('规划衔接', { exact: true }).filter({ visible: true }).count()).resolves.toBe(0);
  expect(bench.problems).toEqual([]);
});

test('the entry form converts 人 to 万人 and writes into the cell', async () => {
  const { pane } = bench;
  await pane.getByLabel('年度/报告期').fill('2021');
  await pane.getByRole('button', { name: '插入', exact: true }).click();
  await pane.getByText('已插入工作表“专栏2”').waitFor();
  await pane.getByRole('tab', { name: '填报' }).click();
  await pane.getByLabel('指标', { exact: true }).selectOption({ label: '7 失业保险参保人数' });
  await pane.getByLabel('填报值').fill('6710000');
  await pane.getByLabel('计量单位').selectOption('人');
  await pane.getByText('671').filter({ visible: true }).first().waitFor();
  await pane.getByRole('button', { name: '写入' }).click();
  await pane.getByText(/已写入 专栏2/).waitFor();
  await pane.getByRole('tab', { name: '完成情况' }).click();
  await pane.getByRole('listitem').filter({ hasText: '失业保险参保人数' }).getByText('96.55%').waitFor();
  expect(bench.problems).toEqual([]);
});

test('a file that is no workbook is refused in one sentence, and what was there stays', async () => {
  const { page, pane } = bench;
  const folder = mkdtempSync(join(tmpdir(), 'foreign-'));
  try {
    await pane.getByRole('button', { name: '示例', exact: true }).click();
    await pane.getByText('已插入工作表“专栏1”').waitFor();
    writeFileSync(join(folder, '坏.xlsx'), '<html><table><tr><td>1</td></tr></table></html>');
    await page.locator('#file-input').setInputFiles(join(folder, '坏.xlsx'));
    await page.locator('#notice-text').getByText('没有打开“坏.xlsx”').waitFor();
    await pane.getByRole('tab', { name: '完成情况' }).click();
    await pane.getByRole('listitem').filter({ hasText: '高技能人才总量' }).waitFor();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
