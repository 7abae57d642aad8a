import type { Measure } from './measure';
import { statusText } from './status-text';

/** Classes that answer 达标/未达标 where they have no rate. */
const BOUNDED: ReadonlySet<string> = new Set(['K5', 'K6', 'K8']);

/**
 * What the cell 进度 shows: p, 达标/未达标 (maintain, floors and ceilings without p), 口径不可比, 不评价 or "" (no target with a number). The + 0 is there
 * because a cell never shows −0.
 */
export function progressValue(measure: Measure): number | string {
  return measure.progress === null ? inWords(measure) : measure.progress.toNumber() + 0;
}

/** What the cell 完成率 shows: the rate, 达标/未达标 for a ceiling or range, 口径不可比, 不评价 or "". */
export function completionValue(measure: Measure): number | string {
  return measure.completionRate === null ? inWords(measure) : measure.completionRate.toNumber() + 0;
}

/** What the cell 序时进度 shows: τ, or "" without a report date. */
export function elapsedValue(measure: Measure): number | string {
  return measure.timeElapsedShare?.toNumber() ?? '';
}

/** What the cell 状态 shows. */
export function statusValue(measure: Measure): string {
  return statusText(measure);
}

function inWords({ actual, status, met, maintain, untargeted, class: kind }: Measure): string {
  if (actual === null || untargeted) return '';
  if (status === '口径不可比') return status;
  if (met !== null && (maintain || BOUNDED.has(kind))) return met ? '达标' : '未达标';
  return '不评价';
}
