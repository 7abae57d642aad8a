import type { Figure, Operator } from '../model/figure';
import { Lexicon } from './lexicon';

export type Direction = NonNullable<Figure['direction']>;

/** What a word of the printed language says about the figure (METHOD §1). */
export type Meaning =
  | { says: 'operator'; operator: Exclude<Operator, 'range'> }
  | { says: 'approx' }
  | { says: 'soft' }
  /** 达到, 提高到: the number is a level. */
  | { says: 'level' }
  /** 控制在: a ceiling unless the cell says otherwise. */
  | { says: 'ceiling' }
  | { says: 'per'; per: string }
  | { says: 'verb'; verb: 'growth' | 'change'; direction: Direction }
  /** 新增, 招收: what is counted happens during a period. */
  | { says: 'flow' }
  /** 之间, 水平: adds nothing to what was read. */
  | { says: 'nothing' };

const operator = (name: Exclude<Operator, 'range'>, words: string): [string, Meaning[]][] =>
  words.split(' ').map((word) => [word, [{ says: 'operator', operator: name }]]);
const all = (meanings: Meaning[], words: string): [string, Meaning[]][] =>
  words.split(' ').map((word) => [word, meanings]);

const RISES = '提高 提升 增加 增长 上升 扩大 上调 升 增 回升 恢复 发展 增强';
const FALLS = '降低 下降 减少 缩小 缩减 压缩 压减 下调 减 降 缩短';
const LEVEL_VERBS = `${RISES} ${FALLS} 控制 保持 稳定 维持`
  .split(' ')
  .flatMap((stem) => [`${stem}到`, `${stem}至`])
  .join(' ');

/** Verbs of change 增减动词, which stand before an amount or after 比…. */
const VERBS: readonly [string, Meaning[]][] = [
  ...all([{ says: 'verb', verb: 'growth', direction: 'increase' }], '增长 递增 增速 增幅 增速达 增幅达 增'),
  ...all([{ says: 'verb', verb: 'growth', direction: 'reduce' }], '负增长'),
  ...all(
    [{ says: 'verb', verb: 'change', direction: 'increase' }],
    '提高 提升 增加 上升 扩大 上调 净增 净增加 提高了 提升了 增加了 上升了',
  ),
  ...all(
    [{ says: 'verb', verb: 'change', direction: 'reduce' }],
    '降低 下降 减少 缩小 缩减 压缩 压减 下调 减 降 净减少 缩短 降低了 下降了 减少了',
  ),
];

/** Adjectives of comparison, only after 比…: 比全国平均高2个百分点. */
const COMPARATIVES: readonly [string, Meaning[]][] = [
  ...all([{ says: 'verb', verb: 'change', direction: 'increase' }], '高 高出 多 多出'),
  ...all([{ says: 'verb', verb: 'change', direction: 'reduce' }], '低 低出 少 少于'),
];

const LIMITS: readonly [string, Meaning[]][] = [
  ...operator(
    'ge',
    '≥ >= => ≮ 达到或超过 达到或者超过 达到或高于 达到或大于 等于或大于 等于或高于 不低于 不少于 不小于 不得低于 不得少于 至少 最少 最低 大于等于 大于或等于 高于或等于',
  ),
  ...operator(
    'le',
    '≤ <= =< ≯ 不超过 不高于 不大于 不多于 不得超过 不得高于 不超 至多 最多 最高 小于等于 小于或等于 低于或等于 等于或小于 等于或低于',
  ),
  ...operator('lt', '< 低于 小于 不满 不足 不到 少于 未满 未达 未达到'),
  ...operator('gt', '> 超过 高于 大于 多于 超 超出 逾 突破'),
  ...operator('eq', '= 等于'),
  ...all([{ says: 'approx' }], '≈ 约 约为 大约 近 将近 接近 大概 大致 大体'),
];

const FRAME: readonly [string, Meaning[]][] = [
  ...all([{ says: 'soft' }], '力争 争取 努力 力求 尽力'),
  ...all(
    [{ says: 'level' }],
    '达到 达 占 实现 完成 确保 到 至 为 是 在 处于 有 拥有 保持 保持在 稳定在 维持在 稳定 维持',
  ),
  ...all([{ says: 'level' }], `建成 建设 建立 创建 打造 覆盖 ${LEVEL_VERBS}`),
  ...all([{ says: 'ceiling' }], '控制在'),
];

const PERIODIC: readonly [string, Meaning[]][] = [
  ...['年均', '每年', '平均每年', '年平均', '每年度', '人均', '户均', '月均', '日均', '每月', '每天', '每日'].map(
    (per): [string, Meaning[]] => [per, [{ says: 'per', per }]],
  ),
  ...all(
    [{ says: 'flow' }],
    '新增 新建 新改扩建 改扩建 扩建 改造 改造提升 招收 招聘 培养 新培养 培训 转移 发放 引进 吸引 安置 吸纳',
  ),
  ...all([{ says: 'per', per: '每年' }, { says: 'flow' }], '年招收 年新增 年培养 年培训'),
  ...all(
    [
      { says: 'per', per: '每年' },
      { says: 'verb', verb: 'growth', direction: 'increase' },
    ],
    '年增长 年递增',
  ),
];

/** Words before the number. */
export const BEFORE = new Lexicon([...LIMITS, ...FRAME, ...PERIODIC, ...VERBS]);

/** Words that may stand between a verb of comparison and its amount: 比2015年提高约10%. */
export const NARROWING = new Lexicon([...LIMITS, ...FRAME]);

/** Verbs and adjectives after 比…; 比2015年提高到95% names a level. */
export const COMPARING = new Lexicon([...VERBS, ...COMPARATIVES, ...all([{ says: 'level' }], LEVEL_VERBS)]);

/** Words after the number. */
export const AFTER = new Lexicon<Meaning[]>([
  ...operator('ge', '以上 及以上 或以上 之上'),
  ...operator('le', '以内 之内 内 以下 及以下 或以下 之下'),
  ...all([{ says: 'approx' }], '左右 上下 余 多'),
  ...all([{ says: 'per', per: '每年' }], '/年 /a /y'),
  ...all([{ says: 'nothing' }], '之间 的水平 水平'),
]);

const RECURRING = /[年月日天季周]/;

/** Whether a `per` is about time (每年, 年均, 每月), so that a count is a flow, and not about places or people. */
export function isRecurring(per: string | null): boolean {
  return per !== null && RECURRING.test(per);
}

/** Whether a `per` names an average of years, which makes a percentage a growth rate (METHOD §1 年均). */
export function isYearlyAverage(per: string | null): boolean {
  return per === '年均' || per === '平均每年' || per === '年平均';
}
