import { ONE, type Decimal } from '../model/decimal';
import type { MeasureFacts } from './facts';
import { compare, type Fraction } from './fraction';
import type { ProgressStatus } from './measure';
import { METHODS } from './methods/index';
import type { Observation } from './observe';

/**
 * Status 进展状态 of METHOD §2, on unrounded values. Null where nothing can be said yet: nothing entered, a flow with
 * missing years that is not met, a report year without a value.
 */
export function statusOf(facts: MeasureFacts, seen: Observation): ProgressStatus | null {
  if (facts.reason !== null) return '不评价';
  if (seen.actual === null) return null;
  if (facts.scopeConflict !== null) return '口径不可比';
  if (seen.stale && !facts.flow) return null;
  const method = METHODS[facts.class];
  const atEnd = seen.months >= facts.deadline;
  const own = method.status?.(facts, seen, atEnd);
  if (own !== undefined) return own;
  const met = method.met(facts, seen);
  if (atEnd) return endStatus(facts, method.completion(facts, seen), met);
  if (facts.maintain) return met ? '达标' : '未达标';
  if (met) return '提前实现';
  const progress = method.progress(facts, seen);
  return progress === null ? '不评价' : paceStatus(facts, seen, progress);
}

/** By unrounded completion rate; what is not met as printed is never 完成. */
function endStatus(facts: MeasureFacts, completion: Fraction | null, met: boolean): ProgressStatus {
  if (completion === null) return met ? '达标' : '未达标';
  if (met) return compare(completion, ONE) > 0 ? '超额完成' : '完成';
  return compare(completion, facts.thresholds.nearlyDone) >= 0 ? '接近完成' : '未完成';
}

/** r = p/τ against the thresholds: p·deadline ≥ k·months. */
function paceStatus(facts: MeasureFacts, seen: Observation, progress: Fraction): ProgressStatus | null {
  if (seen.months === 0) return null;
  if (progress.above.isNegative()) return '背离';
  const left = progress.above.times(facts.deadline);
  const right = progress.below.times(seen.months);
  const reaches = (threshold: Decimal): boolean => left.gte(right.times(threshold));
  const { ahead, onTrack, lagging } = facts.thresholds;
  if (reaches(ahead)) return '快于预期';
  if (reaches(onTrack)) return '基本符合预期';
  return reaches(lagging) ? '滞后' : '严重滞后';
}
