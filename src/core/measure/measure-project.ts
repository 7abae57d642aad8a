import type { Decimal } from '../model/decimal';
import { decimal } from '../model/decimal';
import type { Plan } from '../model/plan';
import type { Stage } from '../model/project';
import type { ProjectReading } from '../model/reading';
import type { ReferencePeriod } from '../model/reference-period';
import type { ProgressStatus } from './measure';
import { elapsedMonths, elapsedShare, planMonths } from './period';

/** Status of a project 项目状态: those of indicators that milestones can give, and the stage itself where there are none. */
export type ProjectStatus =
  Extract<ProgressStatus, '完成' | '未完成' | '快于预期' | '基本符合预期' | '滞后' | '严重滞后'> | '推进中' | '未启动';

/** What a unit says about a project. Counts that cannot be read are null. */
export interface ProjectState {
  stage: Stage | null;
  planned: Decimal | null;
  done: Decimal | null;
  /** 报告期, or the newest year in which something was written; null without either. */
  asOf: ReferencePeriod | null;
}

/** Progress of a project 项目进展: no rate but that of its own milestones, never an invented figure. */
export interface ProjectMeasure {
  /** 里程碑完成数/计划数; null where one of them is missing. */
  progress: Decimal | null;
  /** 序时进度 τ */
  timeElapsedShare: Decimal | null;
  status: ProjectStatus | null;
}

/**
 * A project by its stage and milestones: 已完成 is 完成; anything else at the end of the term is 未完成; 推进中 is held
 * against τ by the plan's thresholds where milestones were counted; 未启动 shows once the term has begun.
 */
export function measureProject(term: Plan, { stage, planned, done, asOf }: ProjectState): ProjectMeasure {
  const counted = planned !== null && done !== null && planned.gt(0) && !done.isNegative();
  return {
    progress: counted ? done.div(planned) : null,
    timeElapsedShare: asOf && elapsedShare(term, asOf),
    status: stage && statusOf(term, stage, counted ? { planned, done } : null, asOf),
  };
}

/** The measure of a project row as it stands; without a 报告期, as of the newest year in which something was written. */
export function projectMeasureOf(term: Plan, project: ProjectReading, asOf: ReferencePeriod | null): ProjectMeasure {
  const count = ({ value }: ProjectReading['planned']) => (value.kind === 'number' ? value.value : null);
  const newest = project.notes.filter(({ text }) => text !== '').at(-1);
  return measureProject(term, {
    stage: project.stage.value,
    planned: count(project.planned),
    done: count(project.done),
    asOf: asOf ?? (newest ? { year: newest.period, months: 12 } : null),
  });
}

function statusOf(
  term: Plan,
  stage: Stage,
  milestones: { planned: Decimal; done: Decimal } | null,
  asOf: ReferencePeriod | null,
): ProjectStatus | null {
  if (stage === '已完成') return '完成';
  const months = asOf ? elapsedMonths(term, asOf) : 0;
  const whole = planMonths(term);
  if (months === whole) return '未完成';
  if (stage === '未启动') return months > 0 ? '未启动' : null;
  if (!milestones || months === 0) return '推进中';
  // p/τ ≥ k as done·whole ≥ k·months·planned, so that nothing is divided.
  const done = milestones.done.times(whole);
  const due = milestones.planned.times(months);
  const { ahead, onTrack, lagging } = term.settings;
  if (done.gte(due.times(decimal(ahead)))) return '快于预期';
  if (done.gte(due.times(decimal(onTrack)))) return '基本符合预期';
  return done.gte(due.times(decimal(lagging))) ? '滞后' : '严重滞后';
}
