import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'prove-passages-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A plan text whose boxes are prose: works with ordinals, a table of projects, a share, targets of the text. */
const TEXT = [
  '某省“十四五”规划',
  '规划期2021—2025年，基期2020年',
  '专栏 1 重大工程',
  '01 培训工程',
  '',
  '培训1500名以上，建成5所学校，自2022年起用三年时间',
  '02 基地工程',
  '专栏二：基层平台。专栏三：维度',
  '97%的乡镇建立了事务所',
  '第二章 其他',
  '正文印作高技能128万人，法定人群',
  '',
  '全覆盖',
  '附录',
  '一、场所建设 建设场所25个（现有16个） 改扩建 省厅、 市局 20112015',
  '（一）分项',
];
const row = (code: string, box: string, name: string, line: number, facts: object) => ({
  ...{ code: `xx.${code}`, box, no: '', name, unit: '个', line },
  ...facts,
});
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
        ...{ id: '1', number: '专栏1', title: '重大工程', line: 3, kind: 'works', available: true },
        years: { first: 2022, last: 2024 },
        projects: [
          { code: 'xx.1.01', no: '01', name: '培训工程', term: '三年', line: 4 },
          { code: 'xx.1.02', no: '02', name: '基地工程', line: 7 },
        ],
      },
      { id: '2', number: '专栏二', title: '基层平台', line: 8, kind: 'coverage', available: true },
      { id: '3', number: '专栏三', title: '维度', line: 8, kind: 'dimensions', available: true },
      {
        ...{ id: '附录', number: '附录', title: '附录', line: 14, kind: 'works', available: true },
        projects: [
          {
            ...{ code: 'xx.附录.01', no: '一', name: '场所建设', nature: '改扩建', builder: '省厅、市局' },
            ...{ term: '2011—2015', line: 15 },
          },
          { code: 'xx.附录.02', no: '（一）', name: '分项', line: 16 },
        ],
      },
      {
        ...{ id: '正文目标', number: '正文目标', title: '正文目标', line: null, kind: 'text-targets' },
        ...{ available: true, lines: [11] },
      },
    ],
  },
  indicators: {
    indicators: [
      row('1.01a', '1', '人数', 6, {
        ...{ project: 'xx.1.01', terms: ['培训'], target: { printed: '1500名以上' } },
        remarks: [{ text: '自2022年起。', lines: [6] }],
      }),
      row('1.01b', '1', '学校', 6, { project: 'xx.1.01', target: { printed: '5所' } }),
      row('2.01', '2', '乡镇', 9, {}),
      row('2.02', '2', '已建事务所的乡镇', 9, { terms: ['乡镇建立了事务所'] }),
      row('2.03', '2', '覆盖率', 9, {
        ...{ section: '事务所', terms: ['乡镇', '事务所'], baseline: { printed: '97%' } },
        share: { numerator: 'xx.2.02', denominator: 'xx.2.01' },
      }),
      row('3.01', '3', '乡镇', 9, { section: '建立', sameEntryAs: 'xx.2.01' }),
      row('附录.01a', '附录', '场所', 15, {
        ...{ project: 'xx.附录.01', baseline: { printed: '现有16个', read: '16个' }, target: { printed: '25个' } },
      }),
      row('正文目标.01', '正文目标', '高技能', 11, { target: { printed: '128万人' } }),
      row('正文目标.02', '正文目标', '法定人群', 11, { target: { printed: '法定人群全覆盖' } }),
    ],
  },
};

/** Proves the seeds with one place of their JSON replaced. */
function prove(from = '', to = ''): { status: number | null; stdout: string; stderr: string } {
  const right = JSON.stringify(RIGHT);
  if (!right.includes(from)) throw new Error(`nothing to replace: ${from}`);
  const root = mkdtempSync(join(folder, 'case-'));
  mkdirSync(join(root, 'seeds', 'xx'), { recursive: true });
  for (const [name, content] of Object.entries(JSON.parse(right.replace(from, to)) as object))
    writeFileSync(join(root, 'seeds', 'xx', `${name}.json`), JSON.stringify(content));
  writeFileSync(join(root, 'text.txt'), TEXT.join('\n'));
  const script = join(project, 'scripts/prove-seeds.mjs');
  return spawnSync(process.execPath, [script, '--seeds', join(root, 'seeds'), '--texts', root], { encoding: 'utf8' });
}

test('boxes without a table that say what the text says', () => {
  expect(prove()).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('都在原文所注的行上') });
});

const faults: Record<string, [from: string, to: string, message: RegExp]> = {
  数错: ['"1500名以上"', '"150名以上"', /xx\.1\.01a：第6行没有“150名以上”/u],
  数是另一数的一部分: ['"5所"', '"500名"', /xx\.1\.01b：第6行没有“500名”/u],
  数没有收入: ['"5所"', '"所"', /第6行的“5”没有收入/u],
  数的行号错: ['"printed":"5所"', '"printed":"5所","line":9', /xx\.1\.01b：第9行没有“5所”/u],
  名称不在行上: ['"name":"学校"', '"name":"院校"', /第6行没有“院校”/u],
  用词不在行上: ['["培训"]', '["训练"]', /第6行没有“训练”/u],
  分组不在行上: ['"section":"事务所"', '"section":"社区"', /第9行没有“社区”/u],
  基期错: ['"97%"', '"79%"', /第9行没有“79%”/u],
  项目名错: ['"name":"基地工程"', '"name":"基地建设工程"', /xx\.1\.02：第7行没有“基地建设工程”/u],
  项目序号错: ['"no":"02"', '"no":"03"', /第7行的序号不是“03”/u],
  项目行号错: ['"name":"基地工程","line":7', '"name":"基地工程","line":6', /第6行没有“基地工程”/u],
  项目不在本专栏: ['"name":"分项","line":16', '"name":"分项","line":9', /第9行不在本专栏内/u],
  项目次序颠倒: [
    '{"code":"xx.附录.02","no":"（一）","name":"分项","line":16}',
    '{"code":"xx.附录.02","no":"一","name":"场所建设","line":15}',
    /不在前一项之后[\s\S]*第16行的项目没有收入/u,
  ],
  项目没有收入: [',{"code":"xx.1.02","no":"02","name":"基地工程","line":7}', '', /第7行的项目没有收入/u],
  建设性质错: ['"改扩建"', '"新建"', /xx\.附录\.01：第15行的性质、单位、年限不是/u],
  建设单位少一家: ['"省厅、市局"', '"省厅"', /性质、单位、年限不是/u],
  建设年限错: ['2011—2015', '2011—2014', /性质、单位、年限不是/u],
  填报年份错: ['"first":2022', '"first":2019', /没有年份2019/u],
  正文的数没有收入: [
    JSON.stringify(row('正文目标.01', '正文目标', '高技能', 11, { target: { printed: '128万人' } })) + ',',
    '',
    /第11行的“128”没有收入/u,
  ],
  跨行的字错: ['"法定人群全覆盖"', '"法定人群都覆盖"', /第11行没有“法定人群都覆盖”/u],
  引用的名称不同: [
    '"xx.3.01","box":"3","no":"","name":"乡镇"',
    '"xx.3.01","box":"3","no":"","name":"街道"',
    /名称不是“乡镇”/u,
  ],
  比率的分子不存在: ['"numerator":"xx.2.02"', '"numerator":"xx.2.09"', /没有“xx\.2\.09”/u],
  代码与项目重复: ['"xx.2.01","box":"2"', '"xx.1.02","box":"2"', /代码重复/u],
};

test.each(Object.entries(faults))('finds: %s', (_name, [from, to, message]) => {
  const result = prove(from, to);
  expect(result.status).toBe(1);
  expect(result.stderr).toMatch(message);
});
