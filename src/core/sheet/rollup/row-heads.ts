import type { Box } from '../../model/box';
import type { Indicator } from '../../model/indicator';
import type { ReportingUnit } from '../../model/reporting-unit';
import { shownName } from '../rows';
import { BOX_LINES } from './places';
import { bodyRow, type TableCell, type TableColumn } from './table';

/** Columns by which an indicator is known in the sheets of a box. */
export const INDICATOR_COLUMNS: readonly TableColumn[] = [
  { head: '序号', width: 6 },
  { head: '指标', width: 34 },
  { head: '计量单位', width: 9 },
];

/** Zero-based first row of the body of a table about a box. */
export function boxBodyRow(columns: readonly TableColumn[]): number {
  return bodyRow({ lines: Array<string>(BOX_LINES).fill(''), columns });
}

/** Zero-based first row of the body of a table of a box whose columns have no common head. */
export const PLAIN_BODY = boxBodyRow(INDICATOR_COLUMNS);

/** What stands in them. */
export function indicatorCells(box: Box, indicator: Indicator): TableCell[] {
  return [
    { look: 'center', content: indicator.no },
    { look: 'name', content: shownName(box, indicator) },
    { look: 'center', content: indicator.unit },
  ];
}

/** A column for each unit, under a common head where there is one. */
export function unitColumns(units: readonly ReportingUnit[], group?: string): TableColumn[] {
  return units.map(({ display }) => ({ head: display, width: 11, ...(group === undefined ? {} : { group }) }));
}
