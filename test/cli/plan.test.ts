import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from '../../src/core/model/figure';
import { insertBoxes } from '../../src/app/insert-box';
import { BUILT_IN } from '../../src/catalogues/built-in';
import { readSheet } from '../../src/core/sheet/read';
import { patchWorkbook } from '../../src/hosts/xlsx/patch';
import { readWorkbook } from '../../src/hosts/xlsx/read';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { plan, planJson } from '../support/plan-command';

let folder: string;
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Listed {
  id: string;
  boxes: {
    id: string;
    available: boolean;
    reason: string | null;
    projects: { code: string; no: string; line: number }[];
    indicators: { code: string; name: string; target: Figure; line: number; project: string | null }[];
  }[];
}

describe('plan list', () => {
  test('gives plans, boxes and the facts of every indicator', () => {
    const plans = planJson<Listed[]>(['list']);
    expect(plans.map(({ id }) => id)).toEqual(['fj-14', 'fj-13', 'fj-12']);
    const box = plans[0]!.boxes.find(({ id }) => id === '2')!;
    expect(box.indicators).toHaveLength(20);
    expect(box.indicators[6]).toMatchObject({
      code: 'fj-14.2.07',
      name: '失业保险参保人数',
      line: 171,
      target: { printed: '695', value: 695 },
    });
    const first = plans[0]!.boxes.find(({ id }) => id === '1')!;
    expect(first.indicators).toEqual(plans[1]!.boxes[0]!.indicators);
    for (const each of plans.flatMap(({ boxes }) => boxes)) expect(each.available || each.reason).toBeTruthy();
  });

  test('gives projects with what they count, rates and shared entries', () => {
    const plans = planJson<Listed[]>(['list']);
    const box = plans[0]!.boxes.find(({ id }) => id === '5')!;
    expect(box.projects).toHaveLength(8);
    expect(box.projects[2]).toMatchObject({ code: 'fj-14.5.03', no: '03', line: 326 });
    expect(box.indicators.map(({ code, project }) => [code, project])).toContainEqual(['fj-14.5.03a', 'fj-14.5.03']);
    expect(box.indicators.find(({ code }) => code === 'fj-14.5.05a')).toMatchObject({ sameEntryAs: 'fj-14.2.04' });
    const rainbow = plans[2]!.boxes.find(({ id }) => id === '10')!;
    expect(rainbow).toMatchObject({ years: { first: 2010, last: 2012 }, projects: [] });
    expect(rainbow.indicators[2]).toMatchObject({ share: { numerator: 'fj-12.10.02', denominator: 'fj-12.10.01' } });
  });

  test('names every project and indicator to people', () => {
    const { code, stdout } = plan(['list']);
    expect(code).toBe(0);
    expect(stdout).toContain('--box 5\t专栏5 人才队伍建设重大工程（8 个项目，4 项指标）');
    expect(stdout).toContain('fj-14.5.03\t03 海外优秀青年人才来闽学术交流计划\n      fj-14.5.03a\t');
    expect(stdout).toContain('fj-14.5.05a\t开展各类补贴性职业技能培训人次（万人次）\t125万人次\t同 fj-14.2.04');
    expect(stdout).toContain('--box 1\t专栏一 （现有文本未载）（不可用：');
  });
});

describe('plan parse', () => {
  test('reads texts with a unit, and JSON from standard input, in order', () => {
    expect(planJson<Figure[]>(['parse', '[250]', '<5.5', '--unit', '万人'])).toMatchObject([
      { value: 250, cumulative: true, unit: '万人' },
      { value: 5.5, operator: 'lt' },
    ]);
    const input = JSON.stringify([
      { printed: '95 以上', unit: '%' },
      { printed: '—' },
      { printed: '300', indicator: '博士后（人）' },
    ]);
    expect(planJson<Figure[]>(['parse', '--stdin'], input)).toMatchObject([
      { operator: 'ge', value: 95 },
      { missing: true, kind: null },
      { value: 300, unit: '人' },
    ]);
  });

  test.each([
    ['no JSON', '{', /不是 JSON/],
    ['no array', '{}', /JSON 数组/],
    ['an item without text', '[{"unit":"万人"}]', /第 1 项缺少文本字段 printed/],
    ['a unit that is no text', '[{"printed":"1","unit":2}]', /第 1 项的 unit 应为文本/],
  ])('refuses %s', (_, input, message) => {
    const answer = plan(['parse', '--stdin', '--json'], input);
    expect(answer).toMatchObject({ code: 2, stdout: '' });
    expect(answer.stderr).toMatch(message);
  });
});

describe('plan ledger', () => {
  interface Step {
    plan: string;
    target: Figure;
    outcome: number | number[] | null;
    met: boolean | null;
    nextBase: number | number[] | null;
    comparable: boolean;
    remark: string;
  }

  test('gives each indicator from plan to plan', () => {
    const ledger = planJson<{ indicator: string; steps: Step[] }[]>(['ledger']);
    const steps = (name: string) => ledger.find(({ indicator }) => indicator === name)!.steps;
    expect(steps('劳动人事争议仲裁结案率')).toMatchObject([
      { plan: 'fj-11', target: { missing: true }, outcome: 93.83, met: null, nextBase: 93.83 },
      { plan: 'fj-12', target: { value: 95 }, outcome: 93.97, met: false, nextBase: 93.97, comparable: true },
      { plan: 'fj-13', target: { value: 90, operator: 'ge' }, outcome: 93.1, met: true, nextBase: 93.1 },
      { plan: 'fj-14', target: { value: 90, operator: 'ge' }, outcome: null, met: null, nextBase: null },
    ]);
    expect(steps('高、中、初级专业技术人才比例')).toMatchObject([{ outcome: [10, 40, 50], met: true }]);
    for (const { steps: all } of ledger)
      for (const step of all) expect(step.comparable || step.remark !== '').toBe(true);
  });

  test('tells it to people, and writes its sheet', () => {
    const said = plan(['ledger', '-o', at('ledger.xlsx')]);
    expect(said).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('规划衔接') });
    expect(readWorkbook(readFileSync(at('ledger.xlsx'))).sheets.map(({ name }) => name)).toEqual(['规划衔接']);
    expect(plan(['ledger']).stdout).toContain('“十三五” 目标 140，完成 113.83，未达标');
  });
});

describe('plan progress', () => {
  test.each<[string, string[], object]>([
    [
      'a stock of an outcome box',
      ['--plan', 'fj-13', '--indicator', '高技能人才总量', '--actual', '113.83', '--as-of', '2020'],
      { status: '未完成', class: 'K2', baseline: 87.33, target: 140, timeElapsedShare: 1 },
    ],
    [
      'a total',
      ['--plan', 'fj-13', '--indicator', '城镇新增就业人数', '--total', '299.94'],
      { status: '超额完成', actual: 299.94 },
    ],
    [
      'years with blanks behind',
      ['--plan', 'fj-14', '--indicator', '城镇新增就业人数', '--actual', '45,50,,', '--as-of', '2022'],
      { completionRate: 0.38, progress: 0.38, timeElapsedShare: 0.4, status: '基本符合预期' },
    ],
    [
      'a ceiling that is met exactly but printed strictly',
      ['--indicator', 'fj-14.2.03', '--actual', '5.00', '--as-of', '2025'],
      { status: '未达标', completionRate: null, margin: 0 },
    ],
    [
      'a ratio',
      ['--plan', 'fj-13', '--indicator', 'fj-13.1.08', '--actual', '10:40:50'],
      { status: '完成', actual: [10, 40, 50] },
    ],
    [
      'an own target',
      [
        '--plan',
        'fj-14',
        '--indicator',
        '失业保险参保人数',
        '--actual',
        '60',
        '--as-of',
        '2023',
        '--target',
        '80',
        '--baseline',
        '50',
      ],
      { completionRate: 0.75, baseline: 50, target: 80 },
    ],
    [
      'an own target in persons',
      ['--indicator', 'fj-14.2.07', '--actual', '60', '--as-of', '2023', '--target', '800000人', '--baseline', '50'],
      { completionRate: 0.75, target: 80, class: 'K2' },
    ],
    [
      'an own target of another class',
      ['--indicator', 'fj-14.2.16', '--actual', '61', '--as-of', '2023', '--target', '60—65'],
      { class: 'K8', target: [60, 65], met: true },
    ],
    [
      'a report date as a serial',
      ['--indicator', 'fj-14.2.01', '--actual', '50,50,37.5', '--as-of', '45199'],
      { asOf: { year: 2023, months: 9 }, progress: 0.55 },
    ],
    [
      'years of an outcome box by position',
      ['--plan', 'fj-13', '--indicator', '城乡居民基本养老保险参保人数', '--actual=0,,1502'],
      { asOf: { year: 2018, months: 12 }, timeElapsedShare: 0.6 },
    ],
    [
      'a period result of a flow with its year',
      ['--plan', 'fj-13', '--indicator', '城镇新增就业人数', '--actual', '299.94', '--as-of', '2020'],
      { status: '超额完成', actual: 299.94 },
    ],
  ])('%s', (_, args, expected) => {
    expect(planJson(['progress', ...args])).toMatchObject(expected);
  });

  test.each<[string, string[], RegExp]>([
    [
      'an unknown plan',
      ['--plan', 'fj-15', '--indicator', '失业保险参保人数', '--actual', '1'],
      /没有规划“fj-15”.*fj-14/,
    ],
    [
      'an unknown indicator',
      ['--plan', 'fj-14', '--indicator', '失业保险参加人数', '--actual', '1'],
      /失业保险参保人数/,
    ],
    ['an indicator with nothing near', ['--indicator', 'xx', '--actual', '1'], /没有指标“xx”.*用 plan list 查看/],
    [
      'an indicator of another plan',
      ['--plan', 'fj-14', '--indicator', '生育保险参保人数', '--actual', '1'],
      /（fj-12）中有，请改用该规划/,
    ],
    [
      'an own target that is a change',
      ['--indicator', 'fj-14.2.07', '--actual', '1', '--target', '提高5%'],
      /本级目标“提高5%”是增减的幅度/,
    ],
    ['a ratio of two parts', ['--indicator', 'fj-13.1.08', '--actual', '10:40'], /“10:40”有 2 部分，本指标应为 3 部分/],
    ['a ratio of zeros', ['--indicator', 'fj-13.1.08', '--actual', '0:0:0'], /“0:0:0”各部分全为0/],
    ['text for a number', ['--plan', 'fj-14', '--indicator', '失业保险参保人数', '--actual', '很多'], /“很多”不是数值/],
    ['too many years', ['--plan', 'fj-14', '--indicator', '失业保险参保人数', '--actual', '1,2,3,4,5,6'], /只有 5 年/],
    [
      'a bad report date',
      ['--plan', 'fj-14', '--indicator', '失业保险参保人数', '--actual', '1', '--as-of', '去年'],
      /读不懂报告期“去年”/,
    ],
    [
      'a report date outside',
      ['--plan', 'fj-14', '--indicator', '失业保险参保人数', '--actual', '1', '--as-of', '2031'],
      /2021—2025/,
    ],
    ['no values', ['--plan', 'fj-14', '--indicator', '失业保险参保人数'], /--actual.*--total/],
  ])('refuses %s in one Chinese sentence', (_, args, message) => {
    const answer = plan(['progress', ...args, '--json']);
    expect(answer).toMatchObject({ code: 2, stdout: '' });
    expect(answer.stderr).toMatch(message);
  });
});

describe('plan new', () => {
  test('writes the sheet of a lower unit with its own base and target', () => {
    expect(
      plan(['new', '--plan', 'fj-14', '--box', '2', '--unit', '福州', '--as-of', '2023-09', '-o', at('a.xlsx')]).code,
    ).toBe(0);
    const reading = readSheet(readWorkbook(new Uint8Array(readFileSync(at('a.xlsx')))).sheets[0]!, BUILT_IN)!;
    expect(reading).toMatchObject({ unit: { name: '福州市' }, asOf: { year: 2023, months: 9 }, problems: [] });
    expect(reading.rows).toHaveLength(20);
    expect(reading.rows[0]!.ownTarget).not.toBeNull();
  });

  test('fj-14 box 1 and fj-13 box 1 are the same sheet', () => {
    plan(['new', '--plan', 'fj-14', '--box', '1', '-o', at('a.xlsx')]);
    plan(['new', '--plan', 'fj-13', '--box', '1', '-o', at('b.xlsx')]);
    expect(readFileSync(at('a.xlsx')).equals(readFileSync(at('b.xlsx')))).toBe(true);
  });

  test.each<[string, string[], RegExp]>([
    ['an unknown box', ['--plan', 'fj-14', '--box', '9'], /没有专栏“9”/],
    ['a box without a sheet', ['--plan', 'fj-12', '--box', '1'], /专栏一不可用：现有的规划文本/],
    ['an unknown unit', ['--plan', 'fj-14', '--box', '2', '--unit', '福洲市'], /没有填报单位“福洲市”.*福州市/],
    ['no box', ['--plan', 'fj-14'], /--box/],
    [
      'an example of a unit below the province',
      ['--plan', 'fj-13', '--box', '1', '--unit', '福州市', '--example'],
      /示例只有全省数/,
    ],
    ['an example of a table without outcomes', ['--plan', 'fj-14', '--box', '2', '--example'], /没有印刷的完成数/],
  ])('refuses %s and writes nothing', (_, args, message) => {
    const answer = plan(['new', ...args, '-o', at('a.xlsx')]);
    expect(answer.code).toBe(2);
    expect(answer.stderr).toMatch(message);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('plan fill and plan check', () => {
  const HEADS = '代码,专栏,报告期,数值,核实说明\n';
  interface Checked {
    files: {
      unit: string;
      plan: string;
      period: string;
      counts: { error: number };
      findings: { rule: string; cell: string; correction: { value: number } | null }[];
    }[];
  }

  beforeEach(() => {
    plan(['new', '--plan', 'fj-14', '--box', '2', '--as-of', '2021', '-o', at('a.xlsx')]);
  });

  test('a unit slip is found with its correction; exit 1', () => {
    writeFileSync(at('v.csv'), `${HEADS}fj-14.2.07,2,2021,6644100,\n`);
    expect(plan(['fill', at('a.xlsx'), at('v.csv'), '-o', at('b.xlsx')]).code).toBe(0);
    const { code, stdout } = plan(['check', at('b.xlsx'), '--json']);
    expect(code).toBe(1);
    const report = (JSON.parse(stdout) as Checked).files[0]!;
    expect(report).toMatchObject({ unit: '福建省', plan: 'fj-14', period: '2021年' });
    expect(report.findings.find(({ rule }) => rule === 'unit-slip')).toMatchObject({ correction: { value: 664.41 } });
  });

  test('GB18030 and names are understood, explanations are kept', () => {
    const text = '指标,年份,数值,说明\n失业保险参保人数,2021,671,核实无误\n';
    const bytes = Buffer.from('d6b8b1ea2cc4eab7dd2ccafdd6b52ccbb5c3f70a', 'hex');
    const row = Buffer.from('caa7d2b5b1a3cfd5b2ceb1a3c8cbcafd2c323032312c3637312cbacbcab5cedecef30a', 'hex');
    expect(new TextDecoder('gb18030').decode(Buffer.concat([bytes, row]))).toBe(text);
    writeFileSync(at('v.csv'), Buffer.concat([bytes, row]));
    expect(plan(['fill', at('a.xlsx'), at('v.csv'), '-o', at('b.xlsx')])).toMatchObject({ code: 0 });
    const reading = readSheet(readWorkbook(new Uint8Array(readFileSync(at('b.xlsx')))).sheets[0]!, BUILT_IN)!;
    const filled = reading.rows.find(({ indicator }) => indicator.code === 'fj-14.2.07')!;
    expect(filled.entries[0]!.raw).toBe(671);
    expect(filled.explanation.raw).toBe('核实无误');
    expect(filled.verdict.raw).toBe('通过');
  });

  test('a formula cell shows what the values come to, without another program', () => {
    writeFileSync(at('v.csv'), `${HEADS}fj-14.2.01,2,2021,52.5,\n`);
    plan(['fill', at('a.xlsx'), at('v.csv'), '-o', at('b.xlsx')]);
    const cells = readWorkbook(new Uint8Array(readFileSync(at('b.xlsx')))).sheets[0]!;
    const row = cells.values.find((values) => values.includes('fj-14.2.01'))!;
    expect(row).toContain(0.21);
    expect(row).toContain('快于预期');
  });

  test.each([
    ['an unknown indicator', 'fj-14.2.99,2,2021,1,\n', /第 2 行：工作簿里没有指标“fj-14.2.99”/],
    ['a year outside', 'fj-14.2.07,2,2031,1,\n', /没有报告期“2031”的填报格/],
    ['the same cell twice', 'fj-14.2.07,2,2021,1,\nfj-14.2.07,2,2021,2,\n', /第 3 行：与第 2 行填的是同一格/],
    [
      'a part of a year in a sheet of the whole',
      'fj-14.2.07,2,2021-09,1,\n',
      /报告期“2021年”与数据期“2021年9月”不一致/,
    ],
    ['a period nobody can read', 'fj-14.2.07,2,2021年某月,1,\n', /没有报告期“2021年某月”的填报格/],
    ['a base of the province', 'fj-14.2.07,2,本级目标,1,\n', /没有本级基期与本级目标/],
  ])('fill refuses %s and writes nothing', (_, lines, message) => {
    writeFileSync(at('v.csv'), HEADS + lines);
    const answer = plan(['fill', at('a.xlsx'), at('v.csv'), '-o', at('b.xlsx')]);
    expect(answer.code).toBe(1);
    expect(answer.stderr).toMatch(message);
    expect(readdirSync(folder).sort()).toEqual(['a.xlsx', 'v.csv']);
  });

  test('fill takes a part of a year where the sheet reports the same', () => {
    plan(['new', '--plan', 'fj-14', '--box', '2', '--as-of', '2023-09', '-o', at('a.xlsx')]);
    for (const [period, code] of [
      ['2023年三季度', 0],
      ['2023', 0],
      ['2023-06', 1],
      ['2022-09', 1],
    ] as const) {
      writeFileSync(at('v.csv'), `${HEADS}fj-14.2.01,2,${period},37,\n`);
      expect([period, plan(['fill', at('a.xlsx'), at('v.csv'), '-o', at('b.xlsx')]).code]).toEqual([period, code]);
    }
    plan(['new', '--plan', 'fj-14', '--box', '2', '-o', at('a.xlsx')]);
    writeFileSync(at('v.csv'), `${HEADS}fj-14.2.01,2,2023-09,37,\n`);
    expect(plan(['fill', at('a.xlsx'), at('v.csv'), '-o', at('b.xlsx')]).stderr).toMatch(
      /报告期（空）与数据期“2023年9月”/,
    );
  });

  const change = (name: string, cell: string, value: string | number): void => {
    const bytes = new Uint8Array(readFileSync(at('a.xlsx')));
    writeFileSync(at(name), patchWorkbook(bytes, { cells: [{ sheet: '专栏2', cell, value }] }));
  };
  const withTwin = async (unitName: string): Promise<void> => {
    const host = new XlsxHost();
    await insertBoxes(host, BUILT_IN, [
      { planId: 'fj-14', boxId: '2', unitName: '福州市', asOf: null },
      { planId: 'fj-14', boxId: '2', unitName, asOf: null, name: '另表' },
    ]);
    writeFileSync(at('a.xlsx'), host.bytes()!);
  };

  test.each([
    ['with a box column', `${HEADS}fj-14.2.01,2,2021,50,\n`],
    ['without one', '代码,报告期,数值\nfj-14.2.01,2021,50\n'],
  ])('fill refuses a workbook in which a code stands twice, %s', async (_, lines) => {
    writeFileSync(at('v.csv'), lines);
    change('twice.xlsx', 'A19', 'fj-14.2.07');
    const inSheet = plan(['fill', at('twice.xlsx'), at('v.csv'), '-o', at('b.xlsx')]);
    expect(inSheet).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('代码“fj-14.2.07”在本表出现多次') as string,
    });
    await withTwin('福州市');
    const inTwo = plan(['fill', at('a.xlsx'), at('v.csv'), '-o', at('b.xlsx')]);
    expect(inTwo).toMatchObject({ code: 1, stderr: expect.stringContaining('“专栏2 福州市”和“另表”') as string });
    await withTwin('厦门市');
    const units = plan(['fill', at('a.xlsx'), at('v.csv'), '-o', at('b.xlsx')]);
    expect(units).toMatchObject({ code: 1, stderr: expect.stringContaining('没有写明是哪个单位') as string });
    expect(readdirSync(folder)).not.toContain('b.xlsx');
  });

  test('check finds a form that stands twice, and lets two units stand side by side', async () => {
    const rules = (): string[] => {
      const { stdout } = plan(['check', at('a.xlsx'), '--json']);
      return (JSON.parse(stdout) as Checked).files[0]!.findings.map(({ rule }) => rule);
    };
    await withTwin('福州市');
    expect(rules().filter((rule) => rule === 'duplicate-code')).toHaveLength(1);
    await withTwin('厦门市');
    expect(rules()).not.toContain('duplicate-code');
  });

  test('a rate typed over its formula is an error', () => {
    change('b.xlsx', 'M18', 0.99);
    const { code, stdout } = plan(['check', at('b.xlsx'), '--json']);
    expect(code).toBe(1);
    expect((JSON.parse(stdout) as Checked).files[0]!.findings).toContainEqual(
      expect.objectContaining({ rule: 'formula-overwritten', cell: 'M18', indicator: '失业保险参保人数', level: 0 }),
    );
  });

  test.each([
    ['fill', (bad: string) => ['fill', bad, at('v.csv'), '-o', at('b.xlsx')]],
    ['check --previous', (bad: string) => ['check', at('a.xlsx'), '--previous', bad, '--json']],
  ])('%s answers what is no workbook, or no table of a plan, in one sentence', (_, args) => {
    writeFileSync(at('v.csv'), HEADS);
    writeFileSync(at('x.xlsx'), 'PK\u0003\u0004 nothing');
    writeFileSync(at('y.xlsx'), '<html><table></table></html>');
    writeFileSync(at('z.xlsx'), '');
    for (const name of ['x.xlsx', 'y.xlsx', 'z.xlsx', 'none.xlsx', 'v.csv']) {
      const { code, stdout, stderr } = plan(args(at(name)));
      expect({ name, code, stdout }).toEqual({ name, code: 2, stdout: '' });
      expect(stderr).toContain(name);
      expect(stderr).not.toContain('程序出错');
    }
  });

  test('the example reads as the plan: nothing wrong, 高技能人才 not completed', () => {
    plan(['new', '--plan', 'fj-13', '--box', '1', '--example', '-o', at('e.xlsx')]);
    const { code, stdout } = plan(['check', at('e.xlsx'), '--json']);
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { files: object[] }).files[0]).toMatchObject({
      counts: { error: 0, warning: 0, information: 1 },
      findings: [{ rule: 'target-missed', indicator: '高技能人才总量', severity: 'information' }],
    });
  });

  test.each([
    ['a foreign workbook', 'x.xlsx', 'PK\u0003\u0004 nothing', /x\.xlsx：/],
    ['a page saved as .xls', 'y.xlsx', '<html><table></table></html>', /y\.xlsx：/],
  ])('check answers %s with exit 2 and still reports the others', (_, name, content, message) => {
    writeFileSync(at(name), content);
    const { code, stdout, stderr } = plan(['check', at(name), at('a.xlsx'), '--json']);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect((JSON.parse(stdout) as Checked).files).toHaveLength(2);
  });

  test('a missing file is named', () => {
    expect(plan(['check', at('none.xlsx')])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('找不到文件') as string,
    });
  });
});

test.each([
  [['bogus'], /没有这个命令：bogus/],
  [['list', '--bogus'], /没有这个选项：--bogus/],
  [['new', '--plan', 'fj-14', '--box', '2'], /缺少必需的选项/],
  [['fill', 'a.xlsx', '-o', 'b.xlsx'], /缺少参数/],
])('usage: plan %j', (args, message) => {
  const answer = plan(args);
  expect(answer.code).toBe(2);
  expect(answer.stderr).toMatch(message);
});
