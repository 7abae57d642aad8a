import type { ReportingUnit } from '../model/reporting-unit';
import { COMPLETENESS_SHEET } from '../sheet/own-sheets';

/** A province's cities and a city's counties are all named; of a list of hundreds a line names the first. */
const MOST_NAMED = 20;

/** The units that have not reported, in a line 未报单位; the sheet of completeness lists them all. Empty where none is missing. */
export function missingLine(missing: readonly Pick<ReportingUnit, 'display'>[]): string {
  if (missing.length === 0) return '';
  const names = missing.slice(0, MOST_NAMED).map(({ display }) => display);
  const all = missing.length > names.length ? `等共 ${String(missing.length)} 个，见工作表“${COMPLETENESS_SHEET}”` : '';
  return `未报：${names.join('、')}${all}`;
}
