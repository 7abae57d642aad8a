import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from '../../src/core/model/figure';
import { loadCatalogue } from '../../src/core/catalogue/load';
import { plan, planJson } from '../support/plan-command';

const TABLES = join(__dirname, '../fixtures/tables');
const BOX_2 = join(TABLES, 'fujian-14-box2.tsv');
let folder: string;
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Imported {
  title: string;
  years: { start: number; end: number };
  indicators: {
    no: string;
    name: string;
    unit: string;
    section: string;
    parent: string | null;
    parentIndex: number | null;
    attribute: string;
    baseline: Figure;
    target: Figure;
    columns: Record<string, Figure>;
    line: number;
  }[];
  footnotes: string[];
  doubts: { line: number; text: string }[];
  unread: unknown[];
}

describe('plan import', () => {
  test('a city’s plan with its counties: split over them, and rolled up from them', () => {
    writeFileSync(at('县区.csv'), '填报单位\n新罗区\n长汀县\n');
    const named = ['--name', '龙岩市“十四五”规划', '--id', 'own-city', '--units', at('县区.csv')];
    expect(plan(['import', BOX_2, '-o', at('市.json'), ...named]).code).toBe(0);
    writeFileSync(at('份额.csv'), '填报单位,份额\n新罗区,60%\n长汀县,40%\n');
    const out = ['-o', at('县')];
    const split = plan([
      'split',
      '--plan',
      at('市.json'),
      '--all',
      '--units',
      at('份额.csv'),
      '--as-of',
      '2022',
      ...out,
    ]);
    expect([split.code, split.stderr]).toEqual([0, '']);
    writeFileSync(at('数.csv'), '指标,报告期,数值\n城镇新增就业人数,2022,5\n');
    for (const unit of ['新罗区', '长汀县'])
      expect(plan(['fill', at(`县/${unit}.xlsx`), at('数.csv'), '-o', at(`${unit}.xlsx`)]).code).toBe(0);
    const merged = plan(['merge', at('新罗区.xlsx'), at('长汀县.xlsx'), '-o', at('市.xlsx'), '--json']);
    const { missing, indicators } = JSON.parse(merged.stdout) as {
      missing: string[];
      indicators: { indicator: string; total: number; targets: { sum: number; gap: number } }[];
    };
    expect(missing).toEqual([]);
    const jobs = indicators.find(({ indicator }) => indicator === '城镇新增就业人数');
    expect(jobs).toMatchObject({ total: 10, targets: { sum: 250, gap: 0 } });
  });

  test('gives the indicators of a table as JSON', () => {
    const { indicators, footnotes, years, unread } = planJson<Imported>(['import', BOX_2]);
    expect(indicators).toHaveLength(20);
    expect(indicators[4]).toMatchObject({
      no: '5',
      name: '农民工参加职业培训人次',
      unit: '万人次',
      section: '一、就业',
      parent: '开展补贴性职业技能培训人次',
      parentIndex: 3,
      attribute: '预期性',
      baseline: { printed: '32.39', value: 32.39, cumulative: false },
      target: { printed: '[50]', value: 50, cumulative: true },
      columns: { '2020年': { printed: '32.39' }, '2025年': { printed: '[50]' } },
      line: 8,
    });
    expect(footnotes).toEqual(['注：[]内为五年积累数']);
    expect(years).toEqual({ start: 2021, end: 2025 });
    expect(unread).toEqual([]);
  });

  const TEXT = readFileSync(BOX_2, 'utf8');
  const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
  test.each<[string, Buffer]>([
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16', utf16(`\ufeff${TEXT}`)],
    ['UTF-16, the other way round', utf16(`\ufeff${TEXT}`).swap16()],
    ['UTF-16 without its mark', utf16(TEXT)],
    ['lines as Windows ends them', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
  ])('reads %s', (_, bytes) => {
    writeFileSync(at('table.tsv'), bytes);
    expect(planJson(['import', at('table.tsv')])).toEqual(planJson(['import', BOX_2]));
  });

  test('reads GB18030, as spreadsheets save it in China', () => {
    // 指标 2025年 / 就业（人） 5
    const bytes = Buffer.from('d6b8b1ea0932303235c4ea0abecdd2b5a3a8c8cba3a909350a', 'hex');
    writeFileSync(at('table.tsv'), bytes);
    expect(planJson<Imported>(['import', at('table.tsv')]).indicators).toMatchObject([
      { name: '就业', unit: '人', target: { value: 5 } },
    ]);
  });

  test('shows print and reading side by side, and asks', () => {
    const { code, stdout } = plan(['import', BOX_2]);
    expect(code).toBe(0);
    expect(stdout).toContain('2025年\t[250]\t2021—2025年五年累计250万人');
    expect(stdout).toMatch(/存疑 4 处：\n {2}第7行：.*“77\.89”没有方括号/);
  });

  test('writes a plan that the catalogue takes', () => {
    const answer = plan(['import', BOX_2, '-o', at('plan.json'), '--name', '龙岩市“十四五”规划', '--id', 'own-test']);
    expect(answer).toMatchObject({ code: 0, stdout: '' });
    const loaded = loadCatalogue([JSON.parse(readFileSync(at('plan.json'), 'utf8'))]);
    expect(loaded).toMatchObject({ ok: true });
    if (!loaded.ok) return;
    const [own] = loaded.catalogue.plans;
    expect(own).toMatchObject({
      id: 'own-test',
      name: '龙岩市“十四五”规划',
      region: '龙岩市',
      startYear: 2021,
      endYear: 2025,
    });
    expect(own!.boxes[0]!.indicators).toHaveLength(20);
    expect(own!.boxes[0]!.indicators[4]).toMatchObject({ code: 'own-test.2.05', class: 'K3', parent: 'own-test.2.04' });
  });

  test('says which rows it leaves out of the plan and which targets stay words', () => {
    writeFileSync(at('t.tsv'), '指标\t2020年\t2025年\n就业（万人）\t5\t6\n培训（万人）\t5\t—\n两率（%）\t\t60、90');
    const answer = plan(['import', at('t.tsv'), '-o', at('plan.json')]);
    expect(answer.code).toBe(0);
    expect(answer.stderr).toMatch(/第 3 行“培训”没有目标值，未写入规划文件/);
    expect(answer.stderr).toMatch(/第 4 行“两率”的目标“60、90”不是一个数值，按文字写入规划文件/);
    expect(answer.stderr).toMatch(/已把 2 个指标写入/);
  });

  test('converts a number of another scale, and leaves out a base that is no figure', () => {
    writeFileSync(at('t.tsv'), '指标\t单位\t2020年\t2025年\n学生\t万人\t1.56亿\t1.6亿左右\n率\t%\t60、90\t95');
    const answer = plan(['import', at('t.tsv'), '-o', at('plan.json')]);
    expect(answer.stderr).toMatch(/“1\.56亿”换算成“15600”（万人）/);
    expect(answer.stderr).toMatch(/第 3 行“率”的基期“60、90”不是一个数值，未写入/);
    const loaded = loadCatalogue([JSON.parse(readFileSync(at('plan.json'), 'utf8'))]);
    expect(loaded.ok && loaded.catalogue.plans[0]!.boxes[0]!.indicators).toMatchObject([
      { unit: '万人', baseline: { value: 15600 }, target: { value: 16000, approx: true } },
      { baseline: { missing: true }, target: { value: 95 } },
    ]);
  });

  test('names the row that keeps a table from becoming a plan', () => {
    writeFileSync(at('t.tsv'), '指标\t2020年\t2025年\n就业人数\t5\t6');
    const answer = plan(['import', at('t.tsv'), '-o', at('plan.json')]);
    expect(answer).toMatchObject({ code: 1, stdout: '' });
    expect(answer.stderr).toMatch(/第 2 行“就业人数”的计量单位/);
  });

  test.each<[string, string | Buffer, string[], number, RegExp]>([
    ['no table', '坚持就业优先导向。', [], 2, /没有认出表格/],
    ['a workbook', Buffer.from('PK\u0003\u0004'), [], 2, /是 \.xlsx 或 \.docx 文件/],
    ['bytes that are no text', Buffer.from([0xff, 0xff, 0x81, 0x20]), [], 2, /编码无法识别/],
    ['years that are none', '指标\t2025年\n就业（人）\t5', ['--years', '十四五'], 2, /规划期“十四五”不对/],
    ['a plan without years', '指标\t目标\n就业（人）\t5', ['-o', 'plan.json'], 1, /看不出规划期，请用 --years/],
  ])('refuses %s', (_, content, options, code, message) => {
    writeFileSync(at('table.tsv'), content);
    const args = options.map((option) => (option === 'plan.json' ? at(option) : option));
    const answer = plan(['import', at('table.tsv'), ...args]);
    expect(answer).toMatchObject({ code, stdout: '' });
    expect(answer.stderr).toMatch(message);
    expect(existsSync(at('plan.json'))).toBe(false);
  });
});
