import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readWorkbook } from '../../src/hosts/xlsx/read';
import { openWorkbench, type Workbench } from '../support/browser';
import { receivedWorkbook } from '../support/received-workbook';
import { violations } from '../support/axe';

jest.setTimeout(180_000);

const CODE = 'fj-14.2.07';
let folder: string;
let early: Uint8Array;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rollup-'));
  early = await receivedWorkbook('福州市', { [CODE]: 60 }, { sealedAt: '2023-01-05T00:00:00Z' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function choose({ pane }: Workbench, files: readonly string[]): Promise<void> {
  await pane.locator('.rollup input[type=file][accept*=eml]').setInputFiles([...files]);
}

test('received files are read, versions chosen, what is missing told, and the result is made', async () => {
  const given = [
    put('福州市.xlsx', early),
    put('福州市 副本.xlsx', early),
    put('福州市 更正.xlsx', await receivedWorkbook('福州市', { [CODE]: 61 }, { sealedAt: '2023-01-08T00:00:00Z' })),
    put('厦门市.xlsx', await receivedWorkbook('厦门市', { [CODE]: 5 })),
    put('错名.xlsx', await receivedWorkbook('漳州市', {}, { typedUnit: '漳洲市' })),
    put('坏.xlsx', 'PK\u0003\u0004'),
  ];
  const bench = await openWorkbench({ width: 360, height: 900, scheme: 'dark' });
  const { page, pane } = bench;
  const frame = page.frames().find((each) => each.url().includes('workbench-pane'))!;
  const save = async (name: string): Promise<Uint8Array> => {
    const [download] = await Promise.all([page.waitForEvent('download'), pane.getByRole('button', { name }).click()]);
    expect(download.suggestedFilename()).toMatch(/^福建十四五规划指标汇总\.(xlsx|csv)$/);
    return readFileSync(await download.path());
  };
  try {
    await pane.getByRole('tab', { name: '汇总' }).click();
    await choose(bench, given);
    await pane.getByText('已报 2/10').waitFor();
    await pane.getByText('未汇入 3 个文件').waitFor();
    await pane.getByText('是否指：漳州市').waitFor();
    await pane.getByText(/内容相同，只计一次。/).waitFor();

    // Another version of a unit than the latest sealed one.
    const unit = pane.getByRole('listitem').filter({ hasText: '福州市' }).first();
    await unit.locator('summary').click();
    await unit.getByText('1 个数不同').waitFor();
    expect(await violations(frame)).toEqual([]);
    expect(await frame.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await unit.getByRole('button', { name: /^改用这份：福州市( 副本)?\.xlsx$/ }).click();
    await unit.getByRole('button', { name: '恢复自动选择' }).waitFor();

    const csv = new TextDecoder().decode(await save('规整数据 CSV'));
    expect(csv).toMatch(/,失业保险参保人数,万人,K2,福州市,2022年,60,/);
    const { sheets } = readWorkbook(await save('生成汇总工作簿'));
    const log = sheets.find(({ name }) => name === '文件日志')!;
    const words = log.values.flat().map(String);
    expect(words.filter((word) => word.includes('人工选定'))).toHaveLength(2);
    expect(words.filter((word) => word === '未汇入')).toHaveLength(2);
    expect(words.filter((word) => word === '内容相同')).toHaveLength(1);
    await pane.getByText('已生成“福建十四五规划指标汇总.xlsx”：2 个单位，未报 8 个。').waitFor();

    // Anew, and by the keyboard alone.
    await pane.getByRole('button', { name: '清空' }).focus();
    await page.keyboard.press('Enter');
    await pane.getByRole('alertdialog').getByRole('button', { name: '清空' }).focus();
    await page.keyboard.press('Enter');
    await pane.getByText('已报 2/10').waitFor({ state: 'detached' });

    // Dropped on the tab: read, and not opened as the workbench would.
    const bytes = [...readFileSync(given[3]!)];
    const data = await frame.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], '厦门市.xlsx'));
      return transfer;
    }, bytes);
    await pane.locator('.rollup').dispatchEvent('drop', { dataTransfer: data });
    await pane.getByText('已报 1/10').waitFor();
    await expect(page.getByText('专栏2').filter({ visible: true }).count()).resolves.toBe(0);

    // A folder: its files with their path, without what programs leave lying there.
    put('~$福州市.xlsx', 'x');
    await pane.locator('.rollup input[webkitdirectory]').setInputFiles(folder);
    await pane.getByText('未汇入 4 个文件').waitFor();
    await pane.getByText(`${basename(folder)}/坏.xlsx`).waitFor();
    expect(bench.problems).toEqual([]);
  } finally {
    await bench.close();
  }
});

test('many files fill the table while the pane answers; stopped, what was read stays and the rest can follow', async () => {
  const many = Array.from({ length: 300 }, (_, at) => put(`${String(at)}.xlsx`, early));
  const bench = await openWorkbench();
  const { pane } = bench;
  try {
    await pane.getByRole('tab', { name: '汇总' }).click();
    await choose(bench, many);
    await pane.getByRole('button', { name: '停止' }).click();
    await pane.getByText(/^还有 \d+ 个文件没有读。$/).waitFor();
    // One that was not read yet is saved again meanwhile.
    put('299.xlsx', 'changed');
    await pane.getByRole('button', { name: '继续读取' }).click();
    // Another tab can be used meanwhile.
    await pane.getByRole('tab', { name: '插入' }).click();
    await pane.getByRole('tab', { name: '汇总' }).click();
    await pane.getByText('未汇入 299 个文件').waitFor({ timeout: 60_000 });
    await pane.getByText('已报 1/10').waitFor();
    await expect(pane.getByText(/^还有 \d+ 个文件没有读。$/).count()).resolves.toBe(0);
    // Page by page.
    const list = pane.getByRole('list', { name: '未汇入的文件' });
    await expect(list.getByRole('listitem').count()).resolves.toBe(60);
    for (let page = 0; page < 3; page++) await pane.getByRole('button', { name: '再显示 60 个' }).click();
    await pane.getByRole('button', { name: '再显示 59 个' }).click();
    await expect(list.getByRole('listitem').count()).resolves.toBe(299);
    await list.getByText('读取过程中文件有变化').waitFor();
    expect(bench.problems).toEqual([]);
  } finally {
    await bench.close();
  }
});
