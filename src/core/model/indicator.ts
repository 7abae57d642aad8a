import type { Figure } from './figure';
import type { UnitLevel } from './reporting-unit';

/** Class of an indicator 指标类型 K1–K10, which decides how completion is computed (METHOD §2). */
export type IndicatorClass = 'K1' | 'K2' | 'K3' | 'K4' | 'K5' | 'K6' | 'K7' | 'K8' | 'K9' | 'K10';

/** Nature of a target 属性: binding or anticipatory, as printed. */
export type Attribute = '约束性' | '预期性';

/** A target for the same indicator that stands elsewhere in the document 正文目标, with its line (METHOD §3.11). */
export interface OtherTarget {
  figure: Figure;
  /** Line in the plan's source text. */
  line: number;
}

/** One planned indicator 指标 of one box of one plan. */
export interface Indicator {
  /** Stable code 代码, visible in every sheet: `fj-14.2.07`. */
  code: string;
  planId: string;
  boxId: string;
  /** Ordinal as printed 序号: "7", "". */
  no: string;
  /** Name without ordinal, 其中 or unit 指标名称. */
  name: string;
  aliases: readonly string[];
  /** Unit of measure 计量单位: 万人, %, 人, 亿元, "" for a ratio. */
  unit: string;
  class: IndicatorClass;
  /** Section as printed: 一、就业. */
  section: string | null;
  /** Code of the indicator whose 其中 row this is. */
  parent: string | null;
  /** True when this row is a part of its parent (a share under a head count is not: METHOD §5). */
  partOfParent: boolean;
  attribute: Attribute | null;
  /** 正指标 increase · 逆指标 decrease. */
  desiredDirection: 'increase' | 'decrease';
  /** Base 基期值 as printed. */
  baseline: Figure;
  /** Target 目标值 as printed. */
  target: Figure;
  /** Printed period result 期末完成数 (outcome boxes only). */
  outcome: Figure | null;
  /** Target of the plan before, where the box prints one (十二五 专栏七). */
  previousTarget: Figure | null;
  otherTargets: readonly OtherTarget[];
  /** Levels at which the indicator is collected; elsewhere it is 不适用, never missing. */
  levels: readonly UnitLevel[];
  /** True when the units' values add up to the province's (flows, counts, stocks without overlap). */
  additive: boolean;
  /** Why base, outcome and target may not be compared 口径不可比, or null. */
  scopeConflict: string | null;
  /** Where the document disagrees with itself, or an inference was drawn; shown to the person. */
  remarks: readonly string[];
  /**
   * Computed from two other rows of the same box 由其他行计算, as a percentage; its cells are formulas, never entries.
   * Null for rows that are filled in.
   */
  share: { numerator: string; denominator: string } | null;
  /**
   * Code of the indicator that is the same datum 同一数据: entered there once, shown here (125万人次 stands in 专栏2 and
   * 专栏5). Null where the row has an entry of its own.
   */
  sameEntryAs: string | null;
  /** Code of the project 项目 whose quantified target this is; null outside boxes of works. */
  project: string | null;
  /** Decimals of display 小数位数: the most printed in base, target and outcome. */
  decimals: number;
  /** Line in the plan's source text. */
  line: number;
}

/** What an indicator has unless its plan says otherwise; name, class, figures and place are always said. */
export const PLAIN_INDICATOR = {
  no: '',
  aliases: [],
  unit: '',
  section: null,
  parent: null,
  partOfParent: false,
  attribute: null,
  desiredDirection: 'increase',
  outcome: null,
  previousTarget: null,
  otherTargets: [],
  levels: ['province', 'province-direct', 'city', 'county'],
  additive: false,
  scopeConflict: null,
  remarks: [],
  share: null,
  sameEntryAs: null,
  project: null,
  decimals: 0,
} as const satisfies Partial<Indicator>;

/** The same indicator with its fields in the one order 同一形状: put together from parts, each would be of a shape of its own, and slow to read. */
export function inOneShape(from: Indicator): Indicator {
  return {
    code: from.code,
    planId: from.planId,
    boxId: from.boxId,
    no: from.no,
    name: from.name,
    aliases: from.aliases,
    unit: from.unit,
    class: from.class,
    section: from.section,
    parent: from.parent,
    partOfParent: from.partOfParent,
    attribute: from.attribute,
    desiredDirection: from.desiredDirection,
    baseline: from.baseline,
    target: from.target,
    outcome: from.outcome,
    previousTarget: from.previousTarget,
    otherTargets: from.otherTargets,
    levels: from.levels,
    additive: from.additive,
    scopeConflict: from.scopeConflict,
    remarks: from.remarks,
    share: from.share,
    sameEntryAs: from.sameEntryAs,
    project: from.project,
    decimals: from.decimals,
    line: from.line,
  };
}
