import { parseFigure } from '../../../src/core/notation/parse-figure';
import { check, PEOPLE, SHARE } from './expected';
import type { Expected, Row } from './expected';

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
    ['万人', words('万人', { unit: '万人' }), PEOPLE],
    ['万人', words('万人')],
    ['亿元', words('亿元', { unit: '万人' }), PEOPLE],
    ['户', words('户', { unit: '户' }), { unit: '户' }],
    ['三分之一', words('三分之一')],
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
