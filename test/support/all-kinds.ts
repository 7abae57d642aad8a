import { loadCatalogue } from '../../src/core/catalogue/load';
import { problemText } from '../../src/core/catalogue/problem';
import type { Catalogue } from '../../src/core/model/catalogue';
import plan14 from '../../seeds/fj-14/plan.json';

const ID = 'ww-14';
const HEADS = { line: 1, baseline: '2020年', target: '2025年', outcome: null, previousTarget: null };

const box = (id: string, kind: string, facts: object = {}) => ({
  id,
  number: /^\d/.test(id) ? `专栏${id}` : id,
  title: `各类专栏之${id}`,
  line: 1,
  kind,
  available: true,
  footnotes: [],
  ...facts,
});

const project = (boxId: string, place: number, name: string, facts: object = {}) => ({
  code: `${ID}.${boxId}.${String(place).padStart(2, '0')}`,
  no: String(place).padStart(2, '0'),
  name,
  line: place * 10,
  ...facts,
});

const BOXES = [
  box('2', 'indicators', { columnHeads: HEADS }),
  box('5', 'works', {
    projects: [
      project('5', 1, '高层次人才支持计划'),
      project('5', 2, '技能行动', { content: '办技工院校，建实训基地，定期举办职业技能竞赛，评选技能大师工作室' }),
      project('5', 3, '新校区建设', { content: '搬迁并新建校区' }),
    ],
  }),
  box('附录', 'works', {
    projects: [
      project('附录', 1, '信息系统建设', {
        no: '一',
        nature: '改扩建',
        builder: '省厅、县市区人社局',
        term: '2021—2025',
      }),
      project('附录', 2, '省级平台', {
        no: '（一）',
        parent: `${ID}.附录.01`,
        nature: '新建',
        builder: '省厅',
        term: '2021—2023',
      }),
      project('附录', 3, '培训基地', { no: '二', nature: '扩建' }),
    ],
  }),
  box('9', 'campaign', { years: { first: 2020, last: 2022 } }),
  box('12', 'coverage'),
  box('11', 'dimensions'),
  box('正文目标', 'text-targets', { line: null }),
];

interface Row {
  box: string;
  code: string;
  name: string;
  unit: string;
  target?: string;
  baseline?: string;
  [fact: string]: unknown;
}

const ROWS: readonly Row[] = [
  { box: '2', code: '01', name: '补贴性培训', unit: '万人次', baseline: '—', target: '[125]' },
  { box: '2', code: '02', name: '高技能人才', unit: '万人', baseline: '113.83', target: '128' },
  { box: '2', code: '03', name: '合同签订率', unit: '%', baseline: '97.54', target: '95以上' },
  { box: '2', code: '04', name: '职称比例', unit: '', baseline: '8.5 : 35.4 : 56.1', target: '10 : 40 : 50' },
  { box: '2', code: '05', name: '持卡人数', unit: '万人', baseline: '3900', target: '4400' },
  { box: '5', code: '02a', project: '02', name: '技能培训', unit: '万人次', sameEntryAs: '2.01' },
  { box: '5', code: '02b', project: '02', name: '万人规模院校', unit: '所', target: '5所' },
  { box: '5', code: '02c', project: '02', name: '技师学院', unit: '所', target: '10所以上' },
  { box: '5', code: '03a', project: '03', name: '金牌协调员', unit: '名', target: '百名' },
  {
    box: '附录',
    code: '03a',
    project: '03',
    name: '基地总数',
    unit: '个',
    baseline: '16个',
    target: '25个',
    class: 'K10',
  },
  { box: '附录', code: '03b', project: '03', name: '新增基地', unit: '个', target: '[9]', class: 'K10' },
  { box: '附录', code: '04', name: '电子认证', unit: '', target: '基本建成', class: 'K10', line: 99 },
  { box: '9', code: '01', name: '应参加企业', unit: '户', section: '一、制造业' },
  { box: '9', code: '02', name: '已参加企业', unit: '户', section: '一、制造业' },
  {
    box: '9',
    code: '03',
    name: '企业参加率',
    unit: '%',
    section: '一、制造业',
    target: '80%以上',
    share: ['02', '01'],
  },
  { box: '9', code: '04', name: '签订率', unit: '%', sameEntryAs: '2.03' },
  { box: '12', code: '01', name: '乡镇总数', unit: '个' },
  { box: '12', code: '02', name: '建立机构的乡镇', unit: '个', parent: '01' },
  { box: '12', code: '03', name: '乡镇覆盖率', unit: '%', target: '全覆盖', share: ['02', '01'] },
  { box: '12', code: '04', name: '街道总数', unit: '个' },
  { box: '12', code: '05', name: '建立机构的街道', unit: '个' },
  { box: '12', code: '06', name: '街道覆盖率', unit: '%', baseline: '40%', target: '90%', share: ['05', '04'] },
  { box: '12', code: '07', name: '村居覆盖率', unit: '%', target: '—', share: ['02', '04'] },
  { box: '11', code: '01', name: '培训人次', unit: '万人次', sameEntryAs: '2.01', section: '就业' },
  { box: '11', code: '02', name: '职称结构', unit: '', sameEntryAs: '2.04', section: '就业' },
  { box: '11', code: '03', name: '街道机构', unit: '%', sameEntryAs: '12.06', section: '对话' },
  {
    box: '正文目标',
    code: '01',
    name: '培训收入',
    unit: '亿元',
    baseline: '100',
    target: '年均增长10%以上',
    class: 'K9',
  },
  { box: '正文目标', code: '02', name: '零就业家庭', unit: '户', target: '动态清零' },
  { box: '正文目标', code: '03', name: '服务企业', unit: '户', target: '万户' },
  { box: '正文目标', code: '04', name: '持卡', unit: '万张', target: '4400万张', sameEntryAs: '2.05' },
];

/** A plan of its own with one box of every kind, among them shares, shared entries and years of a box's own. */
export const ALL_KINDS: Catalogue = load();

function load(): Catalogue {
  const code = (short: string) => `${ID}.${short}`;
  const indicators = ROWS.map(
    ({ box: id, code: place, target, baseline, project: of, parent, share, sameEntryAs, ...facts }, index) => {
      const parts = share as readonly [string, string] | undefined;
      return {
        no: String(index + 1),
        line: index + 1,
        ...facts,
        box: id,
        code: code(`${id}.${place}`),
        ...(target === undefined ? {} : { target: { printed: target } }),
        ...(baseline === undefined ? {} : { baseline: { printed: baseline } }),
        ...(typeof of === 'string' ? { project: code(`${id}.${of}`) } : {}),
        ...(typeof parent === 'string' ? { parent: code(`${id}.${parent}`) } : {}),
        ...(typeof sameEntryAs === 'string' ? { sameEntryAs: code(sameEntryAs) } : {}),
        ...(parts ? { share: { numerator: code(`${id}.${parts[0]}`), denominator: code(`${id}.${parts[1]}`) } } : {}),
      };
    },
  );
  const result = loadCatalogue([{ plan: { ...plan14, id: ID }, boxes: { boxes: BOXES }, indicators: { indicators } }]);
  if (result.ok) return result.catalogue;
  throw new Error(result.problems.map(problemText).join('\n'));
}
