import { BUILT_IN } from '../catalogues/built-in';
import { findUnit } from '../core/catalogue/find-unit';
import { nearest } from '../core/catalogue/nearest';
import { parseReferencePeriod } from '../core/measure/period';
import type { Box } from '../core/model/box';
import { findBox, findPlan, type Catalogue } from '../core/model/catalogue';
import type { Plan } from '../core/model/plan';
import type { ReferencePeriod } from '../core/model/reference-period';
import type { ReportingUnit } from '../core/model/reporting-unit';
import { CommandError } from './command-error';

function suggestion(name: string, candidates: readonly string[]): string {
  const near = nearest(name, candidates);
  return near.length > 0 ? `是否指：${near.join('、')}？` : `可用的有：${candidates.join('、')}。`;
}

/** A plan by id, or a CommandError with the nearest ids. */
export function planOf(id: string, catalogue: Catalogue = BUILT_IN): Plan {
  const plan = findPlan(catalogue, id);
  if (plan) return plan;
  throw new CommandError(
    `没有规划“${id}”。${suggestion(
      id,
      catalogue.plans.map((candidate) => candidate.id),
    )}用 plan list 查看全部规划；自有规划请给出它的 .json 文件。`,
  );
}

/** A box that can be inserted, with the plan that owns it. `专栏2` is taken for `2`. */
export function boxOf(planId: string, text: string, catalogue: Catalogue = BUILT_IN): { plan: Plan; box: Box } {
  const plan = planOf(planId, catalogue);
  const wanted = text.replace(/\s/g, '');
  const listed = plan.boxes.find((box) => box.id === wanted || box.number === wanted || box.number === `专栏${wanted}`);
  if (!listed) {
    throw new CommandError(
      `${plan.shortName}（${plan.id}）没有专栏“${text}”。可用的有：${plan.boxes.map((box) => box.id).join('、')}。`,
    );
  }
  const found = findBox(catalogue, planId, listed.id);
  if (!found || !listed.available || !found.box.available) {
    throw new CommandError(
      `${plan.shortName}的${listed.number}不可用：${listed.reason ?? '没有表式'}。用 plan list 查看可用的专栏。`,
    );
  }
  return found;
}

/** A reporting unit of a plan: 全省, 福州 and 平潭 are understood. */
export function unitOf(plan: Plan, text: string): ReportingUnit {
  const unit = findUnit(plan, text);
  if (unit) return unit;
  throw new CommandError(
    `${plan.shortName}没有填报单位“${text}”。${suggestion(
      text,
      plan.units.map((candidate) => candidate.name),
    )}`,
  );
}

/** A report date within the plan, or null when none was given. */
export function asOfOption(plan: Plan, text: string | undefined): ReferencePeriod | null {
  if (text === undefined) return null;
  // Five digits are an Excel date serial, as a cell would hold it.
  const typed = text.normalize('NFKC').trim();
  const period = parseReferencePeriod(/^\d{5}$/.test(typed) ? Number(typed) : text);
  if (!period) throw new CommandError(`读不懂报告期“${text}”，请写成 2023、2023-09、2023Q3 或 2023年9月。`);
  if (period.year < plan.startYear || period.year > plan.endYear) {
    throw new CommandError(
      `报告期“${text}”不在${plan.shortName}的规划期 ${plan.startYear}—${plan.endYear} 年内，请改用期内的报告期。`,
    );
  }
  return period;
}
