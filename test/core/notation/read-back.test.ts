import { parseFigure } from '../../../src/core/notation/parse-figure';
import type { FigureHints } from '../../../src/core/notation/parse-figure';
import { readBack } from '../../../src/core/notation/read-back';

const TABLE: [printed: string, hints: FigureHints, chinese: string][] = [
  ['[250]', { unit: '万人' }, '五年累计250万人'],
  ['[250以上]', { unit: '万人' }, '五年累计不少于250万人'],
  ['<5.5', { unit: '%' }, '低于5.5%'],
  ['5.5%以内', {}, '不超过5.5%'],
  ['95以上', { unit: '%' }, '不低于95%'],
  ['695', { unit: '万人' }, '695万人'],
  ['10 : 40 : 50', {}, '10:40:50'],
  ['60—65', { unit: '%' }, '60%至65%'],
  ['300—350', { unit: '万人' }, '300至350万人'],
  ['年均增长10%以上', {}, '年均增长不低于10%'],
  ['提高10个百分点以上', {}, '提高不少于10个百分点'],
  ['高于全国平均2个百分点', {}, '比全国平均高2个百分点'],
  ['比2015年增加20万人', {}, '比2015年增加20万人'],
  ['较2015年提高至95%以上', {}, '与2015年相比达到不低于95%'],
  ['为2015年的1.5倍', {}, '为2015年的1.5倍'],
  ['为全国平均的95%', {}, '为全国平均的95%'],
  ['同比增长5%', {}, '比上年同期增长5%'],
  ['力争达到200万人左右', {}, '力争约200万人'],
  ['10所以上', {}, '不少于10所'],
  ['>5000', { unit: '人' }, '超过5000人'],
  ['每县1个', {}, '每县1个'],
  ['330', { indicator: '博士后研究人员年招收数（人）' }, '每年330人'],
  ['92.74%〔首批试点县（市、区）〕', {}, '92.74%（首批试点县（市、区））'],
  ['60.6*', { unit: '%' }, '60.6%*'],
  ['95.0', { unit: '%' }, '95.0%'],
  ['到2025年达到95%', {}, '2025年为95%'],
  ['—', { unit: '%' }, '空缺'],
  ['与GDP增长基本同步', {}, '与GDP增长基本同步'],
  ['250/300', { unit: '万人' }, '250/300'],
];

describe('a figure in Chinese', () => {
  test.each(TABLE)('%s %j is %s', (printed, hints, chinese) => {
    expect(readBack(parseFigure(printed, hints))).toBe(chinese);
  });

  test.each([
    [2021, 2025, '2021—2025年五年累计不少于250万人'],
    [2021, 2023, '2021—2023年三年累计不少于250万人'],
    [2021, 2030, '2021—2030年十年累计不少于250万人'],
    [2021, 2035, '2021—2035年15年累计不少于250万人'],
  ])('with the years %d–%d', (start, end, chinese) => {
    const figure = parseFigure('[250以上]', { unit: '万人' });
    expect(readBack(figure, { years: { start, end } })).toBe(chinese);
  });

  test('years matter to totals only', () => {
    expect(readBack(parseFigure('695万人'), { years: { start: 2021, end: 2025 } })).toBe('695万人');
  });
});
