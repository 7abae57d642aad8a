import type { PlanSource } from '../../core/catalogue/own-plan';
import type { GivenFile } from './rollup-background';

/** What is split over the units, and how 任务分解. */
export interface SplitOrder {
  plan: string;
  /** The plan itself where it is one's own: what splits knows only the built-in ones. */
  own: PlanSource | null;
  /** A box of the plan; null for all of them. */
  box: string | null;
  /** The list 名单, or the workbook 任务分解 given back; null for the lower units of the plan without any figures. */
  list: GivenFile | null;
  /** Units without target and share go by their base. */
  byBase: boolean;
  /** Least decimals of the parts; null for those that the plan prints. */
  decimals: number | null;
}

/** What a list comes to. `list`: it cannot be used; `sum`: targets that must add up do not. All texts are Chinese. */
export type SplitCheck =
  | {
      ok: true;
      units: number;
      indicators: number;
      /** Indicators whose target is split over the units. */
      parted: number;
      /** Those of them of which some unit has no part yet, with sum and target. */
      open: readonly string[];
      /** What must be known of the indicators. */
      remarks: readonly string[];
    }
  | { ok: false; of: 'list' | 'sum'; problems: readonly string[] };

/** `sheet`: the workbook 任务分解; `units`: it and a workbook for every unit in one zip. */
export type SplitForm = 'sheet' | 'units';

export interface SplitFile {
  fileName: string;
  type: string;
  content: Uint8Array;
  units: number;
  indicators: number;
  parted: number;
}

/** Splits targets beside the pane. What rejects is an AppError. */
export interface SplitBackground {
  split(order: SplitOrder): Promise<SplitCheck>;
  /** Nothing is made of a list that cannot be used or does not add up. */
  makeSplit(order: SplitOrder & { form: SplitForm }): Promise<SplitFile>;
}
