import { boxTerm, boxYears, type Box } from '../../model/box';
import type { Catalogue } from '../../model/catalogue';
import type { CellValue } from '../../model/cells';
import type { Indicator } from '../../model/indicator';
import type { Plan } from '../../model/plan';
import type { Entry, SheetReading } from '../../model/reading';
import type { ReferencePeriod } from '../../model/reference-period';
import type { ReportingUnit } from '../../model/reporting-unit';
import { findUnit } from '../../catalogue/find-unit';
import { parseReferencePeriod } from '../../measure/period';
import { readEntry } from '../../notation/entry-value';
import { bareRow, bareSheet } from '../support/bare-sheet';
import { FIELDS, type PlanRecord } from './record';

/** What records of one indicator, unit and period have in common 记录的归属. */
export interface RecordForm {
  plan: Plan;
  box: Box;
  indicator: Indicator;
  /** The row whose 其中 it is. */
  parent: Indicator | null;
  unit: ReportingUnit;
  asOf: ReferencePeriod;
  /** The year before, where it stands in the same table. */
  previousYear: number | null;
}

/** Where a record belongs, or, in words, why it cannot be checked. */
export function formOf(record: PlanRecord, catalogue: Catalogue): RecordForm | string {
  const plan = catalogue.plans.find(({ id }) => id === record.plan);
  if (!plan) return `没有代号为“${record.plan}”的规划`;
  const indicator = catalogue.byCode.get(record.indicator);
  const box = plan.boxes.find(({ id }) => id === indicator?.boxId);
  if (indicator?.planId !== plan.id || !box) return `${plan.shortName}没有代码为“${record.indicator}”的指标`;
  if (box.kind === 'warning' || box.kind === 'dimensions') return `${box.number}不按年填报，不能按记录审核`;
  const unit = findUnit(plan, record.unit);
  if (!unit) return `填报单位“${record.unit}”不在${plan.shortName}的单位名单中`;
  const asOf = parseReferencePeriod(record.period);
  if (!asOf) return `报告期“${String(record.period)}”无法识别`;
  const { startYear, endYear } = boxTerm(plan, box);
  const years = box.kind === 'outcomes' ? [endYear] : boxYears(plan, box);
  if (!years.includes(asOf.year))
    return `报告期${String(asOf.year)}年不在${box.kind === 'outcomes' ? '期末' : `${String(startYear)}—`}${String(endYear)}年以内`;
  const previousYear = years.includes(asOf.year - 1) ? asOf.year - 1 : null;
  const parent = box.indicators.find(({ code }) => code === indicator.parent) ?? null;
  return { plan, box, indicator, parent, unit, asOf, previousYear };
}

/** The record as the sheet of one row that it would be in, so that the rules judge it as they judge sheets. */
export function readingOf(
  form: RecordForm,
  values: Omit<PlanRecord, 'plan' | 'indicator' | 'unit' | 'period'>,
): SheetReading {
  const { plan, box, indicator, parent, unit, asOf, previousYear } = form;
  const entry = (field: keyof typeof FIELDS, period: number, { class: kind, unit: of } = indicator): Entry => {
    const raw: CellValue = values[field] ?? null;
    const value = readEntry(raw, false, kind === 'K7' ? 'ratio' : 'number', of);
    const computed = field !== 'base' && field !== 'target' && indicator.share !== null;
    return { cell: FIELDS[field], raw, formula: null, period, value, ...(computed ? { computed } : {}) };
  };
  const isLower = unit.level !== 'province';
  const row = {
    ...bareRow(indicator, [
      ...(previousYear === null ? [] : [entry('previous', previousYear)]),
      entry('value', asOf.year),
    ]),
    ownBaseline: isLower ? entry('base', plan.baseYear) : null,
    ownTarget: isLower ? entry('target', plan.endYear) : null,
  };
  const whole = parent ? [bareRow(parent, [entry('parent', asOf.year, parent)])] : [];
  return { ...bareSheet(plan, box, [...whole, row]), unit, asOf };
}
