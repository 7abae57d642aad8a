import { BUILT_IN } from '../../src/catalogues/built-in';
import { findBox } from '../../src/core/model/catalogue';
import { boxYears } from '../../src/core/model/box';

const held = (planId: string, boxId: string) => findBox(BUILT_IN, planId, boxId)!;
const one = (code: string) => BUILT_IN.byCode.get(code)!;
const all = [...BUILT_IN.byCode.values()];

describe('works and actions', () => {
  test('projects by ordinal, name and line as printed', () => {
    const { projects } = held('fj-14', '5').box;
    expect(projects.map((each) => [each.code, each.no, each.name, each.line])).toEqual([
      ['fj-14.5.01', '01', '省级高层次人才支持计划', 318],
      ['fj-14.5.02', '02', '紧缺急需人才引进支持计划', 322],
      ['fj-14.5.03', '03', '海外优秀青年人才来闽学术交流计划', 326],
      ['fj-14.5.04', '04', '高层次人才和青年优秀人才选拔培养项目', 330],
      ['fj-14.5.05', '05', '“技能福建”行动', 336],
      ['fj-14.5.06', '06', '福建技师学院新校区建设项目', 340],
      ['fj-14.5.07', '07', '“智慧八闽”专家服务乡村振兴专项行动', 344],
      ['fj-14.5.08', '08', '“师带徒”引凤计划', 348],
    ]);
  });

  /** code, value, operator, unit, line: typed from the plans, not from the seeds. */
  test('what the projects count', () => {
    const counted = all.filter((each) => each.project !== null);
    expect(counted.map(({ code, target, unit, line }) => [code, target.value, target.operator, unit, line])).toEqual([
      ['fj-14.5.03a', 1500, 'ge', '名', 328],
      ['fj-14.5.05a', 125, 'eq', '万人次', 338],
      ['fj-14.5.05b', 5, 'eq', '所', 338],
      ['fj-14.5.05c', 10, 'ge', '所', 338],
      ['fj-14.6.01a', 7, 'eq', '项', 448],
      ['fj-14.6.02a', 100, 'eq', '名', 448],
      ['fj-14.6.05a', 1000, 'eq', '户', 448],
      ['fj-14.6.06a', 10000, 'eq', '户', 448],
      ['fj-14.7.03a', 4400, 'eq', '万张', 494],
      ['fj-14.7.03b', 68, 'eq', '%', 494],
      ['fj-12.附录.01a', 10, 'eq', '个', 230],
      ['fj-12.附录.01b', 88, 'eq', '个', 230],
      ['fj-12.附录.01c', 902, 'eq', '个', 230],
      ['fj-12.附录.02a', 25, 'eq', '个', 231],
      ['fj-12.附录.02b', 9, 'eq', '个', 231],
    ]);
    for (const each of counted) expect(each.code.slice(0, -1)).toBe(each.project);
    expect(one('fj-12.附录.02a').baseline.value).toBe(16);
  });

  test('the appendix has nature, builder and term, and three projects of which one has nine parts', () => {
    const { projects } = held('fj-12', '附录').box;
    expect(projects.filter((each) => each.parent === null).map((each) => each.no)).toEqual(['一', '二', '三']);
    expect(projects.filter((each) => each.parent === 'fj-12.附录.03').map((each) => each.no)).toEqual(
      [...'一二三四五六七八九'].map((no) => `（${no}）`),
    );
    expect(projects.map((each) => each.nature)).toEqual([
      ...['改扩建', '改扩建', '改扩建', '改扩建', '扩建', '新建', '新建', '改扩建', '新建', '新建', '新建', '新建'],
    ]);
    expect(new Set(projects.map((each) => each.term))).toEqual(new Set(['2011—2015']));
    expect(projects[0]).toMatchObject({ builder: '县市区人社局、乡镇劳动保障事务所', line: 230 });
  });

  test('the seven plans of 专栏6 are parts of its one action', () => {
    const { projects } = held('fj-14', '6').box;
    expect(projects[0]).toMatchObject({ parent: null, term: '三年', line: 446 });
    expect(projects.slice(1).map((each) => each.parent)).toEqual(Array<string>(7).fill('fj-14.6.01'));
    expect(one('fj-14.6.01a').remarks.join()).toContain('七个实施方案');
  });

  test('codes are unique among projects and indicators', () => {
    const codes = BUILT_IN.plans.flatMap((plan) =>
      plan.boxes
        .filter((box) => box.sameAs === null)
        .flatMap((box) => [...box.projects, ...box.indicators].map((each) => each.code)),
    );
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('shared entries', () => {
  test('125万人次, cards and training bases are entered once', () => {
    const shared = all.filter((each) => each.sameEntryAs !== null && each.boxId !== '11');
    expect(shared.map((each) => [each.code, each.sameEntryAs, each.class])).toEqual([
      ['fj-14.5.05a', 'fj-14.2.04', 'K3'],
      ['fj-14.7.03a', 'fj-14.2.19', 'K2'],
      ['fj-14.7.03b', 'fj-14.2.20', 'K5'],
      ['fj-12.14.01', 'fj-12.附录.02a', 'K10'],
    ]);
    expect(one('fj-14.5.05a').baseline).toEqual(one('fj-14.2.04').baseline);
    expect(one('fj-14.7.03a').baseline.missing).toBe(true);
    expect(one('fj-14.7.03a').remarks.join()).toMatch(/万张.*万人/u);
    expect(one('fj-12.14.01')).toMatchObject({ target: { value: 25, operator: 'ge' } });
    expect(one('fj-12.14.01').remarks.join()).toContain('25个');
  });

  test('体面劳动 only refers: four dimensions, each with indicators that stand elsewhere', () => {
    const { indicators } = held('fj-12', '11').box;
    expect([...new Set(indicators.map((each) => each.section))]).toEqual([
      '促进就业',
      '加强社会保障',
      '维护劳动者基本权益',
      '协商对话',
    ]);
    for (const each of indicators) {
      const owner = one(each.sameEntryAs!);
      expect([each.name, each.unit, each.class, each.target]).toEqual([
        owner.name,
        owner.unit,
        owner.class,
        owner.target,
      ]);
    }
  });
});

describe('coverage and campaigns', () => {
  test('every rate is made of two counts of its box', () => {
    const rates = all.filter((each) => each.share !== null);
    expect(rates.map((each) => each.boxId).filter((id, i, ids) => ids.indexOf(id) === i)).toEqual([
      '6',
      '9',
      '10',
      '12',
      '13',
      '15',
    ]);
    for (const each of rates) {
      const [part, whole] = [one(each.share!.numerator), one(each.share!.denominator)];
      expect([part.boxId, whole.boxId, part.parent]).toEqual([each.boxId, each.boxId, whole.code]);
      expect([part.target.missing, whole.target.missing, each.unit]).toEqual([true, true, '%']);
    }
  });

  test('“三基” stood at 100, 97, 97 and 93 per cent', () => {
    const { indicators } = held('fj-12', '6').box;
    expect(indicators.filter((each) => each.share).map((each) => each.baseline.value)).toEqual([100, 97, 97, 93]);
  });

  test('five industries every year; three years from 2010', () => {
    const spring = held('fj-12', '9');
    expect([...new Set(spring.box.indicators.map((each) => each.section))]).toEqual([
      '建筑业',
      '制造业',
      '采矿业',
      '住宿和餐饮业',
      '居民服务业',
    ]);
    expect(boxYears(spring.plan, spring.box)).toEqual([2011, 2012, 2013, 2014, 2015]);
    const rainbow = held('fj-12', '10');
    expect(boxYears(rainbow.plan, rainbow.box)).toEqual([2010, 2011, 2012]);
    expect(rainbow.box.indicators[2]!.target).toMatchObject({ qualitative: true, value: null });
  });

  test('25, 50 and 200 of the section on skills', () => {
    const { indicators } = held('fj-12', '14').box;
    expect(indicators.map(({ target, line }) => [target.value, target.operator, line])).toEqual([
      [25, 'ge', 160],
      [50, 'ge', 160],
      [200, 'ge', 160],
    ]);
  });

  test('what a level does not have is not asked of it', () => {
    expect(one('fj-12.13.01').levels).toEqual(['province', 'province-direct']);
    expect(one('fj-12.15.10').levels).toEqual(['province', 'city', 'county']);
  });
});

describe('warning', () => {
  test('what is watched, and the one ceiling that the plan prints', () => {
    const { indicators } = held('fj-12', '8').box;
    expect(indicators.filter((each) => !each.target.missing).map(({ code, target }) => [code, target.value])).toEqual([
      ['fj-12.8.01', 4.2],
    ]);
    expect(indicators.every((each) => each.desiredDirection === 'decrease')).toBe(true);
  });
});

describe('targets of the running text', () => {
  const facts = (planId: string) =>
    held(planId, '正文目标').box.indicators.map(({ target, class: kind, line }) => [
      kind,
      target.value ?? target.text,
      line,
    ]);

  test('of the 十四五', () => {
    expect(facts('fj-14')).toEqual([
      ['K2', 128, 148],
      ['K5', '与经济增长基本同步', 154],
      ['K5', '实现发行应用全覆盖', 158],
      ['K2', '动态清零', 206],
      ['K5', '法定人群全覆盖', 244],
      ['K5', '应保尽保', 246],
      ['K5', 80, 264],
    ]);
    expect(one('fj-14.正文目标.07').target).toMatchObject({ operator: 'ge', per: '每年' });
    expect(one('fj-14.正文目标.01').baseline).toMatchObject({ value: 113.83 });
  });

  test('of the 十二五', () => {
    expect(facts('fj-12')).toEqual([
      ['K1', 33, 62],
      ['K2', 373, 62],
      ['K5', 28, 62],
      ['K5', 50, 144],
      ['K10', 1, 154],
      ['K2', '至少得到一次技能提升培训', 154],
      ['K2', '都参加一次创业培训', 154],
      ['K9', 10, 171],
      ['K10', '2011年实现制度全省覆盖', 171],
      ['K2', '增长1.5倍', 174],
      ['K5', 75, 174],
      ['K8', 70, 174],
      ['K5', '全面实现生育保险与医疗机构实时刷卡结算管理', 183],
      ['K10', 20, 195],
      ['K10', '2011年实现社保卡全省范围发放应用', 195],
    ]);
    expect(one('fj-12.正文目标.10')).toMatchObject({ target: { qualitative: true, value: null } });
    expect(one('fj-12.正文目标.10').remarks.join()).toContain('增长1.5倍');
  });

  /** METHOD §5: each line with targets is carried, here or beside the row of a box that holds it. */
  test.each([
    ['fj-14', [144, 146, 148, 154, 156, 158, 206, 244, 246, 264]],
    ['fj-12', [59, 60, 62, 63, 144, 154, 160, 171, 174, 183, 195]],
  ])('no line of %s is left out', (planId, lines) => {
    const own = all.filter((each) => each.planId === planId);
    const carried = new Set(own.flatMap((each) => [each.line, ...each.otherTargets.map(({ line }) => line)]));
    expect(lines.filter((line) => !carried.has(line))).toEqual([]);
  });
});
