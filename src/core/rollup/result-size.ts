import type { RollupResult } from './result';

/** Units × indicators of all boxes in one result workbook 汇总规模; each takes about ten cells. */
const MOST_FIGURES = 100_000;

/** Why the result workbook of a rollup would be too large to be written and opened, and what to do, in Chinese; null when it is not. */
export function sizeProblem({ boxes }: Pick<RollupResult, 'boxes'>): string | null {
  const units = Math.max(0, ...boxes.map((box) => box.units.length));
  const indicators = boxes.reduce((sum, box) => sum + box.indicators.length, 0);
  const figures = boxes.reduce((sum, box) => sum + box.units.length * box.indicators.length, 0);
  if (figures <= MOST_FIGURES) return null;
  const most = Math.max(1, Math.floor(MOST_FIGURES / indicators));
  return `汇总工作簿要列 ${String(units)} 个单位 × ${String(indicators)} 个指标，太大，没有写出；请用单位名单分批汇总（每批不超过 ${String(most)} 个单位），或分级汇总。`;
}
