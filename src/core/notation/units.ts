import { canonical } from './canonical';
import { Lexicon } from './lexicon';

/** Measure words and units 计量单位 that stand after a number, without 万 or 亿. */
const BASES =
  '% ‰ 百分点 个百分点 倍 成 番 人 人次 名 位 个 户 户次 家 家次 所 项 项次 张 件 件次 起 次 批 批次 期 年 个月 月 天 日 小时 课时 学时 学分 分钟 岁 周岁 ' +
  '元 美元 欧元 日元 港元 块 吨 公斤 千克 克 毫克 微克 吨二氧化碳 吨标准煤 吨标煤 公里 千米 米 厘米 毫米 平方米 平方公里 平方千米 立方米 公顷 亩 升 毫升 千瓦 千瓦时 度 兆瓦 吉瓦 摄氏度 ' +
  '泊位 充电桩 台 台套 标台 套 部 辆 艘 架 列 座 栋 幢 间 床 床位 场 场次 处 站 点 条 种 类 门 级 页 篇 本 册 卷 份 例 对 组 队 支 片 面 只 头 匹 羽 株 棵 ' +
  '宗 笔 则 案 门次 节 班 届 代 层 线 路 口 盏 眼 枚 颗 粒 箱 桶 瓶 袋 包 车 车次 班次 人日 人天 人年 工日 标准箱 人口 学校 企业 单位 机构 平台 ' +
  '县 市 区 省 乡 镇 村 社区 街道 岗位 个岗位 学位 项目 课题 专利 Mbps Gbps MB GB TB PB TEU km m kg t h 亿立方米 ';

const BASE_UNITS = new Lexicon(
  BASES.trim()
    .split(' ')
    .map((unit) => [unit, unit] as const),
);
const SCALES = /[十百千]?(?:万亿|万|亿)|[十百千]/y;
/** Customary scale of a unit, which is part of it: 万人, 亿元. */
export const SCALE_PREFIX = /^(?:万亿|万|亿)/;
const YEARLY = /\/(?:年|a|y)(?![\u4e00-\u9fff·])/y;
const RANKS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };

/** A unit found after a number. */
export interface UnitMatch {
  end: number;
  /** Unit with its customary scale: 万人, 亿元, %; “万” alone when no base follows and none is known. */
  unit: string;
  /** Power of ten that goes into the number: 千户 → 3. */
  power: number;
}

/** Length of `base(/base)*` at a position; 0 when there is none. `/年` is left for `per`. */
function compositeLength(text: string, position: number): number {
  const base = BASE_UNITS.at(text, position);
  if (!base) return 0;
  let end = position + base.length;
  for (;;) {
    const separator = text[end];
    if (separator !== '/' && separator !== '·') return end - position;
    YEARLY.lastIndex = end;
    if (YEARLY.test(text)) return end - position;
    SCALES.lastIndex = end + 1;
    const scale = SCALES.exec(text)?.[0] ?? '';
    const next = BASE_UNITS.at(text, end + 1 + scale.length) ?? BASE_UNITS.at(text, end + 1);
    if (!next) return end - position;
    end += 1 + (BASE_UNITS.at(text, end + 1 + scale.length) ? scale.length : 0) + next.length;
  }
}

/**
 * The unit at `position`. `hint` is the unit of the column, which is recognised whatever it is and completes a bare
 * scale: `300万` in a column of 人 or 万人 is 300 万人.
 */
export function unitAt(text: string, position: number, hint: string | null): UnitMatch | null {
  const start = text[position] === ' ' ? position + 1 : position;
  const literal = hint !== null && text.startsWith(hint, start) ? hint.length : 0;
  const plain = compositeLength(text, start);
  SCALES.lastIndex = start;
  const scale = SCALES.exec(text)?.[0] ?? '';
  const scaled = scale === '' ? 0 : compositeLength(text, start + scale.length);
  const longest = Math.max(literal, plain, scaled > 0 ? scale.length + scaled : 0);
  if (longest > 0 && longest === literal) return { end: start + literal, unit: hint!, power: 0 };
  if (longest > 0 && longest === plain) return { end: start + plain, unit: text.slice(start, start + plain), power: 0 };
  if (scale === '') return null;
  const power = RANKS[scale[0]!] ?? 0;
  const customary = power > 0 ? scale.slice(1) : scale;
  const end = start + scale.length;
  if (scaled > 0) return { end: end + scaled, unit: customary + text.slice(end, end + scaled), power };
  const base = hint?.replace(SCALE_PREFIX, '') ?? '';
  if (customary === '') return { end, unit: base === '%' ? '' : base, power };
  return { end, unit: base === '' || base === '%' || base === '‰' ? customary : customary + base, power };
}

/** Joins a scale that a Chinese numeral ended in (三百万) with the unit that follows. */
export function scaledUnit(scale: string, unit: string | null, hint: string | null): string {
  if (unit !== null && unit !== '') return scale + unit;
  const base = hint?.replace(SCALE_PREFIX, '') ?? '';
  return base === '%' || base === '‰' ? scale : scale + base;
}

/** Whether the whole text is a unit. */
export function isUnit(text: string): boolean {
  if (text === '') return false;
  if (compositeLength(text, 0) === text.length) return true;
  const scale = /^(?:[百千]?万|[百千]?亿|万亿|千|百)/.exec(text)?.[0] ?? '';
  const rest = scale === '' ? 0 : compositeLength(text, scale.length);
  return scale !== '' && rest > 0 && scale.length + rest === text.length;
}

/** Measures told in 万 or 亿 by custom; 万户 and 百名 are printed for the number they mean (METHOD §1). */
const CUSTOMARY = /^(?:万亿|万|亿)(?:人|人次|元|美元|吨|亩|件|张|台|人日|平方米|千瓦|千瓦时|标准箱)$/;

/** Whether a cell holds a unit without a number: 万人, or the unit of its own column. */
export function isUnitAlone(text: string, hint: string | null): boolean {
  return (text === hint && !/[0-9]/.test(text)) || CUSTOMARY.test(text);
}

/** A unit in its one spelling: `（％）`, `单位：万人`, `个百分点` → %, 万人, 百分点; null when it names none. */
export function canonicalUnit(unit: string | null | undefined): string | null {
  if (unit === null || unit === undefined) return null;
  let text = canonical(unit);
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/^(?:计量)?单位:?/, '').replace(/^\((.*)\)$/s, '$1');
  }
  if (text === '个百分点') return '百分点';
  return /[\p{L}\p{N}%‰]/u.test(text) ? text : null;
}

// prettier-ignore
const UNIT_SCALE = new Map([['万', 4], ['亿', 8], ['万亿', 12], ['', 0]]);

/** Power of ten from one unit to another of the same base (人 → 万人 is −4), or null when they measure different things. */
export function powerBetween(from: string, to: string): number | null {
  const fromScale = SCALE_PREFIX.exec(from)?.[0] ?? '';
  const toScale = SCALE_PREFIX.exec(to)?.[0] ?? '';
  if (from.slice(fromScale.length) !== to.slice(toScale.length)) return null;
  return UNIT_SCALE.get(fromScale)! - UNIT_SCALE.get(toScale)!;
}
