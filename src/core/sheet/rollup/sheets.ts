import { formatReferencePeriod } from '../../measure/period';
import { betweenUnits } from '../../rollup/between-units';
import { missingLine } from '../../rollup/missing-units';
import type { RollupResult } from '../../rollup/result';
import { buildReportSheet } from '../report/build-report';
import type { SheetSpec } from '../spec';
import { balanceSheet } from './balance-sheet';
import { boxSheet } from './box-sheet';
import { chartsSheet } from './charts-sheet';
import { markLine, printedTime } from './mark';
import { boxSheets, type BoxSheets } from './places';
import { projectUnitsSheet } from './project-units-sheet';
import { projectsSheet } from './projects-sheet';
import { rankedUnits, rankingSheet } from './ranking-sheet';
import { completenessSheet } from './completeness-sheet';
import { filesSheet } from './files-sheet';
import { versionsSheet } from './versions-sheet';
import { scheduleRows, scheduleSheet } from './schedule-sheet';
import { seriesSheet } from './series-sheet';
import { statusSheet } from './status-sheet';
import { summarySheet } from './summary-sheet';
import { targetsSheet } from './targets-sheet';
import { yearsSheet } from './years-sheet';

/** When and by what a rollup is made, and the decimals of 舍位平衡 where it was asked for. */
export interface RollupMade {
  /** ISO 8601. */
  time: string;
  program: string;
  decimals: number | null;
}

/**
 * The sheets of the result workbook 汇总工作簿, the summary first. Formulas lead from it to the values as they were received. Each is made
 * when it is asked for: of a thousand units they do not stand in memory together.
 */
export function* rollupSheets(result: RollupResult, made: RollupMade): Generator<SheetSpec> {
  const { collection, rejected } = result;
  const all = boxSheets(result);
  const lines = [
    markLine({
      ...made,
      came: collection.units.length - collection.missing.length,
      missing: collection.missing.length,
      rejected: rejected.length,
    }),
    collection.missing.length > 0
      ? `${missingLine(collection.missing)}。合计不含未报单位，不按零计。`
      : '各单位都已报送。',
  ];
  const ofBox = (sheets: BoxSheets): SheetSpec[] => {
    const { period } = sheets.box;
    const own = [lines[0]!, `报告期：${period ? formatReferencePeriod(period) : '未填'}　${lines[1]!}`];
    const { indicators, projects, series } = sheets.box;
    // A box of projects alone, or of months, has no indicators by year.
    return [
      ...(indicators.length > 0 ? [boxSheet(sheets, own), targetsSheet(sheets, own), yearsSheet(sheets, own)] : []),
      ...(projects ? [projectsSheet(sheets, projects, own), projectUnitsSheet(sheets, projects, own)] : []),
      ...(series ? [seriesSheet(sheets, series, own)] : []),
    ];
  };
  const ranked = rankedUnits(result, all);
  const schedule = scheduleRows(result, all);
  const charts = chartsSheet(result, ranked, schedule, lines);
  yield summarySheet(result, all, lines);
  if (charts) yield charts;
  for (const sheets of all) yield* ofBox(sheets);
  yield rankingSheet(result, ranked, lines);
  yield statusSheet(result, all, lines);
  if (schedule.length > 0) yield scheduleSheet(result, schedule, lines);
  yield completenessSheet(result, lines);
  yield filesSheet(result, lines);
  const versions = versionsSheet(result, lines);
  if (versions) yield versions;
  if (made.decimals !== null) yield balanceSheet(result, all, lines, made.decimals);
  yield buildReportSheet(
    betweenUnits(result.boxes, { time: printedTime(made.time), program: made.program, trigger: '汇总' }),
    {
      linked: false,
    },
  );
}
