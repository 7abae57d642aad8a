import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'prove-seeds-'));
afterAll(() => rmSync(folder, { recursive: true }));

function prove(...options: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(project, 'scripts/prove-seeds.mjs'), ...options], { encoding: 'utf8' });
}

/** A plan text of nine lines, and seeds that say what it says. */
const TEXT = [
  '某省“十四五”规划',
  '规划期2021—2025年，基期2020年',
  '专栏1 主要指标',
  '指标\t2020年\t2025年\t属性',
  '一、就业',
  '1. 新增就业（万人）\t[60.5]\t[65]\t预期性',
  '2. 其中：青年（万人）\t—\t30以上\t预期性',
  '注：[]内为累计数',
  '正文印作65万人以上，必须说清楚这一句很长的话不能整句抄进目录里面去因为那是原文的文字',
];

const RIGHT = {
  plan: {
    id: 'xx',
    name: '某省“十四五”规划',
    startYear: 2021,
    endYear: 2025,
    baseYear: 2020,
    source: { title: '某省“十四五”规划', text: 'text.txt', line: 1, yearLines: [2] },
  },
  boxes: {
    boxes: [
      {
        id: '1',
        number: '专栏1',
        title: '主要指标',
        line: 3,
        available: true,
        columnHeads: { line: 4, baseline: '2020年', target: '2025年' },
        footnotes: [{ printed: '注：[]内为累计数', line: 8 }],
      },
    ],
  },
  indicators: {
    indicators: [
      {
        code: 'xx.1.01',
        box: '1',
        no: '1',
        name: '新增就业',
        unit: '万人',
        section: '一、就业',
        line: 6,
        attribute: '预期性',
        baseline: { printed: '[60.5]' },
        target: { printed: '[65]' },
        otherTargets: [{ printed: '65万人以上', line: 9 }],
        remarks: [{ text: '正文印作“65万人以上”。', lines: [9] }],
      },
      {
        code: 'xx.1.02',
        box: '1',
        no: '2',
        name: '青年',
        unit: '万人',
        section: '一、就业',
        line: 7,
        parent: 'xx.1.01',
        attribute: '预期性',
        baseline: { printed: '—' },
        target: { printed: '30以上' },
      },
    ],
  },
};
/** Seeds and text in a folder; one place of the seeds' JSON may be replaced. */
function example(from = '', to = ''): string[] {
  const right = JSON.stringify(RIGHT);
  if (!right.includes(from)) throw new Error(`nothing to replace: ${from}`);
  const files = JSON.parse(right.replace(from, to)) as Record<string, unknown>;
  const root = mkdtempSync(join(folder, 'case-'));
  mkdirSync(join(root, 'seeds', 'xx'), { recursive: true });
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(root, 'seeds', 'xx', `${name}.json`), JSON.stringify(content));
  writeFileSync(join(root, 'text.txt'), TEXT.join('\n'));
  return ['--seeds', join(root, 'seeds'), '--texts', root];
}

test('the seeds agree with the texts where these are at hand, and always with each other', () => {
  const result = prove();
  expect(result.stderr).toBe('');
  expect(result.stdout).toMatch(/都在原文所注的行上|没有规划文本.*只核对了文件之间是否一致/u);
  expect(result.status).toBe(0);
});

test('without the texts it says so, and still finds what the files contradict', () => {
  const seeds = join(folder, 'copy');
  cpSync(join(project, 'seeds'), seeds, { recursive: true });
  const nowhere = ['--texts', join(folder, 'nowhere'), '--seeds', seeds];
  expect(prove(...nowhere)).toMatchObject({ status: 0, stdout: expect.stringContaining('没有规划文本') });
  const file = join(seeds, 'fj-14/indicators.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"fj-14.2.08"', '"fj-14.2.07"'));
  expect(prove(...nowhere)).toMatchObject({ status: 1, stderr: expect.stringContaining('代码重复') });
});

test('what the ledger says stands on the lines it gives', () => {
  const seeds = join(folder, 'ledger');
  cpSync(join(project, 'seeds'), seeds, { recursive: true });
  const file = join(seeds, 'ledger.json');
  const right = readFileSync(file, 'utf8');
  const changedTo = (from: string | RegExp, to: string) => {
    writeFileSync(file, right.replace(from, to));
    return prove('--seeds', seeds);
  };
  expect(changedTo(/\[119,\s*183\]/u, '[118, 183]').stderr).toContain('fj-13.1.11不在第118行');
  expect(changedTo('"一、就业"', '"一、就业创业"').stderr).toContain('没有印作“一、就业创业”的分组');
  // Without the texts a number cannot be compared with anything.
  const changed = changedTo('230.61', '230.62');
  if (!changed.stdout.includes('没有规划文本')) expect(changed.stderr).toContain('没有说明中的“230.62”');
});

test('a text and seeds that agree', () => {
  expect(prove(...example())).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringContaining('都在原文所注的行上'),
  });
});

const faults: Record<string, [from: string, to: string, message: RegExp]> = {
  目标数错: ['"[65]"', '"[66]"', /xx\.1\.01：第6行印的是/u],
  少一个括号: ['"[60.5]"', '"60.5"', /第6行印的是/u],
  基期和目标对调: [
    '"baseline":{"printed":"[60.5]"},"target":{"printed":"[65]"}',
    '"baseline":{"printed":"[65]"},"target":{"printed":"[60.5]"}',
    /第6行印的是/u,
  ],
  名称少字: ['"新增就业"', '"新增"', /名称是/u],
  序号错: ['"no":"1"', '"no":"3"', /序号是/u],
  单位错: ['"unit":"万人"', '"unit":"人"', /计量单位不是/u],
  属性错: ['"预期性"', '"约束性"', /第6行印的是/u],
  其中没有上级: [',"parent":"xx.1.01"', '', /没有填写上级/u],
  分组错: ['"一、就业"', '"二、保障"', /分组是/u],
  行号错: ['"line":6', '"line":5', /第6行的指标没有收入/u],
  正文目标错: ['{"printed":"65万人以上"', '{"printed":"5万人以上"', /第9行没有“5万人以上”/u],
  说明引文错: ['正文印作“65万人以上”', '正文印作“66万人以上”', /没有说明中的/u],
  说明数错: ['正文印作“65万人以上”', '正文是64.5', /没有说明中的“64\.5”/u],
  标题错: ['"主要指标"', '"指标表"', /没有标题/u],
  列标题错: ['"target":"2025年"', '"target":"2025"', /没有列标题/u],
  脚注错: ['"line":8', '"line":7', /没有脚注/u],
  年份错: ['"endYear":2025', '"endYear":2026', /没有年份2026/u],
  照抄原文: ['"name":"青年"', `"scopeConflict":"${TEXT[8]}","name":"青年"`, /照抄了原文/u],
};

test.each(Object.entries(faults))('finds: %s', (_name, [from, to, message]) => {
  const result = prove(...example(from, to));
  expect(result.status).toBe(1);
  expect(result.stderr).toMatch(message);
});
