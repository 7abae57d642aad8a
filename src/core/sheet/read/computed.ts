import type { Box } from '../../model/box';
import { parseAddress, type SheetCells } from '../../model/cells';
import type { Indicator } from '../../model/indicator';
import type { Plan } from '../../model/plan';
import type { ComputedCell, DerivedPlaces } from '../../model/reading';
import { expectedFormulas, HEADER_FIELDS, ROW_FIELDS } from '../formulas/expected';
import { HELPER_MONTHS_ROW, HELPER_PLAIN_ROW, HELPER_YEAR_ROW, UNIT_ROW } from '../geometry';
import type { FoundColumns } from './columns';
import { readingAt } from './grid';

/** Formula cells of one row 计算格, wherever their columns were moved; a lost column is another problem. */
export function computedOfRow(
  cells: SheetCells,
  place: { indicator: Indicator; row: number },
  columns: FoundColumns,
  form: { plan: Plan; box: Box; own: boolean },
): ComputedCell[] {
  const expected = expectedFormulas(form.plan, form.box, form.own);
  return ROW_FIELDS.flatMap((field) => {
    const column = columns.at(field);
    if (column === null) return [];
    const { cell, raw, formula } = readingAt(cells, place.row, column);
    const intact = expected.row(place.indicator, field).matches(formula, place.row);
    return [{ cell, raw, formula, field, intact }];
  });
}

const ROWS = { plain: HELPER_PLAIN_ROW, year: HELPER_YEAR_ROW, months: HELPER_MONTHS_ROW } as const;

/** Formula cells of the header: behind their captions or, where a caption is gone, at their distance from the 报告期. */
export function computedOfHeader(
  cells: SheetCells,
  places: DerivedPlaces,
  asOfCell: string,
  form: { plan: Plan; box: Box; own: boolean },
): ComputedCell[] {
  const expected = expectedFormulas(form.plan, form.box, form.own);
  const period = parseAddress(asOfCell);
  return HEADER_FIELDS.flatMap((field) => {
    const place = places[field] ?? (period && { row: period.row + ROWS[field] - UNIT_ROW, column: period.column });
    if (!place || place.row < 0) return [];
    const { cell, raw, formula } = readingAt(cells, place.row, place.column);
    const intact = expected.header(field).matches(formula, place.row);
    return [{ cell, raw, formula, field, intact }];
  });
}
