import { deskOnGrid, until, type DeskOnGrid } from './desk-on-grid';

const SHEET = '专栏2';
const CODE = 'fj-14.2.07';

let desk: DeskOnGrid;
beforeEach(async () => {
  desk = await deskOnGrid();
  desk.session.insertion.choose({ asOf: '2022' });
  await desk.session.insertion.insert();
});
afterEach(() => desk.dispose());

const report = () => desk.session.validation.state.get().report;
const jump = () => report().findings.find(({ rule, code }) => rule === 'year-on-year-jump' && code === CODE)!;
const type = async (year: number, value: number): Promise<void> => {
  const { entries } = await desk.row(SHEET, CODE);
  await desk.type(SHEET, entries.find(({ period }) => period === year)!.cell, value);
};
const explain = async (text: string): Promise<void> =>
  desk.type(SHEET, (await desk.row(SHEET, CODE)).explanation.cell, text);

test('an explanation holds through checks until its value changes, and again once it is written anew', async () => {
  await type(2021, 670);
  await type(2022, 1000);
  expect(jump()).toMatchObject({ severity: 'warning', explanation: null });

  await explain('统计口径扩大');
  expect(jump().explanation).toBe('统计口径扩大');
  await desk.session.validation.validateAll();
  expect(report().counts).toMatchObject({ explained: 1 });
  const row = await desk.row(SHEET, CODE);
  expect(row.memory!.raw).toMatch(/^v1;[0-9a-f]{8};2021年=670;2022年=1000$/);
  expect(row.verdict.raw).toMatch(/^核实性（已说明）/);

  await type(2022, 1100);
  expect(jump()).toMatchObject({ explanation: null, explanationOutdated: true });
  expect(jump().message).toContain('“核实说明”是针对原来的 1000 写的');
  expect((await desk.row(SHEET, CODE)).verdict.raw).toMatch(/^核实性（说明待更新）/);

  await explain('统计口径扩大，已与医保部门核对');
  expect(jump()).toMatchObject({ explanation: '统计口径扩大，已与医保部门核对' });
  expect((await desk.row(SHEET, CODE)).memory!.raw).toContain('2022年=1100');
});

test('the same words typed again are about the value there now', async () => {
  await type(2021, 670);
  await type(2022, 1000);
  await explain('统计口径扩大');
  await type(2022, 1100);
  expect(jump().explanation).toBeNull();
  await explain('统计口径扩大');
  expect(jump().explanation).toBe('统计口径扩大');
  // An edit elsewhere does not bring back what was remembered before.
  await desk.type(SHEET, (await desk.row(SHEET, 'fj-14.2.04')).entries[0]!.cell, 20);
  expect(jump().explanation).toBe('统计口径扩大');
});

test('原说明仍适用: one click lets the same words stand for the value there now, and is taken back', async () => {
  const { corrections, desk: pane } = desk.session;
  await type(2021, 670);
  await type(2022, 1000);
  await explain('统计口径扩大');
  await type(2022, 1100);
  const lapsed = jump();
  expect(lapsed.explanationOutdated).toBe(true);
  expect(await corrections.confirm(lapsed)).toBe(true);
  expect(jump().explanation).toBe('统计口径扩大');
  expect(pane.notice.get()).toMatchObject({ intent: 'success', undoable: true });
  expect(corrections.kindOf(pane.undo.newest ?? undefined)).toBe('confirmation');
  expect((await desk.row(SHEET, CODE)).memory!.raw).toContain('2022年=1100');

  await desk.session.undoLast();
  expect(jump()).toMatchObject({ explanation: null, explanationOutdated: true });
  // The explanation was emptied since: there is nothing to confirm.
  await explain('');
  expect(await corrections.confirm(lapsed)).toBe(false);
  expect(pane.notice.get()).toMatchObject({ intent: 'error', text: expect.stringContaining('请重新填写') as string });
});

test('a value and its explanation written from the form count together', async () => {
  await type(2021, 670);
  const { entries } = await desk.row(SHEET, CODE);
  await desk.session.fillAt({ sheet: SHEET, cell: entries[1]!.cell });
  await until(() => desk.session.entry.state.get().form?.cell === entries[1]!.cell);
  desk.session.entry.type({ typed: '1000', explanation: '统计口径扩大' });
  expect(await desk.session.entry.write()).toBe(true);
  expect(jump().explanation).toBe('统计口径扩大');
});

test('the technical column is hidden in the live sheet, and the host says so', async () => {
  const { memory } = await desk.row(SHEET, CODE);
  const { hiddenColumns } = desk.grid.sheetByName(SHEET)!.dimensions.sized();
  expect(hiddenColumns).toHaveLength(1);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    const hidden = sheet.getRange(memory!.cell).load('columnHidden');
    const shown = sheet.getRange('A1').load('columnHidden');
    const both = sheet.getRange(`A1:${memory!.cell}`).load('columnHidden');
    await context.sync();
    expect([hidden.columnHidden, shown.columnHidden, both.columnHidden]).toEqual([true, false, null]);
  });
});
