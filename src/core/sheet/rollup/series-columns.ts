import { MONTHS } from '../../measure/warning';
import { boxBodyRow } from './row-heads';
import type { TableColumn } from './table';

const NUMBERS = Array.from({ length: MONTHS }, (_, index) => index + 1);

/** Columns of 预警汇总. */
export const COLUMNS: readonly TableColumn[] = [
  { head: '指标', width: 28 },
  { head: '计量单位', width: 9 },
  { head: '单位', width: 16 },
  { head: '频度', width: 7 },
  { head: '黄色', width: 9, group: '预警线' },
  { head: '红色', width: 9, group: '预警线' },
  ...NUMBERS.map((month) => ({ head: `${String(month)}月`, width: 9, group: '各月数值' })),
  ...NUMBERS.map((month) => ({ head: `${String(month)}月`, width: 7, group: '各月信号' })),
  { head: '最新值', width: 9, group: '预警' },
  { head: '信号', width: 7, group: '预警' },
  { head: '预计触线', width: 26, group: '预警' },
  { head: '说明', width: 30 },
];
/** Zero-based columns. */
export const YELLOW = 4;
export const RED = 5;
export const VALUES = 6;
export const SIGNALS = VALUES + MONTHS;

/** Zero-based first row of its body. */
export const FIRST = boxBodyRow(COLUMNS);
