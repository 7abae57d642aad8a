import type { BoxTotal } from '../../rollup/roll-up';
import { VALUES_UNITS, type BoxSheets } from './places';
import { boxBodyRow, INDICATOR_COLUMNS, PLAIN_BODY, unitColumns } from './row-heads';
import type { TableColumn } from './table';

/** Zero-based columns of 汇总 专栏; the blocks of the units follow from VALUES_UNITS. */
export const TOTAL = 4;
export const WHOLE = 8;
export const PROGRESS = 13;

/** First column of the block of completion rates, behind values and shares. */
export function completionColumn({ units }: Pick<BoxTotal, 'units'>): number {
  return VALUES_UNITS + 2 * units.length;
}

/** Heads of 汇总 专栏. */
export function boxColumns({ box }: BoxSheets): TableColumn[] {
  return [
    ...INDICATOR_COLUMNS,
    { head: '期间', width: 15 },
    { head: '合计', width: 12 },
    { head: '完成', width: 8 },
    { head: '最低', width: 11 },
    { head: '最高', width: 11 },
    { head: '全省填报数', width: 12 },
    { head: '合计减全省', width: 12 },
    { head: '全省目标', width: 13 },
    { head: '目标合计减全省目标', width: 12 },
    { head: '全省完成率', width: 10 },
    { head: '全省进度', width: 10 },
    { head: '全省状态', width: 18 },
    ...unitColumns(box.units, '各单位数'),
    ...unitColumns(box.units, '占合计'),
    ...unitColumns(box.units, '完成率（按本级目标）'),
    { head: '说明', width: 60 },
  ];
}

/** Zero-based first row of the body, with a common head over the units and, where there are none, without. */
const GROUPED = boxBodyRow([{ head: '', width: 0, group: '' }]);

/** Zero-based row of an indicator in 汇总 专栏. */
export function boxRow({ box }: BoxSheets, indicator: number): number {
  return (box.units.length > 0 ? GROUPED : PLAIN_BODY) + indicator;
}
