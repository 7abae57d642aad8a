import { smallSpec } from '../support/small-spec';
import { timeText } from '../../src/taskpane/session/time-text';
import { deskOnGrid, type DeskOnGrid } from './desk-on-grid';

const SHEET = '专栏2';
const REPORT = '审核报告';

let desk: DeskOnGrid;
beforeEach(async () => {
  desk = await deskOnGrid();
  desk.session.insertion.choose({ asOf: '2021' });
  await desk.session.insertion.insert();
  const { cell } = (await desk.row(SHEET, 'fj-14.2.07')).entries[0]!;
  await desk.type(SHEET, cell, 6644100);
});
afterEach(() => desk.dispose());

const notice = () => desk.session.desk.notice.get();
const texts = async (sheet = REPORT) => (await desk.host.readSheets([sheet]))[0]!.values.flat().map(String);

test('the report is written from the last check in two syncs, renewed, and taken back', async () => {
  const { reports, validation } = desk.session;
  await validation.validateAll();
  const { findings } = validation.state.get().report;
  const syncs = desk.host.syncs;
  expect(await reports.write()).toBe(true);
  expect(desk.host.syncs - syncs).toBe(2);
  expect(notice()).toEqual({ intent: 'success', text: `已写入工作表“审核报告”：${findings.length} 条审核结果。` });
  const written = await texts();
  for (const { message, cell } of findings) expect(written).toEqual(expect.arrayContaining([message, cell]));
  expect(written.join()).toContain(`审核时间：${timeText(new Date('2023-10-08T01:30:00Z'))}`);
  expect(reports.isReport(desk.session.desk.undo.newest ?? undefined)).toBe(true);

  // An earlier report of ours gives way without a question, and comes back.
  await reports.write();
  expect(await desk.sheets()).toEqual(['Sheet1', SHEET, REPORT]);
  await desk.session.undoLast();
  expect(await desk.sheets()).toEqual(['Sheet1', SHEET, REPORT]);
  await desk.session.undoLast();
  expect(await desk.sheets()).toEqual(['Sheet1', SHEET]);
});

test('without a complete check, and after a table was added, everything is validated first', async () => {
  const { reports, validation } = desk.session;
  expect(validation.state.get().complete).toBe(false);
  await reports.write();
  expect(validation.state.get().complete).toBe(true);
  desk.session.insertion.choose({ boxId: '5' });
  await desk.session.insertion.insert();
  await reports.write();
  expect((await texts()).join()).toContain('专栏5：福建“十四五”');
});

test('another sheet of that name is never replaced without a question', async () => {
  const { reports } = desk.session;
  await desk.host.insertSheets([
    { ...smallSpec(), name: REPORT, names: [], cells: [{ row: 0, column: 0, value: '别人的表', style: 'text' }] },
  ]);
  const foreign = await texts();
  await reports.write();
  expect(reports.state.get().conflict).toMatchObject({ second: '审核报告 (2)' });
  expect(await texts()).toEqual(foreign);
  await reports.resolve('cancel');
  expect(reports.state.get().conflict).toBeNull();
  await reports.write();
  await reports.resolve('second');
  expect(await desk.sheets()).toEqual(['Sheet1', SHEET, REPORT, '审核报告 (2)']);
  expect(await texts()).toEqual(foreign);
  await reports.resolve('replace');
  expect(await texts()).not.toEqual(foreign);
  await desk.session.undoLast();
  expect(await texts()).toEqual(foreign);
});

test('a table that has gone since the check is named, and nothing is written', async () => {
  const { reports, validation } = desk.session;
  await validation.validateAll();
  const sheet = desk.grid.sheetByName(SHEET)!;
  sheet.name = '改名了';
  expect(await reports.write()).toBe(false);
  expect(notice()).toMatchObject({ intent: 'error', text: expect.stringContaining('“专栏2”') as string });
  expect(await desk.sheets()).toEqual(['Sheet1', '改名了']);
});

test('a workbook without tables has no report', async () => {
  await desk.session.insertion.undo(true);
  await desk.session.reports.write();
  expect(notice()?.text).toMatch(/没有规划指标表/);
  expect(await desk.sheets()).toEqual(['Sheet1']);
});

test('the report is a file too, as page and as data', async () => {
  const { reports, validation } = desk.session;
  const page = await reports.file('html');
  expect(page).toMatchObject({
    fileName: expect.stringMatching(/^审核报告-2023-10-08\.html$/) as string,
    type: 'text/html',
  });
  expect(page!.content).toContain('改正后才能报送');
  const data = await reports.file('json');
  const results = JSON.parse(data!.content as string) as { type: string; event: { trigger: string } }[];
  const failed = results.filter(({ type }) => type === 'validation');
  expect(failed).toHaveLength(validation.state.get().report.findings.length);
  expect(new Set(results.map(({ event }) => event.trigger))).toEqual(new Set(['全部审核']));
});
