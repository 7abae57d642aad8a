import type { Method } from './method';
import { stock } from './stock';

/**
 * K4 annual levels 年度水平 (博士后年招收数 300 → 330): measured as a stock, but a year-to-date is no annual level, so it
 * has no progress and is not evaluated before the year is over unless it already meets the target (METHOD §2).
 */
export const annual: Method = {
  ...stock,
  progress: (facts, seen) => (unfinished(seen) ? null : stock.progress(facts, seen)),
  forecast: (facts, seen) => (unfinished(seen) ? null : stock.forecast(facts, seen)),
  pace: (facts, seen) => (unfinished(seen) ? null : stock.pace(facts, seen)),
  status: (facts, seen) => (unfinished(seen) && !stock.met(facts, seen) ? '不评价' : undefined),
};

function unfinished(seen: { partial: boolean; stale: boolean }): boolean {
  return seen.partial && !seen.stale;
}
