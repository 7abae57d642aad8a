import { shownRows, shownSheet, toneOf } from '../../src/taskpane/session/progress';
import { deskOnGrid, until, type DeskOnGrid } from './desk-on-grid';

let desk: DeskOnGrid;
beforeEach(async () => {
  desk = await deskOnGrid();
});
afterEach(() => desk.dispose());

const state = () => desk.session.progress.state.get();

test('the example reads as printed: 高技能人才 未完成, everything else met', async () => {
  await desk.session.insertion.insert();
  await desk.session.insertion.example();
  desk.session.desk.tab.set('progress');
  await until(() => shownSheet(state())?.sheet === '专栏1');
  const rows = shownSheet(state())!.rows;
  const bad = rows.filter((row) => toneOf(row.status) !== 'good');
  expect(bad).toMatchObject([{ name: '高技能人才总量', completion: '81.31%', progress: '50.31%', status: '未完成' }]);
});

test('follows edits while it is looked at', async () => {
  await desk.session.insertion.insert();
  desk.session.desk.tab.set('progress');
  await until(() => state().sheets !== null);
  expect(shownSheet(state())!.rows[0]).toMatchObject({ filled: 0, status: null });
  const { entries } = await desk.row('专栏2', 'fj-14.2.01');
  await desk.type('专栏2', entries[0]!.cell, 55);
  await until(() => shownSheet(state())!.rows[0]!.filled === 1);
  expect(shownSheet(state())!.rows[0]).toMatchObject({ completion: '22.00%', status: '快于预期' });
});

test('shows one status, and all when none has it any more', async () => {
  await desk.session.insertion.example();
  await desk.session.progress.refresh();
  const sheet = shownSheet(state())!;
  expect(shownRows(sheet, '未完成').map(({ name }) => name)).toEqual(['高技能人才总量']);
  expect(shownRows(sheet, null)).toHaveLength(11);
  expect(shownRows(sheet, '背离')).toHaveLength(11);
});

test('a workbook without indicator sheets is empty, not an error', async () => {
  desk.session.desk.tab.set('progress');
  await until(() => state().sheets !== null);
  expect(state()).toMatchObject({ sheets: [], problem: null });
  expect(shownSheet(state())).toBeNull();
});
