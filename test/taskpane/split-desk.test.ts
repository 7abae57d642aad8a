import { unzipSync } from 'fflate';
import { WorkerBackground } from '../../src/app/rollup/background';
import { WorkerLine } from '../../src/app/rollup/worker-line';
import { RollupDesk } from '../../src/taskpane/session/rollup-desk';
import type { SplitDesk } from '../../src/taskpane/session/split-desk';
import { splitStrings } from '../../src/taskpane/strings/split-strings';
import { inProcess } from '../support/in-process-worker';
import { withTargets } from '../support/split-sheet-edit';
import { deskOnGrid, type DeskOnGrid } from './desk-on-grid';

const CODE = 'fj-14.2.07';
const SHARES = '填报单位,份额\n福州市,60%\n厦门市,40%\n';
let grid: DeskOnGrid;
let split: SplitDesk;

function given(name: string, content: Uint8Array | string) {
  return { name, file: new File([content as BlobPart], name) };
}

beforeAll(async () => {
  grid = await deskOnGrid(null, new WorkerBackground(() => new WorkerLine(inProcess()), 1));
});
afterAll(() => grid.dispose());
beforeEach(async () => {
  grid.session.desk.notice.set(null);
  split = new RollupDesk(grid.session.desk).split;
  await split.choose({ planId: 'fj-14', boxId: '2' });
});

const state = () => split.state.get();
const notice = () => grid.session.desk.notice.get();

test('a list gives the sheet; the sheet given back takes its place; nothing of the open workbook changes', async () => {
  const before = await grid.sheets();
  expect([state().check, (await split.make('sheet'))?.units]).toEqual([null, 10]);
  await split.take([given('名单.csv', SHARES)]);
  expect(state()).toMatchObject({ list: { name: '名单.csv' }, edited: null, check: { ok: true, units: 2, open: [] } });
  const sheet = (await split.make('sheet'))!;
  expect(notice()).toMatchObject({
    intent: 'success',
    text: expect.stringMatching(/^已生成“任务分解\.xlsx”：2 个单位，已分解 \d+ 项。/) as string,
  });

  await split.take([given('任务分解.xlsx', withTargets(sheet.content, CODE, [400, 294]))]);
  expect(state().check).toMatchObject({ ok: false, of: 'sum', problems: [expect.stringContaining('少1万人')] });
  expect(await split.make('units')).toBeNull();
  expect(notice()).toMatchObject({ intent: 'error', text: expect.stringContaining('少1万人') as string });

  await split.take([given('任务分解.xlsx', withTargets(sheet.content, CODE, [400, 295]))]);
  expect([state().check?.ok, notice()]).toEqual([true, null]);
  const zip = (await split.make('units'))!;
  expect(Object.keys(unzipSync(zip.content))).toEqual(['任务分解.xlsx', '福州市.xlsx', '厦门市.xlsx']);
  expect(await grid.sheets()).toEqual(before);
});

test('what a file comes to follows the choices; of several answers the last one counts', async () => {
  const bases = '填报单位,指标,基期\n福州市,失业保险参保人数,300\n厦门市,失业保险参保人数,100\n';
  const first = split.choose({ list: given('名单.csv', bases) });
  await split.choose({ byBase: true });
  await first;
  expect(state().check).toMatchObject({ ok: true, parted: 1 });
  await split.choose({ byBase: false });
  expect(state().check).toMatchObject({ ok: true, parted: 0 });
  // A box of another plan is no box of this one.
  const { boxId } = state();
  await split.choose({ planId: 'fj-12' });
  expect([state().planId, state().boxId === boxId, state().check?.ok]).toEqual(['fj-12', false, true]);
  await split.choose({ list: null });
  expect([state().check, notice()]).toEqual([null, null]);
});

/** Every plain text with its name, those of lists included. */
const texts = (language: string): [string, string][] =>
  Object.entries(splitStrings(language)).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'function') return [[key, (value as (...args: unknown[]) => string)(1, 2, 3, 4)]];
    if (typeof value === 'string') return [[key, value]];
    return Object.entries(value).map(([part, text]) => [
      `${key}.${part}`,
      typeof text === 'function' ? text('a.xlsx', 2, 3) : String(text),
    ]);
  });

test('both languages have the same texts, none of them empty; English is English', () => {
  const [zh, en] = [texts('zh-CN'), texts('en-US')];
  expect(en.map(([key]) => key).sort()).toEqual(zh.map(([key]) => key).sort());
  for (const [, text] of [...zh, ...en]) expect(text.trim()).not.toBe('');
  expect(en.filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
});
