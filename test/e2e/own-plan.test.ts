import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_IN } from '../../src/catalogues/built-in';
import { joinCatalogues } from '../../src/core/catalogue/join';
import { OWN_PLANS_NAMESPACE, readOwnPlansPart } from '../../src/core/catalogue/own-part';
import { cellKey, parseAddress } from '../../src/core/model/cells';
import type { RowReading, SheetReading } from '../../src/core/model/reading';
import { readSheet } from '../../src/core/sheet/read';
import { readWorkbook, type WorkbookFile } from '../../src/hosts/xlsx/read';
import { openWorkbench, type Workbench } from '../support/browser';
import { typeInto } from '../support/grid-typing';

jest.setTimeout(240_000);

/** As a word processor copies it: merged heads, a section over the whole width, paragraphs around the table. */
const HTML = `<html><head><style>p{color:red}</style></head><body>
<p>专栏1&nbsp;“十四五”时期教育事业发展主要指标</p>
<table><tr><td rowspan="2"><p>序号</p></td><td rowspan="2">指标</td><td rowspan="2">单位</td><td colspan="2">数值</td><td rowspan="2">属性</td></tr>
<tr><td>2020<br>年</td><td><b>2025</b>年</td></tr>
<tr><td colspan="6">一、普及水平</td></tr>
<tr><td>1</td><td>学前教育毛入园率</td><td>%</td><td>98.4</td><td>&gt;98</td><td>预期性</td></tr>
<tr><td>2</td><td>九年义务教育<br>巩固率</td><td>%</td><td>99.0</td><td>99以上</td><td>约束性</td></tr>
<tr><td colspan="6">二、资源保障</td></tr>
<tr><td>3</td><td>新增公办幼儿园学位</td><td>万个</td><td>—</td><td>[15]</td><td>预期性</td></tr>
<tr><td>4</td><td>建设示范校</td><td>所</td><td>—</td><td>100/200</td><td>预期性</td></tr>
</table><script>window.hacked = true</script><img src="x" onerror="window.hacked = true">
<p>注：[ ]内为五年累计数。</p></body></html>`;

let folder: string;
let bench: Workbench;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'own-plan-'));
  bench = await openWorkbench();
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function save(name: string): Promise<{ file: WorkbookFile; sheets: SheetReading[] }> {
  const [download] = await Promise.all([bench.page.waitForEvent('download'), bench.page.locator('#file-save').click()]);
  await download.saveAs(join(folder, name));
  const file = readWorkbook(new Uint8Array(readFileSync(join(folder, name))));
  const part = file.customXml.find(({ namespace }) => namespace === OWN_PLANS_NAMESPACE);
  const read = part ? readOwnPlansPart(part.xml) : null;
  const { catalogue } = joinCatalogues(BUILT_IN, read?.ok ? read.sources : []);
  return { file, sheets: file.sheets.flatMap((cells) => readSheet(cells, catalogue) ?? []) };
}

/** Formula and value of a computed cell of a row. */
function computed(file: WorkbookFile, sheet: SheetReading, row: RowReading, field: string) {
  const { cell } = row.computed!.find((candidate) => candidate.field === field)!;
  const { row: r, column } = parseAddress(cell)!;
  const cells = file.sheets.find(({ name }) => name === sheet.sheet)!;
  return { formula: cells.formulas.get(cellKey(r, column)), value: cells.values[r]?.[column] };
}

test('a pasted table of another field becomes a plan, a sheet, numbers, and stays in the file', async () => {
  const { pane, page } = bench;
  const button = (name: string | RegExp) => pane.getByRole('button', { name });

  // Paste.
  await pane.getByRole('tab', { name: '插入' }).click();
  await button('粘贴规划表').click();
  await pane.getByLabel('规划表').evaluate((area, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', '表');
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, HTML);
  await pane.getByRole('heading', { name: '核对识读结果' }).waitFor();
  await pane.getByText('2021—2025年五年累计15万个').waitFor();
  await pane.getByText('九年义务教育巩固率').first().waitFor();
  expect(await pane.locator('body').evaluate(() => 'hacked' in window)).toBe(false);

  // Answer the doubt: the cell holds two figures; the person says which.
  await pane.getByLabel('只看存疑和不能保存的').check();
  await pane.getByText('100/200').first().waitFor();
  await button('更正建设示范校').click();
  await pane.getByLabel('目标', { exact: true }).fill('200以上');
  await pane.getByText('不少于200所').first().waitFor();
  await button('完成').click();
  await pane.getByText('没有存疑', { exact: true }).waitFor();

  // Name and save.
  await button('下一步：命名').click();
  await expect(button('保存规划').getAttribute('aria-disabled')).resolves.toBe('true');
  await pane.getByLabel('简称').fill('福州教育');
  await pane.getByLabel('地区').fill('福州市');
  await pane.getByLabel('规划代码').fill('jy-14');
  await button('保存规划').click();
  await pane.getByText('已保存“福州教育”：4 项指标').waitFor();

  // Insert its sheet and fill it in: completion follows, by PLAN.PROGRESS.
  await expect(pane.getByLabel('规划', { exact: true }).inputValue()).resolves.toBe('jy-14');
  await pane.getByLabel('年度/报告期').fill('2021');
  await button(/^插入$/).click();
  await pane.getByText('已插入工作表“专栏1”').waitFor();
  let { sheets } = await save('inserted.xlsx');
  const code = 'jy-14.1.03';
  const rowOf = (list: SheetReading[]) => list[0]!.rows.find(({ indicator }) => indicator.code === code)!;
  await typeInto(page, rowOf(sheets).entries[0]!.cell, '4.5');
  await pane.getByRole('tab', { name: '完成情况' }).click();
  await pane.getByText('快于预期').filter({ visible: true }).first().waitFor();

  const filled = await save('filled.xlsx');
  ({ sheets } = filled);
  const progress = computed(filled.file, sheets[0]!, rowOf(sheets), 'progress');
  expect(progress.formula).toMatch(/^=.*PLAN\.PROGRESS\(.*"jy-14"/);
  expect(progress.value).toBe(0.3);

  // A new page opens the file: the plan is there, its sheet is computed, and it can be pasted into again.
  await page.reload();
  await page.locator('#cover').waitFor({ state: 'hidden' });
  await page.locator('#file-input').setInputFiles(join(folder, 'filled.xlsx'));
  await page.locator('#file-name', { hasText: 'filled.xlsx' }).waitFor();
  await pane.getByRole('tab', { name: '完成情况' }).click();
  await pane.getByText('快于预期').filter({ visible: true }).first().waitFor();
  await pane.getByRole('tab', { name: '插入' }).click();
  await button('粘贴规划表').click();
  await pane.getByText('2021—2025年 · jy-14 · 1 张表 4 项指标').waitFor();
  const [exported] = await Promise.all([page.waitForEvent('download'), button('导出福州教育').click()]);
  expect(exported.suggestedFilename()).toBe('福州教育.json');
  const again = await save('again.xlsx');
  expect(computed(again.file, again.sheets[0]!, rowOf(again.sheets), 'progress')).toEqual(progress);
  expect(again.file.customXml).toEqual(filled.file.customXml);

  // The policy of the page refused the handler that was copied along; nothing else was amiss.
  expect(bench.problems.filter((problem) => !/inline event handler/.test(problem))).toEqual([]);
});
