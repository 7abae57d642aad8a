import { exactSum } from '../measure/exact-sum';
import { measureProject, type ProjectMeasure } from '../measure/measure-project';
import { boxTerm, type Box } from '../model/box';
import { decimal, type Decimal } from '../model/decimal';
import type { Plan } from '../model/plan';
import { STAGES, type Project, type Stage } from '../model/project';
import type { ReferencePeriod } from '../model/reference-period';
import type { ReportingUnit } from '../model/reporting-unit';
import { dateRemark } from './report-date';
import type { SingleValue, UnitProject } from './submission';
import { isSamePeriod, type Choice } from './versions';

/** One project as one unit reports it 单位项目进展. */
export interface ProjectState {
  unit: ReportingUnit;
  /** Null where the unit's form did not come, or has lost the row. */
  told: UnitProject | null;
  /** Null where nothing of the list was chosen. */
  stage: Stage | null;
  measure: ProjectMeasure | null;
  explanation: string;
  /** Its report date is that of the rollup: else it is shown, and in no count. */
  counted: boolean;
  /** What is to be known of its report date. */
  remark: string;
}

/** Whether a stage or a count was written: what can be counted. */
export function isFilled({ told }: ProjectState): boolean {
  return told !== null && (told.stage !== '' || told.planned !== null || told.done !== null);
}

/** The counts of milestones of the units that tell them 里程碑合计. Null where nobody does: missing is never 0. */
export interface MilestoneTotal {
  total: Decimal | null;
  have: number;
}

/** One project over all units 项目汇总. */
export interface ProjectTotal {
  project: Project;
  units: readonly ProjectState[];
  /** The region's own report, in no count. */
  whole: ProjectState | null;
  stages: Readonly<Record<Stage, number>>;
  /** Units that tell a stage, of all; and the names of the others. */
  have: number;
  due: number;
  lacking: readonly string[];
  planned: MilestoneTotal;
  done: MilestoneTotal;
  /** Milestones done of those planned, over the units that tell both; null where none does. */
  progress: Decimal | null;
}

/** What the projects of a box are rolled up from. */
export interface ProjectScene {
  plan: Plan;
  box: Box;
  period: ReferencePeriod | null;
  units: readonly ReportingUnit[];
  choices: ReadonlyMap<string, Choice>;
}

/**
 * The projects of a box over all units 工程项目汇总. Stages are counted; milestones are counts of each unit's own, so they add
 * (METHOD §2, K10). A project is not summed with its parts, and nothing is weighed.
 */
export function projectTotals(scene: ProjectScene): ProjectTotal[] {
  const { plan, box, units, choices } = scene;
  const region = plan.units.find(({ level, name }) => level === 'province' && choices.has(name));
  return box.projects.map((project): ProjectTotal => {
    const states = units.map((unit) => stateOf(scene, project, unit));
    const counted = states.filter((state) => state.counted);
    const staged = counted.filter(({ stage }) => stage !== null);
    const both = counted.filter(({ measure }) => measure?.progress != null);
    const planned = numbersOf(both, 'planned');
    const lacking = states.filter((state) => !staged.includes(state));
    return {
      project,
      units: states,
      whole: region ? stateOf(scene, project, region) : null,
      stages: Object.fromEntries(
        STAGES.map((stage) => [stage, staged.filter((state) => state.stage === stage).length]),
      ) as Record<Stage, number>,
      have: staged.length,
      due: states.length,
      lacking: lacking.map(({ unit }) => unit.display),
      planned: milestones(counted, 'planned'),
      done: milestones(counted, 'done'),
      progress: planned.length === 0 ? null : exactSum(numbersOf(both, 'done')).div(exactSum(planned)),
    };
  });
}

function stateOf({ plan, box, period, choices }: ProjectScene, { code }: Project, unit: ReportingUnit): ProjectState {
  const form = choices.get(unit.name)?.chosen.form;
  const told = form?.projects?.find((each) => each.code === code) ?? null;
  if (!form || !told)
    return { unit, told: null, stage: null, measure: null, explanation: '', counted: false, remark: '' };
  const stage = STAGES.find((each) => each === told.stage) ?? null;
  const asOf = form.asOf ?? (told.note && { year: told.note[0], months: 12 });
  const [planned, done] = [decimalOf(told.planned), decimalOf(told.done)];
  return {
    unit,
    told,
    stage,
    measure: measureProject(boxTerm(plan, box), { stage, planned, done, asOf }),
    explanation: form.explanations.find(([of]) => of === code)?.[1] ?? '',
    // Without a report date of its own it is taken for that of the others, which the rules of its own sheet tell.
    counted: !form.asOf || !period || isSamePeriod(form.asOf, period),
    remark: dateRemark(form.asOf, period),
  };
}

function decimalOf(value: SingleValue): Decimal | null {
  return typeof value === 'number' ? decimal(value) : null;
}

function numbersOf(states: readonly ProjectState[], key: 'planned' | 'done'): number[] {
  return states.flatMap(({ told }) => {
    const value = told?.[key];
    return typeof value === 'number' ? [value] : [];
  });
}

function milestones(states: readonly ProjectState[], key: 'planned' | 'done'): MilestoneTotal {
  const numbers = numbersOf(states, key);
  return { total: numbers.length === 0 ? null : exactSum(numbers), have: numbers.length };
}
