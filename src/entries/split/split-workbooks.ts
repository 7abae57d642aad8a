import { formWorkbook } from '../../cli/form-workbook';
import type { PlanChoice } from '../../cli/plan-option';
import { findUnit } from '../../core/catalogue/find-unit';
import type { ReferencePeriod } from '../../core/model/reference-period';
import type { ReportingUnit } from '../../core/model/reporting-unit';
import type { Split } from '../../core/rollup/split/split';
import { periodInBox, type SetRequest } from '../../core/sheet/build-set';
import { listedBoxes } from '../../core/sheet/contents/listed';
import { SPLIT_SHEET } from '../../core/sheet/own-sheets';
import { basesSheet } from '../../core/sheet/split/bases-sheet';
import { splitSheet } from '../../core/sheet/split/split-sheet';
import { unitForms } from '../../core/sheet/split/unit-forms';
import { writeWorkbook } from '../../hosts/xlsx/write';

/** Name of a unit's file: what no file system takes becomes a hyphen. */
export function fileName(unit: string): string {
  return `${unit.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')}.xlsx`;
}

/** Name of the workbook that shows how the targets add up. */
export const OVERVIEW_FILE = fileName(SPLIT_SHEET);

/** Why the workbooks cannot stand in one folder, in Chinese; null where they can. */
export function sameNameProblem(units: readonly ReportingUnit[]): string | null {
  const taken = new Map([[OVERVIEW_FILE.toLowerCase(), SPLIT_SHEET]]);
  for (const { name } of units) {
    const key = fileName(name).toLowerCase();
    const earlier = taken.get(key);
    if (earlier !== undefined)
      return `“${name}”与“${earlier}”的文件同名（${fileName(name)}），没有写出任何文件；请改单位名称。`;
    taken.set(key, name);
  }
  return null;
}

/** The workbook 任务分解: every unit's targets, how they add up, and the bases that the list gave. */
export function overviewWorkbook(split: Split): Promise<Uint8Array> {
  const sheets = [splitSheet(split), basesSheet(split)].filter((spec) => spec !== null);
  return writeWorkbook(sheets, { dialect: 'native', title: `${split.plan.shortName}规划目标任务分解` });
}

/** How the workbooks of the units are made. `all`: a contents sheet stands before the forms. */
export interface SplitForms {
  choice: PlanChoice;
  all: boolean;
  asOf: ReferencePeriod | null;
}

/** Every file of a decomposition 任务分解的全部文件, by name: the overview first, then a workbook a unit with its own targets. */
export async function splitWorkbooks(split: Split, forms: SplitForms): Promise<Map<string, Uint8Array>> {
  const files = new Map([[OVERVIEW_FILE, await overviewWorkbook(split)]]);
  for (const unit of split.units) {
    const specs = unitForms(split, unit, setOf(split, forms, unit), forms.choice.catalogue);
    files.set(fileName(unit.name), await formWorkbook(specs, forms.choice, { dialect: 'native' }));
  }
  return files;
}

/** The forms of one unit as `plan new` makes them; of several boxes those take the 报告期 that it concerns. */
function setOf({ plan, boxes }: Split, { choice, all, asOf }: SplitForms, unit: ReportingUnit): SetRequest {
  const sheets = boxes.map((each) => ({
    ...each,
    unit: findUnit(each.plan, unit.name) ?? unit,
    asOf: boxes.length > 1 ? periodInBox(each.plan, each.box, asOf) : asOf,
  }));
  return all ? { sheets, contents: { plan, unit, boxes: listedBoxes(choice.catalogue, plan) } } : { sheets };
}
