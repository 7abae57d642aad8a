import { completionValue, elapsedValue, progressValue, statusValue } from '../measure/cell-values';
import type { Measure } from '../measure/measure';

/** What the formula cells of a row show 计算栏: rates to ten decimals as the native formulas round them, words, or "". */
export interface Shown {
  completion: string | number;
  progress: string | number;
  elapsed: string | number;
  status: string;
}

/** Cells of a measure; without a target of its own (`hasTarget` false) a unit sees only 序时进度. */
export function shownMeasure(measure: Measure, hasTarget: boolean): Shown {
  return {
    completion: hasTarget ? rounded(completionValue(measure)) : '',
    progress: hasTarget ? rounded(progressValue(measure)) : '',
    elapsed: rounded(elapsedValue(measure)),
    status: hasTarget ? statusValue(measure) : '',
  };
}

/** Ten decimals, and never −0. */
function rounded(value: number | string): number | string {
  return typeof value === 'number' ? Number(value.toFixed(10)) + 0 : value;
}
