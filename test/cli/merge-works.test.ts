import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_IN } from '../../src/catalogues/built-in';
import { fill } from '../../src/cli/commands/fill';
import { parseReferencePeriod } from '../../src/core/measure/period';
import { findBox } from '../../src/core/model/catalogue';
import { buildSheet } from '../../src/core/sheet/build';
import { writeWorkbook } from '../../src/hosts/xlsx/write';
import { plan } from '../support/plan-command';
import { inspectWithPython } from '../support/python';
import { recalculated } from '../support/recalculated';

jest.setTimeout(120_000);

let folder: string;
const at = (name: string): string => join(folder, name);
const WORKS = ['福州市', '厦门市', '漳州市', '福建省'].map((unit) => `${unit}工程.xlsx`);
const WARNINGS = ['福州市', '厦门市', '福建省'].map((unit) => `${unit}预警.xlsx`);

/** A workbook of one unit with some boxes of a plan; `values` are lines of the CSV. */
async function workbook(file: string, planId: string, boxes: readonly string[], asOf: string, values: string) {
  const specs = boxes.map((boxId) => {
    const { plan: of, box } = findBox(BUILT_IN, planId, boxId)!;
    const unit = of.units.find(({ name }) => file.startsWith(name))!;
    return buildSheet({ plan: of, box, unit, asOf: parseReferencePeriod(asOf) });
  });
  writeFileSync(at('blank.xlsx'), await writeWorkbook(specs, { dialect: 'native' }));
  writeFileSync(at('values.csv'), `代码,报告期,数值,核实说明\n${values}`);
  await fill(at('blank.xlsx'), at('values.csv'), { output: at(file) });
}

/** Lines of a project: 阶段, 牵头单位, milestones, and the progress of 2022. */
const project = (code: string, told: Readonly<Record<string, string | number>>): string =>
  Object.entries(told)
    .map(([what, value]) => `${code},${what},${String(value)},\n`)
    .join('');

const series = (code: string, yellow: number, red: number, months: readonly (number | null)[]): string =>
  project(code, {
    黄色预警线: yellow,
    红色预警线: red,
    ...Object.fromEntries(
      months.flatMap((value, index) => (value === null ? [] : [[`${String(index + 1)}月`, value]])),
    ),
  });

/** Rows of a sheet as a person sees them, blank cells as "". */
const ROWS = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
print(json.dumps({sheet.title: [['' if value is None else value for value in row] for row in sheet.iter_rows(values_only=True)] for sheet in book}))
`;
type Rows = Readonly<Record<string, (string | number)[][]>>;
const rowsOf = (file: string): Rows => inspectWithPython(readFileSync(at(file)), ROWS) as Rows;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'merge-works-'));
  const [first, second, third, whole] = WORKS;
  await workbook(
    first!,
    'fj-14',
    ['3', '5'],
    '2022',
    project('fj-14.5.01', { 阶段: '推进中', 牵头单位: '=1+1', 里程碑计划数: 10, 里程碑完成数: 5, 2022: '印发方案' }) +
      project('fj-14.3.01', { 阶段: '已完成' }) +
      'fj-14.5.05a,2022,3,\n',
  );
  await workbook(second!, 'fj-14', ['5'], '2022', project('fj-14.5.01', { 阶段: '未启动', 里程碑计划数: 4 }));
  await workbook(
    third!,
    'fj-14',
    ['5'],
    '2021',
    project('fj-14.5.01', { 阶段: '已完成', 里程碑计划数: 7, 里程碑完成数: 7 }),
  );
  await workbook(whole!, 'fj-14', ['5'], '2022', project('fj-14.5.01', { 阶段: '推进中' }));
  const rate = [3.8, 3.9, 4, 4.1, 4.2, 4.25];
  await workbook(
    WARNINGS[0]!,
    'fj-12',
    ['8'],
    '2012-06',
    series('fj-12.8.01', 4, 4.2, rate) + series('fj-12.8.02', 500, 600, [450, null, 520, 610, 400.5, 410]),
  );
  await workbook(
    WARNINGS[1]!,
    'fj-12',
    ['8'],
    '2012-06',
    series('fj-12.8.01', 4, 4.2, [3.1, 4.3]) + series('fj-12.8.02', 600, 500, [45, 46]),
  );
  await workbook(WARNINGS[2]!, 'fj-12', ['8'], '2012-06', series('fj-12.8.01', 4, 4.2, [5]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('projects: stages and milestones of each unit, how many units are at which stage, every number a formula', () => {
  const made = plan(['merge', ...WORKS.map(at), '-o', at('工程.xlsx'), '--csv', at('工程.csv'), '--json']);
  expect(made.code).toBe(1);
  const { projects } = JSON.parse(made.stdout) as { projects: Record<string, unknown>[] };
  expect(projects.find(({ code }) => code === 'fj-14.5.01')).toMatchObject({
    stages: { 未启动: 1, 推进中: 1, 已完成: 0 },
    complete: '2/10',
    planned: 14,
    done: 5,
    progress: 0.5,
    units: { 福州市: { lead: '=1+1', status: '快于预期' }, 漳州市: { counted: false }, 泉州市: null },
  });

  const book = rowsOf('工程.xlsx');
  expect(Object.keys(book).filter((name) => name.includes('专栏3'))).toEqual(['项目汇总 专栏3', '项目明细 专栏3']);
  const summary = book['项目汇总 专栏5']!.find((row) => row[1] === '省级高层次人才支持计划')!;
  expect(summary.slice(2, 16)).toEqual([
    1, 1, 0, '2/10', 14, '2/10', 5, '1/10', 0.5, '推进中', '推进中', '未启动', '已完成', '',
  ]); // prettier-ignore
  expect(summary.at(-1)).toContain('报告期不同，不计入：漳州市');
  const units = book['项目明细 专栏5']!.filter((row) => row[1] === '省级高层次人才支持计划');
  expect(units).toHaveLength(11);
  expect(units[0]!.slice(2)).toEqual([
    '福州市', '=1+1', '推进中', 10, 5, 0.5, '快于预期', '2022年：印发方案', '', '是', '',
  ]); // prettier-ignore
  expect([units[2]!.slice(11), units[3]!.slice(11), units[10]!.slice(11)]).toEqual([
    ['否', '报告期2021年'],
    ['', '未报'],
    ['否', '不计入合计'],
  ]);
  // The tidy data has the indicators; a stage is no value of a period.
  const csv = readFileSync(at('工程.csv'), 'utf8');
  expect(csv).toContain('fj-14.5.05a');
  expect(csv).not.toContain('fj-14.5.01,');

  const { written, again } = recalculated(readFileSync(at('工程.xlsx')));
  expect(Object.keys(written).filter((cell) => cell.startsWith('项目')).length).toBeGreaterThan(200);
  expect(again).toEqual(written);
});

test('series of months: each value with its light by the own lines, and how many units are in warning each month', () => {
  const made = plan(['merge', ...WARNINGS.map(at), '-o', at('预警.xlsx'), '--csv', at('预警.csv')]);
  expect(made.code).toBe(1);
  const book = rowsOf('预警.xlsx');
  expect(Object.keys(book)).toContain('预警汇总 专栏八');
  expect(Object.keys(book)).not.toContain('汇总 专栏八');
  const rows = book['预警汇总 专栏八']!;
  const of = (indicator: string, name: string, from: number, count = 7) =>
    rows.find((row) => String(row[0]).startsWith(indicator) && row[2] === name)!.slice(from, from + count);
  expect(of('城镇登记失业率', '福州市', 3, 9)).toEqual(['月度', 4, 4.2, 3.8, 3.9, 4, 4.1, 4.2, 4.25]);
  expect(of('城镇登记失业率', '福州市', 18)).toEqual(['绿', '绿', '黄', '黄', '红', '红', '']);
  expect(of('城镇登记失业率', '福州市', 30, 3)).toEqual([4.25, '红', '已触红线']);
  expect(of('城镇登记失业率', '厦门市', 18)).toEqual(['绿', '红', '未报', '未报', '未报', '未报', '']);
  expect(of('城镇登记失业率', '宁德市', 18)).toEqual([...Array<string>(6).fill('未报'), '']);
  // The region's own 5 is in none of these.
  expect(of('城镇登记失业率', '最高', 6, 3)).toEqual([3.8, 4.3, 4]);
  expect(of('城镇登记失业率', '已报', 6, 3)).toEqual(['2/10', '2/10', '1/10']);
  expect(of('城镇登记失业率', '红（单位数）', 18, 6)).toEqual([0, 1, 0, 0, 1, 1]);
  expect(of('城镇登记失业率', '黄（单位数）', 18, 6)).toEqual([0, 0, 1, 1, 0, 0]);
  expect(of('失业人员数', '合计', 6)).toEqual([495, 46, 520, 610, 400.5, 410, '']);
  expect(of('失业人员数', '厦门市', 18, 3)).toEqual(['不判断', '不判断', '未报']);
  expect(rows.flat()).toContain('另有 4 项指标各单位都未报。');
  expect(readFileSync(at('预警.csv'), 'utf8')).toContain('%,K6,福州市,2012年6月,4.25,');

  const { written, again } = recalculated(readFileSync(at('预警.xlsx')));
  expect(Object.keys(written).filter((cell) => cell.startsWith('预警')).length).toBeGreaterThan(60);
  expect(again).toEqual(written);
});

test('an interrupted rollup knows projects and series again: the result is the same', () => {
  const args = (output: string) => ['merge', ...WORKS.map(at), '-o', at(output), '--plan', 'fj-14', '--json'];
  writeFileSync(at('名单.csv'), '填报单位\n火星市\n');
  expect(plan([...args('续.xlsx'), '--units', at('名单.csv')]).code).toBe(2);
  expect(existsSync(at('续.xlsx.merge.json'))).toBe(true);
  const again = plan(args('续.xlsx'));
  expect(again.stderr).toContain('上次中断前已读 4 个文件');
  expect(again.stdout).toBe(plan(args('又.xlsx')).stdout);
});

test('the result is sealed and verified like any other', () => {
  expect(plan(['seal', at('预警.xlsx'), '--by', '陈某', '-o', at('封.xlsx')]).code).toBe(0);
  expect(plan(['verify', at('封.xlsx')]).code).toBe(0);
});
