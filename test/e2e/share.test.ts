import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { readWorkbook } from '../../src/hosts/xlsx/read';
import { openWorkbench } from '../support/browser';

jest.setTimeout(120_000);

test('a table is sealed and sent as a mail draft; who receives it sees that nothing changed', async () => {
  const bench = await openWorkbench({ width: 1280, height: 1000 });
  try {
    const { page, pane } = bench;
    await pane.getByRole('button', { name: '示例', exact: true }).click();
    await pane.getByText('已插入工作表“专栏1”').waitFor();
    await pane.getByRole('tab', { name: '报送' }).click();
    await pane.getByLabel('封签人').fill('陈某');
    await pane.getByRole('button', { name: '审核通过并封签' }).click();
    await pane.getByText('封签完好，没有改动。').waitFor();

    await pane.getByLabel('收件人').fill('规划财务处 <ghc@example.cn>');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pane.getByRole('button', { name: '邮件草稿' }).click(),
    ]);
    const mail = await PostalMime.parse(readFileSync(await download.path()));
    expect(mail.subject).toMatch(/^〔规划指标报送〕全省 2020年 /);
    expect(mail.text).toContain('封签人：陈某');
    const [attached] = mail.attachments;
    const bytes = new Uint8Array(attached!.content as ArrayBuffer);
    const formulas = readWorkbook(bytes).sheets.flatMap((sheet) => [...sheet.formulas.values()]);
    expect(formulas.length).toBeGreaterThan(40);
    expect(formulas.filter((formula) => /PLAN|xldudf/i.test(formula))).toEqual([]);

    const file = { name: attached!.filename!, mimeType: attached!.mimeType, buffer: Buffer.from(bytes) };
    const section = pane.getByRole('region', { name: '查看收到的工作簿' });
    await section.locator('input[type=file]').setInputFiles(file);
    await section.getByText('封签完好，没有改动。').waitFor();
    await section.getByText('强制性 0，核实性 0（已说明 0），提示性 1').waitFor();
    expect(bench.problems).toEqual([]);
  } finally {
    await bench.close();
  }
});
