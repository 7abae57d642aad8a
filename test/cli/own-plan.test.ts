import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draftRows } from '../../src/core/catalogue/own-draft';
import { ownPlanSource } from '../../src/core/catalogue/own-plan';
import { OWN_PLANS_NAMESPACE, readOwnPlansPart } from '../../src/core/catalogue/own-part';
import { patchWorkbook } from '../../src/hosts/xlsx/patch';
import { readWorkbook } from '../../src/hosts/xlsx/read';
import { DOUBTFUL_ROW, EDUCATION, educationFacts, readingOf } from '../core/catalogue/own-tables';
import { throughLibreOffice } from '../support/libreoffice';
import { plan, planJson } from '../support/plan-command';

jest.setTimeout(120_000);

let folder: string;
const at = (name: string): string => join(folder, name);
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(at(name)));

const reading = readingOf(EDUCATION);
const source = ownPlanSource(
  educationFacts(),
  reading,
  draftRows(reading, new Map([[DOUBTFUL_ROW, { target: '200' }]])),
);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-plan-'));
  writeFileSync(at('教育.json'), JSON.stringify(source));
  writeFileSync(at('数据.csv'), 'code,period,value\njy-14.1.04,2021,4.5\njy-14.1.03,2021,60\n');
  expect(
    plan(['new', '--plan', at('教育.json'), '--box', '1', '--as-of', '2021', '-o', at('报表.xlsx')]),
  ).toMatchObject({
    code: 0,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Checked {
  files: { plan: string; unit: string; findings: { code: string | null; rule: string }[]; error: string | null }[];
}

/** Rows are missing, so that errors are found and the command says so by its exit code. */
function check(name: string): Checked {
  const { code, stdout } = plan(['check', at(name), '--json']);
  expect(code).toBe(1);
  return JSON.parse(stdout) as Checked;
}

test('a file of a plan is listed and measured as a built-in one', () => {
  const [listed] = planJson<{ id: string; boxes: { indicators: { code: string }[] }[] }[]>(['list', at('教育.json')]);
  expect(listed!.id).toBe('jy-14');
  expect(listed!.boxes[0]!.indicators.map(({ code }) => code)).toContain('jy-14.1.04');
  const options = [
    '--plan',
    at('教育.json'),
    '--indicator',
    '新增公办幼儿园学位',
    '--actual',
    '4.5',
    '--as-of',
    '2021',
  ];
  expect(planJson(['progress', ...options])).toMatchObject({ plan: 'jy-14', class: 'K1', completionRate: 0.3 });
});

test('the workbook carries the plan: checking and filling need no file beside it', () => {
  const part = readWorkbook(bytesOf('报表.xlsx')).customXml.find(({ namespace }) => namespace === OWN_PLANS_NAMESPACE);
  expect(readOwnPlansPart(part!.xml)).toEqual({ ok: true, sources: [JSON.parse(JSON.stringify(source))] });
  expect(plan(['fill', at('报表.xlsx'), at('数据.csv'), '-o', at('已填.xlsx')])).toMatchObject({ code: 0 });
  const { files } = check('已填.xlsx');
  expect(files[0]).toMatchObject({ plan: 'jy-14', unit: '福州市', error: null });
  expect(new Set(files[0]!.findings.map(({ rule }) => rule))).toEqual(new Set(['missing-due-year']));
  expect(files[0]!.findings.map(({ code }) => code)).not.toContain('jy-14.1.04');
  const values = readWorkbook(bytesOf('已填.xlsx')).sheets[0]!.values.flat();
  expect(values).toContain(4.5);
  expect(values).toContain(0.3);
});

test('for a unit below the region, and for all boxes with a contents sheet', () => {
  const unit = ['new', '--plan', at('教育.json'), '--box', '1', '--unit', '鼓楼区', '-o', at('鼓楼.xlsx')];
  expect(plan(unit)).toMatchObject({ code: 0, stderr: expect.stringContaining('专栏1 鼓楼区') as string });
  expect(plan(['new', '--plan', at('教育.json'), '--all', '-o', at('全部.xlsx')])).toMatchObject({ code: 0 });
  expect(readWorkbook(bytesOf('全部.xlsx')).sheets.map(({ name }) => name)).toContain('专栏1');
});

test('another office program may save the workbook: plan and numbers stay', () => {
  const saved = throughLibreOffice(bytesOf('已填.xlsx'));
  writeFileSync(at('另存.xlsx'), saved);
  const [before, after] = [check('已填.xlsx').files[0]!, check('另存.xlsx').files[0]!];
  expect(after).toMatchObject({ plan: 'jy-14', unit: '福州市', error: null });
  expect(after.findings.map(({ rule, code }) => [rule, code])).toEqual(
    before.findings.map(({ rule, code }) => [rule, code]),
  );
});

test.each([
  ['no such file', '没有.json', /找不到文件/],
  ['no plan', '数据.csv', /不是规划文件/],
])('--plan with %s', (_, name, told) => {
  const answer = plan(['new', '--plan', at(name), '--box', '1', '-o', at('x.xlsx')]);
  expect(answer.code).toBe(2);
  expect(answer.stderr).toMatch(told);
});

test('a plan with the code of a built-in one is refused', () => {
  writeFileSync(at('冒名.json'), JSON.stringify(source).replaceAll('jy-14', 'fj-14'));
  expect(plan(['list', at('冒名.json')])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('与内置规划相同') as string,
  });
});

test('a part that was tampered with is told; the rest is read', () => {
  const xml = `<ownPlans xmlns="${OWN_PLANS_NAMESPACE}"><x/></ownPlans>`;
  expect(plan(['new', '--plan', 'fj-14', '--box', '2', '-o', at('省.xlsx')])).toMatchObject({ code: 0 });
  writeFileSync(
    at('省改.xlsx'),
    patchWorkbook(bytesOf('省.xlsx'), { customXml: { namespace: OWN_PLANS_NAMESPACE, xml } }),
  );
  const answer = plan(['check', at('省改.xlsx')]);
  expect(answer.stderr).toContain('自有规划读不了');
  expect(answer.stdout).toContain('福建省');
});
