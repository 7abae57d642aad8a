import { address } from '../../model/cells';
import { boxTerm, type Box } from '../../model/box';
import type { Plan } from '../../model/plan';
import { helperCells } from '../header';
import { columnOf, type ColumnRole, type Layout } from '../layout';
import { NO_PERIOD } from '../marks';
import type { FormulaSpec } from '../spec';
import { round10, text } from './expr';

/** The formula cells of a project row; they have one dialect. */
export interface ProjectFormulas {
  progress: FormulaSpec;
  elapsed: FormulaSpec;
  status: FormulaSpec;
}

/** Formulas of a project row before anything was entered: 里程碑完成数/计划数, 序时进度, and the status by stage and milestones. */
export function projectFormulas(
  plan: Plan,
  box: Box,
  layout: Layout,
  row: number,
  asOf: { year: number; months: number } | null,
): ProjectFormulas {
  const term = boxTerm(plan, box);
  const at = (role: ColumnRole) => `$${address(row, columnOf(layout, role))}`;
  const fixed = (place: { row: number; column: number }) =>
    address(place.row, place.column).replace(/^([A-Z]+)/, '$$$1$$');
  const helpers = helperCells(layout);
  const year = fixed(helpers.year);
  const bad = `ISTEXT(${year})`;
  const months = (term.endYear - term.startYear + 1) * 12;
  const { first, count } = layout.entries;
  const notes = `$${address(row, first)}:$${address(row, first + count - 1)}`;
  const years = `{${Array.from({ length: count }, (_, index) => term.startYear + index).join(',')}}`;
  // The newest year in which something was written.
  const newest = `SUMPRODUCT(MAX((LEN(${notes})>0)*${years}))`;
  const [planned, done] = [at('planned'), at('done')];
  const ofPeriod = `MAX(0,MIN(${months},(${year}-${term.startYear})*12+${fixed(helpers.months)}))/${months}`;
  const ofNotes = `(${newest}-${term.startYear - 1})/${count}`;
  const elapsedNow = asOf
    ? Math.max(0, Math.min(months, (asOf.year - term.startYear) * 12 + asOf.months)) / months
    : '';
  const native = (formula: string, cached: string | number): FormulaSpec => ({
    native: `=${formula}`,
    plan: null,
    cached,
  });
  return {
    progress: native(
      `IF(${bad},"",IF(AND(ISNUMBER(${planned}),ISNUMBER(${done})),IF(AND(${planned}>0,${done}>=0),${round10(`${done}/${planned}`)},""),""))`,
      '',
    ),
    elapsed: native(
      `IF(${bad},"",IF(${year}<${NO_PERIOD},${round10(ofPeriod)},IF(${newest}=0,"",${round10(ofNotes)})))`,
      typeof elapsedNow === 'number' ? Number(elapsedNow.toFixed(10)) : '',
    ),
    status: native(`IF(${bad},"",${statusOf(term, at, months)})`, ''),
  };
}

/** The rules of `measureProject`, on the row's own 进度 and 序时进度. */
function statusOf(term: Plan, at: (role: ColumnRole) => string, whole: number): string {
  const [stage, progress, elapsed] = [`TRIM(${at('stage')})`, at('progress'), at('elapsed')];
  const months = `ROUND(N(${elapsed})*${whole},0)`;
  const { ahead, onTrack, lagging } = term.settings;
  const reaches = (threshold: number) => `${progress}>=${round10(`${threshold}*${months}/${whole}`)}`;
  const pace =
    `IF(${reaches(ahead)},"快于预期",IF(${reaches(onTrack)},"基本符合预期",` +
    `IF(${reaches(lagging)},"滞后","严重滞后")))`;
  const open = `IF(AND(ISNUMBER(${progress}),${months}>0),${pace},${text('推进中')})`;
  return (
    `IF(${stage}="已完成","完成",IF(OR(${stage}="推进中",${stage}="未启动"),IF(${months}=${whole},"未完成",` +
    `IF(${stage}="未启动",IF(${months}>0,"未启动",""),${open})),""))`
  );
}
