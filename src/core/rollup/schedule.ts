import type { Measure } from '../measure/measure';
import { SMALL_CHANGE } from '../measure/remarks';
import type { Decimal } from '../model/decimal';

/** Whether an indicator is ahead of its schedule 距序时进度: progress p and elapsed share τ as fractions (METHOD §2), to ten decimals. */
export interface Schedule {
  progress: number;
  elapsed: number;
}

/**
 * Null where METHOD gives no progress, where it is not to be read (增幅过小), and where years are missing in it: a progress of “at least x”
 * is behind only by what was not reported.
 */
export function scheduleOf(measure: Measure | null): Schedule | null {
  if (!measure) return null;
  const { progress, timeElapsedShare: elapsed, status, caveats } = measure;
  if (!progress || !elapsed || status === null || status === '不评价' || caveats.includes(SMALL_CHANGE)) return null;
  return { progress: toCell(progress), elapsed: toCell(elapsed) };
}

/** A rate as cells hold it, to ten decimals: programs do not agree on more digits. */
export function toCell(rate: Decimal): number {
  return Number(rate.toFixed(10));
}
