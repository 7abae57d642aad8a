import fc from 'fast-check';
import { loadCatalogue } from '../../../src/core/catalogue/load';
import { problemText, type CatalogueProblem } from '../../../src/core/catalogue/problem';
import { findBox } from '../../../src/core/model/catalogue';
import { addWorks, smallSource, type SmallSource } from './small-plan';

function problemsOf(...sources: unknown[]): readonly CatalogueProblem[] {
  const result = loadCatalogue(sources);
  return result.ok ? [] : result.problems;
}

/** A source as a file gives it: through JSON, so that `__proto__` is an own key. */
function broken(change: (source: SmallSource) => void): unknown {
  const source = smallSource();
  change(source);
  return JSON.parse(JSON.stringify(source));
}

const plan = (change: (plan: Record<string, unknown>) => void) => broken((source) => change(source.plan));
const box = (change: (box: Record<string, unknown>) => void) => broken((source) => change(source.boxes.boxes[0]!));
const works = (change: (source: SmallSource) => void) =>
  broken((source) => {
    addWorks(source);
    change(source);
  });
const indicator = (place: number, change: object) =>
  broken((source) => Object.assign(source.indicators.indicators[place]!, change));

const projectsOf = (source: SmallSource) => source.boxes.boxes[2]!.projects as Record<string, unknown>[];
const rowOf = (source: SmallSource, code: string) => source.indicators.indicators.find((row) => row.code === code)!;

describe('a right catalogue', () => {
  test('gives plans, boxes and indicators by code', () => {
    const result = loadCatalogue([smallSource()]);
    if (!result.ok) throw new Error(result.problems.map(problemText).join('\n'));
    expect(result.catalogue.plans.map((each) => each.id)).toEqual(['xx-14']);
    expect([...result.catalogue.byCode.keys()]).toEqual(['xx-14.1.01', 'xx-14.1.02', 'xx-14.1.03', 'xx-14.1.04']);
    expect(result.catalogue.byCode.get('xx-14.1.01')).toMatchObject({
      class: 'K2',
      unit: '万人',
      baseline: { printed: '664.41', value: 664.41 },
      target: { printed: '695', value: 695 },
      decimals: 2,
      additive: true,
      levels: ['province', 'province-direct', 'city', 'county'],
      desiredDirection: 'increase',
      line: 5,
    });
    expect(result.catalogue.byCode.get('xx-14.1.02')).toMatchObject({ parent: 'xx-14.1.01', partOfParent: true });
    expect(result.catalogue.byCode.get('xx-14.1.03')).toMatchObject({
      class: 'K6',
      desiredDirection: 'decrease',
      additive: false,
      baseline: { missing: true },
    });
    expect(findBox(result.catalogue, 'xx-14', '2')?.box).toMatchObject({ available: false, reason: '本版尚未提供。' });
  });

  test('a base of one year beside a five-year target is an inference, and says so', () => {
    const result = loadCatalogue([smallSource()]);
    const training = result.ok ? result.catalogue.byCode.get('xx-14.1.04') : undefined;
    expect(training?.class).toBe('K3');
    expect(training?.baseline.note).toContain('推断');
    expect(training?.remarks.join()).toContain('按一年数读取');
  });

  test('a text target that is another test than the table becomes a remark with its line', () => {
    const source = smallSource();
    source.indicators.indicators[2]!.otherTargets = [{ printed: '5.5%以内', line: 9 }];
    const result = loadCatalogue([source]);
    const rate = result.ok ? result.catalogue.byCode.get('xx-14.1.03') : undefined;
    expect(rate?.otherTargets).toMatchObject([
      { line: 9, figure: { operator: 'le', value: 5.5, printed: '5.5%以内' } },
    ]);
    expect(rate?.remarks).toEqual([expect.stringMatching(/第9行.*5\.5%以内.*<5\.5.*比较关系/u)]);
  });

  test('one word that governs several figures is read for each, the print stays whole', () => {
    const source = smallSource();
    source.indicators.indicators[0]!.otherTargets = [{ printed: '不少于60、90万人', read: '不少于90万人', line: 9 }];
    const result = loadCatalogue([source]);
    const other = result.ok ? result.catalogue.byCode.get('xx-14.1.01')?.otherTargets[0]?.figure : undefined;
    expect(other).toMatchObject({ printed: '不少于60、90万人', operator: 'ge', value: 90 });
  });

  test('average growth of a head count keeps its own unit', () => {
    const source = smallSource();
    Object.assign(source.indicators.indicators[0]!, { target: { printed: '年均增长10%以上' } });
    const result = loadCatalogue([source]);
    expect(result.ok && result.catalogue.byCode.get('xx-14.1.01')).toMatchObject({
      class: 'K9',
      unit: '万人',
      additive: false,
    });
  });

  test('a share under a head count is no part of it', () => {
    const source = smallSource();
    source.indicators.indicators[2]!.parent = 'xx-14.1.01';
    const result = loadCatalogue([source]);
    expect(result.ok && result.catalogue.byCode.get('xx-14.1.03')?.partOfParent).toBe(false);
  });

  test('a box that is the same as another plan’s shows that plan’s indicators', () => {
    const next = smallSource('xx-15');
    next.boxes.boxes.push({ id: '9', sameAs: { planId: 'xx-14', boxId: '1' } });
    const result = loadCatalogue([next, smallSource()]);
    if (!result.ok) throw new Error(result.problems.map(problemText).join('\n'));
    const shown = result.catalogue.plans[0]!.boxes.find((each) => each.id === '9');
    expect(shown).toMatchObject({ number: '专栏1', planId: 'xx-15', sameAs: { planId: 'xx-14', boxId: '1' } });
    expect(shown?.indicators.map((each) => each.code)).toContain('xx-14.1.01');
    expect(findBox(result.catalogue, 'xx-15', '9')?.plan.id).toBe('xx-14');
    expect(result.catalogue.byCode.size).toBe(8);
  });
});

describe('works, rates and shared entries', () => {
  const load = () => {
    const source = smallSource();
    addWorks(source);
    const result = loadCatalogue([source]);
    if (!result.ok) throw new Error(result.problems.map(problemText).join('\n'));
    return result.catalogue;
  };

  test('projects with their targets, codes following theirs', () => {
    const catalogue = load();
    expect(findBox(catalogue, 'xx-14', '3')?.box).toMatchObject({
      projects: [
        { code: 'xx-14.3.01', no: '01', name: '培训工程', planId: 'xx-14', boxId: '3', parent: null, content: '办班' },
        { code: 'xx-14.3.02', name: '其中的基地', parent: 'xx-14.3.01', nature: '新建', builder: '省厅', term: '三年' },
      ],
      years: { first: 2021, last: 2023 },
      columnHeads: { baseline: '基期', target: '目标' },
    });
    expect(catalogue.byCode.get('xx-14.3.02a')).toMatchObject({ project: 'xx-14.3.02', class: 'K10' });
    expect(catalogue.byCode.get('xx-14.3.03')).toMatchObject({ project: null });
  });

  test('a box of works needs no indicator', () => {
    const source = smallSource();
    addWorks(source);
    source.indicators.indicators = source.indicators.indicators.filter((row) => row.box !== '3');
    expect(loadCatalogue([source])).toMatchObject({ ok: true });
  });

  test('a rate of two counts; what has no target is a level', () => {
    const catalogue = load();
    expect(catalogue.byCode.get('xx-14.4.03')).toMatchObject({
      share: { numerator: 'xx-14.4.02', denominator: 'xx-14.4.01' },
      class: 'K5',
      target: { missing: true },
    });
    expect(catalogue.byCode.get('xx-14.4.01')).toMatchObject({ class: 'K2', share: null, baseline: { missing: true } });
  });

  test('a row that shows another has from it what it does not state', () => {
    const shown = load().byCode.get('xx-14.3.01a');
    expect(shown).toMatchObject({
      sameEntryAs: 'xx-14.1.04',
      class: 'K3',
      baseline: { value: 15.49 },
      target: { value: 85, printed: '85万人次' },
    });
  });

  test('but no base that is counted in another unit', () => {
    const source = smallSource();
    addWorks(source);
    Object.assign(
      source.indicators.indicators.find((row) => row.sameEntryAs !== undefined)!,
      {
        unit: '万张',
        target: { printed: '85万张' },
      },
    );
    const result = loadCatalogue([source]);
    expect(result.ok && result.catalogue.byCode.get('xx-14.3.01a')?.baseline.missing).toBe(true);
  });

  test('a number that a person must read first is kept as text', () => {
    const source = smallSource();
    Object.assign(source.indicators.indicators[0]!, { target: { printed: '增长1.5倍', asText: true } });
    const result = loadCatalogue([source]);
    expect(result.ok && result.catalogue.byCode.get('xx-14.1.01')?.target).toMatchObject({
      qualitative: true,
      text: '增长1.5倍',
      value: null,
      kind: null,
      unit: '万人',
    });
  });

  test('text whose only digits are its date is a target', () => {
    const source = smallSource();
    Object.assign(source.indicators.indicators[0]!, { target: { printed: '2023年实现全覆盖' } });
    const result = loadCatalogue([source]);
    expect(result.ok && result.catalogue.byCode.get('xx-14.1.01')).toMatchObject({
      class: 'K10',
      target: { qualitative: true, asof: '2023年' },
    });
  });
});

describe('a wrong catalogue', () => {
  const cases: Record<string, [source: unknown, path: string, message: RegExp]> = {
    不是对象: [null, '', /缺少 plan\.json/u],
    缺文件: [{ plan: smallSource().plan }, '', /缺少 boxes\.json/u],
    规划不是对象: [broken((source) => Object.assign(source, { plan: 7 })), '', /应为对象/u],
    编号写法: [plan((p) => (p.id = 'FJ 14')), 'id', /小写字母/u],
    缺名称: [plan((p) => delete p.name), 'name', /名称.*未填.*请填写/u],
    名称空白: [plan((p) => (p.name = ' 　')), 'name', /为空白/u],
    名称过长: [plan((p) => (p.name = '长'.repeat(301))), 'name', /超过300字/u],
    年份次序: [plan((p) => (p.endYear = 2019)), 'endYear', /早于起始年2021/u],
    基期次序: [plan((p) => (p.baseYear = 2021)), 'baseYear', /应早于起始年2021/u],
    规划期过长: [plan((p) => (p.endYear = 2099)), 'endYear', /超过20年/u],
    年份是文字: [plan((p) => (p.startYear = '2021')), 'startYear', /整数/u],
    出处无行号: [
      plan((p) => (p.source = { title: '某', text: 'a.txt', yearLines: [1] })),
      'source.line',
      /行号.*未填/u,
    ],
    年份行不是正数: [
      plan((p) => (p.source = { title: '某', text: 'a', line: 1, yearLines: [0] })),
      'source.yearLines[0]',
      /从1起的整数/u,
    ],
    没有单位: [plan((p) => (p.units = [])), 'units', /一项也没有/u],
    单位同名: [
      plan((p) => (p.units as unknown[]).push({ name: '甲市', display: '甲市', level: 'city' })),
      'units[2]',
      /同名/u,
    ],
    两个省级: [
      plan((p) => (p.units as unknown[]).push({ name: '乙省', display: '乙', level: 'province' })),
      'units',
      /恰好一个/u,
    ],
    层级不认识: [
      plan((p) => ((p.units as { level: string }[])[1]!.level = 'town')),
      'units[1].level',
      /只能是 province/u,
    ],
    参数不是数: [plan((p) => (p.settings = { jump: '0.3' })), 'settings.jump', /应为0至100的数/u],
    分档倒置: [plan((p) => (p.settings = { onTrack: 0.5 })), 'settings.onTrack', /不小于 lagging（0\.6）/u],
    快于预期低于基本符合: [plan((p) => (p.settings = { ahead: 0.9 })), 'settings.ahead', /不小于 onTrack（0\.95）/u],
    未知字段: [plan((p) => (p.years = 5)), 'years', /没有“years”这个字段/u],
    专栏不是列表: [broken((source) => Object.assign(source.boxes, { boxes: {} })), 'boxes', /应为列表/u],
    专栏编号: [box((b) => (b.id = '1.2')), 'boxes[0].id', /不能有空格和点/u],
    专栏重复: [broken((source) => (source.boxes.boxes[1]!.id = '1')), 'boxes[1].id', /重复/u],
    专栏类型: [box((b) => (b.kind = 'table')), 'boxes[0].kind', /只能是 indicators/u],
    专栏行号为零: [box((b) => (b.line = 0)), 'boxes[0].line', /1至1000000的整数/u],
    可用专栏缺列标题: [box((b) => delete b.columnHeads), 'boxes[0].columnHeads', /列标题.*未填/u],
    完成情况缺完成数列: [box((b) => (b.kind = 'outcomes')), 'boxes[0].columnHeads.outcome', /期末完成数.*未填/u],
    不可用而无原因: [
      broken((source) => delete source.boxes.boxes[1]!.reason),
      'boxes[1].reason',
      /不可用的原因.*未填/u,
    ],
    可用而有原因: [box((b) => (b.reason = '暂无')), 'boxes[0].reason', /只用于不可用/u],
    可用而无指标: [
      broken((source) =>
        Object.assign(source.boxes.boxes[1]!, {
          available: true,
          reason: null,
          columnHeads: { line: 21, baseline: '甲', target: '乙' },
        }),
      ),
      'boxes[1]',
      /没有一个指标/u,
    ],
    同表专栏不存在: [
      broken((source) => (source.boxes.boxes[1] = { id: '2', sameAs: { planId: 'yy', boxId: '1' } })),
      'boxes[1].sameAs',
      /没有这个专栏/u,
    ],
    同表专栏指向自己: [
      broken((source) => (source.boxes.boxes[1] = { id: '2', sameAs: { planId: 'xx-14', boxId: '2' } })),
      'boxes[1].sameAs',
      /直接指向/u,
    ],
    指标类型不认识: [indicator(0, { class: 'K11' }), 'indicators[0].class', /只能是 K1、K2/u],
    类型与印刷矛盾: [indicator(3, { class: 'K2' }), 'indicators[3].class', /五年累计.*K1或K3/u],
    上限当作存量: [indicator(2, { class: 'K2' }), 'indicators[2].class', /上限.*K6/u],
    存量当作上限: [indicator(0, { class: 'K6' }), 'indicators[0].class', /K6要求/u],
    人数当作率: [indicator(0, { class: 'K5' }), 'indicators[0].class', /单位为%/u],
    代码重复: [indicator(1, { code: 'xx-14.1.01' }), 'indicators[1].code', /重复/u],
    代码不按次序: [indicator(1, { code: 'xx-14.1.07' }), 'indicators[1].code', /应为“xx-14\.1\.02”/u],
    代码属于另一规划: [indicator(1, { code: 'fj-14.1.02' }), 'indicators[1].code', /应为“xx-14\.1\.02”/u],
    专栏不存在: [indicator(3, { box: '7' }), 'indicators[3].box', /不在 boxes\.json/u],
    专栏不可用: [indicator(3, { box: '2' }), 'indicators[3].box', /不可用/u],
    上级不存在: [indicator(1, { parent: 'xx-14.1.99' }), 'indicators[1].parent', /不是本专栏内排在前面的指标/u],
    上级在后面: [indicator(1, { parent: 'xx-14.1.03' }), 'indicators[1].parent', /排在前面/u],
    上级是自己: [indicator(1, { parent: 'xx-14.1.02' }), 'indicators[1].parent', /排在前面/u],
    组成部分而无上级: [indicator(0, { partOfParent: true }), 'indicators[0].partOfParent', /没有填写其中的上级/u],
    组成部分而单位不同: [
      indicator(2, { parent: 'xx-14.1.01', partOfParent: true }),
      'indicators[2].partOfParent',
      /单位/u,
    ],
    目标读不出: [indicator(3, { target: { printed: '[85、90]' } }), 'indicators[3].target.printed', /读不成一个数/u],
    基期读不出: [
      indicator(0, { baseline: { printed: '664.41.2' } }),
      'indicators[0].baseline.printed',
      /读不成一个数/u,
    ],
    目标空缺: [indicator(0, { target: { printed: '—' } }), 'indicators[0].target', /空缺/u],
    缺目标: [indicator(0, { target: undefined }), 'indicators[0].target', /目标值.*未填/u],
    数是数字不是印刷文字: [indicator(0, { target: { printed: 695 } }), 'indicators[0].target.printed', /应为文字/u],
    目标不是对象: [indicator(0, { target: '695' }), 'indicators[0].target', /应为对象/u],
    没有行号: [indicator(0, { line: undefined }), 'indicators[0].line', /行号.*未填/u],
    行号不是整数: [indicator(0, { line: 5.5 }), 'indicators[0].line', /整数/u],
    格的行号为负: [indicator(0, { target: { printed: '695', line: -1 } }), 'indicators[0].target.line', /整数/u],
    缺计量单位: [indicator(0, { unit: '' }), 'indicators[0].unit', /计量单位.*未填/u],
    单位与格不同: [indicator(0, { target: { printed: '695亿元' } }), 'indicators[0].target', /亿元.*万人.*不一致/u],
    分组空白: [indicator(0, { section: ' ' }), 'indicators[0].section', /为空白/u],
    属性: [indicator(0, { attribute: '指导性' }), 'indicators[0].attribute', /约束性、预期性/u],
    方向: [indicator(0, { desiredDirection: 'up' }), 'indicators[0].desiredDirection', /increase、decrease/u],
    层级为空: [indicator(0, { levels: [] }), 'indicators[0].levels', /一项也没有/u],
    层级错: [indicator(0, { levels: ['town'] }), 'indicators[0].levels', /不认识“town”/u],
    别名重复: [indicator(0, { aliases: ['参保', '参保'] }), 'indicators[0].aliases[1]', /重复/u],
    别名是另一指标: [indicator(0, { aliases: ['失业率'] }), 'indicators[0].aliases', /已是 xx-14\.1\.03/u],
    同名: [indicator(3, { name: '参保人数' }), 'indicators[3].name', /与 xx-14\.1\.01 重复/u],
    口径不同而未说明: [
      indicator(0, { baseline: { printed: '470万人（含外省）' }, target: { printed: '200万人（不含外省）' } }),
      'indicators[0].scopeConflict',
      /含外省.*不含外省/u,
    ],
    完成数不该有: [indicator(0, { outcome: { printed: '1' } }), 'indicators[0].outcome', /只用于完成情况/u],
    正文目标无行号: [
      indicator(0, { otherTargets: [{ printed: '700' }] }),
      'indicators[0].otherTargets[0].line',
      /行号.*未填/u,
    ],
    读法多字: [
      indicator(0, { otherTargets: [{ printed: '90', read: '不低于90', line: 1 }] }),
      'indicators[0].otherTargets[0].read',
      /没有的字/u,
    ],
    说明无行号: [indicator(0, { remarks: [{ text: '某' }] }), 'indicators[0].remarks[0].lines', /未填/u],
    项目代码: [
      works((s) => (projectsOf(s)[1]!.code = 'xx-14.3.05')),
      'boxes[2].projects[1].code',
      /应为“xx-14\.3\.02”/u,
    ],
    项目无行号: [works((s) => delete projectsOf(s)[0]!.line), 'boxes[2].projects[0].line', /行号.*未填/u],
    项目重名: [
      works((s) => Object.assign(projectsOf(s)[1]!, { name: '培训工程', parent: null })),
      'boxes[2].projects[1].name',
      /与前面的项目重复/u,
    ],
    所属项目不存在: [
      works((s) => (projectsOf(s)[1]!.parent = 'xx-14.3.09')),
      'boxes[2].projects[1].parent',
      /不是本专栏内排在前面的项目/u,
    ],
    所属项目也是部分: [
      works((s) =>
        projectsOf(s).push({ code: 'xx-14.3.03', no: '', name: '再下一层', parent: 'xx-14.3.02', line: 23 }),
      ),
      'boxes[2].projects[2].parent',
      /本身已是另一项目的一部分/u,
    ],
    别类专栏有项目: [works((s) => (s.boxes.boxes[2]!.kind = 'coverage')), 'boxes[2].projects', /只用于工程类/u],
    填报年份颠倒: [
      works((s) => (s.boxes.boxes[2]!.years = { first: 2023, last: 2021 })),
      'boxes[2].years.last',
      /早于/u,
    ],
    填报年份过长: [
      works((s) => (s.boxes.boxes[2]!.years = { first: 2001, last: 2023 })),
      'boxes[2].years.last',
      /20年/u,
    ],
    别类专栏有正文行: [works((s) => (s.boxes.boxes[2]!.lines = [5])), 'boxes[2].lines', /只用于正文目标/u],
    指标的项目不存在: [
      works((s) => (rowOf(s, 'xx-14.3.02a').project = 'xx-14.3.07')),
      'indicators[5].project',
      /不是本专栏的项目/u,
    ],
    项目指标的代码: [
      works((s) => (rowOf(s, 'xx-14.3.02a').code = 'xx-14.3.02b')),
      'indicators[5].code',
      /应为“xx-14\.3\.02a”/u,
    ],
    项目指标没有目标: [works((s) => delete rowOf(s, 'xx-14.3.02a').target), 'indicators[5].target', /空缺/u],
    比率的分母不存在: [
      works((s) => (rowOf(s, 'xx-14.4.03').share = { numerator: 'xx-14.4.02', denominator: 'xx-14.4.09' })),
      'indicators[9].share',
      /不是本专栏的其他指标/u,
    ],
    比率的分子在别处: [
      works((s) => (rowOf(s, 'xx-14.4.03').share = { numerator: 'xx-14.1.01', denominator: 'xx-14.4.01' })),
      'indicators[9].share',
      /不是本专栏的其他指标/u,
    ],
    比率的分子是自己: [
      works((s) => (rowOf(s, 'xx-14.4.03').share = { numerator: 'xx-14.4.03', denominator: 'xx-14.4.01' })),
      'indicators[9].share',
      /不是本专栏的其他指标/u,
    ],
    比率的分子也是分母: [
      works((s) => (rowOf(s, 'xx-14.4.03').share = { numerator: 'xx-14.4.01', denominator: 'xx-14.4.01' })),
      'indicators[9].share',
      /是同一指标/u,
    ],
    比率的单位: [works((s) => (rowOf(s, 'xx-14.4.03').unit = '个')), 'indicators[9].unit', /应为 %/u],
    比率的分子分母单位不同: [works((s) => (rowOf(s, 'xx-14.4.02').unit = '人')), 'indicators[9].share', /单位不同/u],
    比率又是同一数据: [
      works((s) => (rowOf(s, 'xx-14.4.03').sameEntryAs = 'xx-14.1.03')),
      'indicators[9].sameEntryAs',
      /不能与比率/u,
    ],
    同一数据不存在: [
      works((s) => (rowOf(s, 'xx-14.3.01a').sameEntryAs = 'xx-14.1.99')),
      'indicators[4].sameEntryAs',
      /不在规划目录中/u,
    ],
    同一数据在本专栏: [
      works((s) => (rowOf(s, 'xx-14.3.01a').sameEntryAs = 'xx-14.3.02a')),
      'indicators[4].sameEntryAs',
      /就在本专栏/u,
    ],
    同一数据指向自己: [
      works((s) => (rowOf(s, 'xx-14.3.01a').sameEntryAs = 'xx-14.3.01a')),
      'indicators[4].sameEntryAs',
      /也指向别处/u,
    ],
    同一数据绕圈: [
      works((s) => (rowOf(s, 'xx-14.1.04').sameEntryAs = 'xx-14.3.01a')),
      'indicators[4].sameEntryAs',
      /也指向别处/u,
    ],
    维度专栏没有引用: [
      works((s) => (s.boxes.boxes[3]!.kind = 'dimensions')),
      'indicators[7].sameEntryAs',
      /维度类.*只引用/u,
    ],
    原文用词重复: [works((s) => (rowOf(s, 'xx-14.4.01').terms = ['甲', '甲'])), 'indicators[7].terms[1]', /重复/u],
    __proto__: [
      JSON.parse(JSON.stringify(smallSource()).replace('"box":"1"', '"box":"1","__proto__":{"class":"K1"}')),
      'indicators[0].__proto__',
      /没有“__proto__”这个字段/u,
    ],
  };

  test.each(Object.entries(cases))('%s', (_name, [source, path, message]) => {
    const problems = problemsOf(source);
    expect(problems.map((problem) => `${problem.path}: ${problem.message}`)).toContainEqual(
      expect.stringMatching(new RegExp(`^${path.replace(/[[\].]/gu, '\\$&')}: .*${message.source}`, 'u')),
    );
    for (const problem of problems) {
      expect(problem.file).toMatch(/^(xx-14|第1份)\/(plan|boxes|indicators)\.json$/u);
      expect(problem.message).toMatch(/；请[^。]*。$/u);
      expect(problemText(problem)).toContain(problem.value);
    }
  });

  test('everything that is wrong is told at once, each in its file', () => {
    const source = broken((each) => {
      each.plan.endYear = 2000;
      each.boxes.boxes[1]!.kind = 'x';
      Object.assign(each.indicators.indicators[0]!, { line: 0, unit: 5 });
      Object.assign(each.indicators.indicators[3]!, { target: { printed: '8至9至10' } });
    });
    expect(problemsOf(source).map((problem) => `${problem.file} ${problem.path}`)).toEqual(
      expect.arrayContaining([
        'xx-14/plan.json endYear',
        'xx-14/boxes.json boxes[1].kind',
        'xx-14/indicators.json indicators[0].line',
        'xx-14/indicators.json indicators[0].unit',
        'xx-14/indicators.json indicators[3].target.printed',
      ]),
    );
  });

  test('a datum of another plan is shared only through a box that is shown', () => {
    const later = smallSource('xx-15');
    addWorks(later);
    rowOf(later, 'xx-15.3.01a').sameEntryAs = 'xx-14.1.04';
    expect(problemsOf(smallSource(), later)).toMatchObject([
      { path: 'indicators[4].sameEntryAs', message: expect.stringContaining('属于另一规划') },
    ]);
    later.boxes.boxes.push({ id: '9', sameAs: { planId: 'xx-14', boxId: '1' } });
    expect(problemsOf(smallSource(), later)).toEqual([]);
  });

  test('the same plan twice', () => {
    expect(problemsOf(smallSource(), smallSource())).toMatchObject([
      { path: 'id', message: expect.stringContaining('重复') },
    ]);
  });

  test('no plan at all', () => {
    expect(problemsOf()).toMatchObject([{ message: expect.stringContaining('1至200份') }]);
  });

  test('a huge list is refused as one problem, not one for each item', () => {
    const source = smallSource();
    source.indicators.indicators = Array.from({ length: 100_000 }, () => ({}));
    const problems = problemsOf(source);
    expect(problems.length).toBeLessThan(5);
    expect(problems).toContainEqual(
      expect.objectContaining({ path: 'indicators', message: expect.stringContaining('超过2000项') }),
    );
  });

  test('a key of any name pollutes nothing', () => {
    problemsOf(
      JSON.parse('{"__proto__":{"plan":1},"plan":{"__proto__":{"id":"x"}},"boxes":{"constructor":1},"indicators":[]}'),
    );
    expect(({} as { plan?: unknown }).plan).toBeUndefined();
  });
});

describe('any JSON', () => {
  test('is a catalogue or a list of problems, never an exception', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 3 }), (sources) => {
        expect(problemsOf(...sources).length).toBeGreaterThan(0);
      }),
    );
  });

  test('in the place of any field of a right catalogue does not throw', () => {
    const paths: (readonly (string | number)[])[] = [];
    const walk = (value: unknown, path: readonly (string | number)[]): void => {
      if (path.length > 0) paths.push(path);
      if (Array.isArray(value)) value.forEach((item, i) => walk(item, [...path, i]));
      else if (value !== null && typeof value === 'object')
        for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
    };
    walk(smallSource(), []);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const source = JSON.parse(JSON.stringify(smallSource())) as Record<string | number, unknown>;
        let holder = source;
        for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
        holder[path.at(-1)!] = value;
        const result = loadCatalogue([source]);
        if (!result.ok) for (const problem of result.problems) expect(problemText(problem)).toMatch(/：.*；/u);
      }),
      { numRuns: 500 },
    );
  });

  test('nested however deeply', () => {
    const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) as unknown;
    const source = smallSource();
    source.plan.name = deep;
    expect(problemsOf(source)).toMatchObject([{ path: 'name', value: '1项的列表' }]);
  });
});
