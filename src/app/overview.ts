import type { ProgressStatus } from '../core/measure/measure';
import { projectMeasureOf, type ProjectStatus } from '../core/measure/measure-project';
import { percentText } from '../core/measure/percent-text';
import { elapsedShare, formatReferencePeriod } from '../core/measure/period';
import { boxTerm } from '../core/model/box';
import { address, type CellValue } from '../core/model/cells';
import type { Catalogue } from '../core/model/catalogue';
import type { Attribute } from '../core/model/indicator';
import type { ProjectReading, RowReading, SheetReading } from '../core/model/reading';
import { isProjectFilled } from '../core/rules/support/project-row';
import type { WorkbookHost } from './ports/workbook-host';
import { readingsOf } from './readings';
import { completionOf, isCollected, rowMeasure } from './row-measure';

/** Where an indicator or a project stands. */
export type RowStatus = ProgressStatus | ProjectStatus;

/** One indicator or project in the pane's list 指标与项目进展. Texts are ready to show; shares are fractions for bars. */
export interface ProgressRow {
  sheet: string;
  /** Where a click goes: the newest entry cell with a value, else the first. */
  cell: string;
  code: string;
  no: string;
  name: string;
  /** 0 for a row of its own, 1 for 其中. */
  depth: number;
  section: string | null;
  unit: string;
  attribute: Attribute | null;
  /** Target as printed, or the unit's own. */
  target: string;
  /** False where the indicator is 不适用 at this level. */
  collected: boolean;
  /** Entry cells, and how many are filled. */
  periods: number;
  filled: number;
  /** 81.31%, 达标, or "" where METHOD gives none. */
  completion: string;
  progress: string;
  completionShare: number | null;
  progressShare: number | null;
  status: RowStatus | null;
  /** What the unit says of a project: 阶段 and 里程碑 as `3/5`, "" where nothing is said; null for an indicator. */
  project: { stage: string; milestones: string } | null;
  /** The status with its caveats, as the cell shows it. */
  statusText: string;
  remarks: readonly string[];
}

/** All indicators of one sheet with their progress 进展一览. */
export interface SheetOverview {
  sheet: string;
  plan: string;
  box: string;
  title: string;
  unit: string | null;
  period: string | null;
  /** 序时进度 of the sheet's 报告期: 60.00%; null without one. */
  elapsed: string | null;
  rows: readonly ProgressRow[];
  /** How many rows have each status, most frequent first. */
  tally: readonly { status: RowStatus; count: number }[];
}

/** Progress of all indicators of the named sheets, or of every indicator sheet. Two syncs in a live host. */
export async function overview(
  host: WorkbookHost,
  catalogue: Catalogue,
  names?: readonly string[],
): Promise<SheetOverview[]> {
  const { sheets } = readingsOf(await host.readSheets(names), catalogue);
  // A series of months has signals, not completion: they stand in its sheet.
  return sheets.filter((sheet) => !sheet.series).map(overviewOf);
}

/** The same from a sheet that has been read already. */
export function overviewOf(sheet: SheetReading): SheetOverview {
  const rows = [
    ...sheet.rows.map((row) => ({ at: row.row, row: progressRow(sheet, row) })),
    ...(sheet.projects ?? []).map((project) => ({ at: project.row, row: projectProgress(sheet, project) })),
  ]
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
  const counts = new Map<RowStatus, number>();
  for (const { status } of rows) if (status) counts.set(status, (counts.get(status) ?? 0) + 1);
  return {
    sheet: sheet.sheet,
    plan: sheet.plan.shortName,
    box: sheet.box.number,
    title: sheet.box.title,
    unit: sheet.unit?.display ?? null,
    period: sheet.asOf ? formatReferencePeriod(sheet.asOf) : null,
    elapsed: sheet.asOf ? percentText(elapsedShare(sheet.plan, sheet.asOf)) : null,
    rows,
    tally: [...counts].map(([status, count]) => ({ status, count })).sort((a, b) => b.count - a.count),
  };
}

function progressRow(sheet: SheetReading, row: RowReading): ProgressRow {
  const { indicator, entries, ownTarget } = row;
  const measure = rowMeasure(sheet, row);
  const texts = completionOf(sheet, row);
  const filled = entries.filter((entry) => entry.value.kind !== 'blank');
  return {
    sheet: sheet.sheet,
    cell: (filled.at(-1) ?? entries[0])?.cell ?? address(row.row, 0),
    code: indicator.code,
    no: indicator.no,
    name: indicator.name,
    depth: depthOf(sheet, row),
    section: indicator.section,
    unit: indicator.unit,
    attribute: indicator.attribute,
    target: ownTarget ? String(ownTarget.raw ?? '') : indicator.target.printed,
    collected: isCollected(sheet, row),
    periods: entries.length,
    filled: filled.length,
    completion: texts.completion,
    progress: texts.progress,
    completionShare: measure?.completionRate?.toNumber() ?? null,
    progressShare: measure?.progress?.toNumber() ?? null,
    status: measure?.status ?? null,
    project: null,
    statusText: texts.status,
    remarks: texts.remarks,
  };
}

/** A project by its stage and milestones; it has no target and no completion rate. */
function projectProgress(sheet: SheetReading, reading: ProjectReading): ProgressRow {
  const { project, stage, planned, done } = reading;
  const measure = projectMeasureOf(boxTerm(sheet.plan, sheet.box), reading, sheet.asOf);
  const text = (raw: CellValue) => String(raw ?? '').trim();
  const counts = [text(done.raw), text(planned.raw)];
  return {
    sheet: sheet.sheet,
    cell: stage.cell,
    code: project.code,
    no: project.no,
    name: project.name,
    depth: project.parent === null ? 0 : 1,
    section: null,
    unit: '',
    attribute: null,
    target: '',
    collected: true,
    periods: 1,
    filled: isProjectFilled(reading) ? 1 : 0,
    completion: '',
    progress: measure.progress ? percentText(measure.progress) : '',
    completionShare: measure.progress?.toNumber() ?? null,
    progressShare: measure.progress?.toNumber() ?? null,
    status: measure.status,
    project: { stage: text(stage.raw), milestones: counts.includes('') ? '' : counts.join('/') },
    statusText: measure.status ?? '',
    remarks: [],
  };
}

function depthOf(sheet: SheetReading, row: RowReading): number {
  let depth = row.indicator.project === null ? 0 : 1;
  let { parent } = row.indicator;
  while (parent !== null && depth < 5) {
    depth++;
    const code: string = parent;
    parent = sheet.rows.find((other) => other.indicator.code === code)?.indicator.parent ?? null;
  }
  return depth;
}
