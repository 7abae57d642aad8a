import type { Catalogue } from '../../model/catalogue';
import type { ReportingUnit } from '../../model/reporting-unit';
import { isNumber, type OwnValue } from '../../rollup/split/list';
import type { Split } from '../../rollup/split/split';
import { buildSet, type SetRequest } from '../build-set';
import { cellsOfSpec } from '../cells-of-spec';
import { derivedCells } from '../derived';
import { columnOf, layoutOf } from '../layout';
import { readSheet } from '../read';
import { settleShared } from '../settle';
import type { CellSpec, SheetSpec } from '../spec';
import { ratioText } from './split-sheet';

/**
 * The forms of one unit with its own base and target filled in 本级基期、本级目标, and every formula with the result that these give it. A
 * form without such a column, or with a formula in it, is left as it is.
 */
export function unitForms(
  split: Pick<Split, 'indicators'>,
  unit: ReportingUnit,
  set: SetRequest,
  catalogue: Catalogue,
): SheetSpec[] {
  const specs = buildSet(set).map((spec) => {
    const form = set.sheets.find(({ plan, box }) => plan.id === spec.planId && box.id === spec.boxId);
    if (!form || form.box.kind === 'warning') return spec;
    const layout = layoutOf(form.plan, form.box, unit.level);
    const columns = { ownTarget: layout.at('ownTarget'), ownBaseline: layout.at('ownBaseline') };
    const rows = new Map(
      spec.cells.flatMap(({ row, column, value }) =>
        column === columnOf(layout, 'code') && typeof value === 'string' ? [[value, row] as const] : [],
      ),
    );
    const values = new Map<string, string | number>();
    const put = (row: number | undefined, column: number | null, value: OwnValue | undefined): void => {
      if (row !== undefined && column !== null && value !== undefined)
        values.set(`${String(row)},${String(column)}`, isNumber(value) ? value.toNumber() : ratioText(value));
    };
    for (const { box, indicator, targets, bases } of split.indicators) {
      if (box !== form.box) continue;
      put(rows.get(indicator.code), columns.ownTarget, targets.get(unit.name));
      put(rows.get(indicator.code), columns.ownBaseline, bases.get(unit.name));
    }
    return { ...spec, cells: spec.cells.map((cell) => filled(cell, spec, values)) };
  });
  return recalculated(specs, catalogue);
}

function filled(cell: CellSpec, { styles }: SheetSpec, values: ReadonlyMap<string, string | number>): CellSpec {
  const value = values.get(`${String(cell.row)},${String(cell.column)}`);
  const isEntry = styles[cell.style]?.locked === false && !cell.formula;
  return value === undefined || !isEntry ? cell : { ...cell, value };
}

/** The sheets with the cached results of their formulas as the filled cells now give them. */
function recalculated(specs: readonly SheetSpec[], catalogue: Catalogue): SheetSpec[] {
  const readings = settleShared(specs.flatMap((spec) => readSheet(cellsOfSpec(spec), catalogue) ?? []));
  const bySheet = new Map(readings.map((reading) => [reading.sheet, derivedCells(reading)]));
  return specs.map((spec) => {
    const results = new Map(
      (bySheet.get(spec.name) ?? []).map(({ row, column, value }) => [`${String(row)},${String(column)}`, value]),
    );
    return {
      ...spec,
      cells: spec.cells.map((cell) => {
        const cached = results.get(`${String(cell.row)},${String(cell.column)}`);
        return cell.formula && cached !== undefined ? { ...cell, formula: { ...cell.formula, cached } } : cell;
      }),
    };
  });
}
