import { BUILT_IN } from '../../../src/catalogues/built-in';
import { findUnit } from '../../../src/core/catalogue/find-unit';
import { findBox } from '../../../src/core/model/catalogue';
import { buildSheet } from '../../../src/core/sheet/build';
import type { SheetSpec } from '../../../src/core/sheet/spec';

/** Sheet of a built-in box, as the use case makes it. */
export function boxSheet(planId: string, boxId: string, unitName = '福建省', name?: string): SheetSpec {
  const { plan, box } = findBox(BUILT_IN, planId, boxId)!;
  const unit = findUnit(plan, unitName)!;
  return buildSheet({ plan, box, unit, asOf: { year: 2023, months: 12 }, ...(name === undefined ? {} : { name }) });
}
