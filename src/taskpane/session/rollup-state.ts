import type { GivenFile } from '../../app/ports/rollup-background';
import type { RollupView } from '../../app/rollup/rollup-view';
import type { RollupFilter } from './rollup-rows';

/** What the tab 汇总 shows. */
export interface RollupState {
  /** 收表汇总 or 任务分解. */
  shown: 'receive' | 'split';
  /** What has come; null before anything was given. */
  view: RollupView | null;
  /** Files read so far; null while none is being read. */
  reading: { done: number; total: number } | null;
  stopping: boolean;
  /** Files that were not read because the person stopped. */
  left: readonly GivenFile[];
  /** What a screen reader is told, seldom. */
  told: string;
  /** Name of the file with the list of units. */
  list: string | null;
  decimals: number | null;
  filter: RollupFilter;
  /** This host cannot read files in the background. */
  unable: boolean;
}

export const NOTHING_RECEIVED: RollupState = {
  shown: 'receive',
  view: null,
  reading: null,
  stopping: false,
  left: [],
  told: '',
  list: null,
  decimals: null,
  filter: 'all',
  unable: false,
};
