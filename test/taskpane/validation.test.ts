import { correctable, groupsOf } from '../../src/taskpane/session/report';
import { typeInto } from '../hosts/excel/workbook';
import { deskOnGrid, until, type DeskOnGrid } from './desk-on-grid';

const SHEET = '专栏2';
const CODE = 'fj-14.2.07';

let desk: DeskOnGrid;
beforeEach(async () => {
  desk = await deskOnGrid();
  desk.session.insertion.choose({ asOf: '2021' });
  await desk.session.insertion.insert();
});
afterEach(() => desk.dispose());

const state = () => desk.session.validation.state.get();
const cell = async () => (await desk.row(SHEET, CODE)).entries[0]!.cell;
const slips = () => state().report.findings.filter((finding) => finding.rule === 'unit-slip');

test('a slip of unit shows at once, is corrected with one click, and the correction is taken back', async () => {
  await desk.type(SHEET, await cell(), 6644100);
  expect(state().complete).toBe(false);
  expect(slips()).toMatchObject([{ value: 6644100, correction: { value: 664.41 } }]);

  expect(await desk.session.validation.correct(slips())).toBe(true);
  expect(slips()).toEqual([]);
  expect((await desk.row(SHEET, CODE)).entries[0]?.raw).toBe(664.41);
  expect(desk.session.validation.isCorrection(desk.session.desk.undo.newest ?? undefined)).toBe(true);

  await desk.session.undoLast();
  expect((await desk.row(SHEET, CODE)).entries[0]?.raw).toBe(6644100);
  expect(slips()).toHaveLength(1);
});

test('all certain corrections go in one write', async () => {
  const before = desk.session.desk.undo.all.length;
  await desk.type(SHEET, await cell(), 6644100);
  const other = (await desk.row(SHEET, 'fj-14.2.08')).entries[0]!.cell;
  await desk.type(SHEET, other, '1,013.5人次');
  await desk.type(SHEET, other, 9360000);
  const found = correctable(state().report.findings);
  expect(found.length).toBeGreaterThan(1);
  await desk.session.validation.correct(found);
  expect(correctable(state().report.findings)).toEqual([]);
  expect(desk.session.desk.undo.all).toHaveLength(before + 1);
});

test('the whole workbook is validated, other sheets are named', async () => {
  await desk.session.validation.validateAll();
  expect(state()).toMatchObject({ complete: true, step: null });
  expect(state().report.sheets.map(({ sheet }) => sheet)).toEqual([SHEET]);
  expect(state().report.unrecognised).toEqual(['Sheet1']);
  const groups = groupsOf(state().report, null);
  expect(groups.flatMap(({ findings }) => findings)).toHaveLength(state().report.findings.length);
  expect(groups.every((group) => group.findings.every(({ severity }) => severity === group.severity))).toBe(true);
});

test('a finding is followed into the entry form', async () => {
  const target = await cell();
  await desk.session.fillAt({ sheet: SHEET, cell: target });
  await until(() => desk.session.entry.state.get().form?.cell === target);
  expect(desk.session.desk.tab.get()).toBe('entry');
  expect(await desk.host.selection()).toEqual({ sheet: SHEET, cell: target });
});

test('a click on a finding of a sheet that has gone says so', async () => {
  expect(await desk.session.desk.goTo('专栏9', 'A1')).toBe(false);
  expect(desk.session.desk.notice.get()).toMatchObject({ intent: 'error', text: expect.stringContaining('专栏9') });
});

test('relations written in 审核关系 are tested with everything, and their sheet is not called unknown', async () => {
  await desk.type(SHEET, (await desk.row(SHEET, 'fj-14.2.04')).entries[0]!.cell, 20);
  await desk.type(SHEET, (await desk.row(SHEET, 'fj-14.2.05')).entries[0]!.cell, 15);
  expect(await desk.session.validation.writeRelations()).toBe(true);
  await typeInto(desk.grid, '审核关系', 'B5', '农民工参加职业培训人次 <= 开展补贴性职业技能培训人次 * 0.5');
  await desk.session.validation.validateAll();
  const [broken, ...others] = state().report.findings.filter(({ rule }) => rule === 'relation-broken');
  expect(others).toEqual([]);
  expect(broken).toMatchObject({ sheet: SHEET, value: 15, severity: 'warning' });
  expect(state().report.unrecognised).toEqual(['Sheet1']);
  // A second time leads to the sheet that is there.
  expect(await desk.session.validation.writeRelations()).toBe(true);
  expect(desk.session.desk.undo.newest?.label).toBe('审核关系');
});

test('an edit elsewhere leaves what was found between rows and sheets, and takes away what it mends', async () => {
  await desk.session.validation.writeRelations();
  await typeInto(desk.grid, '审核关系', 'B5', '农民工参加职业培训人次 <= 开展补贴性职业技能培训人次 * 0.5');
  const part = (await desk.row(SHEET, 'fj-14.2.05')).entries[0]!.cell;
  await desk.type(SHEET, (await desk.row(SHEET, 'fj-14.2.04')).entries[0]!.cell, 20);
  await desk.type(SHEET, part, 15);
  const broken = () => state().report.findings.filter(({ rule }) => rule === 'relation-broken');
  expect(broken()).toHaveLength(1);
  await desk.type(SHEET, await cell(), 664.41);
  expect(broken()).toHaveLength(1);
  await desk.type(SHEET, part, 9);
  expect(broken()).toEqual([]);
});

test('an edit in one sheet is held against the others, whose list follows', async () => {
  desk.session.insertion.choose({ boxId: '5' });
  await desk.session.insertion.insert();
  const shared = (await desk.row(SHEET, 'fj-14.2.04')).entries[0]!.cell;
  const own = (await desk.row('专栏5', 'fj-14.5.05a')).entries[0]!;
  // The sheet that came later shows the value entered in 专栏2.
  expect(own.computed).toBe(true);
  await desk.type(SHEET, shared, 20);
  expect((await desk.row('专栏5', 'fj-14.5.05a')).entries[0]!.raw).toBe(20);
});
