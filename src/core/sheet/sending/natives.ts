import { address, parseAddress } from '../../model/cells';
import type { ComputedCell, DerivedPlaces, RowReading, SheetReading } from '../../model/reading';
import { derivedCells } from '../derived';
import { nativeFormulas } from '../formulas/native';
import { sceneOf } from '../formulas/scene';
import { helperCells, periodCell } from '../header';
import { hasOwnTarget, layoutOf, type Column, type Layout } from '../layout';
import { changeCode, usesPlan } from '../plan-formula';

/** The native formula that gives what the PLAN.* formula of a template cell gives 等值原生公式, and what it must show now. */
export interface NativeFormula {
  sheet: string;
  cell: string;
  /** With its “=”; functions of Excel 2007 only. */
  formula: string;
  value: string | number;
}

type RowField = 'completion' | 'progress' | 'elapsed' | 'status';

/**
 * Native formulas for the template cells of a form whose PLAN.* formula is intact, where they stand now: rows and
 * columns may have been moved. A cell whose row has lost a column that its formula looks at is left out.
 */
export function nativesOf(reading: SheetReading): NativeFormula[] {
  if (!reading.derived) return [];
  const own = reading.unit
    ? hasOwnTarget(reading.unit.level)
    : reading.rows.some(({ ownTarget }) => ownTarget !== null);
  const layout = layoutOf(reading.plan, reading.box, own ? 'city' : 'province');
  const shown = new Map(derivedCells(reading).map(({ row, column, value }) => [address(row, column), value]));
  return reading.rows.flatMap((row) => {
    const cells = (row.computed ?? []).filter(isPlanFormula);
    if (cells.length === 0) return [];
    const scene = sceneOf({
      plan: reading.plan,
      box: reading.box,
      indicator: row.indicator,
      layout,
      row: row.row,
      own,
    });
    const formulas = nativeFormulas(scene);
    const places = placesOf(reading, reading.derived!, layout, row);
    return cells.flatMap(({ cell, field }) => {
      const formula = moved(formulas[field], places);
      return formula === null ? [] : [{ sheet: reading.sheet, cell, formula, value: shown.get(cell) ?? '' }];
    });
  });
}

function isPlanFormula(cell: ComputedCell): cell is ComputedCell & { field: RowField } {
  const isRate = ['completion', 'progress', 'elapsed', 'status'].includes(cell.field);
  return isRate && cell.intact && cell.formula !== null && usesPlan(cell.formula);
}

/** Where the cells of the layout stand now, by their references: `$H10` of the row, `$F$4` of the header. */
type Places = ReadonlyMap<string, string>;

function placesOf(reading: SheetReading, derived: DerivedPlaces, layout: Layout, row: RowReading): Places {
  const places = new Map<string, string>();
  const helpers = helperCells(layout);
  const head = (
    { row: line, column }: { row: number; column: number },
    now: { row: number; column: number } | null,
  ): void => {
    if (now) places.set(fixed(line, column), fixed(now.row, now.column));
  };
  head(helpers.plain, derived.plain);
  head(helpers.year, derived.year);
  head(helpers.months, derived.months);
  head(periodCell(layout), parseAddress(reading.asOfCell));
  layout.columns.forEach((column, at) => {
    const now = columnNow(column, derived, row);
    if (now !== null) places.set(`$${address(row.row, at)}`, `$${address(row.row, now)}`);
  });
  return places;
}

function columnNow({ role, period }: Column, derived: DerivedPlaces, row: RowReading): number | null {
  const of = (cell: string | undefined): number | null => (cell ? (parseAddress(cell)?.column ?? null) : null);
  if (role === 'completion' || role === 'progress' || role === 'elapsed' || role === 'status') return derived[role];
  if (role === 'ownBaseline' || role === 'ownTarget') return of(row[role]?.cell);
  if (role === 'entry') return of(row.entries.find((entry) => entry.period === period)?.cell);
  return null;
}

const fixed = (row: number, column: number): string => address(row, column).replace(/^([A-Z]+)/, '$$$1$$');

const REFERENCE = /(?<![\w$.])(\$[A-Z]{1,3}\$?[1-9]\d*)(?::(\$[A-Z]{1,3}\$?[1-9]\d*))?(?![\w.(])/g;

/** The formula with its references where the cells stand now; null where one of them is gone or a range is torn apart. */
function moved(formula: string, places: Places): string | null {
  let whole = true;
  const text = changeCode(formula, (code) =>
    code.replace(REFERENCE, (_, from: string, to: string | undefined) => {
      const now = places.get(from);
      const end = to === undefined ? undefined : places.get(to);
      whole &&= now !== undefined && (to === undefined || (end !== undefined && width(now, end) === width(from, to)));
      return end === undefined ? (now ?? '') : `${now ?? ''}:${end}`;
    }),
  );
  return whole ? text : null;
}

function width(from: string, to: string): number {
  return (parseAddress(to)?.column ?? 0) - (parseAddress(from)?.column ?? 0);
}
