import PostalMime from 'postal-mime';
import { writeWorkbook } from '../../src/hosts/xlsx/write';
import { smallSpec } from '../support/small-spec';
import { deskOnGrid, type DeskOnGrid } from './desk-on-grid';

const SHEET = '专栏1';

let desk: DeskOnGrid;
beforeEach(async () => {
  desk = await deskOnGrid();
  await desk.session.insertion.example();
});
afterEach(() => desk.dispose());

const state = () => desk.session.share.state.get();
const notice = () => desk.session.desk.notice.get();
const entry = async (): Promise<string> => (await desk.row(SHEET, 'fj-13.1.09')).entries[0]!.cell;

test('a workbook that passes is sealed with its report, and tells later what changed and where', async () => {
  const { share } = desk.session;
  await share.verify();
  expect(state().verification).toEqual({ state: 'unsealed' });
  expect(await share.seal(' 陈某 ')).toBe(true);
  expect(notice()).toMatchObject({ intent: 'success', text: expect.stringContaining('已封签，校验码') as string });
  expect(await desk.sheets()).toEqual(['Sheet1', SHEET, '审核报告']);
  expect(state().verification).toMatchObject({ state: 'sealed', seal: { by: '陈某' } });

  const cell = await entry();
  await desk.type(SHEET, cell, 140);
  await share.verify();
  expect(state().verification).toMatchObject({
    state: 'changed',
    comparison: {
      changes: [{ sheet: SHEET, cell, indicator: '高技能人才总量', before: 113.83, after: 140 }],
      faults: [],
    },
  });
  // Sealed again, it is whole again; the earlier report leaves nothing behind.
  await share.seal('');
  expect(state().verification).toMatchObject({ state: 'sealed', seal: { by: '' } });
  expect(await desk.host.listSheets()).toHaveLength(3);
});

test('an open finding keeps the workbook from being sealed, which stays as it was', async () => {
  const { share } = desk.session;
  await desk.type(SHEET, await entry(), -1);
  await share.seal('陈某');
  expect(notice()).toMatchObject({
    intent: 'error',
    text: expect.stringMatching(/^还不能封签：有 \d+ 条强制性差错要改正/) as string,
  });
  expect(await desk.sheets()).toEqual(['Sheet1', SHEET]);
  expect(await desk.host.readXmlParts('urn:plan-indicators:seal:1')).toEqual([]);
});

test('a workbook is greeted by what its seal says, an ordinary one with nothing', async () => {
  const { share } = desk.session;
  desk.session.desk.notice.set(null);
  await share.greet();
  expect(notice()).toBeNull();
  await share.seal('陈某');
  await share.greet();
  expect(notice()).toMatchObject({ intent: 'info', text: '这个工作簿已封签，没有改动。' });
  await desk.type(SHEET, await entry(), 113.84);
  await share.greet();
  expect(notice()).toMatchObject({ intent: 'error', text: '这个工作簿封签后有 1 处改动，详见“报送”。' });
});

test('a received workbook is looked into, not opened; what is no workbook gets a sentence', async () => {
  const { share } = desk.session;
  const bytes = await writeWorkbook([smallSpec({ name: '来表' })], { dialect: 'native' });
  const file = (name: string, content: Uint8Array) => ({
    name,
    arrayBuffer: () => Promise.resolve(content.slice().buffer as ArrayBuffer),
  });
  expect(await share.receive(file('福州.xlsx', bytes))).toBe(true);
  expect(state().received).toMatchObject({ name: '福州.xlsx', found: { verification: { state: 'unsealed' } } });
  expect(state().received!.found.report.findings.length).toBeGreaterThan(0);
  expect(await desk.sheets()).toEqual(['Sheet1', SHEET]);

  expect(await share.receive(file('x.xlsx', new TextEncoder().encode('not a workbook')))).toBe(false);
  expect(notice()!.intent).toBe('error');
  expect(state().received).toBeNull();
});

test('the copy for sending and the mail draft are made from the open workbook, which stays as it is', async () => {
  const { share } = desk.session;
  await share.seal('陈某');
  const copy = await share.copy();
  expect(copy).toMatchObject({ type: expect.stringContaining('spreadsheetml') as string });
  expect(copy!.fileName).toMatch(/^全省_2020年_福建“十三五”_专栏1_.*\.xlsx$/);
  const draft = await share.draft('规划财务处 <ghc@example.cn>');
  const mail = await PostalMime.parse(draft!.content);
  expect(mail.subject).toMatch(/^〔规划指标报送〕全省 2020年 福建“十三五” 专栏1 /);
  expect(mail.to).toEqual([{ name: '规划财务处', address: 'ghc@example.cn' }]);
  expect(Buffer.compare(Buffer.from(mail.attachments[0]!.content as ArrayBuffer), Buffer.from(copy!.content))).toBe(0);
  expect(state().mail!.text).toContain('高技能人才总量');
  expect(notice()).toMatchObject({
    intent: 'success',
    text: expect.stringContaining('打开的工作簿没有改动') as string,
  });
});

test('a workbook that is no copy for sending cannot be restored, and says so', async () => {
  const { share } = desk.session;
  await share.look();
  expect(state().isCopy).toBe(false);
  expect(await share.restore()).toBeNull();
  expect(notice()).toMatchObject({ intent: 'error', text: expect.stringContaining('不是发送版') as string });
});
