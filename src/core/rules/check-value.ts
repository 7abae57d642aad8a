import { boxTerm, boxYears } from '../model/box';
import type { Plan } from '../model/plan';
import type { CellValue } from '../model/cells';
import type { Finding } from '../model/finding';
import type { Indicator } from '../model/indicator';
import { readEntry } from '../notation/entry-value';
import { checkRow, sceneSheet } from './run-row';
import { bareRow, bareSheet } from './support/bare-sheet';
import { inReadingOrder } from './support/order';
import { VALUE_RULES } from './value-rules';

const ROW_RULES = VALUE_RULES.filter((rule) => rule.scope === 'row');

/**
 * The findings on one value of an indicator 单值审核: what PLAN.CHECK and the entry form ask. `year` is a year of the box (the
 * plan's, unless the box has its own), the first by default; another one throws a RangeError. Nothing entered has no findings.
 */
export function checkValue(
  plan: Plan,
  indicator: Indicator,
  value: CellValue,
  year?: number,
  isError = false,
): Finding[] {
  const box = plan.boxes.find((candidate) => candidate.id === indicator.boxId);
  if (!box) throw new RangeError(`${plan.shortName}没有指标“${indicator.name}”所在的专栏`);
  const term = boxTerm(plan, box);
  const period = year ?? term.startYear;
  if (!boxYears(plan, box).includes(period)) {
    throw new RangeError(`${String(period)}年不在规划期${String(term.startYear)}—${String(term.endYear)}年以内`);
  }
  const expected = indicator.class === 'K7' ? 'ratio' : 'number';
  const entry = {
    cell: 'A1',
    raw: value,
    formula: null,
    period,
    value: readEntry(value, isError, expected, indicator.unit),
  };
  const sheet = bareSheet(plan, box, [bareRow(indicator, [entry])]);
  const scene = { sheet: sceneSheet(sheet, null), previous: null, settings: plan.settings };
  return inReadingOrder(checkRow(ROW_RULES, scene, sheet.rows[0]!));
}
