import type { RollupResult } from './result';
import type { BoxTotal } from './roll-up';

/** Units × indicators of all boxes in one result workbook 汇总规模; each takes about ten cells. */
const MOST_FIGURES = 100_000;
/** A series of months takes as many cells as three indicators; a project as many as one. */
const SERIES = 3;

/** Why the result workbook of a rollup would be too large to be written and opened, and what to do, in Chinese; null when it is not. */
export function sizeProblem({ boxes }: Pick<RollupResult, 'boxes'>): string | null {
  const units = Math.max(0, ...boxes.map((box) => box.units.length));
  const indicators = boxes.reduce((sum, box) => sum + rowsOf(box), 0);
  const figures = boxes.reduce((sum, box) => sum + box.units.length * rowsOf(box), 0);
  if (figures <= MOST_FIGURES) return null;
  const most = Math.max(1, Math.floor(MOST_FIGURES / indicators));
  const others = [
    ...(boxes.some(({ projects }) => projects) ? ['项目'] : []),
    ...(boxes.some(({ series }) => series) ? [`预警指标（一项计 ${String(SERIES)} 个）`] : []),
  ];
  return `汇总工作簿要列 ${String(units)} 个单位 × ${String(indicators)} 个${['指标', ...others].join('、')}，太大，没有写出；请用单位名单分批汇总（每批不超过 ${String(most)} 个单位），或分级汇总。`;
}

function rowsOf({ indicators, projects = [], series = [] }: BoxTotal): number {
  return indicators.length + projects.length + SERIES * series.length;
}
