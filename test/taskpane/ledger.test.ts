import { readSheet } from '../../src/core/sheet/read';
import { BUILT_IN } from '../../src/catalogues/built-in';
import { ledgerFilters, shownEntries } from '../../src/taskpane/session/ledger';
import { stringsFor } from '../../src/taskpane/strings/strings';
import { deskOnGrid, until, type DeskOnGrid } from './desk-on-grid';

let desk: DeskOnGrid;
beforeAll(async () => {
  desk = await deskOnGrid();
});
afterAll(() => desk.dispose());

const state = () => desk.session.ledger.state.get();
const notice = () => desk.session.desk.notice.get();

test('the ledger is computed when its tab is first looked at', async () => {
  expect(state().entries).toBeNull();
  desk.session.desk.tab.set('ledger');
  await until(() => state().entries !== null);
  expect(state().entries!.length).toBeGreaterThan(30);
});

test('it can be narrowed to what matters', () => {
  const entries = state().entries!;
  const filters = ledgerFilters(entries);
  expect(filters[0]).toEqual({ filter: 'missed', count: 2 });
  expect(shownEntries(entries, 'missed').map(({ indicator }) => indicator)).toEqual([
    '高技能人才总量',
    '劳动人事争议仲裁结案率',
  ]);
  expect(shownEntries(entries, null)).toBe(entries);
  desk.session.ledger.filter('renamed');
  expect(state().filter).toBe('renamed');
});

test('every verdict and mark has its word in both languages', () => {
  for (const language of ['zh-CN', 'en-US']) {
    const { marks, verdicts } = stringsFor(language).ledger;
    for (const { steps } of state().entries!)
      for (const { verdict, flags } of steps)
        expect([verdicts[verdict], ...flags.map((flag) => marks[flag])]).not.toContain(undefined);
  }
});

test('its sheet is inserted, is no form, and is taken back', async () => {
  await desk.session.ledger.insert();
  expect(notice()).toMatchObject({ intent: 'success', text: expect.stringContaining('已插入工作表“规划衔接”') });
  expect(await desk.sheets()).toEqual(['Sheet1', '规划衔接']);
  const [cells] = await desk.host.readSheets(['规划衔接']);
  expect(cells!.values[0]![0]).toBe('福建省规划指标衔接表（“十一五”至“十四五”）');
  expect(readSheet(cells!, BUILT_IN)).toBeNull();

  await desk.session.ledger.insert();
  expect(state().conflict).toMatchObject({ second: '规划衔接 (2)' });
  await desk.session.ledger.resolve('second');
  expect(await desk.sheets()).toEqual(['Sheet1', '规划衔接', '规划衔接 (2)']);
  await desk.session.ledger.insert();
  await desk.session.ledger.resolve('replace');
  expect(await desk.sheets()).toHaveLength(3);
  await desk.session.ledger.insert();
  await desk.session.ledger.resolve('cancel');
  expect(state().conflict).toBeNull();

  for (let times = 0; times < 3; times++) await desk.session.insertion.undo();
  expect(await desk.sheets()).toEqual(['Sheet1']);
});

test('what cannot be loaded is said, and tried again', async () => {
  const { services } = desk.session.desk;
  const { ledgerFacts } = services;
  desk.session.ledger.state.patch({ entries: null });
  services.ledgerFacts = () => Promise.reject(new Error('gone'));
  await desk.session.ledger.open();
  expect(state().problem).toMatchObject({ intent: 'error', details: 'Error: gone' });
  services.ledgerFacts = ledgerFacts;
  await desk.session.ledger.open();
  expect(state().problem).toBeNull();
});
