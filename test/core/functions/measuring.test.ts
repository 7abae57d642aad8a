import { cell } from '../../support/calling';

const row = (...values: unknown[]) => [values];
const column = (...values: unknown[]) => values.map((value) => [value]);

type Case = [string, readonly unknown[], unknown];

describe('PLAN.PROGRESS', () => {
  test.each<Case>([
    ['a flow', ['城镇新增就业人数', row(50, 50, 50, '', ''), 2023], 0.6],
    ['a column of cells', ['城镇新增就业人数', column(50, 50, 50), 2023], 0.6],
    ['a code, any case and width', [' ＦＪ-14.2.01 ', row(50), 2021], 0.2],
    ['an alias', ['新增就业', row(50), 2021], 0.2],
    ['a cell reference to a name', [[['城镇新增就业人数']], row(50), [[2021]]], 0.2],
    ['a name with ordinal and unit, as printed', ['1. 城镇新增就业人数（万人）', row(50)], 0.2],
    ['其中', ['其中：高级职称人才数量', row(29)], 0.2],
    ['a stock', ['失业保险参保人数', row(670.528)], 0.2],
    ['a stock, one value at the report date', ['失业保险参保人数', 682.764, 2023], 0.6],
    ['a report date as a serial', ['城镇新增就业人数', row(50, 50, 37.5), 45170], 0.55],
    ['an outcome, unrounded', ['高技能人才总量', 113.83, null, 'fj-13'], 0.5031327131194229],
    ['an outcome with its year', ['高技能人才总量', [[113.83]], 2020, '十三五'], 0.5031327131194229],
    ['a ratio', ['fj-13.1.08', '10:40:50'], 1],
    ['an own target in persons', ['失业保险参保人数', row(104), 2021, 'fj-14', '1200000人', 100], 0.2],
    ['years of an outcome by position', ['fj-13.1.03', row('', '', 956.825)], 0.5],
    ['nothing entered', ['城镇新增就业人数', row('', null, undefined)], ''],
    ['an empty cell', ['城镇新增就业人数', null], ''],
    ['nothing up to the report date', ['城镇新增就业人数', row('', '', 50), 2022], ''],
    ['maintain', ['基本养老保险参保率', row(95.6)], '达标'],
    ['maintain, missed', ['基本养老保险参保率', row(94.6)], '未达标'],
    ['a ceiling without a base', ['城镇调查失业率', row(5.5)], '未达标'],
    ['scopes that differ', ['新增农村劳动力转移就业', row(40), 2011], '口径不可比'],
    ['too small a change is a number', ['社会保障卡持卡人数', row(4336)], 0.2],
    ['an annual level before the end of the year', ['博士后研究人员年招收数', row(200), '2021-09'], '不评价'],
    ['a zero in a flow', ['城镇新增就业人数', row(0)], 0],
    ['a zero in a stock is missing', ['失业保险参保人数', row(670.528, 0, 0, 0, 0)], 0.2],
    ['only zeros in a stock', ['失业保险参保人数', row(0, 0)], ''],
    ['an own target and base', ['失业保险参保人数', row(104), 2021, 'fj-14', 120, 100], 0.2],
    ['an own target as print', ['基本养老保险参保率', row(91), 2021, null, '95以上', '90'], 0.2],
    ['an own target without a base', ['失业保险参保人数', row(104), 2021, '', 120], '不评价'],
    ['a blank own target is none', ['失业保险参保人数', row(670.528), 2021, '', '', 0], 0.2],
  ])('%s', (_name, args, expected) => {
    expect(cell('PROGRESS', args)).toBe(expected);
  });
});

describe('PLAN.COMPLETION', () => {
  test.each<Case>([
    ['a stock', ['高技能人才总量', 113.83, 2020], 113.83 / 140],
    ['a floor is A/T', ['仲裁结案率', 93.97, 2015, 'fj-12'], 93.97 / 95],
    ['a ceiling has no rate', ['城镇登记失业率', row(3.9)], '达标'],
    ['scopes that differ', ['fj-12.7.06', row(90)], '口径不可比'],
    ['nothing entered', ['高技能人才总量', ''], ''],
  ])('%s', (_name, args, expected) => {
    const shown = cell('COMPLETION', args);
    if (typeof expected === 'number') expect(shown).toBeCloseTo(expected, 14);
    else expect(shown).toBe(expected);
  });
});

describe('PLAN.STATUS', () => {
  test.each<Case>([
    ['of an outcome', ['高技能人才总量', 113.83, 2020], '未完成'],
    ['too small a change', ['城乡居民基本养老保险参保人数', 1588.16, 2020, 'fj-13'], '超额完成（增幅过小，不宜解读）'],
    ['missing years', ['城镇新增就业人数', row(50, '', 38)], '已报2年，至少35.20%'],
    ['the report year is blank', ['失业保险参保人数', row(670, ''), 2022], '2022年未报，按2021年数'],
    ['a zero in a stock', ['失业保险参保人数', row(670.528, 0)], '基本符合预期（有0值，按未报处理）'],
    ['only zeros in a stock', ['失业保险参保人数', row(0)], '有0值，按未报处理'],
    ['critical', ['城镇调查失业率', row(5.3)], '临界'],
    ['scopes that differ', ['新增农村劳动力转移就业', row(40)], '口径不可比'],
    ['nothing entered', ['城镇新增就业人数', row('', '')], ''],
    [
      'a year-to-date of an annual level',
      ['博士后研究人员年招收数', row(200), '2021-09'],
      '不评价（本年为累计数，年度未满）',
    ],
  ])('%s', (_name, args, expected) => {
    expect(cell('STATUS', args)).toBe(expected);
  });
});

describe('PLAN.GAP, PACE and FORECAST', () => {
  test.each<[string, string, readonly unknown[], unknown]>([
    ['GAP', 'left to the target', ['高技能人才总量', 113.83], 26.17],
    ['GAP', 'met', ['专业技术人才总量', 282, 2020, 'fj-13'], 0],
    ['PACE', 'of a flow', ['城镇新增就业人数', row(50, 50, 50), 2023], 50],
    ['PACE', 'no years left', ['高技能人才总量', 113.83], ''],
    ['PACE', 'missing years', ['城镇新增就业人数', row(50), 2023], ''],
    ['FORECAST', 'of a flow', ['城镇新增就业人数', row(50, 50, 50), 2023], 250],
    ['FORECAST', 'of a ratio', ['fj-13.1.08', '8.8:36.32:54.88', 2016], '10 : 40 : 50'],
    ['FORECAST', 'of a ceiling', ['城镇调查失业率', row(5.2, 4.8)], 5],
    ['FORECAST', 'nothing entered', ['城镇调查失业率', row('')], ''],
    ['GAP', 'scopes that differ', ['新增农村劳动力转移就业', row(40)], '口径不可比'],
  ])('%s: %s', (id, _name, args, expected) => {
    expect(cell(id, args)).toBe(expected);
  });
});

describe('what cannot be computed', () => {
  test.each<[string, readonly unknown[], RegExp]>([
    ['unknown name', ['失业保险人数', row(1)], /^#N\/A 规划目录中没有指标“失业保险人数”，是否指：.*失业保险参保人数/],
    ['unknown code', ['fj-14.2.99', row(1)], /^#N\/A .*是否指：fj-14\.2\.\d\d/],
    ['no name', ['', row(1)], /^#N\/A 请给出指标名称或代码$/],
    ['unknown plan', ['失业保险参保人数', row(1), '', 'fj-15'], /^#N\/A 没有规划“fj-15”，可用的有：.*fj-14/],
    ['not in that plan', ['生育保险参保人数', row(1), '', 'fj-14'], /^#N\/A 福建“十四五”中没有指标/],
    ['unreadable report date', ['失业保险参保人数', row(1), '去年'], /^#VALUE! 读不懂报告期“去年”/],
    ['text in a number', ['失业保险参保人数', row('约670')], /^#VALUE! “约670”不是数值/],
    ['a truth value', ['失业保险参保人数', row(true)], /^#VALUE! “填报值”含逻辑值/],
    ['an error value', ['失业保险参保人数', row(670, '#REF!')], /^#VALUE! “填报值”含错误值 #REF!/],
    ['an error for a scalar', ['#N/A', row(670)], /^#VALUE! “指标”含错误值 #N\/A/],
    ['a range for a scalar', [[['a', 'b']], row(670)], /^#VALUE! “指标”只能是一个值或一个单元格$/],
    ['a number for a ratio', ['fj-13.1.08', 0.4449], /^#VALUE! “0.4449”不是比例/],
    ['an unreadable own target', ['失业保险参保人数', row(670), '', '', '待定'], /^#VALUE! 本级目标“待定”不能读作/],
    ['an own target that is a change', ['失业保险参保人数', row(670), '', '', '增加50万人'], /^#VALUE! .*增减的幅度/],
    ['an own target in a foreign unit', ['失业保险参保人数', row(670), '', '', '95%'], /^#VALUE! .*不能换算/],
    ['a ratio of two parts', ['fj-13.1.08', '10:40'], /^#VALUE! “10:40”有 2 部分，本指标应为 3 部分/],
    ['a ratio of zeros', ['fj-13.1.08', '0:0:0'], /^#VALUE! “0:0:0”各部分全为0/],
    ['nothing near', ['xx', row(1)], /^#N\/A 规划目录中没有指标“xx”，请核对名称，或改用指标代码$/],
    ['in another plan', ['生育保险参保人数', row(1), '', 'fj-14'], /福建“十二五”（fj-12）中有，请改用该规划$/],
    ['too many arguments', ['失业保险参保人数', row(670), '', '', '', '', 7], /^#VALUE! PLAN\.PROGRESS 最多 6 个参数$/],
    ['not a number', ['失业保险参保人数', row(Number.NaN)], /^#VALUE! “填报值”不是有限的数$/],
  ])('%s', (_name, args, expected) => {
    expect(cell('PROGRESS', args)).toMatch(expected);
  });
});
