import { BUILT_IN } from '../../../src/catalogues/built-in';
import { joinCatalogues, readOwnPlan } from '../../../src/core/catalogue/join';
import { saveProblems } from '../../../src/core/catalogue/own-check';
import { ownPlanId, stableCodes } from '../../../src/core/catalogue/own-codes';
import { draftRows, type RowEdit } from '../../../src/core/catalogue/own-draft';
import { ownPlanSource, type PlanSource } from '../../../src/core/catalogue/own-plan';
import { ownUnits } from '../../../src/core/catalogue/own-units';
import type { Plan } from '../../../src/core/model/plan';
import { parseFigure } from '../../../src/core/notation/parse-figure';
import { DOUBTFUL_ROW, EDUCATION, educationFacts, readingOf } from './own-tables';

const reading = readingOf(EDUCATION);
const SETTLED: [number, RowEdit][] = [[DOUBTFUL_ROW, { target: '200' }]];

function sourceWith(edits: [number, RowEdit][] = SETTLED, facts = educationFacts(), earlier?: PlanSource): PlanSource {
  const rows = draftRows(reading, new Map(edits));
  return ownPlanSource(facts, reading, rows, earlier ? { source: earlier, plan: planOf(earlier) } : null);
}

function planOf(source: PlanSource): Plan {
  const read = readOwnPlan(source, '规划');
  if (!read.ok) throw new Error(read.problem);
  return read.own.plan;
}

const indicatorsOf = (source: PlanSource, box = 0) => planOf(source).boxes[box]!.indicators;

test('a table becomes a plan that the catalogue takes, figure for figure', () => {
  const plan = planOf(sourceWith());
  expect(plan).toMatchObject({ id: 'jy-14', period: '“十四五”', baseYear: 2020, startYear: 2021, endYear: 2025 });
  expect(plan.units.map(({ display, level }) => [display, level])).toEqual([
    ['全市', 'province'],
    ['市本级', 'province-direct'],
    ['鼓楼区', 'county'],
    ['闽侯县', 'county'],
  ]);
  const [box] = plan.boxes;
  expect(box).toMatchObject({
    number: '专栏1',
    kind: 'indicators',
    columnHeads: { baseline: '2020年', target: '2025年' },
  });
  expect(box!.footnotes).toEqual(reading.footnotes);
  expect(
    box!.indicators.map(({ code, no, name, unit, class: kind, attribute, section }) =>
      [code, no, name, unit, kind, attribute, section].join(' '),
    ),
  ).toMatchInlineSnapshot(`
[
  "jy-14.1.01 1 学前教育毛入园率 % K5 预期性 一、普及水平",
  "jy-14.1.02 2 九年义务教育巩固率 % K5 约束性 一、普及水平",
  "jy-14.1.03 3 高等教育毛入学率 % K5 预期性 一、普及水平",
  "jy-14.1.04 4 新增公办幼儿园学位 万个 K1 预期性 二、资源保障",
  "jy-14.1.05  农村 万个 K1  二、资源保障",
  "jy-14.1.06 5 劳动年龄人口平均受教育年限 年 K2 约束性 二、资源保障",
  "jy-14.1.07 6 职业院校在校生 万人 K8 预期性 二、资源保障",
  "jy-14.1.08 7 生师比  K7  二、资源保障",
  "jy-14.1.09 8 教育经费 亿元 K9 预期性 二、资源保障",
  "jy-14.1.10 9 建设示范校 所 K10  二、资源保障",
]
`);
  box!.indicators.forEach((indicator, at) => {
    const read = reading.indicators[at]!;
    expect(indicator.line).toBe(read.line);
    if (read.row === DOUBTFUL_ROW) return;
    const { value, operator, cumulative, unit, per, ratio, missing } = read.target;
    expect(indicator.target).toMatchObject({ value, operator, cumulative, unit, per, ratio, missing });
    expect(indicator.baseline.value).toBe(read.baseline.value);
  });
  expect(box!.indicators[4]!.parent).toBe('jy-14.1.04');
  expect(box!.indicators[6]!.remarks.join()).toContain('*为2019年数');
});

test('what cannot be read keeps the plan from being saved, and the row is named', () => {
  const rows = draftRows(reading, new Map());
  const source = ownPlanSource(educationFacts(), reading, rows);
  const problems = saveProblems(source, rows, '1');
  expect(problems).toEqual([{ row: DOUBTFUL_ROW, message: expect.stringContaining('100/200') as string }]);
  expect(problems[0]!.message).toContain('建设示范校');
  expect(problems[0]!.message).not.toMatch(/[a-z]{3}/);
});

test.each<[string, RowEdit, object]>([
  ['another target', { target: '200以上' }, { target: { value: 200, operator: 'ge' } }],
  ['text', { targetAsText: true }, { target: { qualitative: true, text: '100/200', value: null } }],
  ['another unit', { target: '3', unit: '万人' }, { unit: '万人', target: { unit: '万人' }, class: 'K2' }],
  ['another name', { target: '3', name: '示范高中' }, { name: '示范高中' }],
  ['a base', { target: '3', baseline: '1' }, { baseline: { value: 1 } }],
  ['an attribute', { target: '3', attribute: '约束性' }, { attribute: '约束性' }],
  ['a section', { target: '3', section: ' ' }, { section: null }],
  ['a parent', { target: '3', parent: 3 }, { parent: 'jy-14.1.01' }],
])('a row is corrected: %s', (_, edit, expected) => {
  expect(indicatorsOf(sourceWith([[DOUBTFUL_ROW, edit]])).at(-1)).toMatchObject(expected);
});

test('a row that is left out is gone, and its 其中 row stands by itself', () => {
  const parent = reading.indicators[3]!;
  const rows = indicatorsOf(sourceWith([...SETTLED, [parent.row, { omitted: true }]]));
  expect(rows.map(({ name }) => name)).not.toContain(parent.name);
  expect(rows.find(({ name }) => name === '农村')!.parent).toBeNull();
});

test('scopes that differ are told as not comparable', () => {
  const source = sourceWith([[DOUBTFUL_ROW, { baseline: '50（含民办）', target: '80（不含民办）' }]]);
  expect(indicatorsOf(source).at(-1)!.scopeConflict).toContain('含民办');
});

describe('codes', () => {
  test('saved again, every row keeps its code; a new one takes a number that none has had', () => {
    const first = sourceWith();
    const gone = reading.indicators[0]!.row;
    const second = sourceWith([...SETTLED, [gone, { omitted: true }]], educationFacts(), first);
    const codes = (source: PlanSource) => new Map(indicatorsOf(source).map(({ name, code }) => [name, code]));
    const [before, after] = [codes(first), codes(second)];
    before.delete(reading.indicators[0]!.name);
    expect(after).toEqual(before);
    const renamed = sourceWith([...SETTLED, [gone, { name: '学前三年毛入园率' }]], educationFacts(), second);
    expect(codes(renamed).get('学前三年毛入园率')).toBe('jy-14.1.11');
  });

  test('a second table is a second box; the first stays as it is', () => {
    const first = sourceWith();
    const both = sourceWith(SETTLED, educationFacts({ boxId: '2', number: '专栏2' }), first);
    expect(planOf(both).boxes.map(({ id }) => id)).toEqual(['1', '2']);
    expect(indicatorsOf(both)).toEqual(indicatorsOf(first));
    expect(indicatorsOf(both, 1)[0]!.code).toBe('jy-14.2.01');
  });

  test('equal rows keep their codes in order', () => {
    const row = { name: '合计', section: null, parent: null };
    const earlier = [
      { ...row, code: 'a.1.01' },
      { ...row, code: 'a.1.02' },
    ];
    expect(stableCodes('a', '1', [row, row, row], earlier)).toEqual(['a.1.01', 'a.1.02', 'a.1.03']);
    expect(stableCodes('a', '2', [row], earlier)).toEqual(['a.2.01']);
  });

  test('the id follows from name and years, whatever the width of the letters', () => {
    const years = { start: 2021, end: 2025 };
    const id = ownPlanId('福州市“十四五”教育规划（2021）', years);
    expect(id).toMatch(/^own-[0-9a-z]{6}$/);
    expect(ownPlanId('福州市“十四五”教育规划(2021) ', years)).toBe(id);
    expect(ownPlanId('福州市“十四五”教育规划（2021）', { start: 2026, end: 2030 })).not.toBe(id);
    expect(ownPlanId('福州市“十四五”卫生规划（2021）', years)).not.toBe(id);
  });
});

describe('joined with the built-in plans', () => {
  test('built-in plans stay, own ones come behind, every code leads to its indicator', () => {
    const { catalogue, own, problems, rest } = joinCatalogues(BUILT_IN, [sourceWith()]);
    expect([problems, rest]).toEqual([[], []]);
    expect(own.map(({ plan }) => plan.id)).toEqual(['jy-14']);
    expect(catalogue.plans.map(({ id }) => id)).toEqual([...BUILT_IN.plans.map(({ id }) => id), 'jy-14']);
    expect(catalogue.byCode.get('jy-14.1.03')!.name).toBe('高等教育毛入学率');
    expect(catalogue.byCode.get('fj-14.2.01')).toBe(BUILT_IN.byCode.get('fj-14.2.01'));
    expect(BUILT_IN.byCode.has('jy-14.1.03')).toBe(false);
  });

  test('without own plans it is the built-in catalogue itself', () => {
    expect(joinCatalogues(BUILT_IN, []).catalogue).toBe(BUILT_IN);
  });

  const good = sourceWith();
  const bad = JSON.parse(JSON.stringify(good).replaceAll('jy-14', 'jy-15').replace('"2025年"', '""')) as unknown;
  test.each<[string, unknown[], RegExp]>([
    [
      'the code of a built-in plan',
      [sourceWith(SETTLED, educationFacts({ id: 'fj-14' }))],
      /“fj-14”与内置规划相同.*换一个代码/,
    ],
    ['the same code twice', [good, good], /代码都是“jy-14”.*只读入前一个/],
    ['a faulty plan', [bad], /第1个自有规划读不了：.*目标/],
    ['no plan at all', [null], /第1个自有规划读不了/],
    ['text', ['规划'], /第1个自有规划读不了/],
    ['a key of the prototype', [JSON.parse('{"__proto__":{"plan":1}}')], /缺少 plan/],
    ['too many', Array<unknown>(51).fill(null), /超过50个/],
  ])('%s is refused in words and kept aside', (_, sources, told) => {
    const { problems, rest, own } = joinCatalogues(BUILT_IN, sources);
    expect(problems.join('\n')).toMatch(told);
    expect(rest.length).toBe(sources.length - own.length);
    expect(rest.length).toBeGreaterThan(0);
  });

  test('a code outside the plan is refused', () => {
    const source = JSON.parse(JSON.stringify(good).replace('jy-14.1.01', 'fj-14.2.01')) as PlanSource;
    expect(readOwnPlan(source, '规划')).toMatchObject({
      ok: false,
      problem: expect.stringContaining('jy-14.1.') as string,
    });
  });
});

test('a print that a footnote explained keeps its meaning', () => {
  const text = '指标\t单位\t2020年\t2025年\n新增学位\t万个\t—\t15\n注：新增学位为五年累计数。';
  const table = readingOf(text);
  const rows = draftRows(table, new Map()).map((row) => ({
    ...row,
    target: { ...row.target, figure: { ...parseFigure('[15]', { unit: '万个' }), printed: '15' } },
  }));
  const source = ownPlanSource(educationFacts(), table, rows);
  const [indicator] = indicatorsOf(source);
  expect(indicator!.target).toMatchObject({ cumulative: true, value: 15 });
  expect(indicator!.remarks.join()).toContain('表中印作“15”');
});

test.each([
  ['福建省', ['福州市', '省本级'], '全省', ['city', 'province-direct']],
  ['北京市', ['朝阳区'], '全市', ['city']],
  ['宁夏回族自治区', ['银川市', '银川市', ' '], '全区', ['city']],
  ['鼓楼区', ['温泉街道'], '全区', ['county']],
  ['东侨经济开发区', ['东侨经济开发区'], '全区', []],
  ['学校', [], '学校', []],
])('units of %s', (region, below, display, levels) => {
  const [top, ...lower] = ownUnits(region, below);
  expect(top).toEqual({ name: region, display, level: 'province' });
  expect(lower.map(({ level }) => level)).toEqual(levels);
});
