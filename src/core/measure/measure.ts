import type { Decimal } from '../model/decimal';
import type { Figure } from '../model/figure';
import type { IndicatorClass } from '../model/indicator';
import type { PlanSettings } from '../model/plan';
import type { ReferencePeriod } from '../model/reference-period';

/** Status of progress 进展状态 as shown to people (METHOD §2). */
export type ProgressStatus =
  | '提前实现'
  | '快于预期'
  | '基本符合预期'
  | '滞后'
  | '严重滞后'
  | '背离'
  | '不评价'
  | '达标'
  | '临界'
  | '未达标'
  | '超额完成'
  | '完成'
  | '接近完成'
  | '未完成'
  | '口径不可比';

/** A value of one period: a number, the parts of a ratio, or null when it is missing (never 0). */
export type Observed = Decimal | readonly Decimal[] | null;

/** What is measured: one indicator (or a unit's own target for it) against its values. */
export interface MeasureInput {
  class: IndicatorClass;
  baseline: Figure;
  target: Figure;
  /** 正指标 or 逆指标. */
  desiredDirection: 'increase' | 'decrease';
  startYear: number;
  endYear: number;
  /** Values by plan year, in order; shorter lists are padded with missing. */
  actuals: readonly Observed[];
  /** The period's total of a flow, or a period result (outcome boxes); replaces `actuals`. */
  total?: Observed;
  /** Omitted or null: the newest period that has a value. */
  asOf?: ReferencePeriod | null;
  /** Set when scopes differ: completion and progress are suppressed and this says why. */
  scopeConflict?: string | null;
  settings: PlanSettings;
}

/** Completion of one indicator 完成情况. Rates are fractions; null where METHOD gives no value. */
export interface Measure {
  class: IndicatorClass;
  /** C for K1 and K3, else the newest value; the parts for a ratio. */
  actual: Observed;
  /** The effective report date; null when nothing has been entered and none was given. */
  asOf: ReferencePeriod | null;
  /** 完成率: A/T for K5, null for K6. */
  completionRate: Decimal | null;
  /** 进度 p */
  progress: Decimal | null;
  /** 序时进度 τ */
  timeElapsedShare: Decimal | null;
  status: ProgressStatus | null;
  /** 达标 test result, null when it cannot be taken. */
  met: boolean | null;
  /** A−T (floor) or T−A (ceiling), in the indicator's unit (百分点 for rates). */
  margin: Decimal | null;
  /** 差额: T−C or T−A, not below 0 when met. */
  gap: Decimal | null;
  /** 年均需: what each remaining year must bring. */
  pace: Decimal | null;
  /** 预计期末值 */
  forecast: Observed;
  /** Maintain-type 保持型: base already at or past the target. */
  maintain: boolean;
  /** Set where the target holds no number: rates stay blank, and nothing is 不评价 but the status. */
  untargeted?: boolean;
  /** 增幅过小，不宜解读; 已报k年; … in words. */
  remarks: readonly string[];
  /** Those of the remarks that stand beside the status in a cell (see `statusText`). */
  caveats: readonly string[];
}
