import { openDoubts, reviewSource } from '../../src/app/own-plans/review';
import { OWN_PLANS_NAMESPACE, readOwnPlansPart } from '../../src/core/catalogue/own-part';
import type { PlanWorkshop } from '../../src/taskpane/session/plan-workshop';
import { DOUBTFUL_ROW, EDUCATION } from '../core/catalogue/own-tables';
import { selectArea } from '../hosts/excel/workbook';
import { deskOnGrid, type DeskOnGrid } from './desk-on-grid';

let desk: DeskOnGrid;
let workshop: PlanWorkshop;
beforeEach(async () => {
  desk = await deskOnGrid();
  await desk.session.ownPlans.open();
  workshop = desk.session.ownPlans.state.get().workshop!;
});
afterEach(() => desk.dispose());

const review = () => workshop.state.get().review!;
const notice = () => desk.session.desk.notice.get();
const plans = () => desk.session.desk.services.plans;
const ids = () => plans().own.map(({ plan }) => plan.id);

/** Pastes the table, answers its doubt, names it and saves it. */
async function saveEducation(): Promise<void> {
  workshop.type(EDUCATION);
  await workshop.readText();
  workshop.edit(DOUBTFUL_ROW, { target: '200' });
  workshop.describe({ region: '福州市', shortName: '福州教育', id: 'jy-14', units: ['鼓楼区'] });
  expect(reviewSource(review()).problems).toEqual([]);
  await workshop.save();
}

test('from a pasted table to its sheet, checked and computed like a built-in one', async () => {
  workshop.type(EDUCATION);
  await workshop.readText();
  expect(workshop.state.get().step).toBe('review');
  expect(review().facts).toMatchObject({
    name: '“十四五”时期教育事业规划',
    shortName: '“十四五”教育',
    number: '专栏1',
    startYear: 2021,
    baseYear: 2020,
  });
  expect(openDoubts(review()).map((doubt) => doubt.kind)).toEqual(['several-figures']);
  expect(reviewSource(review()).problems.map((problem) => problem.row)).toEqual([null, DOUBTFUL_ROW]);
  await saveEducation();

  expect(notice()).toMatchObject({ intent: 'success', text: '已保存“福州教育”：10 项指标。现在可以插入它的报表。' });
  expect(desk.session.insertion.state.get().choice).toMatchObject({ planId: 'jy-14', boxId: '1', unitName: '福州市' });
  expect(desk.session.ownPlans.state.get().open).toBe(false);
  const [xml] = await desk.host.readXmlParts(OWN_PLANS_NAMESPACE);
  expect(readOwnPlansPart(xml!)).toMatchObject({ ok: true, sources: [{ plan: { id: 'jy-14' } }] });

  desk.session.insertion.choose({ asOf: '2021' });
  await desk.session.insertion.insert();
  expect(await desk.sheets()).toContain('专栏1');
  const row = await desk.row('专栏1', 'jy-14.1.04');
  await desk.type('专栏1', row.entries[0]!.cell, 30000);
  const { findings } = desk.session.validation.state.get().report;
  expect(findings.map(({ rule, code }) => [rule, code])).toContainEqual(['unit-slip', 'jy-14.1.04']);
});

test('a workbook that holds a plan is known when the pane starts', async () => {
  await saveEducation();
  const { services } = desk.session.desk;
  services.plans.set({ catalogue: services.plans.builtIn, own: [], rest: [], problems: [] });
  await desk.session.ownPlans.start();
  expect(ids()).toEqual(['jy-14']);
  expect(services.catalogue.byCode.has('jy-14.1.04')).toBe(true);
});

test('the code follows the name until the person chooses one; other years are read again', async () => {
  workshop.type(EDUCATION);
  await workshop.readText();
  const { id } = review().facts;
  workshop.describe({ name: '福州教育规划' });
  expect(review().facts.id).not.toBe(id);
  workshop.describe({ id: 'jy-14' });
  workshop.describe({ name: '另一名称' });
  expect(review().facts.id).toBe('jy-14');
  workshop.describe({ startYear: 2020, baseYear: 2019 });
  expect(review().rows[3]!.meaning.target).toBe('2020—2025年六年累计15万个');
});

test('an answer is read, a confirmed doubt is closed, a correction can be taken back by hand', async () => {
  workshop.type('指标\t2020年\t2025年\n在校生（万人）\t60\t70/80\n毕业生（万人）\t5\t6');
  await workshop.readText();
  const [doubt] = openDoubts(review());
  const choice = doubt!.choices[0];
  if (choice) {
    workshop.answer(doubt!, choice);
    expect(review().rows[0]!.target.figure.printed).toBe(choice.cell);
  } else {
    workshop.confirm(doubt!);
    expect(openDoubts(review())).not.toContain(doubt);
  }
  workshop.edit(1, { omitted: true });
  expect(openDoubts(review()).filter(({ indicator }) => indicator === 0)).toEqual([]);
  workshop.edit(1, { omitted: false, target: '80' });
  expect(review().rows[0]).toMatchObject({ omitted: false, meaning: { target: '80万人' } });
});

test('the selected cells are read, merged ones as their first', async () => {
  await desk.host.insertSheets([]);
  const cells = EDUCATION.split('\n').flatMap((line, row) =>
    line.split('\t').map((value, column) => ({ sheet: 'Sheet1', cell: `${'ABCDEF'[column]!}${row + 1}`, value })),
  );
  await desk.host.writeCells(cells);
  await selectArea(desk.grid, 'Sheet1', 'A1:F15');
  await workshop.readSelection();
  expect(review().rows.map(({ name }) => name)).toHaveLength(10);
});

test('another table goes into the saved plan as a second sheet', async () => {
  await saveEducation();
  await desk.session.ownPlans.open();
  workshop.goInto('jy-14');
  workshop.type('专栏2 教师队伍\n指标\t单位\t2020年\t2025年\n专任教师\t万人\t8\t9');
  await workshop.readText();
  expect(review().facts).toMatchObject({ id: 'jy-14', boxId: '2', number: '专栏2', title: '教师队伍' });
  await workshop.save();
  expect(plans().own[0]!.plan.boxes.map(({ id, indicators }) => [id, indicators.length])).toEqual([
    ['1', 10],
    ['2', 1],
  ]);
});

test('export and import give the same plan; renaming keeps the codes; removing tells the sheets', async () => {
  await saveEducation();
  const [own] = plans().own;
  const file = workshop.exportFile(own!);
  expect(file.fileName).toBe('福州教育.json');
  await workshop.rename('jy-14', { name: '新名', shortName: '新名' });
  expect(plans().own[0]!.plan).toMatchObject({ id: 'jy-14', shortName: '新名' });
  await desk.session.insertion.insert();
  await workshop.askRemoval(plans().own[0]!);
  expect(workshop.state.get().removal!.sheets).toEqual(['专栏1']);
  await workshop.remove(false);
  expect(ids()).toEqual(['jy-14']);
  await workshop.askRemoval(plans().own[0]!);
  await workshop.remove(true);
  expect(ids()).toEqual([]);
  expect(await desk.host.readXmlParts(OWN_PLANS_NAMESPACE)).toEqual([]);
  expect(desk.session.insertion.state.get().choice.planId).toBe('fj-14');
  workshop.type(file.text);
  await workshop.readText();
  expect(plans().own).toEqual([own]);
});

test.each([
  ['nothing in it', 'x', /./],
  ['no plan file', '{"a":1}', /不是规划文件/],
  ['a built-in code', JSON.stringify({ plan: { id: 'fj-14' } }), /读不了/],
])('%s is refused in words and changes nothing', async (_, text, told) => {
  workshop.type(text);
  await workshop.readText();
  expect(notice()).toMatchObject({ intent: 'error', text: expect.stringMatching(told) as string });
  expect(workshop.state.get().step).toBe('start');
  expect(ids()).toEqual([]);
});

test('a part that cannot be read is told and never written over, until the person clears it', async () => {
  await desk.host.writeXmlPart(OWN_PLANS_NAMESPACE, `<ownPlans xmlns="${OWN_PLANS_NAMESPACE}">坏</ownPlans>`);
  await desk.session.ownPlans.start();
  expect(notice()).toMatchObject({ intent: 'error', text: expect.stringContaining('自有规划读不了') as string });
  await saveEducation();
  expect(notice()).toMatchObject({ intent: 'error', text: expect.stringContaining('没有改动') as string });
  await workshop.discard();
  expect(plans().problems).toEqual([]);
  await workshop.save();
  expect(ids()).toEqual(['jy-14']);
});
