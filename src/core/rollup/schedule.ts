import type { Measure } from '../measure/measure';
import { SMALL_CHANGE } from '../measure/remarks';
import type { Decimal } from '../model/decimal';

/** How far an indicator is ahead of its schedule 距序时进度: progress p less elapsed share τ, all as fractions (METHOD §2). */
export interface Schedule {
  progress: Decimal;
  elapsed: Decimal;
  /** Below zero: behind. */
  distance: Decimal;
}

/**
 * Null where METHOD gives no progress, where it is not to be read (增幅过小), and where years are missing in it: a progress of “at least x”
 * is behind only by what was not reported.
 */
export function scheduleOf(measure: Measure | null): Schedule | null {
  if (!measure) return null;
  const { progress, timeElapsedShare: elapsed, status, caveats } = measure;
  if (!progress || !elapsed || status === null || status === '不评价' || caveats.includes(SMALL_CHANGE)) return null;
  return { progress, elapsed, distance: progress.minus(elapsed) };
}
