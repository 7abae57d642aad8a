import { readTable, readTableText } from '../../../../src/core/notation/table/read-table';
import type { DoubtKind, TableIndicator, TableReading } from '../../../../src/core/notation/table/table';

const table = (...rows: string[]): TableReading => readTableText(rows.join('\n'));
const roles = (...heads: string[]): string[] =>
  readTable([heads, heads.map((_, i) => (i === 0 ? '就业人数' : '5'))]).columns.map(({ role }) => role);
const first = (reading: TableReading): TableIndicator => reading.indicators[0]!;
const kinds = ({ doubts }: TableReading): DoubtKind[] => doubts.map(({ kind }) => kind);

describe('heads', () => {
  test.each<[string[], string[]]>([
    [
      ['指标', '2020年', '2025年', '属性'],
      ['name', 'baseline', 'target', 'attribute'],
    ],
    [
      ['指标', '2025年', '2020年'],
      ['name', 'target', 'baseline'],
    ],
    [
      ['指标', '“十一五”规划', '2010年末', '2015年末'],
      ['name', 'previousTarget', 'baseline', 'target'],
    ],
    [
      ['指标', '2015年基数', '“十三五”规划目标', '2020年完成数'],
      ['name', 'baseline', 'target', 'outcome'],
    ],
    [
      ['序号', '主要指标', '单位', '基期值', '目标值', '性质', '备注'],
      ['no', 'name', 'unit', 'baseline', 'target', 'attribute', 'text'],
    ],
    [
      ['指标', '2020', '2021', '2022', '2025'],
      ['name', 'baseline', 'annual', 'annual', 'target'],
    ],
    [
      ['指标', '2020年', '2025年', '年均增速（%）', '五年累计'],
      ['name', 'baseline', 'target', 'average', 'average'],
    ],
    [
      ['指标', '2020年', '2025年', '2035年'],
      ['name', 'baseline', 'target', 'value'],
    ],
    [
      ['指标', '2025年目标', '2035年远景目标'],
      ['name', 'target', 'value'],
    ],
    [
      ['指标', '2015年', '2020年', '2025年'],
      ['name', 'value', 'baseline', 'target'],
    ],
    [
      ['指标', '2022年', '2025年'],
      ['name', 'baseline', 'target'],
    ],
    [
      ['指标', '二〇二〇年', '二〇二五年'],
      ['name', 'baseline', 'target'],
    ],
    [
      ['指标', '2020年实绩', '“十四五”末'],
      ['name', 'baseline', 'target'],
    ],
    [
      ['一级指标', '二级指标', '2020年', '2025年'],
      ['section', 'name', 'baseline', 'target'],
    ],
    [
      ['指　标', '２０２０年', '2025\n年'],
      ['name', 'baseline', 'target'],
    ],
  ])('%j', (heads, expected) => {
    expect(roles(...heads)).toEqual(expected);
  });

  test.each([
    ['repeated', ['指标\t目标\t目标\t属性', '指标\t2020年\t2025年\t属性']],
    ['blank', ['指标\t目标\t\t属性', '\t2020年\t2025年\t']],
    ['above the names', ['\t“十四五”\t\t', '指标\t2020年\t2025年\t属性']],
    ['three levels', ['指标\t规划\t\t属性', '\t目标\t\t', '\t2020年\t2025年\t']],
    ['with a line of units', ['指标\t2020年\t2025年\t属性', '\t万人\t万人\t']],
    ['with numbered columns', ['指标\t2020年\t2025年\t属性', '甲\t1\t2\t3']],
  ])('of several levels, merged cells %s', (_, heads) => {
    const reading = table(...heads, '就业人数（万人）\t5\t6\t预期性');
    expect(reading.columns.map(({ role }) => role)).toEqual(['name', 'baseline', 'target', 'attribute']);
    expect(first(reading)).toMatchObject({ baseline: { value: 5 }, target: { value: 6 }, line: heads.length + 1 });
    expect(reading.unread).toEqual([]);
  });

  test('the years of the person go before those of the heads', () => {
    const reading = readTableText('指标\t2020年\t2025年\t2030年\n就业（万人）\t5\t6\t7', {
      years: { start: 2026, end: 2030 },
    });
    expect(first(reading)).toMatchObject({ baseline: { value: 6 }, target: { value: 7 } });
  });
});

describe('targets', () => {
  const outline = (target: string, average: string, name = '就业人数（万人）'): TableIndicator =>
    first(table('指标\t2020年\t2025年\t年均/累计', `${name}\t5\t${target}\t${average}`));

  test.each([
    ['—', '[250]', { value: 250, cumulative: true }, '年均/累计'],
    ['', '年均增长5%', { value: 5, kind: 'growth', per: '年均' }, '年均/累计'],
    ['6', '[250]', { value: 6, cumulative: false }, '2025年'],
    ['—', '—', { missing: true }, '2025年'],
  ])('of %s and %s', (target, average, expected, column) => {
    const indicator = outline(target, average);
    expect(indicator).toMatchObject({ target: expected, targetColumn: column });
    expect(Object.keys(indicator.columns)).toEqual(['2020年', '2025年', '年均/累计']);
    expect(indicator.columns['年均/累计']!.printed).toBe(average);
  });

  test('a rate in 年均/累计 is the level of every year, a growth is a growth', () => {
    expect(outline('—', '<5.5', '城镇调查失业率（%）')).toMatchObject({
      class: 'K6',
      target: { kind: 'rate', per: null },
    });
    expect(outline('—', '>7', '研发经费投入增长（%）')).toMatchObject({
      class: 'K5',
      target: { kind: 'growth', per: '年均' },
    });
  });

  test('heads that are names of object members are heads like any other', () => {
    const { columns } = first(
      readTable([
        ['指标', '2020年', '2025年', '__proto__', '__proto__'],
        ['就业（万人）', '5', '6', '7', '8'],
      ]),
    );
    expect(Object.entries(columns).map(([head, { value }]) => [head, value])).toEqual([
      ['2020年', 5],
      ['2025年', 6],
      ['__proto__', 7],
      ['__proto__（2）', 8],
    ]);
  });
});

describe('rows', () => {
  const HEAD = '指标\t2020年\t2025年';
  const parents = (...rows: string[]): [string, string | null][] =>
    table(HEAD, ...rows).indicators.map(({ name, parent }) => [name, parent]);

  test('其中 goes on over rows that are indented further', () => {
    expect(parents('1、人数\t5\t6', '　其中：甲\t1\t2', '　　　　乙\t1\t2', '2、其他\t1\t2')).toEqual([
      ['人数', null],
      ['甲', '人数'],
      ['乙', '人数'],
      ['其他', null],
    ]);
  });
  test('其中 within 其中', () => {
    expect(parents('人数\t5\t6', '　其中：甲\t1\t2', '　　　其中：乙\t1\t2', '　　　　　　丙\t1\t2')).toEqual([
      ['人数', null],
      ['甲', '人数'],
      ['乙', '甲'],
      ['丙', '甲'],
    ]);
  });
  test('（1） below 1. is its part', () => {
    expect(parents('1.人数\t5\t6', '（1）甲\t1\t2', '①乙\t1\t2', '（2）丙\t1\t2', '2.其他\t1\t2')).toEqual([
      ['人数', null],
      ['甲', '人数'],
      ['乙', '甲'],
      ['丙', '人数'],
      ['其他', null],
    ]);
  });
  test('其中 does not reach over a section', () => {
    expect(parents('一、就业\t\t', '1.人数\t5\t6', '二、社保\t\t', '其中：甲\t1\t2')).toEqual([
      ['人数', null],
      ['甲', null],
    ]);
  });
  test.each([
    ['一、就业\t\t', '一、就业'],
    ['一、就业\t一、就业\t一、就业', '一、就业'],
    ['　就 业\t\t', '就业'],
    ['一、民生\t\t\n（一）就业\t\t', '一、民生／（一）就业'],
    ['一、民生\t\t\n（一）养老\t\t\n（二）就业\t\t', '一、民生／（二）就业'],
    ['（一）养老\t\t\n二、民生\t\t', '二、民生'],
  ])('stand under the section %j', (sections, expected) => {
    expect(first(table(HEAD, ...sections.split('\n'), '1.人数\t5\t6')).section).toBe(expected);
  });

  test.each([
    ['— 12 —\t\t', 'page-number'],
    ['第3页 共9页\t\t', 'page-number'],
    ['12\t\t', 'page-number'],
    ['续表\t\t', 'title'],
    ['专栏2（续）\t\t', 'title'],
    ['注：[]内为五年累计数\t\t', 'footnote'],
    [HEAD, 'header'],
    ['------\t\t', 'rule'],
    ['\t\t7', 'unread'],
    ['7\t8\t9', 'unread'],
    ['坚持就业优先导向，健全就业机制。\t\t', 'unread'],
  ])('%j between them is no indicator', (line, use) => {
    const reading = table(HEAD, '1.人数（万人）\t5\t6', line, '2.其他（万人）\t1\t2');
    expect(reading.indicators.map(({ name }) => name)).toEqual(expect.arrayContaining(['人数', '其他']));
    if (use !== 'unread') expect(reading.indicators).toHaveLength(2);
    expect(reading.uses[2]!.find((each) => each !== null)).toBe(line === '7\t8\t9' ? 'name' : use);
  });

  test('a cell beyond the heads is quoted', () => {
    expect(table(HEAD, '人数（万人）\t5\t6\t另见附表').unread).toMatchObject([
      { line: 2, column: 3, printed: '另见附表', reason: '这一格超出表头的栏数' },
    ]);
  });

  test('every table has the years of its own title', () => {
    const reading = table(
      '某市“十四五”规划',
      '专栏1 “十三五”完成情况',
      '指标\t2015年\t2020年',
      '培训（万人）\t5\t[6]',
      '专栏2 “十四五”目标',
      '指标\t2020年\t2025年',
      '培训（万人）\t5\t[6]',
    );
    expect(reading.indicators.map(({ readBack }) => readBack.target)).toEqual([
      '2016—2020年五年累计6万人',
      '2021—2025年五年累计6万人',
    ]);
  });

  test('a paragraph with a value beside it is no indicator', () => {
    const reading = table(HEAD, '人数（万人）\t5\t6', `${'建设综合性的服务场所，'.repeat(12)}\t5\t6`);
    expect(reading.indicators).toHaveLength(1);
    expect(reading.unread[0]!.reason).toBe('名称太长，像一段正文，不像指标行');
  });

  test('a table with other heads below is read by those, and asked about', () => {
    const reading = table(HEAD, '人数（万人）\t5\t6', '指标\t单位\t2025年', '其他\t个\t7');
    expect(reading.indicators[1]).toMatchObject({ unit: '个', target: { value: 7 }, baseline: { missing: true } });
    expect(kinds(reading)).toEqual(['second-table']);
  });
});

describe('units', () => {
  test.each([
    ['指标\t单位\t2025年\n人数\t万人\t6', '万人'],
    ['指标\t2025年\n人数（ 万人 ）\t6', '万人'],
    ['指标\t2025年\n参保率（％）\t6', '%'],
    ['指标\t2025年（亿元）\n收入\t6', '亿元'],
    ['单位：万人\t\n指标\t2025年\n人数\t6', '万人'],
    ['（单位：万人）\n指标\t2025年\n失业率\t5%以内', '%'],
    ['指标\t2025年\n人数\t600万人', '万人'],
    ['指标\t2025年\n货运周转量（亿吨公里）\t600', '亿吨公里'],
    ['指标\t2025年\n建成中心的村（社区）\t600个', '个'],
    ['指标\t2025年\n参保人数（万人）（含离退休）\t600', '万人'],
    ['指标\t2025年\n职称比例\t10:40:50', ''],
  ])('%j', (text, unit) => {
    const reading = readTableText(text);
    expect(first(reading).unit).toBe(unit);
    expect(kinds(reading)).not.toContain('unit-unknown');
  });
});

describe('footnotes', () => {
  const noted = (cell: string, ...notes: string[]): TableReading =>
    table('指标\t2020年\t2025年', `参保率（%）\t${cell}\t95`, ...notes);

  test('a mark takes the date of its note', () => {
    const reading = noted('60.6*', '注：带*的为2019年数据。');
    expect(first(reading).baseline).toMatchObject({ asof: '2019年', note: '表注：带*的为2019年数据' });
    expect(first(reading).readBack.baseline).toBe('2019年为60.6%');
    expect(reading.doubts).toEqual([]);
  });
  test('（） are totals where the note says so', () => {
    expect(first(noted('（60.6）', '注：（）内为五年累计数。')).baseline).toMatchObject({
      cumulative: true,
      value: 60.6,
    });
  });
  test('[ ] are none where the note says something else', () => {
    const reading = noted('[60.6]', '注：[ ]内为2019年数。');
    expect(first(reading).baseline).toMatchObject({
      cumulative: false,
      value: 60.6,
      asof: '2019年',
      printed: '[60.6]',
    });
    expect(kinds(reading)).toEqual(['bracket-otherwise']);
  });
  test('without a note both are asked about', () => {
    expect(kinds(noted('[60.6]'))).toContain('bracket-unexplained');
    expect(kinds(noted('60.6*'))).toEqual(['marker-unexplained']);
  });
  test('marks tell the attribute', () => {
    const reading = table(
      '指标\t2025年',
      '★参保率（%）\t95',
      '失业率（%）\t<5',
      '注：带★为约束性指标，其余为预期性指标。',
    );
    expect(reading.indicators.map(({ name, attribute }) => [name, attribute])).toEqual([
      ['参保率', '约束性'],
      ['失业率', '预期性'],
    ]);
  });
  test('go on over the lines below, text after them does not', () => {
    const reading = noted('60', '注：1.口径为全省。', '2.不含外省。', '第二章 就业');
    expect(reading.footnotes).toEqual(['注：1.口径为全省。', '2.不含外省。']);
    expect(reading.unread.map(({ printed }) => printed)).toEqual(['第二章 就业']);
  });
});

describe('doubts', () => {
  test.each<[DoubtKind, string]>([
    ['no-header', '人数（万人）\t5\t6'],
    ['column-unknown', '指标\t2020年\t2025年\t甲组\n人数（万人）\t5\t6\t7'],
    ['column-repeated', '指标\t基期\t现状\t目标\n人数（万人）\t5\t5\t6'],
    ['columns-inferred', '指标\t2020年完成\n人数（万人）\t5'],
    ['unit-unknown', '指标\t2025年\n人数\t6'],
    ['unit-differs', '指标\t2025年\n人数（人）\t6万人'],
    ['one-year-base', '指标\t2020年\t2025年\n培训（万人）\t5\t[6]'],
    ['total-of-level', '指标\t2020年\t2025年\n人均预期寿命（岁）\t77\t[1]'],
    ['period-unknown', '指标\t2025年\n新增就业（万人）\t6'],
    ['two-targets', '指标\t2020年\t2021年\t2025年\t五年累计\n就业（万人）\t5\t5\t6\t27'],
    ['several-figures', '指标\t2025年\n调解率、结案率（%）\t60、90'],
    ['multiple', '指标\t2020年\t2025年\n人数（万人）\t5\t增长1.5倍'],
    ['not-a-figure', '指标\t2025年\n人数（万人）\t约莫6人上下'],
    ['doubtful-number', '指标\t2025年\n人数（万人）\t250,300'],
    ['target-missing', '指标\t2020年\t2025年\n人数（万人）\t5\t—'],
    ['parent-uncertain', '指标\t2025年\n其中：人数（万人）\t5'],
    ['name-repeated', '指标\t2025年\n人数（万人）\t5\n人数（万人）\t5'],
    ['scope-differs', '指标\t2020年\t2025年\n人数（万人）\t5（含外省）\t6（不含外省）'],
    ['attribute-unknown', '指标\t2025年\t属性\n人数（万人）\t5\t导向性'],
    ['short-row', '指标  2020年  2025年\n失业率（%）  5  6\n就业率（%）  7'],
  ])('%s is asked about %j', (kind, text) => {
    const doubt = readTableText(text).doubts.find((each) => each.kind === kind);
    expect(doubt).toBeDefined();
    expect(doubt!.asks).not.toBe('');
    expect(doubt!.text).toMatch(/[\u4e00-\u9fff]/);
  });

  test('several figures in a cell are offered one by one, none is taken', () => {
    const reading = table('指标\t2025年', '调解率、结案率（%）\t60以上；90以上');
    expect(first(reading).target).toMatchObject({ qualitative: true, value: null });
    expect(reading.doubts[0]!.choices.map(({ cell }) => cell)).toEqual(['60以上', '90以上']);
  });
});
