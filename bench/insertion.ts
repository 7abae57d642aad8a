import { openWorkbench } from '../test/support/browser';
import type { Line } from './measure-time';

/** The page's own count of the requests it has answered; each is one context.sync() of the pane. */
const REQUESTS = 'window.__planWorkbench.host.then((host) => host.batches.length)';

/** What inserting 专栏2 costs in requests to Excel, in the pane as people use it. */
export async function benchInsertion(): Promise<Line[]> {
  const { page, pane, close } = await openWorkbench();
  try {
    await pane.getByRole('tab', { name: '插入' }).click();
    await pane.getByLabel('专栏', { exact: true }).selectOption({ value: '2' });
    const before = await page.evaluate<number>(REQUESTS);
    await pane.getByRole('button', { name: '插入', exact: true }).click();
    await pane.getByText('已插入工作表“专栏2”').waitFor();
    const requests = (await page.evaluate<number>(REQUESTS)) - before;
    return [{ name: 'context.sync() for inserting 专栏2', figure: String(requests), limit: '≤ 2', ok: requests <= 2 }];
  } finally {
    await close();
  }
}
