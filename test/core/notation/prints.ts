import * as fc from 'fast-check';
import type { FigureHints } from '../../../src/core/notation/parse-figure';

/** Pieces of printed cells; strung together they are readable about one time in twenty and otherwise near misses. */
const PIECES = (
  '250 5.5 1,013.5 0 95.0 2015年 2025 百 三 十二 一半 三成 翻一番 万 亿 千 人 万人 万人次 % ‰ 百分点 个百分点 倍 名 所 年 户 元 [ ] 〔 〕 （ ） ( ) 【 】 ' +
  '以上 以内 以下 左右 上下 约 近 余 多 之间 /a /年 不低于 不超过 低于 高于 超过 ≥ < > ≤ = - — ± 至 ~ : 比 与 同步 相比 ， 、 。 / * ① 力争 达到 控制在 ' +
  '保持在 提高 提高到 增长 下降 减少 负增长 年均 每年 每县 人均 新增 招收 累计 五年累计 “十二五” 期末 期间 GDP 全省 含外省 其中 的 为 高 2011—2015年 ' +
  '含 不含 + 负 点五 零 百分之 比2015年 比全国平均 为全国平均的 比2015年提高到 同比增长 为2015年的'
)
  .split(' ')
  .concat(' ', '\n', '　');

/** Cells made of the words and signs of the printed language. */
export const soup: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(''));

const number = fc.oneof(
  fc.integer({ min: 0, max: 10_000 }).map(String),
  fc
    .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 99 }))
    .map(([whole, part]) => `${whole}.${part}`),
  fc.constantFrom('1,013.5', '百', '三百', '十二', '95.0'),
);
const unit = fc.constantFrom('', '%', '万人', '万人次', '人', '亿元', '个百分点', '倍', '所', '元/月');
const before = fc.constantFrom(
  '',
  '力争',
  '达到',
  '约',
  '年均增长',
  '每年',
  '提高',
  '减少',
  '比2015年增长',
  '比2015年提高到',
  '为全国平均的',
  '同比增长',
  '累计',
  '每县',
  '不低于',
  '<',
  '2025年',
  '新增',
);
const after = fc.constantFrom('', '以上', '以内', '左右', '（全省）', '*', '（含离退休）', '以下（不含外省）');

/** Cells that mean one figure. */
export const cell: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(before, before, number, unit, after).map((parts) => parts.join('')),
  fc.tuple(number, unit, after).map(([n, u, a]) => `[${n}]${u}${a}`),
  fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 51, max: 99 }), unit)
    .map(([low, high, u]) => `${low}—${high}${u}`),
  fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 4 }).map((parts) => parts.join(' : ')),
);

export const hints: fc.Arbitrary<FigureHints> = fc.record({
  unit: fc.constantFrom(
    undefined,
    '',
    '%',
    '万人',
    '人',
    '户',
    '年',
    '亿元',
    '个/万人',
    '百分点',
    '千人',
    '万',
    '成',
    '标台',
    '元/人·年',
    '1/10万',
    '倍',
  ),
  column: fc.constantFrom(
    undefined, '年均增长（%）', '五年累计', '2025年', '比2020年增加', '年均增长', '年均', '累计', '每年', '比2020年下降（百分点）', '年均/累计', '较上年增长',
  ), // prettier-ignore
  indicator: fc.constantFrom(
    undefined,
    '城镇新增就业人数（万人）',
    '年招收数（人）',
    '参保率（%）',
    'GDP年均增速（%）',
  ),
});
