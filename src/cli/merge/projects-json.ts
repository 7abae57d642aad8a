import { formatReferencePeriod } from '../../core/measure/period';
import type { ProjectState } from '../../core/rollup/project-total';
import type { BoxTotal } from '../../core/rollup/roll-up';
import type { SeriesState } from '../../core/rollup/series-total';

const periodOf = ({ period }: BoxTotal): string | null => (period ? formatReferencePeriod(period) : null);

/** The projects of `plan merge --json`, where a box of works came. Missing values are null, never 0. */
export function projectsJson(boxes: readonly BoxTotal[]) {
  const projects = boxes.flatMap((box) =>
    (box.projects ?? []).map((total) => ({
      plan: box.plan.id,
      box: box.box.id,
      code: total.project.code,
      project: total.project.name,
      period: periodOf(box),
      stages: total.stages,
      complete: `${String(total.have)}/${String(total.due)}`,
      planned: total.planned.total?.toNumber() ?? null,
      done: total.done.total?.toNumber() ?? null,
      progress: total.progress?.toNumber() ?? null,
      units: Object.fromEntries(total.units.map((state) => [state.unit.name, projectJson(state)])),
      province: total.whole && projectJson(total.whole),
    })),
  );
  return projects.length > 0 ? { projects } : {};
}

function projectJson({ told, stage, measure, counted }: ProjectState) {
  if (!told) return null;
  const { lead, planned, done } = told;
  const progress = measure?.progress?.toNumber() ?? null;
  return { lead, stage, planned, done, progress, status: measure?.status ?? null, counted };
}

/** The series of months of `plan merge --json`, where a warning sheet came: January to December. */
export function seriesJson(boxes: readonly BoxTotal[]) {
  const series = boxes.flatMap((box) =>
    (box.series ?? []).map(({ indicator, rolling, units, whole, months }) => ({
      plan: box.plan.id,
      box: box.box.id,
      code: indicator.code,
      indicator: indicator.name,
      unitOfMeasure: indicator.unit,
      period: periodOf(box),
      rollup: rolling.how,
      months: months.map(({ total, have, due, red, yellow }) => ({
        total: total?.toNumber() ?? null,
        complete: `${String(have)}/${String(due)}`,
        red,
        yellow,
      })),
      units: Object.fromEntries(units.map((state) => [state.unit.name, stateJson(state)])),
      province: whole && stateJson(whole),
    })),
  );
  return series.length > 0 ? { series } : {};
}

function stateJson({ frequency, yellow, red, months, state }: SeriesState) {
  if (frequency === null) return null;
  return {
    frequency,
    yellow,
    red,
    values: months.map(({ value }) => value),
    signals: months.map(({ signal }) => signal),
    signal: state?.signal ?? null,
    crossing: state?.crossing ?? '',
  };
}
