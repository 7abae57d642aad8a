import type { Plan } from '../model/plan';
import type { ReportingUnit } from '../model/reporting-unit';

/**
 * The reporting unit 填报单位 that a text names: its name (福建省), its display name (全省), or an unmistakable beginning
 * of it (福州, 平潭); blanks do not count. Undefined when none or several fit.
 */
export function findUnit(plan: Pick<Plan, 'units'>, text: string): ReportingUnit | undefined {
  const wanted = text.replace(/\s/gu, '');
  if (wanted === '') return undefined;
  const exact = plan.units.find((unit) => unit.name === wanted || unit.display === wanted);
  if (exact) return exact;
  if ([...wanted].length < 2) return undefined;
  const begun = plan.units.filter((unit) => unit.name.startsWith(wanted) || unit.display.startsWith(wanted));
  return begun.length === 1 ? begun[0] : undefined;
}
