import type { Box } from '../../model/box';
import type { Indicator } from '../../model/indicator';
import type { Plan } from '../../model/plan';
import type { CellReading, Entry, RowReading, SheetReading } from '../../model/reading';

const NOWHERE: CellReading = { cell: 'A1', raw: null, formula: null };

/** A row of values that stand in no sheet 无表之行: a single value asked about, or a record of a data set. */
export function bareRow(indicator: Indicator, entries: readonly Entry[]): RowReading {
  const none = { ownBaseline: null, ownTarget: null, locked: [] };
  return { indicator, row: 0, entries, ...none, explanation: NOWHERE, verdict: NOWHERE };
}

/** A sheet of such rows, of no unit and no date. */
export function bareSheet(plan: Plan, box: Box, rows: readonly RowReading[]): SheetReading {
  return {
    sheet: '',
    plan,
    box,
    unit: null,
    unitCell: NOWHERE.cell,
    asOf: null,
    asOfCell: NOWHERE.cell,
    marks: new Map(),
    rows,
    problems: [],
  };
}
