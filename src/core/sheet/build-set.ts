import type { Plan } from '../model/plan';
import type { ReferencePeriod } from '../model/reference-period';
import type { ReportingUnit } from '../model/reporting-unit';
import { boxTerm, type Box } from '../model/box';
import { buildSheet, type SheetRequest } from './build';
import { buildContents } from './contents/build-contents';
import type { ListedBox } from './contents/listed';
import { defaultSheetName, sheetName } from './names';
import type { SheetSpec } from './spec';

/** Sheets that come into a workbook together 成套表式. */
export interface SetRequest {
  sheets: readonly Omit<SheetRequest, 'sources'>[];
  /** Names of the sheets that are in the workbook already. */
  present?: readonly string[];
  /** Puts a contents sheet of this plan before them, under its own name or another. */
  contents?: { plan: Plan; unit: ReportingUnit; boxes: readonly ListedBox[]; name?: string } | null;
}

/** Name that the sheet of a request gets. */
export function nameOfSheet({ name, box, unit }: Pick<SheetRequest, 'name' | 'box' | 'unit'>): string {
  return sheetName(name ?? defaultSheetName(box, unit));
}

/**
 * Makes several sheets so that they know each other: entries shared between boxes refer to the sheet in which they are filled in,
 * made together with them or in the workbook already, and the contents lead to all of them.
 */
export function buildSet({ sheets, present = [], contents = null }: SetRequest): SheetSpec[] {
  const made = new Map(sheets.map((sheet) => [keyOf(sheet.plan.id, sheet.box.id, sheet.unit), nameOfSheet(sheet)]));
  const known = new Map(present.map((name) => [name.toLowerCase(), name]));
  const nameOf = (plan: Plan, box: Box, unit: ReportingUnit): string | null =>
    made.get(keyOf(plan.id, box.id, unit)) ?? known.get(defaultSheetName(box, unit).toLowerCase()) ?? null;

  const specs = sheets.map((sheet) => {
    const sources: SheetRequest['sources'] = (_planId, boxId, unit) => {
      const box = sheet.plan.boxes.find(({ id }) => id === boxId);
      return box ? nameOf(sheet.plan, box, unit) : null;
    };
    return buildSheet({ ...sheet, sources });
  });
  if (!contents) return specs;
  const { plan, unit, boxes, name } = contents;
  const first = buildContents({
    plan,
    unit,
    boxes,
    sheetOf: ({ found }) => (found ? nameOf(found.plan, found.box, unit) : null),
    ...(name === undefined ? {} : { name }),
  });
  return [first, ...specs];
}

function keyOf(planId: string, boxId: string, unit: ReportingUnit): string {
  return `${planId}\n${boxId}\n${unit.name}`;
}

/**
 * The 报告期 as far as it concerns a box: null for a table of period results, which has none, and for years that are not the
 * box's. For sheets that are made together; a single one is asked for with a period of its own.
 */
export function periodInBox(plan: Plan, box: Box, asOf: ReferencePeriod | null): ReferencePeriod | null {
  const { startYear, endYear } = boxTerm(plan, box);
  const concerns = box.kind !== 'outcomes' && asOf !== null && asOf.year >= startYear && asOf.year <= endYear;
  return concerns ? asOf : null;
}
