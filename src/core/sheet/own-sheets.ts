/** Sheets that the program makes beside the forms 附表: contents, ledger, relations, report, rollup. Nothing in them is an entry of a form. */
export const CONTENTS = '目录';
export const LEDGER_SHEET = '规划衔接';
export const RELATIONS_SHEET = '审核关系';
export const REPORT_SHEET = '审核报告';
/** Sheets of a rollup 汇总: those of a box have its number behind the name, 汇总 专栏2. */
export const SUMMARY_SHEET = '汇总';
export const YEARS_SHEET = '分年';
export const TARGETS_SHEET = '目标分解';
/** Projects by stage, and as each unit reports them; series of months. */
export const PROJECTS_SHEET = '项目汇总';
export const PROJECT_UNITS_SHEET = '项目明细';
export const SERIES_SHEET = '预警汇总';
export const RANKING_SHEET = '排名';
export const STATUS_SHEET = '进展状态';
export const SCHEDULE_SHEET = '距序时进度';
export const CHARTS_SHEET = '图表';
export const COMPLETENESS_SHEET = '完整性与时效';
export const FILES_SHEET = '文件日志';
export const VERSIONS_SHEET = '版本变化';
export const BALANCE_SHEET = '舍位平衡';
/** 任务分解: targets split over the units. */
export const SPLIT_SHEET = '任务分解';

const NAMES = [
  CONTENTS,
  LEDGER_SHEET,
  RELATIONS_SHEET,
  REPORT_SHEET,
  SUMMARY_SHEET,
  YEARS_SHEET,
  TARGETS_SHEET,
  PROJECTS_SHEET,
  PROJECT_UNITS_SHEET,
  SERIES_SHEET,
  RANKING_SHEET,
  STATUS_SHEET,
  SCHEDULE_SHEET,
  CHARTS_SHEET,
  COMPLETENESS_SHEET,
  FILES_SHEET,
  VERSIONS_SHEET,
  BALANCE_SHEET,
  SPLIT_SHEET,
];

/** True for one of them, by its name: 目录, 目录 福州市, 规划衔接 (2). */
export function isOwnSheet(name: string): boolean {
  return NAMES.some((own) => name === own || name.startsWith(`${own} `));
}
