import { BUILT_IN } from '../../src/catalogues/built-in';
import { findBox, type Catalogue } from '../../src/core/model/catalogue';
import type { CellValue } from '../../src/core/model/cells';
import type { Indicator } from '../../src/core/model/indicator';
import type { SeriesReading, SheetReading } from '../../src/core/model/reading';
import { buildSheet } from '../../src/core/sheet/build';
import { BODY_ROW } from '../../src/core/sheet/geometry';
import { periodCell } from '../../src/core/sheet/header';
import { columnOf, layoutOf } from '../../src/core/sheet/layout';
import { readSheet } from '../../src/core/sheet/read';
import type { SheetSpec } from '../../src/core/sheet/spec';
import { cellsOf } from './filled-sheets';

/** What is entered in a row of a series of months; what is left out is blank. */
export interface GivenSeries {
  frequency?: CellValue;
  yellow?: CellValue;
  red?: CellValue;
  months?: readonly CellValue[];
  explanation?: string;
}

/** 专栏八 with the second indicator wanted higher, so that both directions occur. */
export const SERIES_CATALOGUE: Catalogue = withOtherDirection();

function withOtherDirection(): Catalogue {
  const { plan, box } = findBox(BUILT_IN, 'fj-12', '8')!;
  const indicators = box.indicators.map((indicator, index): Indicator =>
    index === 1 ? { ...indicator, desiredDirection: 'increase' } : indicator,
  );
  const turned = { ...plan, boxes: plan.boxes.map((other) => (other.id === '8' ? { ...box, indicators } : other)) };
  return {
    plans: BUILT_IN.plans.map((other) => (other === plan ? turned : other)),
    byCode: new Map([...BUILT_IN.byCode, ...indicators.map((indicator) => [indicator.code, indicator] as const)]),
  };
}

/** The sheet of 专栏八 with entries in its first rows. */
export function seriesSheet(
  rows: readonly GivenSeries[],
  options: { asOf?: CellValue; unit?: string; name?: string } = {},
): SheetSpec {
  const { plan, box } = findBox(SERIES_CATALOGUE, 'fj-12', '8')!;
  const unit = plan.units.find(({ name }) => name === (options.unit ?? '福建省'))!;
  const spec = buildSheet({ plan, box, unit, ...(options.name === undefined ? {} : { name: options.name }) });
  const layout = layoutOf(plan, box, unit.level);
  const entered = new Map<string, CellValue>();
  const period = periodCell(layout);
  entered.set(`${period.row} ${period.column}`, options.asOf ?? null);
  rows.forEach(({ frequency, yellow, red, months = [], explanation }, index) => {
    const put = (column: number, value: CellValue | undefined) =>
      value !== undefined && entered.set(`${BODY_ROW + index} ${column}`, value);
    put(columnOf(layout, 'frequency'), frequency);
    put(columnOf(layout, 'yellow'), yellow);
    put(columnOf(layout, 'red'), red);
    put(columnOf(layout, 'explanation'), explanation);
    months.forEach((value, month) => put(layout.entries.first + month, value));
  });
  const cells = spec.cells.map((cell) => {
    if (cell.formula) return { ...cell, formula: { ...cell.formula, cached: '?' } };
    const value = entered.get(`${cell.row} ${cell.column}`);
    return value === undefined || typeof value === 'boolean' ? cell : { ...cell, value };
  });
  return { ...spec, cells };
}

/** The same, read. */
export function seriesReading(...given: Parameters<typeof seriesSheet>): SheetReading {
  return readSheet(cellsOf(seriesSheet(...given)), SERIES_CATALOGUE)!;
}

export function firstSeries(reading: SheetReading): SeriesReading {
  return reading.series![0]!;
}
