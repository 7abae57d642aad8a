import { address, columnName } from '../../model/cells';
import type { Box } from '../../model/box';
import type { Indicator } from '../../model/indicator';
import type { Plan } from '../../model/plan';
import type { ReportingUnit, UnitLevel } from '../../model/reporting-unit';
import { columnOf, layoutOf, type Column, type Layout } from '../layout';
import type { FormulaSpec } from '../spec';
import { text } from './expr';

/** What an entry cell of a row holds instead of an entry: a formula, or fixed words; null where people fill it in. */
export type EntryFormulas = (column: Column) => FormulaSpec | string | null;

/** A share 比重 as a percentage of two cells of the sheet, to ten decimals of the ratio; blank unless both hold numbers and the whole is not 0. */
export function shareFormula(numerator: string, denominator: string): string {
  return `=IF(AND(ISNUMBER(${numerator}),ISNUMBER(${denominator})),IF(${denominator}=0,"",ROUND(${numerator}/${denominator}*100,8)),"")`;
}

/** Formulas of a share row, from the rows of its numerator and denominator; its own base and target are entries. */
export function shareEntries(layout: Layout, rows: { numerator: number; denominator: number }): EntryFormulas {
  return (column) => {
    if (column.role !== 'entry') return null;
    const at = layout.columns.indexOf(column);
    return computed(shareFormula(address(rows.numerator, at), address(rows.denominator, at)));
  };
}

/** Where the shared entry of an indicator is filled in 数据来源: another box of the plan; null where none has it. */
export function sourceOf(plan: Plan, indicator: Indicator): { box: Box; code: string } | null {
  const code = indicator.sameEntryAs;
  if (code === null) return null;
  for (const box of plan.boxes) {
    if (box.indicators.some((candidate) => candidate.code === code)) return { box, code };
  }
  return null;
}

/** What cells show in years that the box they refer to does not have. */
export const NO_YEAR = '—';

/** What cells show while the sheet that they refer to is not there: 见专栏七. */
export function seeText(box: Box): string {
  return `见${box.number}`;
}

/** The value that stands for a code in a column of another sheet, wherever its row was moved; a blank stays blank. */
export function sharedFormula(sheet: string, code: string, columns: { code: number; value: number }): string {
  const name = `'${sheet.replaceAll("'", "''")}'!`;
  const whole = (column: number) => `${name}$${columnName(column)}:$${columnName(column)}`;
  const found = `INDEX(${whole(columns.value)},MATCH(${text(code)},${whole(columns.code)},0))`;
  return `=IFERROR(IF(${found}="","",${found}),"")`;
}

/**
 * Cells of a row whose entry stands in another box: looked up in its sheet by code when that sheet is there. Without it
 * they are ordinary entries, as are years that it does not have; a box of dimensions says which box to see, and has no entries.
 */
export function sharedEntries(
  plan: Plan,
  box: Box,
  unit: ReportingUnit,
  source: { box: Box; code: string },
  sheet: string | null,
): EntryFormulas {
  const dimension = box.kind === 'dimensions';
  const otherwise = !dimension ? null : sheet === null ? seeText(source.box) : NO_YEAR;
  return (column) => {
    const columns = sheet === null ? null : sourceColumns(plan, source.box, unit.level, column);
    return sheet === null || columns === null ? otherwise : computed(sharedFormula(sheet, source.code, columns));
  };
}

/** Where a sheet of the other box has its codes and a column like this one; null where it has none. */
export function sourceColumns(
  plan: Plan,
  box: Box,
  level: UnitLevel,
  column: Pick<Column, 'role' | 'period'>,
): { code: number; value: number } | null {
  // A series of months, or a box of another plan with other years.
  if (box.kind === 'warning' || box.sameAs !== null) return null;
  const layout = layoutOf(plan, box, level);
  const value = layout.columns.findIndex(({ role, period }) => role === column.role && period === column.period);
  return value < 0 ? null : { code: columnOf(layout, 'code'), value };
}

function computed(native: string): FormulaSpec {
  return { native, plan: null, cached: '' };
}
