import { address } from '../../model/cells';
import { isNumber } from '../../rollup/split/list';
import type { IndicatorSplit, Split } from '../../rollup/split/split';
import type { ReportingUnit } from '../../model/reporting-unit';
import { native, NOT_COLLECTED, numberFormat } from '../rollup/places';
import { bodyRow, tableSheet, type TableCell, type TableColumn } from '../rollup/table';
import { shownFigure, shownName } from '../rows';
import type { SheetSpec } from '../spec';
import { BASES_SHEET, BASE_SUM_HEAD, CODE_HEAD, shownCode } from './split-columns';
import { decimalsOf, ownCell } from './split-sheet';
import { MOST_DECIMALS } from './verdict';

const FIRST_UNIT = 6;

/** 任务分解 本级基期: the bases that the list gives, so that the workbook brings all that it was made from; null without any. */
export function basesSheet({ plan, units, indicators }: Split): SheetSpec | null {
  const based = indicators.filter(({ bases }) => bases.size > 0);
  if (based.length === 0) return null;
  const columns: TableColumn[] = [
    { head: CODE_HEAD, width: 13 },
    { head: '专栏', width: 9 },
    { head: '指标', width: 34 },
    { head: '计量单位', width: 9 },
    { head: '印刷基期', width: 13 },
    { head: BASE_SUM_HEAD, width: 12 },
    ...units.map(({ display }) => ({ head: display, width: 11 })),
  ];
  const lines = [`${plan.name}　${String(units.length)} 个单位`];
  const first = bodyRow({ lines, columns });
  return tableSheet({
    name: BASES_SHEET,
    planId: plan.id,
    unit: '',
    title: `${plan.shortName}各单位本级基期`,
    lines,
    columns,
    rows: based.map((each, at) => rowOf(each, units, first + at)),
    notes: ['注：黄底格可以改；改好后把本文件交回窗格“汇总”的任务分解，或作为名单（plan split --units）。'],
    frozenColumns: 3,
  });
}

function rowOf(
  { box, indicator, bases, due, splitting }: IndicatorSplit,
  units: readonly ReportingUnit[],
  row: number,
): TableCell[] {
  const format = numberFormat(decimalsOf([...bases.values()], indicator.baseline.decimals));
  const range = `${address(row, FIRST_UNIT)}:${address(row, FIRST_UNIT + units.length - 1)}`;
  const numbers = [...bases.values()].filter(isNumber);
  const sum = numbers.length > 0 ? numbers.reduce((all, value) => all.plus(value)).toNumber() : '';
  const adds = splitting.how === 'parts';
  return [
    { look: 'code', content: shownCode(indicator.code) },
    { look: 'center', content: box.number },
    { look: 'name', content: shownName(box, indicator) },
    { look: 'center', content: indicator.unit },
    { look: 'printed', content: shownFigure(indicator.baseline), format: '@' },
    {
      look: 'number',
      content: adds ? native(`=IF(COUNT(${range})=0,"",ROUND(SUM(${range}),${String(MOST_DECIMALS)}))`, sum) : null,
      format,
    },
    ...units.map((unit) =>
      due.includes(unit) ? ownCell(bases.get(unit.name), indicator.class === 'K7', format) : NOT_COLLECTED,
    ),
  ];
}
