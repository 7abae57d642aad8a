import { BUILT_IN } from '../../src/catalogues/built-in';
import { findBox, findPlan } from '../../src/core/model/catalogue';
import { planYears } from '../../src/core/model/plan';
import { LOWER_UNITS } from '../support/units';

const indicators = (planId: string, boxId: string) => findBox(BUILT_IN, planId, boxId)!.box.indicators;
const one = (code: string) => BUILT_IN.byCode.get(code)!;
const all = [...BUILT_IN.byCode.values()];
/** Rows of the printed tables. */
const tables = all.filter((each) => ['1', '2', '7'].includes(each.boxId) && each.project === null);

describe('plans', () => {
  test.each([
    ['fj-14', [2021, 2022, 2023, 2024, 2025], 2020],
    ['fj-13', [2016, 2017, 2018, 2019, 2020], 2015],
    ['fj-12', [2011, 2012, 2013, 2014, 2015], 2010],
  ])('%s', (id, years, base) => {
    const plan = findPlan(BUILT_IN, id)!;
    expect(planYears(plan)).toEqual(years);
    expect(plan.baseYear).toBe(base);
    expect(plan.units.map((unit) => unit.display)).toEqual(['全省', '省本级', ...LOWER_UNITS]);
    expect(plan.units.map((unit) => unit.level)).toEqual([
      'province',
      'province-direct',
      ...Array<string>(10).fill('city'),
    ]);
  });

  test('newest first', () => {
    expect(BUILT_IN.plans.map((plan) => plan.id)).toEqual(['fj-14', 'fj-13', 'fj-12']);
  });
});

describe('boxes', () => {
  test('of the 十四五', () => {
    const { boxes } = findPlan(BUILT_IN, 'fj-14')!;
    expect(boxes.map((box) => box.id)).toEqual(['1', '2', '3', '4', '5', '6', '7', '正文目标']);
    expect(boxes.map((box) => [box.number, box.kind, box.projects.length, box.indicators.length])).toEqual([
      ['专栏1', 'outcomes', 0, 11],
      ['专栏2', 'indicators', 0, 20],
      ['专栏3', 'works', 4, 0],
      ['专栏4', 'works', 3, 0],
      ['专栏5', 'works', 8, 4],
      ['专栏6', 'works', 8, 4],
      ['专栏7', 'works', 8, 2],
      ['正文目标', 'text-targets', 0, 7],
    ]);
    expect(boxes.every((box) => box.available)).toBe(true);
  });

  test('of the 十二五', () => {
    const { boxes } = findPlan(BUILT_IN, 'fj-12')!;
    expect(boxes.map((box) => box.id)).toEqual([
      ...Array.from({ length: 17 }, (_, i) => String(i + 1)),
      '附录',
      '正文目标',
    ]);
    expect(
      boxes.slice(5).map((box) => [box.number, box.available, box.kind, box.projects.length, box.indicators.length]),
    ).toEqual([
      ['专栏六', true, 'coverage', 0, 12],
      ['专栏七', true, 'indicators', 0, 19],
      ['专栏八', true, 'warning', 0, 6],
      ['专栏九', true, 'campaign', 0, 15],
      ['专栏十', true, 'campaign', 0, 3],
      ['专栏十一', true, 'dimensions', 0, 13],
      ['专栏十二', true, 'coverage', 0, 25],
      ['专栏十三', true, 'coverage', 0, 9],
      ['专栏十四', true, 'coverage', 0, 3],
      ['专栏十五', true, 'coverage', 0, 12],
      ['专栏十六', true, 'works', 4, 0],
      ['专栏十七', true, 'coverage', 0, 7],
      ['附录', true, 'works', 12, 5],
      ['正文目标', true, 'text-targets', 0, 15],
    ]);
    for (const box of boxes.slice(0, 5))
      expect(box).toMatchObject({ line: null, reason: expect.stringContaining('不含专栏一至专栏五') });
  });

  test('that are not available say why and hold nothing', () => {
    for (const box of BUILT_IN.plans.flatMap((plan) => plan.boxes)) {
      expect(box.available).toBe(box.reason === null);
      expect(box.indicators.length + box.projects.length > 0).toBe(box.available);
    }
  });

  test('专栏1 of the 十四五 is the table of the 十三五', () => {
    const shown = findPlan(BUILT_IN, 'fj-14')!.boxes[0]!;
    expect(shown).toMatchObject({
      planId: 'fj-14',
      number: '专栏1',
      kind: 'outcomes',
      sameAs: { planId: 'fj-13', boxId: '1' },
    });
    expect(shown.indicators).toEqual(indicators('fj-13', '1'));
    expect(findBox(BUILT_IN, 'fj-14', '1')!.plan.id).toBe('fj-13');
    expect(findBox(BUILT_IN, 'fj-14', '1')!.box.footnotes).toEqual(['注：[]内为五年累计数']);
  });

  test('heads as printed', () => {
    expect(findBox(BUILT_IN, 'fj-13', '1')!.box.columnHeads).toEqual({
      baseline: '2015年基数',
      target: '“十三五”规划目标',
      outcome: '2020年完成数',
      previousTarget: null,
    });
    expect(findBox(BUILT_IN, 'fj-14', '2')!.box.columnHeads).toEqual({
      baseline: '2020年',
      target: '2025年',
      outcome: null,
      previousTarget: null,
    });
    expect(findBox(BUILT_IN, 'fj-12', '7')!.box.columnHeads).toEqual({
      baseline: '2010年末',
      target: '2015年末',
      outcome: null,
      previousTarget: '“十一五”规划',
    });
  });
});

describe('indicators', () => {
  /** code, class, unit, base, target: typed from the printed tables, not from the seeds. */
  test('of 专栏2', () => {
    expect(
      indicators('fj-14', '2').map((each) => [
        each.no,
        each.class,
        each.unit,
        each.baseline.value,
        each.target.value,
        each.attribute,
        each.line,
      ]),
    ).toEqual([
      ['1', 'K1', '万人', 299.94, 250, '预期性', 163],
      ['2', 'K6', '%', null, 5.5, '预期性', 164],
      ['3', 'K6', '%', 3.82, 5, '预期性', 165],
      ['4', 'K3', '万人次', 77.89, 125, '预期性', 166],
      ['5', 'K3', '万人次', 32.39, 50, '预期性', 167],
      ['6', 'K5', '%', 95.53, 95, '预期性', 170],
      ['7', 'K2', '万人', 664.41, 695, '约束性', 171],
      ['8', 'K2', '万人', 936.85, 1016, '约束性', 172],
      ['9', 'K1', '亿元', 50, 90, '预期性', 173],
      ['10', 'K2', '万人', 282, 330, '预期性', 175],
      ['11', 'K2', '万人', 28, 33, '预期性', 176],
      ['12', 'K1', '万人', 35, 40, '预期性', 177],
      ['13', 'K3', '万人', 15.49, 85, '预期性', 178],
      ['14', 'K3', '万人', 2.7, 15, '预期性', 179],
      ['15', 'K4', '人', 300, 330, '预期性', 180],
      ['16', 'K5', '%', 68.4, 60, '预期性', 182],
      ['17', 'K5', '%', 93.1, 90, '预期性', 183],
      ['18', 'K5', '%', 100, 96, '预期性', 184],
      ['19', 'K2', '万人', 4320, 4400, '预期性', 186],
      ['20', 'K5', '%', 13.4, 68, '预期性', 187],
    ]);
  });

  test('of 专栏1', () => {
    expect(
      indicators('fj-13', '1').map((each) => [
        each.no,
        each.class,
        each.unit,
        each.baseline.value,
        each.target.value,
        each.outcome?.value,
        each.line,
      ]),
    ).toEqual([
      ['1', 'K1', '万人', 325.58, 275, 299.94, 106],
      ['2', 'K5', '%', 84.35, 90, 95.53, 108],
      ['3', 'K2', '万人', 883.65, 1030, 1200.57, 109],
      ['4', 'K2', '万人', 1480.41, 1502, 1588.16, 110],
      ['5', 'K2', '万人', 546.27, 630, 664.41, 111],
      ['6', 'K2', '万人', 691.03, 780, 936.85, 112],
      ['7', 'K2', '万人', 239.6, 280, 282, 114],
      ['8', 'K7', '', null, null, null, 115],
      ['9', 'K2', '万人', 87.33, 140, 113.83, 116],
      ['10', 'K5', '%', 96.4, 95, 97.54, 118],
      ['11', 'K5', '%', 93.97, 90, 93.1, 119],
    ]);
    expect(one('fj-13.1.08')).toMatchObject({
      baseline: { ratio: [8.5, 35.4, 56.1] },
      target: { ratio: [10, 40, 50] },
      outcome: { ratio: [10, 40, 50] },
      decimals: 1,
      additive: false,
    });
  });

  test('of 专栏七', () => {
    expect(
      indicators('fj-12', '7').map((each) => [
        each.no,
        each.class,
        each.unit,
        each.previousTarget?.value,
        each.baseline.value,
        each.target.value,
        each.line,
      ]),
    ).toEqual([
      ['1', 'K1', '万人', 300, 331.23, 300, 68],
      ['2', 'K6', '%', 4, 3.77, 4.2, 69],
      ['3', 'K1', '万人', 450, 470, 200, 70],
      ['1', 'K2', '万人', null, 635.27, 760, 72],
      ['', 'K2', '万人', 500, 521.81, 600, 73],
      ['2', 'K5', '%', null, 92.74, 85, 74],
      ['3', 'K2', '万人', null, null, 3610, 75],
      ['', 'K5', '%', null, null, 95, 76],
      ['', 'K2', '万人', null, 1226.25, 1278, 77],
      ['', 'K5', '%', null, 95, 95, 78],
      ['', 'K5', '%', null, 98.13, 98, 79],
      ['4', 'K2', '万人', 333, 374.18, 435, 81],
      ['5', 'K2', '万人', null, 417.74, 500, 82],
      ['6', 'K2', '万人', 260, 374.41, 445, 83],
      ['1', 'K5', '%', null, 94.42, 95, 85],
      ['2', 'K5', '%', null, 93.83, 95, 86],
      ['3', 'K1', '万人', null, 192.1, 200, 87],
      ['', 'K1', '万人', null, 25.77, 30, 88],
      ['', 'K1', '万人', null, 2.66, 3, 89],
    ]);
  });

  test('bounds are strict or inclusive as printed', () => {
    expect(
      indicators('fj-14', '2').flatMap((each) =>
        each.target.operator === 'eq' ? [] : [[each.no, each.target.operator]],
      ),
    ).toEqual([
      ['2', 'lt'],
      ['3', 'lt'],
      ['6', 'ge'],
      ['16', 'ge'],
      ['17', 'ge'],
      ['18', 'ge'],
    ]);
    expect(one('fj-12.7.02').target.operator).toBe('le');
    expect(one('fj-12.7.08').target.operator).toBe('ge');
    expect(one('fj-12.7.11').target.operator).toBe('eq');
  });

  test('cumulative as bracketed or printed 累计', () => {
    const cumulative = [...BUILT_IN.byCode.values()].filter((each) => each.target.cumulative);
    expect(cumulative.map((each) => each.code)).toEqual([
      ...['01', '04', '05', '09', '12', '13', '14'].map((no) => `fj-14.2.${no}`),
      'fj-13.1.01',
      ...['01', '17', '18', '19'].map((no) => `fj-12.7.${no}`),
      'fj-12.11.01',
    ]);
    expect(cumulative.filter((each) => !each.baseline.cumulative).map((each) => each.class)).toEqual([
      'K3',
      'K3',
      'K3',
      'K3',
    ]);
  });

  test('其中 rows, and which of them are parts', () => {
    const children = tables.filter((each) => each.parent !== null);
    expect(children.map((each) => [each.code, each.parent, each.partOfParent])).toEqual([
      ['fj-14.2.05', 'fj-14.2.04', true],
      ['fj-14.2.11', 'fj-14.2.10', true],
      ['fj-14.2.14', 'fj-14.2.13', true],
      ['fj-14.2.20', 'fj-14.2.19', false],
      ['fj-12.7.05', 'fj-12.7.04', true],
      ['fj-12.7.09', 'fj-12.7.07', true],
      ['fj-12.7.10', 'fj-12.7.07', false],
      ['fj-12.7.11', 'fj-12.7.07', false],
      ['fj-12.7.18', 'fj-12.7.17', true],
      ['fj-12.7.19', 'fj-12.7.17', true],
    ]);
  });

  test('collected in the province only', () => {
    const provincial = [...BUILT_IN.byCode.values()].filter((each) => each.levels.length === 1);
    expect(provincial.map((each) => [each.code, each.levels])).toEqual([
      ['fj-14.2.02', ['province']],
      ['fj-14.2.09', ['province']],
      ['fj-14.正文目标.07', ['province']],
      ['fj-12.正文目标.14', ['province']],
    ]);
  });

  test('only unemployment should fall; only rates and ratios do not add up', () => {
    expect(tables.filter((each) => each.desiredDirection === 'decrease').map((each) => each.name)).toEqual([
      '城镇调查失业率',
      '城镇登记失业率',
      '城镇登记失业率',
    ]);
    for (const each of tables) expect(each.additive).toBe(each.unit !== '%' && each.unit !== '');
  });

  test('scopes that may not be compared', () => {
    const conflicts = [...BUILT_IN.byCode.values()].filter((each) => each.scopeConflict !== null);
    expect(conflicts.map((each) => each.code)).toEqual(['fj-12.7.03', 'fj-12.7.06', 'fj-12.11.03', 'fj-12.11.05']);
    expect(one('fj-12.7.04')).toMatchObject({
      baseline: { scope: '含离退休' },
      target: { scope: '含离退休' },
      scopeConflict: null,
    });
  });

  test('text targets stand beside the table with their lines', () => {
    const others = (code: string) =>
      one(code).otherTargets.map(({ figure, line }) => [figure.printed, figure.operator, figure.value, line]);
    expect(others('fj-14.2.01')).toEqual([['250万人以上', 'ge', 250, 144]]);
    expect(others('fj-14.2.02')).toEqual([['5.5%以内', 'le', 5.5, 144]]);
    expect(others('fj-14.2.03')).toEqual([['5%以内', 'le', 5, 144]]);
    expect(others('fj-14.2.06')).toEqual([['95%以上', 'ge', 95, 146]]);
    expect(others('fj-14.2.17')).toEqual([['不低于60%、90%', 'ge', 90, 156]]);
    expect(others('fj-12.7.01')).toEqual([['累计新增城镇就业人数300万人', 'eq', 300, 59]]);
    expect(one('fj-12.7.01').otherTargets[0]!.figure.cumulative).toBe(true);
    expect(one('fj-12.7.03').otherTargets[0]!.figure).toMatchObject({ value: 200, cumulative: true, soft: true });
  });

  test('where the document disagrees with itself, the indicator says so', () => {
    expect(one('fj-14.2.01').remarks.join()).toMatch(/299\.94.*未加方括号.*第106、163行/u);
    expect(one('fj-14.2.02').remarks.join()).toMatch(/第144行.*5\.5%以内.*<5\.5.*比较关系/u);
    expect(one('fj-14.2.13').remarks.join()).toMatch(/15\.49.*推断|推断.*15\.49/u);
    expect(one('fj-14.2.19').remarks.join()).toMatch(/4400 万张.*单位/u);
    expect(one('fj-13.1.09').remarks.join()).toContain('低于规划目标');
    for (const same of ['fj-14.2.06', 'fj-14.2.07', 'fj-14.2.16', 'fj-14.2.17', 'fj-14.2.18'])
      expect(one(same).remarks).toEqual([]);
  });

  test('every name and alias leads to one indicator of its plan', () => {
    for (const plan of BUILT_IN.plans) {
      const own = all.filter((each) => each.planId === plan.id && each.sameEntryAs === null);
      const words = own.flatMap((each) => [each.name, ...each.aliases]);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});
