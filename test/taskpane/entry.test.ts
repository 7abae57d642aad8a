import { hasDraft, previewOf, shownValue } from '../../src/taskpane/session/entry';
import { deskOnGrid, until, type DeskOnGrid } from './desk-on-grid';

const SHEET = '专栏2';
const CODE = 'fj-14.2.07';

let desk: DeskOnGrid;
beforeEach(async () => {
  desk = await deskOnGrid();
  desk.session.insertion.choose({ asOf: '2023' });
  await desk.session.insertion.insert();
  desk.session.desk.tab.set('entry');
  await until(() => state().reading !== null);
});
afterEach(() => desk.dispose());

const state = () => desk.session.entry.state.get();
const cellOf = async (year: number) =>
  (await desk.row(SHEET, CODE)).entries.find((entry) => entry.period === year)!.cell;

test('without an indicator selected the sheet is known and the form is not', () => {
  expect(state().reading?.sheet).toBe(SHEET);
  expect(state().form).toBeNull();
});

test('follows the selection of the grid', async () => {
  const cell = await cellOf(2022);
  await desk.host.select(SHEET, cell);
  await until(() => state().form !== null);
  expect(state().form).toMatchObject({ cell, label: '2022年', code: CODE, unit: '万人' });
  await desk.host.select('Sheet1', 'A1');
  await until(() => state().reading === null);
  expect(state().form).toBeNull();
});

test('an indicator picked from the list is opened where it is to be filled in, and selected', async () => {
  await desk.session.entry.pickIndicator(CODE);
  const cell = await cellOf(2021);
  expect(state().form?.cell).toBe(cell);
  expect(await desk.host.selection()).toEqual({ sheet: SHEET, cell });
});

test('a value typed in 人 is written in 万人, exactly, and can be taken back', async () => {
  const { entry } = desk.session;
  await entry.pickIndicator(CODE);
  const cell = state().form!.cell;
  entry.type({ typed: '6644100', unit: '人' });
  const { form, draft } = state();
  expect(previewOf(form!, draft)).toMatchObject({ ok: true, value: 664.41, conversion: '6644100人 = 664.41万人' });
  expect(await entry.write()).toBe(true);
  expect((await desk.row(SHEET, CODE)).entries.find((item) => item.cell === cell)?.raw).toBe(664.41);
  expect(desk.session.desk.notice.get()).toMatchObject({ intent: 'success', undoable: true });
  expect(desk.session.validation.state.get().report.sheets).toMatchObject([{ sheet: SHEET, filled: 1 }]);

  await until(() => state().form?.current === '664.41');
  expect(state().draft).toEqual({ typed: null, unit: '人', explanation: null });
  expect(shownValue(state().form!, state().draft)).toBe('6644100');

  await desk.session.undoLast();
  expect((await desk.row(SHEET, CODE)).entries.find((item) => item.cell === cell)?.raw).toBeNull();
});

test('a value and its 核实说明 are written together and taken back together', async () => {
  const { entry } = desk.session;
  await entry.pickIndicator(CODE);
  entry.type({ typed: '664', explanation: ' 口径调整 ' });
  expect(await entry.write()).toBe(true);
  let row = await desk.row(SHEET, CODE);
  expect([row.entries[0]?.raw, row.explanation.raw]).toEqual([664, '口径调整']);
  await desk.session.undoLast();
  row = await desk.row(SHEET, CODE);
  expect([row.entries[0]?.raw, row.explanation.raw]).toEqual([null, null]);
});

test('a bad value is refused in words and nothing is written', async () => {
  const { entry } = desk.session;
  await entry.pickIndicator(CODE);
  entry.type({ typed: '六百多' });
  expect(previewOf(state().form!, state().draft).ok).toBe(false);
  expect(await entry.write()).toBe(false);
  expect(desk.session.desk.notice.get()).toMatchObject({ intent: 'error', text: expect.stringContaining('六百多') });
  expect((await desk.row(SHEET, CODE)).entries[0]?.raw).toBeNull();
  expect(state().draft.typed).toBe('六百多');
});

test('what is typed stays while edits elsewhere renew the form, and goes with the selection', async () => {
  const { entry } = desk.session;
  await entry.pickIndicator(CODE);
  entry.type({ typed: '670' });
  const before = state().form;
  await desk.type(SHEET, await cellOf(2022), 680);
  await until(() => state().form !== before);
  expect(state().draft.typed).toBe('670');
  await entry.pickCell(await cellOf(2022));
  expect(state().draft.typed).toBeNull();
  expect(state().form?.current).toBe('680');
  expect(hasDraft(state().form!, state().draft)).toBe(false);
});
