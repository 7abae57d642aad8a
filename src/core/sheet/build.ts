import type { Area } from '../model/cells';
import type { Box } from '../model/box';
import type { Indicator } from '../model/indicator';
import type { Plan } from '../model/plan';
import type { ReferencePeriod } from '../model/reference-period';
import type { ReportingUnit } from '../model/reporting-unit';
import { isCollected, putBody } from './body';
import { conditionalsOf } from './conditionals';
import { Draft } from './draft';
import { finishSheet } from './finish';
import { exampleValues } from './example';
import { putFoot } from './foot';
import { shareEntries, sharedEntries, sourceOf, type EntryFormulas } from './formulas/entry-formulas';
import { monthsFormula, plainFormula, writtenPeriod, yearFormula } from './formulas/period-cells';
import { projectFormulas } from './formulas/project-formulas';
import { rowFormulas } from './formulas/row-formulas';
import { BODY_ROW, footnotesOf, geometryOf, GROUP_ROW, STUB_ROW, type Geometry } from './geometry';
import { helperCells, periodCell, putHeader, putHeads, titleOf } from './header';
import { columnOf, hasOwnTarget, layoutOf, type ColumnRole, type Layout } from './layout';
import { MEMORY_WIDTH, putMemory } from './memory';
import { definedName, defaultSheetName, sheetName } from './names';
import type { SheetSpec } from './spec';
import {
  entryValidation,
  explanationValidation,
  ownValidation,
  periodValidation,
  verdictValidation,
} from './validations';
import { projectValidations } from './validations-project';
import { buildWarning } from './warning/build';

/** What a sheet is made of 表样要求. */
export interface SheetRequest {
  plan: Plan;
  box: Box;
  unit: ReportingUnit;
  /** 报告期 to write into the sheet; none leaves the cell empty. */
  asOf?: ReferencePeriod | null;
  /** Sheet name instead of 专栏2 or 专栏2 福州市. */
  name?: string;
  /** 示例: fills in the printed outcomes of an outcome box. */
  example?: boolean;
  /**
   * Where shared entries stand 数据来源: the name of the sheet of a box for a unit, if it is in the workbook or comes into
   * it together with this one; null elsewhere.
   */
  sources?: (planId: string, boxId: string, unit: ReportingUnit) => string | null;
}

/**
 * Statutory table of a box for one reporting unit 制表. A box without indicators makes a table without rows: whether a
 * box is available is asked before. Values in `asOf` and units are those of the box's own plan.
 */
export function buildSheet(request: SheetRequest): SheetSpec {
  const { plan, box, unit } = request;
  if (box.kind === 'warning') return buildWarning(request);
  const example = request.example ? exampleValues(box) : new Map<string, string | number>();
  const asOf = request.asOf ?? (example.size > 0 ? { year: plan.endYear, months: 12 } : null);
  const layout = layoutOf(plan, box, unit.level);
  const geometry = geometryOf(box);
  const draft = new Draft();
  const period = periodCell(layout);

  putHeader(draft, layout, {
    title: titleOf(plan, box),
    unit: unit.display,
    period: asOf ? writtenPeriod(asOf) : null,
    plain: plainFormula(layout, asOf ? writtenPeriod(asOf) : null),
    year: yearFormula(layout, asOf),
    months: monthsFormula(layout, asOf),
  });
  putHeads(draft, layout);
  putBody(draft, layout, geometry, {
    box,
    unit,
    values: example,
    formulas: (indicator, row) =>
      isCollected(indicator, unit)
        ? rowFormulas({
            plan,
            box,
            indicator,
            layout,
            row,
            own: hasOwnTarget(unit.level),
            asOf,
            value: example.get(indicator.code) ?? null,
          })
        : null,
    entries: (indicator) => entryFormulas(request, layout, geometry, indicator),
    project: (row) => projectFormulas(plan, box, layout, row, asOf),
  });
  putFoot(draft, layout, geometry, footnotesOf(box));
  putMemory(draft, layout, geometry);
  putValidations(draft, request, layout, geometry);

  const name = sheetName(request.name ?? defaultSheetName(box, unit));
  const column = (role: ColumnRole): Area => bodyColumn(layout, geometry, role);
  const { year, months } = helperCells(layout);
  const single = (place: { row: number; column: number }): Area => ({ ...place, rows: 1, columns: 1 });
  return finishSheet(draft, {
    name,
    planId: plan.id,
    boxId: box.id,
    unit: unit.name,
    rows: geometry.rows,
    columnWidths: layout.columns.map((item) => item.width),
    hiddenWidth: MEMORY_WIDTH,
    heads: { first: GROUP_ROW, last: STUB_ROW },
    frozenColumns: columnOf(layout, 'name') + 1,
    conditionals: conditionalsOf(
      { completion: column('completion'), progress: column('progress'), status: column('status') },
      box.projects.length > 0,
    ),
    names: [
      { name: definedName('报告期', name), area: single(period) },
      { name: definedName('报告年', name), area: single(year) },
      { name: definedName('累计月数', name), area: single(months) },
      {
        name: definedName('填报区', name),
        area: { ...column('entry'), columns: layout.entries.count },
      },
    ],
  });
}

/** What the entry cells of a share, or of an entry that stands in another box, hold. */
function entryFormulas(
  { plan, box, unit, sources }: SheetRequest,
  layout: Layout,
  geometry: Geometry,
  indicator: Indicator,
): EntryFormulas | null {
  const { share } = indicator;
  if (share) {
    const numerator = rowOfCode(geometry, share.numerator);
    const denominator = rowOfCode(geometry, share.denominator);
    return numerator === null || denominator === null ? null : shareEntries(layout, { numerator, denominator });
  }
  const source = sourceOf(plan, indicator);
  return source && sharedEntries(plan, box, unit, source, sources?.(plan.id, source.box.id, unit) ?? null);
}

function rowOfCode(geometry: Geometry, code: string): number | null {
  const index = geometry.body.findIndex((item) => item.kind === 'indicator' && item.indicator.code === code);
  return index < 0 ? null : BODY_ROW + index;
}

function bodyColumn(layout: Layout, geometry: Geometry, role: ColumnRole): Area {
  return { row: BODY_ROW, column: columnOf(layout, role), rows: Math.max(1, geometry.body.length), columns: 1 };
}

function putValidations(draft: Draft, request: SheetRequest, layout: Layout, geometry: Geometry): void {
  const { plan, unit } = request;
  draft.validations.push(periodValidation({ ...periodCell(layout), rows: 1, columns: 1 }, plan));
  const own = hasOwnTarget(unit.level);
  geometry.body.forEach((item, index) => {
    const row = BODY_ROW + index;
    if (item.kind === 'project') draft.validations.push(...projectValidations(layout, item.project, row));
    if (item.kind !== 'indicator' || !isCollected(item.indicator, unit)) return;
    const { indicator } = item;
    const computed = entryFormulas(request, layout, geometry, indicator);
    for (const area of entryAreas(layout, row, own, (column) => (computed?.(column) ?? null) === null)) {
      draft.validations.push(
        area.own
          ? ownValidation(indicator, area.area)
          : entryValidation(plan, indicator, area.area, own ? null : indicator.target),
      );
    }
  });
  draft.validations.push(verdictValidation(bodyColumn(layout, geometry, 'verdict')));
  draft.validations.push(explanationValidation(bodyColumn(layout, geometry, 'explanation')));
}

/** Stretches of cells of a row that people fill in: its own base and target, then the years. */
function entryAreas(
  layout: Layout,
  row: number,
  own: boolean,
  isEntry: (column: Layout['columns'][number]) => boolean,
): { own: boolean; area: Area }[] {
  const areas: { own: boolean; area: Area }[] = [];
  layout.columns.forEach((column, at) => {
    const mine = own && (column.role === 'ownBaseline' || column.role === 'ownTarget');
    if ((!mine && column.role !== 'entry') || !isEntry(column)) return;
    const last = areas.at(-1);
    if (last?.own === mine && last.area.column + last.area.columns === at) last.area.columns += 1;
    else areas.push({ own: mine, area: { row, column: at, rows: 1, columns: 1 } });
  });
  return areas;
}
