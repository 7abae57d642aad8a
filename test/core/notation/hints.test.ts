import { parseFigure } from '../../../src/core/notation/parse-figure';
import { stock, percent, total, change, growth, flow, ratio, check } from './expected';

describe('hints speak where the cell is silent', () => {
  check([
    ['[250]', total(250, { unit: '万人' }), { indicator: '1. 城镇新增就业人数（万人）' }],
    ['95 以上', percent(95, { operator: 'ge' }), { indicator: '6. 基本养老保险参保率（%）' }],
    ['330', flow(330, { unit: '人', per: '每年' }), { indicator: '15. 博士后研究人员年招收数（人）' }],
    ['300万户', stock(300, { unit: '万户' }), { indicator: '参保人数（含离退休）（万人）', unit: '' }],
    ['300', stock(300, { unit: '万人' }), { indicator: '参保人数（万人）（含离退休）' }],
    ['300', stock(300, { unit: '人' }), { unit: '人', indicator: '参保人数（万人）' }],
    ['250', total(250, { unit: '万人' }), { indicator: '城镇新增就业（万人，五年累计）' }],
    ['8', growth(8, { per: '年均' }), { unit: '万人', column: '年均增长（%）' }],
    ['8以上', growth(8, { per: '年均', operator: 'ge' }), { column: '年均增长' }],
    ['8', growth(8, { per: '年均' }), { indicator: 'GDP年均增速（%）' }],
    ['250', total(250, { unit: '万人' }), { unit: '万人', column: '五年累计' }],
    ['250', total(250, { unit: '万人' }), { column: '“十四五”累计（万人）' }],
    ['695', stock(695, { unit: '万人' }), { unit: '万人', column: '2025年' }],
    ['20', change(20, 'increase', { unit: '万人', relative_to: '2020年' }), { unit: '万人', column: '比2020年增加' }],
    ['5', change(5, 'reduce', { unit: '百分点', relative_to: '2020年' }), { column: '比2020年下降（百分点）' }],
    ['8', growth(8, { relative_to: '上年' }), { column: '较上年增长（%）' }],
    ['330', flow(330, { unit: '人', per: '每年' }), { unit: '人', column: '每年' }],
    ['[5000]', total(5000, { unit: '万人' }), { unit: '万人', column: '年均增长（%）' }],
    ['6.5', growth(6.5, { per: '年均', direction: null, decimals: 1 }), { unit: '%', column: '年均/累计' }],
    ['达到300万人', stock(300, { unit: '万人', per: null }), { unit: '人', column: '比2020年增加' }],
    ['年均增长8%', growth(8, { per: '年均' }), { unit: '万人', column: '2025年' }],
    ['≥14', stock(14, { operator: 'ge', unit: '年' }), { indicator: '新增劳动力平均受教育年限（年）' }],
    ['60', percent(60), { indicator: '新增劳动力受过高等教育比例（%）' }],
    ['14.5', stock(14.5, { unit: '1/10万', decimals: 1 }), { unit: '1/10万' }],
    ['10:40:50', ratio([10, 40, 50]), { column: '五年累计' }],
  ]);

  test('the unit of the cell wins over every hint', () => {
    expect(parseFigure('5%', { unit: '万人', indicator: '人数（人）', column: '2025年（亿元）' }).unit).toBe('%');
  });
  test.each(['（万人）', '万 人', '单位：万人', '计量单位：万人', '（单位：万人）'])('the hint %j is 万人', (unit) => {
    expect(parseFigure('5', { unit }).unit).toBe('万人');
  });
});
