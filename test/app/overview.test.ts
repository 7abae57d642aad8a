import { insertBox } from '../../src/app/insert-box';
import { overview } from '../../src/app/overview';
import { readingsOf } from '../../src/app/readings';
import { BUILT_IN } from '../../src/catalogues/built-in';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';

describe('the list of progress', () => {
  test.each([
    [/^高技能人才/, '81.31%', '50.31%', '未完成'],
    [/^专业技术人才/, '100.71%', '104.95%', '超额完成'],
    [/^城镇新增就业/, '109.07%', '109.07%', '超额完成'],
    [/劳动合同签订率/, '102.67%', '达标', '达标'],
  ])('reads the example as METHOD §4 does: %s', async (name, completion, progress, status) => {
    const host = new XlsxHost();
    const request = { planId: 'fj-13', boxId: '1', unitName: '福建省', asOf: null, example: true };
    await insertBox(host, BUILT_IN, request);
    const [sheet] = await overview(host, BUILT_IN);
    const row = sheet!.rows.find((item) => name.test(item.name))!;
    expect(row).toMatchObject({ completion, progress, status, collected: true, periods: 1, filled: 1 });
    expect(sheet!.tally.reduce((sum, item) => sum + item.count, 0)).toBeLessThanOrEqual(sheet!.rows.length);
    expect(sheet!.tally.map((item) => item.status)).toContain('未完成');
  });

  test('of a blank sheet has every row, with 其中 below its parent and nothing computed', async () => {
    const host = new XlsxHost();
    await insertBox(host, BUILT_IN, { planId: 'fj-14', boxId: '2', unitName: '福建省', asOf: '2023' });
    const [sheet] = await overview(host, BUILT_IN);
    expect(sheet).toMatchObject({ sheet: '专栏2', unit: '全省', period: '2023年', elapsed: '60.00%', tally: [] });
    expect(sheet!.rows.every((row) => row.completion === '' && row.filled === 0)).toBe(true);
    expect(new Set(sheet!.rows.map((row) => row.depth))).toEqual(new Set([0, 1]));
  });

  test('on a lower unit shows what is not collected there, and asks for its own target', async () => {
    const host = new XlsxHost();
    await insertBox(host, BUILT_IN, { planId: 'fj-14', boxId: '2', unitName: '福州市', asOf: '2023' });
    const [sheet] = await overview(host, BUILT_IN);
    const rate = sheet!.rows.find((row) => /城镇调查失业率/.test(row.name))!;
    expect(rate).toMatchObject({ collected: false, statusText: '不适用' });
    const jobs = sheet!.rows.find((row) => /^城镇新增就业/.test(row.name))!;
    expect(jobs).toMatchObject({ collected: true, target: '', statusText: '未填本级目标，不计算完成情况' });
  });

  test('of works has every project with its stage, and its counted targets below it', async () => {
    const host = new XlsxHost();
    await insertBox(host, BUILT_IN, { planId: 'fj-14', boxId: '5', unitName: '福建省', asOf: '2023' });
    const { projects = [] } = readingsOf(await host.readSheets(), BUILT_IN).sheets[0]!;
    const { stage, planned, done } = projects[0]!;
    await host.writeCells([
      { sheet: '专栏5', cell: stage.cell, value: '推进中' },
      { sheet: '专栏5', cell: planned.cell, value: 5 },
      { sheet: '专栏5', cell: done.cell, value: 3 },
      { sheet: '专栏5', cell: projects[1]!.stage.cell, value: '未启动' },
    ]);
    const [sheet] = await overview(host, BUILT_IN);
    expect(sheet!.rows).toHaveLength(12);
    expect(sheet!.rows.slice(0, 4)).toMatchObject([
      {
        cell: stage.cell,
        depth: 0,
        status: '基本符合预期',
        progress: '60.00%',
        project: { stage: '推进中', milestones: '3/5' },
      },
      { status: '未启动', progress: '', project: { stage: '未启动', milestones: '' } },
      { status: null, filled: 0, project: { stage: '', milestones: '' } },
      { code: 'fj-14.5.03a', depth: 1, project: null },
    ]);
  });
});
