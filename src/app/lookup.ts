import { findUnit } from '../core/catalogue/find-unit';
import { nearest } from '../core/catalogue/nearest';
import { parseReferencePeriod } from '../core/measure/period';
import type { Box } from '../core/model/box';
import { findBox, findPlan, type Catalogue } from '../core/model/catalogue';
import type { Plan } from '../core/model/plan';
import type { ReferencePeriod } from '../core/model/reference-period';
import type { ReportingUnit } from '../core/model/reporting-unit';
import { AppError } from './app-error';

function meant(near: readonly string[], all: readonly string[]): string {
  return near.length > 0 ? `是否指：${near.join('、')}？` : `可选：${all.join('、')}。`;
}

/** The plan with this id; an unknown one is an AppError with the nearest ids. */
function planOf(catalogue: Catalogue, planId: string): Plan {
  const plan = findPlan(catalogue, planId);
  if (plan) return plan;
  const ids = catalogue.plans.map((candidate) => candidate.id);
  const near = nearest(planId, ids);
  throw new AppError('unknown-plan', `没有规划“${planId}”，请在“规划”中重新选择。${meant(near, ids)}`, near);
}

/** The box that can be inserted, with the plan that owns its sheet; `2` and `专栏2` name the same box. */
export function boxOf(catalogue: Catalogue, planId: string, boxId: string): { plan: Plan; box: Box } {
  const plan = planOf(catalogue, planId);
  const wanted = boxId.replace(/\s/gu, '');
  const listed = plan.boxes.find((box) => box.id === wanted || box.number === wanted);
  if (!listed) {
    const numbers = plan.boxes.map((box) => box.number);
    const near = nearest(wanted, numbers);
    throw new AppError(
      'unknown-box',
      `${plan.shortName}没有“${boxId}”这个专栏，请重新选择。${meant(near, numbers)}`,
      near,
    );
  }
  const found = findBox(catalogue, planId, listed.id);
  if (!found || !listed.available || !found.box.available) {
    const reason = listed.reason ?? found?.box.reason ?? '目录中没有它的指标';
    throw new AppError('box-unavailable', `${plan.shortName}${listed.number}不能插入：${reason}。请选择其他专栏。`);
  }
  return found;
}

/** The reporting unit of the plan that the name means: 福建省, 全省 and 福州 are understood. */
export function unitOf(plan: Plan, name: string): ReportingUnit {
  const unit = findUnit(plan, name);
  if (unit) return unit;
  const names = plan.units.map((candidate) => candidate.display);
  const near = nearest(name, names);
  throw new AppError('unknown-unit', `${plan.shortName}没有填报单位“${name}”，请重新选择。${meant(near, names)}`, near);
}

/** The report date as typed (2023, 2023-09, 2023Q3, 2023年9月); blank is null; outside the plan is an AppError. */
export function periodOf(plan: Plan, text: string | null | undefined): ReferencePeriod | null {
  if (text === null || text === undefined || text.trim() === '') return null;
  const period = parseReferencePeriod(text);
  if (!period) throw new AppError('bad-period', `报告期“${text}”读不懂，请写成 2023、2023-09、2023Q3 或 2023年9月。`);
  if (period.year < plan.startYear || period.year > plan.endYear) {
    throw new AppError(
      'bad-period',
      `报告期“${text}”不在${plan.shortName}的规划期（${plan.startYear}—${plan.endYear}年）内，请改填期内的年份或月份。`,
    );
  }
  return period;
}
