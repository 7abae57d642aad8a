import { BUILT_IN } from '../../../src/catalogues/built-in';
import { findBox } from '../../../src/core/model/catalogue';
import { cellKey, parseAddress, type CellValue, type SheetCells } from '../../../src/core/model/cells';
import type { Plan } from '../../../src/core/model/plan';
import type { ReportingUnit } from '../../../src/core/model/reporting-unit';
import { validateSheet } from '../../../src/core/rules/run';
import { buildSheet, type SheetRequest } from '../../../src/core/sheet/build';
import { readSheet } from '../../../src/core/sheet/read';

/** The cells that a built sheet shows. */
function cellsOf(request: SheetRequest): SheetCells {
  const spec = buildSheet(request);
  const values: CellValue[][] = Array.from({ length: spec.rows }, () => Array<CellValue>(spec.columns).fill(null));
  const formulas = new Map<number, string>();
  for (const cell of spec.cells) {
    values[cell.row]![cell.column] = cell.formula ? cell.formula.cached : (cell.value ?? null);
    if (cell.formula) formulas.set(cellKey(cell.row, cell.column), cell.formula.native);
  }
  return { name: spec.name, visible: true, values, formulas, errors: new Set(), merges: spec.merges };
}

function findings(request: SheetRequest): string[] {
  const reading = readSheet(cellsOf(request), BUILT_IN);
  if (!reading) throw new Error('not read');
  return validateSheet(reading).map(({ rule, severity, cell }) => `${severity} ${rule} ${cell}`);
}

/** One unit of each level that the plan has. */
function unitOfEachLevel(plan: Plan): ReportingUnit[] {
  return plan.units.filter((unit, index) => plan.units.findIndex((other) => other.level === unit.level) === index);
}

const tables = BUILT_IN.plans.flatMap((plan) =>
  plan.boxes
    .filter((box) => box.indicators.length + box.projects.length > 0 && box.sameAs === null && box.kind !== 'warning')
    .flatMap((box) => unitOfEachLevel(plan).map((unit) => [plan.id, box.id, unit.display, unit] as const)),
);

describe('the tables of the built-in plans', () => {
  test('there are some', () => {
    expect(tables.length).toBeGreaterThan(5);
  });

  test.each(tables)('%s 专栏%s of %s has no fault when just inserted', (planId, boxId, _name, unit) => {
    const found = findBox(BUILT_IN, planId, boxId)!;
    // A box of dimensions has nothing to fill in.
    const blank = (pattern: RegExp) => (found.box.kind === 'dimensions' ? [] : [expect.stringMatching(pattern)]);
    expect(findings({ ...found, unit })).toEqual(blank(/^information blank-table /));
    const due = { year: found.plan.startYear + 2, months: 12 };
    const dated = findings({ ...found, unit, asOf: due });
    expect(dated).toEqual(blank(/^(information|warning) blank-table /));
  });

  test('the printed outcomes of the 十三五 hold facts to know, and no fault', () => {
    const found = findBox(BUILT_IN, 'fj-14', '1')!;
    const unit = found.plan.units.find((candidate) => candidate.level === 'province')!;
    const reading = readSheet(cellsOf({ ...found, unit, example: true }), BUILT_IN)!;
    const all = validateSheet(reading);
    expect(all.filter((finding) => finding.severity === 'error')).toEqual([]);
    const missed = all.filter((finding) => finding.rule === 'target-missed').map((finding) => finding.indicator);
    expect(missed).toContain('高技能人才总量');
    for (const finding of all) expect(parseAddress(finding.cell)).not.toBeNull();
  });
});
