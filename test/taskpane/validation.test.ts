import { correctable, groupsOf, NO_FILTER } from '../../src/taskpane/session/report';
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

  expect(await desk.session.corrections.correct(slips())).toBe(true);
  expect(slips()).toEqual([]);
  expect((await desk.row(SHEET, CODE)).entries[0]?.raw).toBe(664.41);
  expect(desk.session.corrections.kindOf(desk.session.desk.undo.newest ?? undefined)).toBe('correction');

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
  await desk.session.corrections.correct(found);
  expect(correctable(state().report.findings)).toEqual([]);
  expect(desk.session.desk.undo.all).toHaveLength(before + 1);
});

test('looking through corrections writes nothing; of those made, a cell that was changed since is left and told', async () => {
  await desk.type(SHEET, await cell(), 6644100);
  const second = (await desk.row(SHEET, 'fj-14.2.08')).entries[0]!.cell;
  await desk.type(SHEET, second, 9360000);
  const found = correctable(state().report.findings);
  expect(found.map((finding) => finding.cell)).toEqual([await cell(), second]);

  const { corrections } = desk.session;
  corrections.preview(found);
  const syncs = desk.host.syncs;
  corrections.preview(null);
  expect([desk.host.syncs, corrections.state.get().preview]).toEqual([syncs, null]);

  corrections.preview(found);
  // Changed by another program: no edit that the pane hears of.
  await desk.host.writeCells([{ sheet: SHEET, cell: second, value: 940 }]);
  const before = desk.session.desk.undo.all.length;
  expect(await corrections.correct(found)).toBe(true);
  expect(corrections.state.get().preview).toBeNull();
  const values = async () =>
    Promise.all([CODE, 'fj-14.2.08'].map(async (code) => (await desk.row(SHEET, code)).entries[0]!.raw));
  expect(await values()).toEqual([664.41, 940]);
  const notice = desk.session.desk.notice.get();
  expect(notice).toMatchObject({ intent: 'info', undoable: true });
  expect(notice?.text).toBe(`已更正 ${SHEET}!${await cell()}。 ${SHEET}!${second} 在审核之后又改过，没有更正。`);
  expect(state().report.findings.filter(({ value }) => value === 9360000)).toEqual([]);
  expect(desk.session.desk.undo.all).toHaveLength(before + 1);

  await desk.session.undoLast();
  expect(await values()).toEqual([6644100, 940]);
});

test('a correction whose cell was changed writes nothing and leaves nothing to undo', async () => {
  await desk.type(SHEET, await cell(), 6644100);
  const [slip] = slips();
  await desk.host.writeCells([{ sheet: SHEET, cell: slip!.cell, value: 670 }]);
  const before = desk.session.desk.undo.all;
  await desk.session.corrections.correct([slip!]);
  expect((await desk.row(SHEET, CODE)).entries[0]?.raw).toBe(670);
  expect(desk.session.desk.undo.all).toBe(before);
  expect(desk.session.desk.notice.get()).toMatchObject({ intent: 'info', undoable: false });
  expect(slips()).toEqual([]);
});

test('a check can be stopped: workbook, list and filter stay as they were, and it says so', async () => {
  await desk.type(SHEET, await cell(), 6644100);
  const { validation } = desk.session;
  validation.show({ severity: 'error' });
  const before = state();
  const verdict = (await desk.row(SHEET, CODE)).verdict.raw;
  const unsubscribe = validation.state.subscribe(() => {
    if (state().step?.stage === 'checking') validation.stop();
  });
  expect(await validation.validateAll()).toBe(true);
  unsubscribe();
  expect(desk.session.desk.notice.get()?.text).toBe('审核已停止，工作簿和审核结果没有改动。');
  expect(state()).toEqual(before);
  expect(state().report).toBe(before.report);
  expect((await desk.row(SHEET, CODE)).verdict.raw).toBe(verdict);
  // It can be run again, and nothing is stopped by then.
  validation.stop();
  await validation.validateAll();
  expect(state()).toMatchObject({ complete: true, stopping: false, step: null });
});

test('what is edited while everything is checked is not overwritten by what was read before', async () => {
  const target = await cell();
  await desk.type(SHEET, target, 664.41);
  let edited: Promise<void> | null = null;
  const unsubscribe = desk.session.validation.state.subscribe(() => {
    if (state().step?.stage === 'checking') edited ??= typeInto(desk.grid, SHEET, target, 6644100);
  });
  await desk.session.validation.validateAll();
  unsubscribe();
  await edited;
  await until(() => slips().length === 1);
  expect(state().complete).toBe(true);
  expect((await desk.row(SHEET, CODE)).verdict.raw).toMatch(/^强制性/);
});

test('the whole workbook is validated, other sheets are named', async () => {
  await desk.session.validation.validateAll();
  expect(state()).toMatchObject({ complete: true, step: null });
  expect(state().report.sheets.map(({ sheet }) => sheet)).toEqual([SHEET]);
  expect(state().report.unrecognised).toEqual(['Sheet1']);
  const groups = groupsOf(state().report, NO_FILTER);
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

test('a relation that cannot be read is listed with its cell, also after later edits, and a click goes there', async () => {
  await desk.session.validation.writeRelations();
  await typeInto(desk.grid, '审核关系', 'B5', '失业保险参保人数 >= >= 上年');
  await desk.session.validation.validateAll();
  const listed = () => groupsOf(state().report, NO_FILTER).filter(({ sheet }) => sheet === '审核关系');
  expect(listed()).toMatchObject([{ severity: 'error', findings: [{ rule: 'relation-unreadable', cell: 'B5' }] }]);
  await desk.type(SHEET, await cell(), 664.41);
  expect(listed()).toHaveLength(1);
  expect(await desk.session.desk.goTo('审核关系', 'B5')).toBe(true);
  expect(await desk.host.selection()).toEqual({ sheet: '审核关系', cell: 'B5' });
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
