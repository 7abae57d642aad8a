import type { Finding } from '../model/finding';
import { RULES } from '../rules/index';

/** What a report prints of a finding. */
export type RecordedFinding = Omit<Finding, 'level' | 'family' | 'code' | 'correction' | 'explanationOutdated'>;

/** A finding that was read from a report 已记录的审核结果: level and family are those of its rule, and nothing is left to correct. */
export function recordedFinding(finding: RecordedFinding): Finding {
  const rule = RULES.find(({ meta }) => meta.id === finding.rule);
  const { level = 3, family = 'balance' } = rule?.meta ?? {};
  return { ...finding, level, family, code: null, correction: null };
}
