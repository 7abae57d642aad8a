/** What a printed figure measures 数值类型. `null` in a figure means the print does not say (missing or qualitative). */
export type FigureKind = 'cumulative' | 'stock' | 'rate' | 'ratio' | 'growth' | 'change' | 'flow';

/** How the printed figure bounds the actual value 比较关系; `eq` is a bare number (more or less is better: see Indicator). */
export type Operator = 'eq' | 'ge' | 'gt' | 'le' | 'lt' | 'range';

/**
 * One printed cell of a plan, read (印刷数值): `[250]`, `<5.5`, `95以上`, `10 : 40 : 50`, `760万人（含离退休）`.
 *
 * This is also the JSON of `plan parse`, so its names are the contract's. `value` is in `unit`; a range has `low` and
 * `high`, a ratio has `ratio`, a qualitative print has `text`; those not used are null. Nothing readable is ever 0.
 * (METHOD §1.)
 */
export interface Figure {
  /** The cell verbatim 原样. */
  printed: string;
  kind: FigureKind | null;
  operator: Operator | null;
  value: number | null;
  low: number | null;
  high: number | null;
  /** Parts of a ratio 比例各部分, e.g. [10, 40, 50]. */
  ratio: number[] | null;
  /** The text of a qualitative target 定性目标. */
  text: string | null;
  /** Unit of measure 计量单位: from the cell, else from the column or the indicator's bracket. */
  unit: string | null;
  /** Cumulative over the period 五年累计. */
  cumulative: boolean;
  /** Printed as — / … or left empty 空缺. */
  missing: boolean;
  /** Text without a figure 定性, or a cell that cannot be read as one figure (then `note` says why). */
  qualitative: boolean;
  /** 左右, 约, 近, …余 */
  approx: boolean;
  /** 力争, 争取 */
  soft: boolean;
  /** 年均, 每年, … as printed. */
  per: string | null;
  /** Statistical scope 口径: 含离退休, 全省, … */
  scope: string | null;
  /** Date or marker that dates the value, e.g. “2011年” or “*”. */
  asof: string | null;
  /** What the figure is compared with, e.g. “2015年”, “GDP增长”. */
  relative_to: string | null;
  direction: 'increase' | 'reduce' | null;
  /** What a reader must know: an inference, a footnote, why the cell could not be read. */
  note: string | null;
  /** Printed decimals 印刷小数位数: the value stands for ±½·10⁻ᵈ (METHOD §3.9). */
  decimals: number | null;
}

/** A figure that says nothing 空白数值: what is not printed has these values. */
export const BLANK_FIGURE: Readonly<Figure> = {
  printed: '',
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
  note: null,
  decimals: null,
};
