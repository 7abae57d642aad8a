import type { BookChange } from '../rollup/rollup-book';
import type { RollupView } from '../rollup/rollup-view';
import type { SplitBackground } from './split-background';

/** A file that the person chose or dropped, with the name by which it is told: with its folders, where it came in one. */
export interface GivenFile {
  name: string;
  file: Blob & { readonly lastModified: number };
}

/** Files that are being read. */
export interface Reading {
  /** Ends when all files were read or it was stopped; gives those that were not read. Rejects where nothing can be read at all. */
  finished: Promise<GivenFile[]>;
  /** Ends at once; what has been read stays. */
  stop(): void;
}

/** What is made of a rollup: the result workbook, or tidy data. `decimals`: places of 舍位平衡, or null. */
export type RollupOrder = { form: 'workbook'; decimals: number | null } | { form: 'csv' };

export interface RollupFile {
  fileName: string;
  type: string;
  content: Uint8Array;
  /** Units whose figures are in it, and those that are missing. */
  came: number;
  missing: number;
}

/** Reads received files, keeps what a rollup needs of them, rolls them up and splits targets 收表、汇总、任务分解, beside the pane. What rejects is an AppError. */
export interface RollupBackground extends SplitBackground {
  /** `came` hears how many files have been read. */
  read(files: readonly GivenFile[], came: (done: number) => void): Reading;
  change(change: BookChange): Promise<void>;
  /** Takes the units that are to report from a CSV file; null takes them from the plan again. */
  list(file: Blob | null): Promise<void>;
  view(): Promise<RollupView>;
  make(order: RollupOrder): Promise<RollupFile>;
}
