import { address } from '../../model/cells';
import type { IndicatorTotal } from '../../rollup/indicator-total';
import { shownFigure } from '../rows';
import type { SheetSpec } from '../spec';
import {
  figureCell,
  isCollectedBy,
  native,
  NOT_COLLECTED,
  numberFormat,
  decimalsOf,
  TARGETS_UNITS,
  type BoxSheets,
} from './places';
import { INDICATOR_COLUMNS, indicatorCells, PLAIN_BODY, unitColumns } from './row-heads';
import { tableSheet, type TableCell, type TableColumn } from './table';

function columnsOf({ box }: BoxSheets): TableColumn[] {
  return [
    ...INDICATOR_COLUMNS,
    { head: '全省目标', width: 13 },
    { head: '各单位目标合计', width: 12 },
    { head: '合计减全省', width: 12 },
    { head: '已填', width: 8 },
    ...unitColumns(box.units),
  ];
}

/** Zero-based row of an indicator in 目标分解. */
export function targetRow(indicator: number): number {
  return PLAIN_BODY + indicator;
}

/** 目标分解: the printed target, each unit's own, their sum and the difference. */
export function targetsSheet(sheets: BoxSheets, lines: readonly string[]): SheetSpec {
  const { box } = sheets;
  return tableSheet({
    name: sheets.targets,
    planId: box.plan.id,
    unit: '',
    title: `${box.box.number} ${box.box.title}　目标分解`,
    lines,
    columns: columnsOf(sheets),
    rows: box.indicators.map((total, at) => rowOf(sheets, total, targetRow(at))),
    notes: ['注：比率、比例、增速的目标不相加；有单位未填本级目标的，不与全省目标比较。'],
    frozenColumns: 2,
  });
}

function rowOf({ box }: BoxSheets, total: IndicatorTotal, row: number): TableCell[] {
  const { indicator, targets } = total;
  const decimals = Math.min(
    10,
    Math.max(
      targets.printed?.decimalPlaces() ?? 0,
      ...[...targets.own.values()].map((value) => (typeof value === 'number' ? decimalsOf(value) : 0)),
    ),
  );
  const format = numberFormat(decimals);
  const range = `${address(row, TARGETS_UNITS)}:${address(row, TARGETS_UNITS + Math.max(1, box.units.length) - 1)}`;
  const sum = native(`=ROUND(SUM(${range}),${String(decimals)})`, targets.sum?.toNumber() ?? '');
  const gap = native(
    `=ROUND(${address(row, 4)}-${targets.printed?.toString() ?? '0'},${String(decimals)})`,
    targets.gap?.toNumber() ?? '',
  );
  return [
    ...indicatorCells(box.box, indicator),
    { look: 'printed', content: shownFigure(indicator.target), format: '@' },
    { look: 'number', content: targets.sum ? sum : null, format },
    { look: 'number', content: targets.gap ? gap : null, format },
    { look: 'center', content: `${String(targets.have)}/${String(targets.due)}`, format: '@' },
    ...box.units.map((unit): TableCell => {
      if (!isCollectedBy(total, unit)) return NOT_COLLECTED;
      const value = targets.own.get(unit.name);
      return typeof value === 'string'
        ? { look: 'printed', content: value, format: '@' }
        : figureCell(value, decimalsOf(value));
    }),
  ];
}
