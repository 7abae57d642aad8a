import { EDUCATION } from '../core/catalogue/own-tables';
import { violations } from '../support/axe';
import { openWorkbench, type WorkbenchOptions } from '../support/browser';

jest.setTimeout(180_000);

const TABS = ['插入', '填报', '完成情况', '审核', '报送', '汇总', '规划衔接'];

const LOOKS: [string, WorkbenchOptions][] = [
  ['light', { scheme: 'light' }],
  ['dark', { scheme: 'dark' }],
  ['high contrast', { scheme: 'dark', forcedColors: true }],
  ['light, narrow', { scheme: 'light', width: 400, height: 800 }],
];

test.each(LOOKS)('%s: no violations in any tab, nothing cut off, keyboard alone', async (_, options) => {
  const bench = await openWorkbench(options);
  try {
    const { page, pane } = bench;
    const frame = page.frames().find((each) => each.url().includes('workbench-pane'))!;
    await pane.getByRole('button', { name: '示例', exact: true }).click();
    await pane.getByText('已插入工作表“专栏1”').waitFor();
    expect(await violations(page.mainFrame())).toEqual([]);
    // By keyboard: the tab list takes focus and arrows move through it.
    await pane.getByRole('tab', { name: TABS[0]! }).focus();
    for (const [at, name] of TABS.entries()) {
      if (at > 0) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      const tab = pane.getByRole('tab', { name });
      await expect(tab.getAttribute('aria-selected')).resolves.toBe('true');
      await page.waitForTimeout(400);
      expect(await violations(frame)).toEqual([]);
      expect(await frame.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(
        0,
      );
    }
    // A pasted table under review, with its doubts, and the form of a row.
    await pane.getByRole('tab', { name: '插入' }).click();
    await pane.getByRole('button', { name: '粘贴规划表' }).click();
    await pane.getByLabel('规划表').fill(EDUCATION);
    await pane.getByRole('button', { name: '识读' }).click();
    await pane.getByLabel('只看存疑和不能保存的').check();
    await pane.getByRole('button', { name: '更正建设示范校' }).click();
    await page.waitForTimeout(400);
    expect(await violations(frame)).toEqual([]);
    await pane.getByRole('button', { name: '下一步：命名' }).click();
    await page.waitForTimeout(400);
    expect(await violations(frame)).toEqual([]);
    expect(await frame.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    expect(bench.problems).toEqual([]);
  } finally {
    await bench.close();
  }
});
