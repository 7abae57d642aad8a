import type { RollupResult } from './result';
import type { BoxTotal } from './roll-up';

/**
 * Units × indicators of all boxes in one result workbook 汇总规模, each of about ten cells: by the command, where it is measured to take
 * 2 GB at most, and in a browser, which has less.
 */
const MOST_FIGURES = { command: 600_000, browser: 200_000 } as const;
export type MadeBy = keyof typeof MOST_FIGURES;

/** Columns of a sheet of Excel, and those of 汇总 专栏: three a unit beside those of the indicator. */
const MOST_COLUMNS = 16_384;
const OWN_COLUMNS = 16;
const UNIT_COLUMNS = 3;
const MOST_UNITS = Math.floor((MOST_COLUMNS - OWN_COLUMNS) / UNIT_COLUMNS);
/** A series of months takes as many cells as three indicators; a project as many as one. */
const SERIES = 3;

/** Why the result workbook of a rollup would be too large to be written and opened, and what to do, in Chinese; null when it is not. */
export function sizeProblem({ boxes }: Pick<RollupResult, 'boxes'>, by: MadeBy): string | null {
  const units = Math.max(0, ...boxes.map((box) => box.units.length));
  const indicators = boxes.reduce((sum, box) => sum + rowsOf(box), 0);
  const figures = figuresIn(boxes);
  if (boxes.reduce((sum, box) => sum + box.indicators.length, 0) >= MOST_COLUMNS)
    return `汇总工作簿要列 ${String(indicators)} 个指标，超过 Excel 一张表的列数，没有写出；请把专栏分到几个自有规划，分别汇总。`;
  if (figures <= MOST_FIGURES[by] && units <= MOST_UNITS) return null;
  const most = Math.min(MOST_UNITS, Math.max(1, Math.floor(MOST_FIGURES[by] / indicators)));
  const others = [
    ...(boxes.some(({ projects }) => projects) ? ['项目'] : []),
    ...(boxes.some(({ series }) => series) ? [`预警指标（一项计 ${String(SERIES)} 个）`] : []),
  ];
  const inCommand =
    by === 'browser' && figures <= MOST_FIGURES.command && units <= MOST_UNITS
      ? '；也可用命令 plan merge 一次写出'
      : '';
  return `汇总工作簿要列 ${String(units)} 个单位 × ${String(indicators)} 个${['指标', ...others].join('、')}，太大，没有写出；请用单位名单分批汇总（每批不超过 ${String(most)} 个单位），或分级汇总${inCommand}。`;
}

/** So many are measured to be sealed and verified: what is read is bounded, as received files may be made to hurt. */
const MOST_SEALED = 34_000;

/** What is to be known of a result workbook that is written, but too large to be sealed and sent 不能封签; null where it is not. */
export function sealingRemark({ boxes }: Pick<RollupResult, 'boxes'>): string | null {
  const figures = figuresIn(boxes);
  if (figures <= MOST_SEALED) return null;
  return `汇总工作簿有 ${String(figures)} 个“单位 × 指标”，可以打开查看，但太大，可能不能用本程序封签、核对、报送；要封签的请分级汇总，或用单位名单分批汇总。`;
}

function figuresIn(boxes: readonly BoxTotal[]): number {
  return boxes.reduce((sum, box) => sum + box.units.length * rowsOf(box), 0);
}

function rowsOf({ indicators, projects = [], series = [] }: BoxTotal): number {
  return indicators.length + projects.length + SERIES * series.length;
}
