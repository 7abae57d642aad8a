import type { Figure } from '../../../src/core/model/figure';
import { parseFigure } from '../../../src/core/notation/parse-figure';
import type { FigureHints } from '../../../src/core/notation/parse-figure';

const BLANK: Omit<Figure, 'printed' | 'note'> = {
  kind: null,
  operator: null,
  value: null,
  low: null,
  high: null,
  ratio: null,
  text: null,
  unit: null,
  cumulative: false,
  missing: false,
  qualitative: false,
  approx: false,
  soft: false,
  per: null,
  scope: null,
  asof: null,
  relative_to: null,
  direction: null,
  decimals: null,
};

/** Everything a figure says except its note; what is not stated is expected to be null or false. */
type Expected = Partial<Omit<Figure, 'printed' | 'note'>>;
type Row = [printed: string, expected: Expected, hints?: FigureHints];

const stock = (value: number, more: Expected = {}): Expected => ({
  kind: 'stock',
  operator: 'eq',
  value,
  decimals: 0,
  ...more,
});
const percent = (value: number, more: Expected = {}): Expected => stock(value, { kind: 'rate', unit: '%', ...more });
const total = (value: number, more: Expected = {}): Expected =>
  stock(value, { kind: 'cumulative', cumulative: true, ...more });
const change = (value: number, direction: 'increase' | 'reduce' | null, more: Expected = {}): Expected =>
  stock(value, { kind: 'change', direction, ...more });
const growth = (value: number, more: Expected = {}): Expected =>
  stock(value, { kind: 'growth', unit: '%', direction: 'increase', ...more });
const flow = (value: number, more: Expected = {}): Expected => stock(value, { kind: 'flow', ...more });
const between = (low: number, high: number, more: Expected = {}): Expected => ({
  kind: 'stock',
  operator: 'range',
  low,
  high,
  decimals: 0,
  ...more,
});
const ratio = (parts: number[], more: Expected = {}): Expected => ({
  kind: 'ratio',
  operator: 'eq',
  ratio: parts,
  decimals: 0,
  ...more,
});

function check(rows: readonly Row[]): void {
  test.each(rows.map(([printed, expected, hints]) => ({ printed, expected, hints: hints ?? {} })))(
    '$printed $hints',
    ({ printed, expected, hints }) => {
      const figure = parseFigure(printed, hints);
      expect(figure).toStrictEqual({ ...BLANK, ...expected, printed, note: figure.note });
    },
  );
}

const PEOPLE: FigureHints = { unit: '万人' };
const SHARE: FigureHints = { unit: '%' };

describe('cumulative over the period', () => {
  check([
    ['[250]', total(250)],
    ['[250]', total(250, { unit: '万人' }), PEOPLE],
    ['[299.94]', total(299.94, { unit: '万人', decimals: 2 }), PEOPLE],
    ['〔250〕', total(250)],
    ['［２５０］', total(250)],
    ['【50】', total(50)],
    ['{50}', total(50)],
    [' [ 250 ] ', total(250)],
    ['[250万人]', total(250, { unit: '万人' })],
    ['[250]万人', total(250, { unit: '万人' })],
    ['“十二五”累计300万人', total(300, { unit: '万人' })],
    ['“十二五”累计 200万人', total(200, { unit: '万人' })],
    ['“十一五”累计25.77万人', total(25.77, { unit: '万人', decimals: 2 })],
    ['"十四五"时期累计85', total(85)],
    ['「十四五」期间累计85', total(85)],
    ['十四五累计85', total(85)],
    ['累计 200万人', total(200, { unit: '万人' })],
    ['五年累计250万人', total(250, { unit: '万人' })],
    ['5年累计250万人', total(250, { unit: '万人' })],
    ['五年积累250万人', total(250, { unit: '万人' })],
    ['2021—2025年五年累计250万人', total(250, { unit: '万人' })],
    ['五年共培训125万人次', total(125, { unit: '万人次' })],
    ['250（五年累计）', total(250)],
    ['250万人（累计）', total(250, { unit: '万人' })],
    ['累计新增85万人', total(85, { unit: '万人' })],
    ['累计增加20万人', total(20, { unit: '万人', direction: 'increase' })],
    ['[60—65]', between(60, 65, { kind: 'cumulative', cumulative: true })],
    ['[95%]', total(95, { unit: '%' })],
    ['[三百]万人', total(300, { unit: '万人' })],
  ]);
});

describe('limits', () => {
  check([
    ['5.5%以内', percent(5.5, { operator: 'le', decimals: 1 })],
    ['4%以内', percent(4, { operator: 'le' })],
    ['5.5以内', percent(5.5, { operator: 'le', decimals: 1 }), SHARE],
    ['不超过5%', percent(5, { operator: 'le' })],
    ['不高于5%', percent(5, { operator: 'le' })],
    ['≤5%', percent(5, { operator: 'le' })],
    ['≦５％', percent(5, { operator: 'le' })],
    ['<=5%', percent(5, { operator: 'le' })],
    ['5%以下', percent(5, { operator: 'le' })],
    ['5%及以下', percent(5, { operator: 'le' })],
    ['至多5个', stock(5, { operator: 'le', unit: '个' })],
    ['<5.5', percent(5.5, { operator: 'lt', decimals: 1 }), SHARE],
    ['＜5.5', percent(5.5, { operator: 'lt', decimals: 1 }), { unit: '％' }],
    ['< 5 %', percent(5, { operator: 'lt' })],
    ['低于5%', percent(5, { operator: 'lt' })],
    ['小于5', stock(5, { operator: 'lt' })],
    ['不满5', stock(5, { operator: 'lt' })],
    ['不到5', stock(5, { operator: 'lt' })],
    ['95以上', percent(95, { operator: 'ge' }), SHARE],
    ['95 以上', stock(95, { operator: 'ge' })],
    ['95%及以上', percent(95, { operator: 'ge' })],
    ['不低于95%', percent(95, { operator: 'ge' })],
    ['不少于95个', stock(95, { operator: 'ge', unit: '个' })],
    ['≥95', stock(95, { operator: 'ge' })],
    ['＞＝95', stock(95, { operator: 'ge' })],
    ['至少95', stock(95, { operator: 'ge' })],
    ['大于等于95', stock(95, { operator: 'ge' })],
    ['>5000', stock(5000, { operator: 'gt' })],
    ['＞５０００', stock(5000, { operator: 'gt' })],
    ['超过5000', stock(5000, { operator: 'gt' })],
    ['高于5000', stock(5000, { operator: 'gt' })],
    ['大于5000', stock(5000, { operator: 'gt' })],
    ['逾300万人', stock(300, { operator: 'gt', unit: '万人' })],
    ['过半', percent(50, { operator: 'gt' })],
    ['95%（含）以上', percent(95, { operator: 'ge' })],
    ['95以上（含95）', stock(95, { operator: 'ge' })],
    ['95以上（不含95）', stock(95, { operator: 'gt' })],
    ['5.5%以内（不含本数）', percent(5.5, { operator: 'lt', decimals: 1 })],
    ['[250以上]', total(250, { operator: 'ge', unit: '万人' }), PEOPLE],
    ['[250]以上', total(250, { operator: 'ge', unit: '万人' }), PEOPLE],
    ['[250以上]万人', total(250, { operator: 'ge', unit: '万人' })],
    ['≥[250]', total(250, { operator: 'ge' })],
    ['[≥250]', total(250, { operator: 'ge' })],
    ['<[5]', total(5, { operator: 'lt' })],
    ['不少于[250]', total(250, { operator: 'ge' })],
  ]);
});

describe('levels', () => {
  check([
    ['695', stock(695)],
    ['0', stock(0)],
    ['100', stock(100)],
    ['13.4', stock(13.4, { decimals: 1 })],
    ['95.0', stock(95, { decimals: 1 })],
    ['.5', stock(0.5, { decimals: 1 })],
    ['=250', stock(250)],
    ['250。', stock(250)],
    ['695', stock(695, { unit: '万人' }), PEOPLE],
    ['达到695万人', stock(695, { unit: '万人' })],
    ['达85%', percent(85)],
    ['达到28%', percent(28)],
    ['占28%', percent(28)],
    ['提高到95%', percent(95)],
    ['降低到5%', percent(5)],
    ['下降至3%', percent(3)],
    ['保持在95%以上', percent(95, { operator: 'ge' })],
    ['稳定在98%', percent(98)],
    ['控制在5.5%以内', percent(5.5, { operator: 'le', decimals: 1 })],
    ['控制在 4.2%以内', percent(4.2, { operator: 'le', decimals: 1 })],
    ['控制在5%', percent(5, { operator: 'le' })],
    ['控制在5%左右', percent(5, { approx: true })],
    ['力争达到200万人', stock(200, { unit: '万人', soft: true })],
    ['争取95%以上', percent(95, { operator: 'ge', soft: true })],
    ['力争不低于约95%', percent(95, { operator: 'ge', soft: true, approx: true })],
    ['250左右', stock(250, { approx: true })],
    ['70%左右', percent(70, { approx: true })],
    ['约250', stock(250, { approx: true })],
    ['≈250', stock(250, { approx: true })],
    ['近300万人', stock(300, { unit: '万人', approx: true })],
    ['300余万人', stock(300, { unit: '万人', approx: true })],
    ['3万多人', stock(3, { unit: '万人', approx: true })],
    ['3000多名', stock(3000, { unit: '名', approx: true })],
    ['200余', stock(200, { approx: true })],
    ['250上下', stock(250, { approx: true })],
    ['-3.5', stock(-3.5, { decimals: 1 })],
    ['－3.5%', percent(-3.5, { decimals: 1 })],
    ['−3', stock(-3)],
    ['负3', stock(-3)],
    ['-0', stock(0)],
    ['+5', stock(5)],
  ]);
});

describe('numbers and units', () => {
  check([
    ['1,013.5', stock(1013.5, { decimals: 1 })],
    ['1，013.5', stock(1013.5, { decimals: 1 })],
    ['１，０１３．５', stock(1013.5, { decimals: 1 })],
    ['1 013.5', stock(1013.5, { decimals: 1 })],
    ['1,234,567', stock(1234567)],
    ['10,000人', stock(10000, { unit: '人' })],
    ['2.17亿人', stock(2.17, { unit: '亿人', decimals: 2 })],
    ['2.17亿', stock(2.17, { unit: '亿人', decimals: 2 }), PEOPLE],
    ['300万', stock(300, { unit: '万人' }), { unit: '人' }],
    ['300万', stock(300, { unit: '万' })],
    ['4400万张', stock(4400, { unit: '万张' })],
    ['4400 万张', stock(4400, { unit: '万张' })],
    ['125万人次', stock(125, { unit: '万人次' })],
    ['90亿元', stock(90, { unit: '亿元' })],
    ['1.5万亿元', stock(1.5, { unit: '万亿元', decimals: 1 })],
    ['1280元', stock(1280, { unit: '元' })],
    ['3000元/月', stock(3000, { unit: '元/月' })],
    ['6.4张/千人', stock(6.4, { unit: '张/千人', decimals: 1 })],
    ['12标台', stock(12, { unit: '标台' })],
    ['7绿码', stock(7, { unit: '绿码' }), { unit: '绿码' }],
    ['5所', stock(5, { unit: '所' })],
    ['10所以上', stock(10, { operator: 'ge', unit: '所' })],
    ['1500名以上', stock(1500, { operator: 'ge', unit: '名' })],
    ['25个以上', stock(25, { operator: 'ge', unit: '个' })],
    ['建成25个以上', stock(25, { operator: 'ge', unit: '个' })],
    ['5千户', stock(5000, { unit: '户' })],
    ['5千人', stock(5, { unit: '千人' }), { unit: '千人' }],
    ['百名', stock(100, { unit: '名' })],
    ['千户', stock(1000, { unit: '户' })],
    ['万户', stock(10000, { unit: '户' })],
    ['七项', stock(7, { unit: '项' })],
    ['三年', stock(3, { unit: '年' })],
    ['10.8年', stock(10.8, { unit: '年', decimals: 1 })],
    ['两所', stock(2, { unit: '所' })],
    ['十二', stock(12)],
    ['二十', stock(20)],
    ['一百零五个', stock(105, { unit: '个' })],
    ['三百五十名', stock(350, { unit: '名' })],
    ['一千零五十户', stock(1050, { unit: '户' })],
    ['两千万人', stock(2000, { unit: '万人' })],
    ['一万二千人', stock(12000, { unit: '人' })],
    ['十余万人', stock(10, { unit: '万人', approx: true })],
    ['零', stock(0)],
    ['一半', percent(50)],
    ['一半以上', percent(50, { operator: 'ge' })],
    ['三成', percent(30)],
    ['七成左右', percent(70, { approx: true })],
    ['百分之九十五以上', percent(95, { operator: 'ge' })],
    ['千分之三', percent(3, { unit: '‰' })],
    ['3‰', percent(3, { unit: '‰' })],
    ['75％', percent(75)],
    ['95%', percent(95), PEOPLE],
    ['95', percent(95), SHARE],
    ['1.5倍', percent(1.5, { unit: '倍', decimals: 1 })],
    ['一点五倍', percent(1.5, { unit: '倍', decimals: 1 })],
    ['5个百分点', change(5, null, { unit: '百分点' })],
    ['0.5百分点', change(0.5, null, { unit: '百分点', decimals: 1 })],
    ['300（万人）', stock(300, { unit: '万人' })],
  ]);
});

describe('ranges', () => {
  check([
    ['60—65', between(60, 65)],
    ['60——65', between(60, 65)],
    ['60–65', between(60, 65)],
    ['60-65', between(60, 65)],
    ['６０－６５', between(60, 65)],
    ['60~65', between(60, 65)],
    ['60～65', between(60, 65)],
    ['60至65', between(60, 65)],
    ['60到65', between(60, 65)],
    ['60 — 65', between(60, 65)],
    ['60%—65%', between(60, 65, { kind: 'rate', unit: '%' })],
    ['60—65%', between(60, 65, { kind: 'rate', unit: '%' })],
    ['60—65%左右', between(60, 65, { kind: 'rate', unit: '%', approx: true })],
    ['控制在3%—3.5%之间', between(3, 3.5, { kind: 'rate', unit: '%', decimals: 1 })],
    ['三至五成', between(30, 50, { kind: 'rate', unit: '%' })],
    ['2.5万至3万人', between(2.5, 3, { unit: '万人', decimals: 1 })],
    ['300万人至350万人', between(300, 350, { unit: '万人' })],
    ['5千至1万户', between(0.5, 1, { unit: '万户', decimals: 1 })],
    ['3—5千户', between(3000, 5000, { unit: '户' })],
    ['-5~-3', between(-5, -3)],
    ['-5—3', between(-5, 3)],
    ['±0.5%', between(-0.5, 0.5, { kind: 'rate', unit: '%', decimals: 1 })],
    ['3%±0.5%', between(2.5, 3.5, { kind: 'rate', unit: '%', decimals: 1 })],
    ['3±0.5%', between(2.5, 3.5, { kind: 'rate', unit: '%', decimals: 1 }), SHARE],
  ]);
});

describe('ratios', () => {
  check([
    ['10 : 40 : 50', ratio([10, 40, 50])],
    ['8.5：35.4：56.1', ratio([8.5, 35.4, 56.1], { decimals: 1 })],
    ['8.5 : 35.4 : 56.1', ratio([8.5, 35.4, 56.1], { decimals: 1 })],
    ['1∶4.5∶6', ratio([1, 4.5, 6], { decimals: 1 })],
    ['１０︰４０﹕５０', ratio([10, 40, 50])],
    ['10比40比50', ratio([10, 40, 50])],
    ['1:1', ratio([1, 1])],
    ['力争达到10:40:50左右', ratio([10, 40, 50], { soft: true, approx: true })],
    ['10:40:50（全省）', ratio([10, 40, 50], { scope: '全省' })],
    ['10%:40%:50%', ratio([10, 40, 50], { unit: '%' })],
  ]);
});

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
    ['每年招收330人', flow(330, { unit: '人', per: '每年' })],
    ['年招收330人', flow(330, { unit: '人', per: '每年' })],
    ['年均招收330人', flow(330, { unit: '人', per: '年均' })],
    ['30所/年', flow(30, { unit: '所', per: '每年' })],
    ['新增9个', flow(9, { unit: '个' })],
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
    ['695万人（2025年）', stock(695, { unit: '万人', asof: '2025年' })],
    ['“十二五”期末达95%', percent(95, { asof: '“十二五”期末' })],
  ]);
});

describe('missing', () => {
  const missing: Expected = { missing: true };
  const marks = [
    '—',
    '——',
    '———',
    '-',
    '－',
    '--',
    '–',
    '−',
    '/',
    '／',
    '…',
    '……',
    '...',
    '',
    ' ',
    '　',
    '\u00a0',
    '\t\n',
  ];
  check([
    ...marks.map((printed): Row => [printed, missing]),
    [' — ', missing],
    ['[—]', missing],
    ['（—）', missing],
    ['空缺', missing],
    ['—', { missing: true, unit: '%' }, SHARE],
    ['—', { missing: true, unit: '万人' }, { unit: '万人', column: '五年累计' }],
  ]);
});

describe('qualitative', () => {
  const words = (text: string, more: Expected = {}): Expected => ({ qualitative: true, text, ...more });
  check([
    ['基本消除', words('基本消除')],
    ['全覆盖', words('全覆盖')],
    [' 全覆盖　', words('全覆盖')],
    ['全覆盖', words('全覆盖', { unit: '%' }), SHARE],
    ['力争基本消除', words('力争基本消除', { soft: true })],
    ['与GDP增长基本同步', words('与GDP增长基本同步', { relative_to: 'GDP增长' })],
    ['居民收入增长与经济增长基本同步', words('居民收入增长与经济增长基本同步', { relative_to: '经济增长' })],
    ['高于GDP增长', words('高于GDP增长', { operator: 'gt', relative_to: 'GDP增长' })],
    ['不低于全国平均水平', words('不低于全国平均水平', { operator: 'ge', relative_to: '全国平均水平' })],
    ['2011年', words('2011年', { asof: '2011年' })],
    ['二〇一一年', words('二〇一一年', { asof: '2011年' })],
    ['2011年9月', words('2011年9月', { asof: '2011年9月' })],
    ['2023-09', words('2023-09', { asof: '2023-09' })],
    ['2011～2015年', words('2011～2015年', { asof: '2011—2015年' })],
    ['20112015', words('20112015', { asof: '2011—2015年' })],
    ['2011年实现制度全省覆盖', words('2011年实现制度全省覆盖', { asof: '2011年' })],
  ]);
});

describe('what is not one figure is kept as text, with a note that quotes it', () => {
  const several = [
    '250（其中农民工50）',
    '2021年60，2025年65',
    '250/300',
    '85%、95%',
    '250，300',
    '250, 300',
    '250 300',
    '250\n300',
    '85%\n95%',
    '10/40/50',
    '不低于60%、90%',
    '60或65',
    '450万人（含外省50万人）',
    '60〔65〕',
    '60[1]',
    '8.5[42.5]',
    '95%以上，力争98%',
    '10.5.3',
    '>60且<80',
    '1,01',
    '65—60',
    '300±5%',
    '5%—6万人',
  ];
  test.each(several)('%j holds several', (printed) => {
    const figure = parseFigure(printed, PEOPLE);
    expect(figure).toMatchObject({
      qualitative: true,
      missing: false,
      kind: null,
      operator: null,
      value: null,
      text: printed,
    });
    expect(figure.note).toContain('多个数值');
    expect(figure.note).toContain(printed);
  });

  const unreadable = [
    '[]',
    '[250',
    '250]',
    '（250）',
    '%',
    '<',
    'N/A',
    '#REF!',
    'abc250',
    '00123',
    '95.',
    '1234567890123456789',
    '至少95以内',
    '不低于95%以内',
    '城镇新增就业250万人以上',
    '1500名以上海外优秀青年人才',
    '百名金牌劳动关系协调员',
    '二三十',
    '几百人',
    '三百五',
    '[[250]]',
    '提高减少5%',
  ];
  test.each(unreadable)('%j is not readable', (printed) => {
    const figure = parseFigure(printed);
    expect(figure).toMatchObject({
      qualitative: true,
      missing: false,
      kind: null,
      value: null,
      low: null,
      text: printed,
    });
    expect(figure.note).toContain(`“${printed}”`);
  });
});

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
    ['10:40:50', ratio([10, 40, 50]), { column: '五年累计' }],
  ]);

  test('the unit of the cell wins over every hint', () => {
    expect(parseFigure('5%', { unit: '万人', indicator: '人数（人）', column: '2025年（亿元）' }).unit).toBe('%');
  });
  test.each(['（万人）', '万 人', '单位：万人', '计量单位：万人', '（单位：万人）'])('the hint %j is 万人', (unit) => {
    expect(parseFigure('5', { unit }).unit).toBe('万人');
  });
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
