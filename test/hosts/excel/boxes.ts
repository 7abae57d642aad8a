import { BUILT_IN } from '../../../src/catalogues/built-in';
import { findUnit } from '../../../src/core/catalogue/find-unit';
import { findBox, findPlan } from '../../../src/core/model/catalogue';
import { buildSheet } from '../../../src/core/sheet/build';
import { buildSet } from '../../../src/core/sheet/build-set';
import { listedBoxes } from '../../../src/core/sheet/contents/listed';
import type { SheetSpec } from '../../../src/core/sheet/spec';

/** Sheet of a built-in box, as the use case makes it. */
export function boxSheet(planId: string, boxId: string, unitName = '福建省', name?: string): SheetSpec {
  const { plan, box } = findBox(BUILT_IN, planId, boxId)!;
  const unit = findUnit(plan, unitName)!;
  return buildSheet({ plan, box, unit, asOf: { year: 2023, months: 12 }, ...(name === undefined ? {} : { name }) });
}

/** All sheets of a built-in plan with the contents before them. */
export function allSheets(planId: string, unitName = '福建省'): SheetSpec[] {
  const plan = findPlan(BUILT_IN, planId)!;
  const unit = findUnit(plan, unitName)!;
  const boxes = listedBoxes(BUILT_IN, plan);
  const sheets = boxes.flatMap(({ found }) => (found ? [{ ...found, unit }] : []));
  return buildSet({ sheets, contents: { plan, unit, boxes } });
}
