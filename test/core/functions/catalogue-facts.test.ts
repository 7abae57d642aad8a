import { cell } from '../../support/calling';

type Case = [string, readonly unknown[], unknown];

test.each<[string, ...Case]>([
  ['TARGET', 'a number', ['城镇新增就业人数'], 250],
  ['TARGET', 'a bound is its number', ['城镇调查失业率'], 5.5],
  ['TARGET', 'a ratio as printed', ['fj-13.1.08'], '10 : 40 : 50'],
  ['TARGET', 'of another plan', ['城镇新增就业人数', '', '十三五'], 275],
  ['TARGET', 'path of a flow', ['城镇新增就业人数', 2023], 150],
  ['TARGET', 'path of a flow, to date', ['城镇新增就业人数', '2023-09'], 137.5],
  ['TARGET', 'path of a stock', ['专业技术人才总量', 2021, 'fj-14'], 291.6],
  ['TARGET', 'path at the base year', ['专业技术人才总量', 2020, 'fj-14'], 282],
  ['TARGET', 'path at the end', ['专业技术人才总量', 2025, 'fj-14'], 330],
  ['TARGET', 'a maintained floor holds every year', ['基本养老保险参保率', 2022], 95],
  ['TARGET', 'a ceiling without a base holds every year', ['城镇调查失业率', 2022], 5.5],
  ['TARGET', 'path of a ratio', ['fj-13.1.08', 2016], '8.8 : 36.3 : 54.9'],
  ['TARGET', 'outside the plan', ['城镇新增就业人数', 2026], '#VALUE! 2026年不在福建“十四五”的规划期 2021—2025 年内'],
  ['BASELINE', 'a number', ['失业保险参保人数', 'fj-14'], 664.41],
  ['BASELINE', 'missing', ['城镇调查失业率'], ''],
  ['BASELINE', 'a ratio as printed', ['fj-13.1.08'], '8.5 : 35.4 : 56.1'],
  ['UNIT', 'people', ['失业保险参保人数'], '万人'],
  ['UNIT', 'a ratio has none', ['fj-13.1.08'], ''],
  ['ATTRIBUTE', 'binding', ['失业保险参保人数'], '约束性'],
  ['ATTRIBUTE', 'not printed', ['失业保险参保人数', 'fj-13'], ''],
  ['ELAPSED', 'a year', [2023, 'fj-14'], 0.6],
  ['ELAPSED', 'a quarter', ['2023Q3', 'fj-14'], 0.55],
  ['ELAPSED', 'before the plan', [2020, 'fj-14'], 0],
  ['ELAPSED', 'after the plan', [2031, 'fj-14'], 1],
  ['ELAPSED', 'no date', ['', 'fj-14'], ''],
  ['ELAPSED', 'the newest plan', [2021], 0.2],
  ['CONVERT', '万人 to 人', [664.41, '万人', '人'], 6644100],
  ['CONVERT', '人 to 万人', [6644100, '人', '万人'], 664.41],
  ['CONVERT', '亿元 to 万元', [90, '亿元', '万元'], 900000],
  ['CONVERT', '% to a fraction', [95.53, '%', '小数'], 0.9553],
  ['CONVERT', 'a fraction to %, full width', [0.07, '小数', '％'], 7],
  ['CONVERT', 'blank', ['', '万人', '人'], ''],
  [
    'CONVERT',
    'things that differ',
    [1, '万人', '亿元'],
    '#VALUE! “万人”不能换算成“亿元”，可用 万人与人、亿元与万元、%与小数 等',
  ],
  ['CONVERT', 'text', ['约5', '万人', '人'], '#VALUE! “约5”不是数字，不能换算'],
  ['READ', 'a total', ['[250]', '万人'], '五年累计250万人'],
  ['READ', 'a number', [695, '万人'], '695万人'],
  ['READ', 'blank', ['', '万人'], ''],
  ['CHECK', 'right', ['失业保险参保人数', 670, 2021], '通过'],
  ['CHECK', 'blank', ['失业保险参保人数', '', 2021], ''],
])('PLAN.%s: %s', (id, _name, args, expected) => {
  expect(cell(id, args)).toBe(expected);
});

test.each<[string, readonly unknown[], RegExp]>([
  ['a slip of the unit', ['失业保险参保人数', 6644100, 2021], /单位/],
  ['a fraction for a percentage', ['基本养老保险参保率', 0.955, 2021], /百分|小数|%/],
  ['text', ['失业保险参保人数', '1,013.5', 2021], /1,013\.5/],
  ['outside the plan', ['失业保险参保人数', 670, 2030], /^#VALUE! 2030年不在规划期/],
])('PLAN.CHECK: %s', (_name, args, expected) => {
  expect(cell('CHECK', args)).toMatch(expected);
});

describe('spilled', () => {
  test('PLAN.LIST has a row for each indicator', () => {
    const rows = cell('LIST', [2, 'fj-14']) as unknown[][];
    expect(rows).toHaveLength(20);
    expect(rows[0]).toEqual(['fj-14.2.01', '城镇新增就业人数', '万人', 299.94, 250, '预期性']);
    expect(rows[1]).toEqual(['fj-14.2.02', '城镇调查失业率', '%', '', 5.5, '预期性']);
  });

  test('a box of another plan shows under its number', () => {
    expect((cell('LIST', ['专栏1', 'fj-14']) as unknown[][])[8]![1]).toBe('高技能人才总量');
  });

  test.each<[readonly unknown[], RegExp]>([
    [['99', 'fj-14'], /^#N\/A 没有专栏“99”，可用的有：1、2/],
    [['', 'fj-14'], /^#N\/A 请给出专栏号/],
    [['一', 'fj-12'], /^#N\/A 福建“十二五”专栏一不可用/],
  ])('PLAN.LIST(%j)', (args, expected) => {
    expect(cell('LIST', args)).toMatch(expected);
  });

  test('PLAN.TABLE agrees with the single functions, with or without section rows', () => {
    const codes = (cell('LIST', [2, 'fj-14']) as unknown[][]).map(([code]) => code as string);
    const entries = codes.map((code, i) => [cell('BASELINE', [code]) || 5, 10 + i, '', '', '']);
    const table = cell('TABLE', [2, entries, 2022, 'fj-14']) as unknown[][];
    expect(table).toEqual(
      codes.map((code, i) => [
        cell('COMPLETION', [code, [entries[i]], 2022]),
        cell('PROGRESS', [code, [entries[i]], 2022]),
        0.4,
        cell('STATUS', [code, [entries[i]], 2022]),
      ]),
    );
    const heads = [0, 5, 9, 15, 18];
    const withHeads = entries.flatMap((line, i) => (heads.includes(i) ? [['一、', '', '', '', ''], line] : [line]));
    const spaced = cell('TABLE', [2, withHeads, 2022, 'fj-14']) as unknown[][];
    expect(spaced.filter((line) => line.some((value) => value !== ''))).toEqual(table);
    expect(spaced[0]).toEqual(['', '', '', '']);
  });

  test('PLAN.TABLE says how many rows it wants and which entry is wrong', () => {
    expect(cell('TABLE', [2, [[1]], 2022, 'fj-14'])).toBe('#VALUE! 填报区有 1 行，专栏2应为 20 行（含分节行为 25 行）');
    const entries = Array.from({ length: 20 }, () => ['约5']);
    expect((cell('TABLE', [2, entries, 2021, 'fj-14']) as unknown[][])[0]![3]).toMatch(/^填报有误：“约5”不是数值/);
  });
});
