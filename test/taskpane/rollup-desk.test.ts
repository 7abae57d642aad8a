import type { GivenFile } from '../../src/app/ports/rollup-background';
import { WorkerBackground } from '../../src/app/rollup/background';
import { WorkerLine } from '../../src/app/rollup/worker-line';
import { RollupDesk } from '../../src/taskpane/session/rollup-desk';
import { inProcess } from '../support/in-process-worker';
import { receivedWorkbook } from '../support/received-workbook';
import { deskOnGrid, until, type DeskOnGrid } from './desk-on-grid';

const CODE = 'fj-14.2.07';
let grid: DeskOnGrid;
let rollup: RollupDesk;
let files: GivenFile[];

function given(name: string, content: Uint8Array | string): GivenFile {
  return { name, file: new File([content as BlobPart], name, { lastModified: Date.UTC(2023, 0, 10) }) };
}

beforeAll(async () => {
  grid = await deskOnGrid(null, new WorkerBackground(() => new WorkerLine(inProcess()), 2));
  files = [
    given('福州市.xlsx', await receivedWorkbook('福州市', { [CODE]: 60 })),
    given('厦门市.xlsx', await receivedWorkbook('厦门市', { [CODE]: 5 })),
    given('坏.xlsx', 'PK'),
  ];
});
afterAll(() => grid.dispose());
beforeEach(() => {
  grid.session.desk.notice.set(null);
  rollup = new RollupDesk(grid.session.desk);
});
afterEach(() => rollup.clear());

const state = () => rollup.state.get();
const notice = () => grid.session.desk.notice.get();

test('files are read, and told seldom; nothing of the open workbook changes', async () => {
  const told: string[] = [];
  const before = await grid.sheets();
  rollup.state.subscribe(() => told.at(-1) !== state().told && told.push(state().told));
  await rollup.read(files);
  expect([state().view?.files, state().view?.missing, state().view?.refused.length]).toEqual([3, 8, 1]);
  expect(told).toEqual(['开始读取 3 个文件。', '已读 1/3', '已读 2/3', '读完 3 个文件。']);
  expect([state().reading, notice(), await grid.sheets()]).toEqual([null, null, before]);
});

test('files that come while others are read are read after them', async () => {
  const reading = rollup.read(files.slice(0, 1));
  await rollup.read(files.slice(1));
  await reading;
  expect([state().view?.files, state().told]).toEqual([3, '读完 3 个文件。']);
});

test('stopped, the rest is offered and read on demand, together with what comes later', async () => {
  const reading = rollup.read(files.slice(0, 2));
  rollup.stop();
  expect(state().stopping).toBe(true);
  await reading;
  const left = state().left.length;
  expect(left + (state().view?.files ?? 0)).toBe(2);
  expect(left).toBeGreaterThan(0);
  await rollup.read(files.slice(2));
  expect(state().left).toHaveLength(left);
  await rollup.resume();
  expect([state().left, state().view?.files]).toEqual([[], 3]);
});

test('a result is made, in the way asked for, and told', async () => {
  await rollup.read(files);
  rollup.show({ decimals: 1 });
  const file = await rollup.make('workbook');
  expect(file?.fileName).toBe('福建十四五规划指标汇总.xlsx');
  expect(notice()).toEqual({
    intent: 'success',
    text: '已生成“福建十四五规划指标汇总.xlsx”：2 个单位，未报 8 个。',
  });
  expect((await rollup.make('csv'))?.fileName).toBe('福建十四五规划指标汇总.csv');
});

test('what cannot be done is told; the list stays', async () => {
  await rollup.read(files.slice(0, 2));
  expect(await rollup.list(new File(['地区\n'], '名单.csv'))).toBe(false);
  expect(notice()).toMatchObject({ intent: 'error', text: expect.stringContaining('没有“填报单位”') as string });
  expect(state().list).toBeNull();
  await rollup.list(new File(['unit\n福州市\n'], '名单.csv'));
  expect([state().list, state().view?.units.length, state().view?.refused.length]).toEqual(['名单.csv', 1, 1]);
  await rollup.list(null);
  await rollup.remove('福州市.xlsx');
  await rollup.remove('厦门市.xlsx');
  expect([state().list, state().view]).toEqual([null, null]);
  expect(await rollup.make('workbook')).toBeNull();
  expect(notice()?.text).toContain('没有一个文件可以汇总');
});

test('a host without workers is told what to do instead', async () => {
  const { services } = grid.session.desk;
  const asked = services.rollup;
  services.rollup = () => Promise.resolve(null);
  await rollup.open();
  expect(state().unable).toBe(true);
  services.rollup = asked;
  rollup = new RollupDesk(grid.session.desk);
  await rollup.open();
  expect(state().unable).toBe(false);
  await until(() => state().reading === null);
});
