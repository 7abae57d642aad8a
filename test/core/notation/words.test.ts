import { parseFigure } from '../../../src/core/notation/parse-figure';
import { stock, percent, total, change, growth, flow, check } from './expected';

describe('growth, change and flow', () => {
  check([
    ['年均增长10%以上', growth(10, { operator: 'ge', per: '年均' })],
    ['年均增长8%左右', growth(8, { approx: true, per: '年均' })],
    ['年均增长不低于8%', growth(8, { operator: 'ge', per: '年均' })],
    ['年均 10%', growth(10, { per: '年均', direction: null })],
    ['8%/a', growth(8, { per: '年均', direction: null })],
    ['8％／ａ', growth(8, { per: '年均', direction: null })],
    ['年均下降3%', growth(3, { per: '年均', direction: 'reduce' })],
    ['增长50%', growth(50)],
    ['增长1.5倍', growth(1.5, { unit: '倍', decimals: 1 })],
    ['增长一倍', growth(1, { unit: '倍' })],
    ['翻一番', growth(100)],
    ['翻番', growth(100)],
    ['比2020年翻两番以上', growth(300, { operator: 'ge', relative_to: '2020年' })],
    ['比2015年增长50%', growth(50, { relative_to: '2015年' })],
    ['比2015年年均增长5%', growth(5, { relative_to: '2015年', per: '年均' })],
    ['比上年增长8%以上', growth(8, { relative_to: '上年', operator: 'ge' })],
    ['提高10个百分点以上', change(10, 'increase', { operator: 'ge', unit: '百分点' })],
    ['减少2万人', change(2, 'reduce', { unit: '万人' })],
    ['增加20万人', change(20, 'increase', { unit: '万人' })],
    ['下降15%', change(15, 'reduce', { unit: '%' })],
    ['每年提高1个百分点', change(1, 'increase', { unit: '百分点', per: '每年' })],
    ['较2020年提高5个百分点', change(5, 'increase', { unit: '百分点', relative_to: '2020年' })],
    ['与2020年相比，提高5个百分点', change(5, 'increase', { unit: '百分点', relative_to: '2020年' })],
    ['比“十三五”期末增加20万人', change(20, 'increase', { unit: '万人', relative_to: '“十三五”期末' })],
    ['高于GDP增长2个百分点', change(2, 'increase', { unit: '百分点', relative_to: 'GDP增长' })],
    ['比全国平均低1个百分点', change(1, 'reduce', { unit: '百分点', relative_to: '全国平均' })],
    ['为全国平均水平的1.5倍', percent(1.5, { unit: '倍', decimals: 1, relative_to: '全国平均水平' })],
    ['比2015年提高到95%', percent(95, { relative_to: '2015年' })],
    ['比2015年降低到3%', percent(3, { relative_to: '2015年' })],
    ['较2015年提高至95%以上', percent(95, { operator: 'ge', relative_to: '2015年' })],
    ['比2015年增加到50万人', stock(50, { unit: '万人', relative_to: '2015年' })],
    ['与2020年相比提高到95%', percent(95, { relative_to: '2020年' })],
    ['与2020年相比，约95%', { qualitative: true, text: '与2020年相比，约95%' }],
    ['为2015年的1.5倍', percent(1.5, { unit: '倍', decimals: 1, relative_to: '2015年' })],
    ['为全国平均的95%', growth(95, { direction: null, relative_to: '全国平均' })],
    ['同比增长5%', growth(5, { relative_to: '上年同期' })],
    ['同比下降2个百分点', change(2, 'reduce', { unit: '百分点', relative_to: '上年同期' })],
    ['环比增加3万人', change(3, 'increase', { unit: '万人', relative_to: '上期' })],
    ['同比提高到95%', percent(95, { relative_to: '上年同期' })],
    ['每年招收330人', flow(330, { unit: '人', per: '每年' })],
    ['年招收330人', flow(330, { unit: '人', per: '每年' })],
    ['年均招收330人', flow(330, { unit: '人', per: '年均' })],
    ['30所/年', flow(30, { unit: '所', per: '每年' })],
    ['新增9个', flow(9, { unit: '个' })],
    ['新建9个', flow(9, { unit: '个' })],
    ['改造提升30所', flow(30, { unit: '所' })],
    ['新改扩建5所以上', flow(5, { unit: '所', operator: 'ge' })],
    ['每年80%以上', percent(80, { operator: 'ge', per: '每年' })],
    ['每县1个', stock(1, { unit: '个', per: '每县' })],
    ['每个设区市建成1个以上', stock(1, { unit: '个', per: '每个设区市', operator: 'ge' })],
    ['每县（市、区）1所', stock(1, { unit: '所', per: '每县（市、区）' })],
    ['每万人口12件', stock(12, { unit: '件', per: '每万人口' })],
    ['人均10.8年', stock(10.8, { unit: '年', per: '人均', decimals: 1 })],
  ]);
});

describe('scopes, dates and footnotes', () => {
  check([
    ['760万人（含离退休）', stock(760, { unit: '万人', scope: '含离退休' })],
    ['760万人(含离退休)', stock(760, { unit: '万人', scope: '含离退休' })],
    ['635.27万人（含离退休）', stock(635.27, { unit: '万人', scope: '含离退休', decimals: 2 })],
    ['85%（全省）', percent(85, { scope: '全省' })],
    ['92.74%〔首批试点县（市、区）〕', percent(92.74, { decimals: 2, scope: '首批试点县（市、区）' })],
    ['92.74%〔首批试点县(市、区)〕', percent(92.74, { decimals: 2, scope: '首批试点县（市、区）' })],
    ['450万人（含外省）', stock(450, { unit: '万人', scope: '含外省' })],
    ['200万人（不含外省）', stock(200, { unit: '万人', scope: '不含外省' })],
    ['〔全省〕85%', percent(85, { scope: '全省' })],
    ['760（含离退休）万人', stock(760, { unit: '万人', scope: '含离退休' })],
    ['95%以上（全省）', percent(95, { operator: 'ge', scope: '全省' })],
    ['[250]（含外省）', total(250, { scope: '含外省' })],
    ['85%（16—59岁）', percent(85, { scope: '16—59岁' })],
    ['85%（9个设区市）', percent(85, { scope: '9个设区市' })],
    ['60.6*', stock(60.6, { decimals: 1, asof: '*' })],
    ['60.6＊', stock(60.6, { decimals: 1, asof: '*' })],
    ['60.6①', stock(60.6, { decimals: 1, asof: '①' })],
    ['60.6%*', percent(60.6, { decimals: 1, asof: '*' })],
    ['60.6（①）', stock(60.6, { decimals: 1, asof: '①' })],
    ['95以上*', stock(95, { operator: 'ge', asof: '*' })],
    ['到2025年达到95%', percent(95, { asof: '2025年' })],
    ['2025年底前达到95%以上', percent(95, { asof: '2025年底前', operator: 'ge' })],
    ['60.6（2019年数据）', stock(60.6, { decimals: 1, asof: '2019年' })],
    ['60.6（2019年末数）', stock(60.6, { decimals: 1, asof: '2019年末' })],
    ['60.6（2019年快报数）', stock(60.6, { decimals: 1, scope: '2019年快报数' })],
    ['695万人（2025年）', stock(695, { unit: '万人', asof: '2025年' })],
    ['“十二五”期末达95%', percent(95, { asof: '“十二五”期末' })],
  ]);
});

describe('notes', () => {
  test.each([
    ['60.6*', {}, '脚注标记“*”'],
    ['增长1.5倍', {}, '请选定'],
    ['翻一番', {}, '增长100%'],
    ['250,300', {}, '千分位'],
    ['控制在5%', {}, '不超过'],
    ['三年累计300', {}, '三年'],
    ['8', { column: '年均增长', unit: '万人' }, '单位读作%'],
    ['2011年', {}, '日期目标'],
  ])('%j %j says %s', (printed, hints, part) => {
    expect(parseFigure(printed, hints).note).toContain(part);
  });
  test.each(['[250]', '<5.5', '95以上', '10:40:50', '—', '全覆盖', '760万人（含离退休）'])(
    '%j needs none',
    (printed) => {
      expect(parseFigure(printed).note).toBeNull();
    },
  );
});
