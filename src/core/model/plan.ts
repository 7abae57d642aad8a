import type { Box } from './box';
import type { ReportingUnit } from './reporting-unit';

/** Thresholds and tolerances 参数; the defaults are METHOD §2 “Status” and “Constants”. */
export interface PlanSettings {
  /** r = p/τ at or above which progress is 快于预期. */
  ahead: number;
  /** r at or above which progress is 基本符合预期. */
  onTrack: number;
  /** r at or above which progress is 滞后; below it 严重滞后. */
  lagging: number;
  /** Completion rate from which a missed target counts as 接近完成. */
  nearlyDone: number;
  /** Margin in percentage points under which a floor or ceiling is 临界. */
  criticalMargin: number;
  /** Relative tolerance of 左右. */
  approxTolerance: number;
  /** |T−B|/B under which progress is marked 增幅过小. */
  smallChange: number;
  /** |log₁₀(quotient) − k| that still counts as a unit slip. */
  unitSlipTolerance: number;
  /** Year-on-year change above which a value wants an explanation (fraction). */
  jump: number;
}

export const DEFAULT_SETTINGS: PlanSettings = {
  ahead: 1.05,
  onTrack: 0.95,
  lagging: 0.6,
  nearlyDone: 0.95,
  criticalMargin: 0.5,
  approxTolerance: 0.05,
  smallChange: 0.02,
  unitSlipTolerance: 0.15,
  jump: 0.3,
};

/** A five-year plan 规划. */
export interface Plan {
  id: string;
  /** Full title. */
  name: string;
  /** Short name for lists and titles: 福建“十四五”. */
  shortName: string;
  /** Name of the period: “十四五”. */
  period: string;
  region: string;
  startYear: number;
  endYear: number;
  /** Base year 基期年. */
  baseYear: number;
  units: readonly ReportingUnit[];
  settings: PlanSettings;
  boxes: readonly Box[];
}

/** Years of the plan in order, e.g. [2021, …, 2025]. */
export function planYears(plan: Pick<Plan, 'startYear' | 'endYear'>): number[] {
  return Array.from({ length: plan.endYear - plan.startYear + 1 }, (_, i) => plan.startYear + i);
}
