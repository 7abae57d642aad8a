import { formatReferencePeriod } from '../measure/period';
import type { ReferencePeriod } from '../model/reference-period';

/** What a person must know of the report date of a form that is set beside others 报告期说明; "" where it is theirs. */
export function dateRemark(own: ReferencePeriod | null, common: ReferencePeriod | null): string {
  if (!common) return '';
  if (!own) return '报告期未填';
  if (own.year === common.year && own.months === common.months) return '';
  return `报告期${formatReferencePeriod(own)}`;
}
