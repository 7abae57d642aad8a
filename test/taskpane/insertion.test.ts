import { ALL_BOXES, SEVERAL_BOXES } from '../../src/taskpane/session/choices';
import { deskOnGrid, type DeskOnGrid } from './desk-on-grid';

let desk: DeskOnGrid;
beforeEach(async () => {
  desk = await deskOnGrid();
});
afterEach(() => desk.dispose());

const notice = () => desk.session.desk.notice.get();

test('inserts what is chosen, says so, and takes it back', async () => {
  const { insertion } = desk.session;
  insertion.choose({ unitName: '福州市', asOf: '2023' });
  expect(await insertion.insert()).toBe(true);
  expect(await desk.sheets()).toEqual(['Sheet1', '专栏2 福州市']);
  expect(notice()).toMatchObject({
    intent: 'success',
    text: '已插入工作表“专栏2 福州市”：福建“十四五” 专栏2 福州市，20 项指标。',
  });
  await insertion.undo();
  expect(await desk.sheets()).toEqual(['Sheet1']);
  expect(desk.session.desk.undo.newestInsertion).toBeNull();
  expect(notice()?.text).toBe('已撤销插入“专栏2 福州市”。');
});

test('remembers the choice for the next time, but not the example', async () => {
  const { insertion, desk: shared } = desk.session;
  insertion.choose({ planId: 'fj-12' });
  await insertion.insert();
  await insertion.example();
  const remembered = await shared.services.preferences.lastChoice();
  expect(remembered).toEqual({ planId: 'fj-12', boxId: '7', unitName: '福建省', asOf: null });
  insertion.choose({ planId: 'fj-14', unitName: '厦门市' });
  await insertion.restore();
  expect(insertion.state.get().choice).toEqual({ planId: 'fj-12', boxId: '7', unitName: '福建省', asOf: '' });
});

describe('a sheet of that name is there', () => {
  beforeEach(async () => {
    await desk.session.insertion.insert();
    await desk.session.insertion.insert();
  });

  test('asks, and nothing has changed', async () => {
    expect(desk.session.insertion.state.get().conflict).toMatchObject({ sheet: '专栏2', second: '专栏2 (2)' });
    expect(await desk.sheets()).toEqual(['Sheet1', '专栏2']);
    expect(notice()).toBeNull();
  });

  test.each([
    ['cancel', ['Sheet1', '专栏2'], 1],
    ['second', ['Sheet1', '专栏2', '专栏2 (2)'], 2],
    ['replace', ['Sheet1', '专栏2'], 2],
  ] as const)('%s', async (answer, sheets, operations) => {
    await desk.session.insertion.resolve(answer);
    expect(await desk.sheets()).toEqual(sheets);
    expect(desk.session.desk.undo.all).toHaveLength(operations);
    expect(desk.session.insertion.state.get().conflict).toBeNull();
  });
});

describe('many at once', () => {
  const ALL = ['目录', '专栏1', '专栏2', '专栏3', '专栏4', '专栏5', '专栏6', '专栏7', '正文目标'];

  test('all with their contents, taken back in one step, and offered again', async () => {
    const { insertion, desk: shared } = desk.session;
    insertion.choose({ boxId: ALL_BOXES, asOf: '2023' });
    expect(await insertion.insert()).toBe(true);
    expect(await desk.sheets()).toEqual(['Sheet1', ...ALL]);
    expect(notice()?.text).toBe('已插入 9 张工作表：福建“十四五” 全省。“目录”里可以点开每一张。');
    expect(await shared.services.preferences.lastChoice()).toMatchObject({ boxId: ALL_BOXES });
    await insertion.restore();
    expect(insertion.state.get().choice).toMatchObject({ boxId: ALL_BOXES, asOf: '2023' });
    await insertion.undo();
    expect(await desk.sheets()).toEqual(['Sheet1']);
    expect(notice()?.text).toBe('已撤销插入“目录等 9 张”。');
  });

  test('those that are ticked; the rest can be added later', async () => {
    const { insertion } = desk.session;
    insertion.choose({ boxId: SEVERAL_BOXES, boxIds: ['2', '5'] });
    await insertion.insert();
    expect(await desk.sheets()).toEqual(['Sheet1', '专栏2', '专栏5']);
    insertion.choose({ boxId: ALL_BOXES });
    await insertion.insert();
    expect(insertion.state.get().conflict).toMatchObject({ sheet: '专栏2', missing: 6 });
    expect(await desk.sheets()).toHaveLength(3);
    await insertion.resolve('missing');
    expect((await desk.sheets()).sort()).toEqual(['Sheet1', ...ALL].sort());
  });

  test('nothing ticked is said and changes nothing', async () => {
    const { insertion } = desk.session;
    insertion.choose({ boxId: SEVERAL_BOXES });
    expect(await insertion.insert()).toBe(false);
    expect(notice()).toMatchObject({ intent: 'error', text: expect.stringContaining('请至少选一个') as string });
    expect(await desk.sheets()).toEqual(['Sheet1']);
  });

  test('ticks are of one plan, all is of any', () => {
    const { insertion } = desk.session;
    insertion.choose({ boxId: SEVERAL_BOXES, boxIds: ['2'] });
    insertion.choose({ planId: 'fj-12' });
    expect(insertion.state.get().choice).toMatchObject({ planId: 'fj-12', boxId: '7' });
    insertion.choose({ boxId: ALL_BOXES });
    insertion.choose({ planId: 'fj-14' });
    expect(insertion.state.get().choice).toMatchObject({ planId: 'fj-14', boxId: ALL_BOXES });
  });
});

test('an insertion that has been filled in is taken back only when the person is sure', async () => {
  const { insertion } = desk.session;
  await insertion.insert();
  const { entries } = await desk.row('专栏2', 'fj-14.2.01');
  await desk.type('专栏2', entries[0]!.cell, 55);
  await insertion.undo();
  expect(insertion.state.get().doubtful?.label).toBe('专栏2');
  expect(await desk.sheets()).toEqual(['Sheet1', '专栏2']);
  insertion.keep();
  expect(insertion.state.get().doubtful).toBeNull();
  await insertion.undo(true);
  expect(await desk.sheets()).toEqual(['Sheet1']);
  expect(desk.session.validation.state.get().report.sheets).toEqual([]);
});

test('validating everything is not filling in', async () => {
  const { insertion, validation } = desk.session;
  await insertion.insert();
  await validation.validateAll();
  await insertion.undo();
  expect(await desk.sheets()).toEqual(['Sheet1']);
});

test('a bad 报告期 is refused in words and changes nothing', async () => {
  const { insertion } = desk.session;
  insertion.choose({ asOf: '2019' });
  expect(await insertion.insert()).toBe(false);
  expect(notice()).toMatchObject({ intent: 'error', text: expect.stringContaining('不在福建“十四五”的规划期') });
  expect(await desk.sheets()).toEqual(['Sheet1']);
});

test('a double click inserts once', async () => {
  const { insertion } = desk.session;
  expect(await Promise.all([insertion.insert(), insertion.insert()])).toEqual([true, false]);
  expect(insertion.state.get().conflict).toBeNull();
  expect(await desk.sheets()).toEqual(['Sheet1', '专栏2']);
});

test('the example is validated at once and can be taken back without a question', async () => {
  const { insertion, validation } = desk.session;
  await insertion.example();
  expect(validation.state.get().report.sheets).toMatchObject([{ sheet: '专栏1', rows: 11, filled: 11 }]);
  await insertion.undo();
  expect(await desk.sheets()).toEqual(['Sheet1']);
});
