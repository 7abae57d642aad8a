import type { MarkName } from '../model/reading';

/** Statutory marks at the top right 法定标识, in order. */
export const HEADER_MARKS = [
  '表号',
  '制表机关',
  '批准机关',
  '批准文号',
  '有效期限',
] as const satisfies readonly MarkName[];

/** Marks at the foot 表尾, in order. */
export const FOOT_MARKS = [
  '单位负责人',
  '统计负责人',
  '填表人',
  '联系电话',
  '报出日期',
] as const satisfies readonly MarkName[];

export const MARKS: readonly MarkName[] = [...HEADER_MARKS, ...FOOT_MARKS];

/** Labels of the cells that say who fills in the sheet and for which period. */
export const UNIT_LABEL = '填报单位';
export const PERIOD_LABEL = '报告期';
export const UNIT_OF_MEASURE_LINE = '计量单位：按指标分列';
/** Labels of the three locked cells in which the native formulas read the 报告期. */
export const HELPER_PLAIN_LABEL = '报告期读作';
export const HELPER_YEAR_LABEL = '报告年';
export const HELPER_MONTHS_LABEL = '累计月数';
/** What the 报告年 cell shows when the 报告期 cannot be read. */
export const UNREADABLE_PERIOD = '报告期有误';
/** What entry cells show where the indicator is not collected at the unit's level. */
export const NOT_COLLECTED = '不适用';

/** 报告年 while no 报告期 is given: later than any year, so that every year counts. Shown as 最新. */
export const NO_PERIOD = 9999;
