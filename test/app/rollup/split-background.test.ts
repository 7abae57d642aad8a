import { unzipSync } from 'fflate';
import type { SplitOrder } from '../../../src/app/ports/split-background';
import { WorkerBackground } from '../../../src/app/rollup/background';
import { WorkerLine } from '../../../src/app/rollup/worker-line';
import { draftRows } from '../../../src/core/catalogue/own-draft';
import { ownPlanSource } from '../../../src/core/catalogue/own-plan';
import { BUILT_IN } from '../../../src/catalogues/built-in';
import { OWN_PLANS_NAMESPACE } from '../../../src/core/catalogue/own-part';
import { readSheet } from '../../../src/core/sheet/read';
import { readWorkbook } from '../../../src/hosts/xlsx/read';
import { DOUBTFUL_ROW, EDUCATION, educationFacts, readingOf } from '../../core/catalogue/own-tables';
import { inProcess } from '../../support/in-process-worker';
import { withTargets } from '../../support/split-sheet-edit';
import { LOWER_UNITS } from '../../support/units';

jest.setTimeout(30_000);

const CODE = 'fj-14.2.07';
const background = new WorkerBackground(() => new WorkerLine(inProcess()), 1);
const ORDER: SplitOrder = { plan: 'fj-14', own: null, box: '2', list: null, byBase: false, decimals: null };

function given(name: string, content: Uint8Array | string): SplitOrder {
  return { ...ORDER, list: { name, file: new File([content as BlobPart], name) } };
}
const sheet = async (order: SplitOrder): Promise<Uint8Array> =>
  (await background.makeSplit({ ...order, form: 'sheet' })).content;

/** The unit of a workbook and its own target for the indicator. */
function targetIn(bytes: Uint8Array): [string | undefined, number | null] {
  const readings = readWorkbook(bytes).sheets.flatMap((each) => readSheet(each, BUILT_IN) ?? []);
  const row = readings.flatMap(({ rows }) => rows).find(({ indicator }) => indicator.code === CODE);
  const target = row?.ownTarget?.value;
  return [readings[0]?.unit?.name, target?.kind === 'number' ? Number(target.value) : null];
}

const TENTHS = [100, 100, 75, 75, 70, 70, 70, 65, 60, 10];

test('the sheet goes out blank, comes back filled in, and every unit gets its targets', async () => {
  expect(await background.split(ORDER)).toMatchObject({ ok: true, units: 10, indicators: 20, parted: 0, open: [] });
  const blank = await background.makeSplit({ ...ORDER, form: 'sheet' });
  expect([blank.fileName, blank.units, blank.parted]).toEqual(['任务分解.xlsx', 10, 0]);

  const edited = given('改好.xlsx', withTargets(blank.content, CODE, TENTHS));
  expect(await background.split(edited)).toMatchObject({ ok: true, parted: 1, open: [] });
  const zip = await background.makeSplit({ ...edited, form: 'units' });
  expect([zip.fileName, zip.units, zip.parted]).toEqual(['福建十四五任务分解.zip', 10, 1]);
  const files = unzipSync(zip.content);
  expect(Object.keys(files)).toEqual(['任务分解.xlsx', ...LOWER_UNITS.map((unit) => `${unit}.xlsx`)]);
  LOWER_UNITS.forEach((unit, at) => {
    expect(targetIn(files[`${unit}.xlsx`]!)).toEqual([unit, TENTHS[at]]);
  });
});

test('targets that do not add up are told with both numbers, and nothing is made; parts so far are told, too', async () => {
  const blank = await sheet(ORDER);
  const short = given('少.xlsx', withTargets(blank, CODE, [...TENTHS.slice(0, 9), 9]));
  const told = '“失业保险参保人数”（fj-14.2.07）：各单位目标合计694万人，目标为“695”，少1万人。';
  expect(await background.split(short)).toEqual({ ok: false, of: 'sum', problems: [told] });
  await expect(background.makeSplit({ ...short, form: 'units' })).rejects.toThrow(/^1 项指标的.*\n.*少1万人/s);

  const some = await background.split(given('半.xlsx', withTargets(blank, CODE, [100, 100])));
  const open = ['“失业保险参保人数”（fj-14.2.07）：已分 2/10，合计200万人，目标为“695”。'];
  expect(some).toMatchObject({ ok: true, parted: 1, open });
});

test('shares of a list are split as the command splits them, for all boxes at once', async () => {
  const shares = '填报单位,份额\n福州市,60%\n厦门市,40%\n';
  const all = { ...given('名单.csv', shares), box: null };
  const zip = await background.makeSplit({ ...all, form: 'units' });
  expect(zip.parted).toBeGreaterThan(15);
  const bytes = unzipSync(zip.content)['厦门市.xlsx']!;
  expect(readWorkbook(bytes).sheets[0]!.name).toBe('目录 厦门市');
  expect(targetIn(bytes)).toEqual(['厦门市', 278]);
});

test.each([
  ['a misspelt unit', '填报单位\n福洲市\n', '第 2 行：“福洲市”不是福建“十四五”的填报单位，是否指：福州市'],
  ['an unknown column', '地区\n福州市\n', '不认识的列“地区”'],
  ['another workbook', 'PK\u0003\u0004', '。'],
])('%s is told as the command tells it', async (_, content, told) => {
  const order = given('名单.csv', content);
  const answer = await background.split(order);
  expect(answer).toEqual({ ok: false, of: 'list', problems: [expect.stringContaining(told)] });
  await expect(background.makeSplit({ ...order, form: 'sheet' })).rejects.toThrow('分解名单“名单.csv”有误');
});

test('a file that changed since it was chosen is told', async () => {
  const file = Object.assign(new Blob(['x']), { lastModified: 0 });
  file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  const answer = await background.split({ ...ORDER, list: { name: '在写.xlsx', file } });
  expect(answer).toMatchObject({ ok: false, problems: [expect.stringContaining('重新选择文件')] });
});

describe('a plan of one’s own', () => {
  const planWith = (units: readonly string[]): SplitOrder => {
    const reading = readingOf(EDUCATION);
    const draft = draftRows(reading, new Map([[DOUBTFUL_ROW, { target: '200' }]]));
    const own = ownPlanSource(educationFacts({ units }), reading, draft);
    return { ...ORDER, plan: own.plan.id, own, box: '1' };
  };

  test('travels in the workbook of every unit', async () => {
    const { list } = given('名单.csv', '填报单位,代码,目标\n鼓楼区,jy-14.1.04,9\n闽侯县,jy-14.1.04,6\n');
    const zip = await background.makeSplit({ ...planWith(['市本级', '鼓楼区', '闽侯县']), list, form: 'units' });
    const files = unzipSync(zip.content);
    expect(Object.keys(files)).toEqual(['任务分解.xlsx', '鼓楼区.xlsx', '闽侯县.xlsx']);
    const { customXml } = readWorkbook(files['闽侯县.xlsx']!);
    expect(customXml.map(({ namespace }) => namespace)).toContain(OWN_PLANS_NAMESPACE);
  });

  test('is not split while it has no lower units', async () => {
    await expect(sheet(planWith([]))).rejects.toThrow('没有下级填报单位，不能分解');
  });
});
