import { parseReferencePeriod } from '../measure/period';
import { boxTerm } from '../model/box';
import type { Catalogue } from '../model/catalogue';
import { address, type SheetCells } from '../model/cells';
import type { Plan } from '../model/plan';
import type { CellReading, MarkName, SheetReading, StructureProblem } from '../model/reading';
import type { ReportingUnit } from '../model/reporting-unit';
import { hasOwnTarget, layoutOf } from './layout';
import { MARKS, PERIOD_LABEL, UNIT_LABEL } from './marks';
import { findCodes, type CodeRows } from './read/codes';
import { findColumns, hasOwnHeads } from './read/columns';
import { computedOfHeader } from './read/computed';
import { findDerivedPlaces } from './read/derived-places';
import { fixedTexts } from './read/fixed';
import { findLabels } from './read/labels';
import { readProject } from './read/projects';
import { readAlike } from './read/read-alike';
import { readRow } from './read/rows';
import { strayProblems, wordProblems } from './read/strays';
import { settleShares } from './settle';
import { fold } from './text';
import { readSeries } from './warning/read-series';

/**
 * Reads the cells of a sheet back into entries 读表. Rows are found by their 代码, columns by their heads and marks by their labels, wherever
 * they were moved; what is missing or twice there is a problem of the reading, never an exception. Null: not one of our sheets.
 */
export function readSheet(cells: SheetCells, catalogue: Catalogue): SheetReading | null {
  const whole = (sheet: SheetCells): SheetReading | null => readWhole(sheet, catalogue);
  return readAlike(cells, catalogue, whole, ({ plan }, text) => findUnit(plan, text)) ?? whole(cells);
}

function readWhole(cells: SheetCells, catalogue: Catalogue): SheetReading | null {
  const codes = findCodes(cells, catalogue);
  if (!codes) return null;
  const { plan, box } = codes;
  const { values: labels, problems: labelProblems } = findLabels(cells, (row) => isInTable(codes, row));
  const unitReading = labels.get(UNIT_LABEL);
  const unit = unitReading ? findUnit(plan, unitReading) : null;
  const own = unit ? hasOwnTarget(unit.level) : hasOwnHeads(cells, codes.headRows);
  const columns = findColumns(cells, plan, box, own, codes.headRows);
  // A list of codes (a directory) has neither years to fill in nor marks; one of titles has no years.
  const isForm = codes.column < 0 ? unitReading !== undefined : labels.size > 0;
  const isTable = columns.count > 1 && columns.entries.length > 0;
  if (codes.column < 0 ? !isForm || !isTable : !isForm && !isTable) return null;

  const told = new Set(codes.problems.map(({ kind, subject }) => `${kind} ${subject}`));
  const ofColumns = columns.problems.filter(({ kind, subject }) => !told.has(`${kind} ${subject}`));
  const problems: StructureProblem[] = [...codes.problems, ...ofColumns, ...labelProblems];
  const nowhere = address(0, 0);
  const unitCell = unitReading?.cell ?? nowhere;
  if (unitReading && !unit) problems.push({ kind: 'unknown-unit', cell: unitCell, subject: textOf(unitReading) });
  const period = labels.get(PERIOD_LABEL);
  const asOfCell = period?.cell ?? nowhere;
  const asOf = period ? parseReferencePeriod(period.raw) : null;
  if (period && !asOf && textOf(period) !== '')
    problems.push({ kind: 'bad-period', cell: asOfCell, subject: textOf(period) });

  problems.push(...strayProblems(cells, codes, columns, unit));

  const marks = new Map<MarkName, CellReading>();
  for (const mark of MARKS) {
    const reading = labels.get(mark);
    if (reading) marks.set(mark, reading);
  }
  problems.push(...wordProblems(cells, [...marks.values()]));
  const lastYear = boxTerm(plan, box).endYear;
  const projects = codes.projects.map((place) =>
    readProject(cells, place, columns, { codes, own, lastYear, judged: unit !== null }),
  );
  const rowsOf = (): Pick<SheetReading, 'rows' | 'series'> => {
    if (box.kind === 'warning') {
      const layout = layoutOf(plan, box, unit?.level ?? 'province');
      const context = { unit, year: asOf?.year ?? 0, layout };
      return { rows: [], series: codes.rows.map((place) => readSeries(cells, place, columns, context)) };
    }
    const rows = codes.rows.map((place) => readRow(cells, place, columns, { plan, box, unit, own, codes }));
    return { rows: settleShares(rows) };
  };
  const derived = findDerivedPlaces(cells, columns, codes.firstRow, period?.raw ?? null);
  return {
    sheet: cells.name,
    plan,
    box,
    unit,
    unitCell,
    asOf,
    asOfCell,
    marks,
    ...rowsOf(),
    ...(box.projects.length > 0 ? { projects } : {}),
    problems,
    derived,
    computed: period ? computedOfHeader(cells, derived, asOfCell, { plan, box, own }) : [],
    fixed: fixedTexts(cells, codes, { plan, box }, columns.at('name')),
  };
}

function textOf(reading: CellReading | undefined): string {
  const text = String(reading?.raw ?? '').trim();
  return text === '' ? (reading?.formula ?? '') : text;
}

/** Between the first and the last code nothing is a label; in a sheet sorted with its heads only the coded rows are the table. */
function isInTable({ headRow, firstRow, lastRow, headRows, ...codes }: CodeRows, row: number): boolean {
  if (headRow === null && headRows.some((at) => at > firstRow)) {
    return [...codes.rows, ...codes.projects].some((place) => place.row === row);
  }
  return row >= firstRow && row <= lastRow;
}

const UNITS = new WeakMap<Plan, ReadonlyMap<string, ReportingUnit>>();

/** The unit by its name or the name shown, with or without 市 or blanks: 福州市, 全省, 福建省. */
function findUnit(plan: Plan, reading: CellReading): ReportingUnit | null {
  const text = fold(textOf(reading));
  if (text === '') return null;
  let units = UNITS.get(plan);
  if (!units) {
    // The first of two with the same name.
    units = new Map(
      plan.units.flatMap((unit) => [[fold(unit.name), unit] as const, [fold(unit.display), unit] as const]).reverse(),
    );
    UNITS.set(plan, units);
  }
  return units.get(text) ?? null;
}
