import { nearest } from '../catalogue/nearest';
import { findPlan, type Catalogue } from '../model/catalogue';
import type { Plan } from '../model/plan';
import { collect, mainPlan, type Collection } from './collect';
import { listedUnits, lowerUnits, type ExpectedUnits, type ListedName } from './expected-units';
import { joinPlans } from './own-plans';
import { rollUp, type BoxTotal } from './roll-up';
import type { ReadFile, RejectedFile } from './submission';
import { unitReports, type UnitReport } from './unit-reports';
import { compareText } from './versions';

/** A rollup as all its outputs tell it 汇总结果. */
export interface RollupResult {
  collection: Collection;
  boxes: readonly BoxTotal[];
  units: readonly UnitReport[];
  rejected: readonly RejectedFile[];
}

/** What a person asks of a rollup: a plan by its id, and the names of the units that are to report; null leaves them open. */
export interface RollupRequest {
  plan: string | null;
  names: readonly ListedName[] | null;
}

/** Rolls up the files that were read 汇总; `unread` are those that could not be. A problem is told in Chinese, and nothing is rolled up. */
export function rollupOf(
  files: readonly ReadFile[],
  unread: readonly RejectedFile[],
  builtIn: Catalogue,
  request: RollupRequest,
): { ok: true; result: RollupResult } | { ok: false; problem: string } {
  const known = joinPlans(builtIn, files);
  const plan = planOf(known.files, known.catalogue, request.plan);
  if (typeof plan === 'string') return { ok: false, problem: plan };
  if (!plan) {
    const told = [...unread, ...known.rejected, ...known.files.map(refusalOf)];
    return {
      ok: false,
      problem: `没有一个文件可以汇总：\n${told.map(({ file, reason }) => `${file}：${reason}`).join('\n')}`,
    };
  }
  const expected = expectedUnits(plan, request.names);
  if (typeof expected === 'string') return { ok: false, problem: expected };
  const collection = collect(known.files, plan, expected);
  const rejected = [...unread, ...known.rejected, ...collection.rejected];
  return {
    ok: true,
    result: {
      collection,
      boxes: rollUp(collection, known.catalogue),
      units: unitReports(collection),
      rejected: rejected.sort((a, b) => compareText(a.file, b.file)),
    },
  };
}

function planOf(files: readonly ReadFile[], catalogue: Catalogue, id: string | null): Plan | string | null {
  if (id === null) return mainPlan(files, catalogue);
  const plan = findPlan(catalogue, id);
  if (plan) return plan;
  const ids = catalogue.plans.map((each) => each.id);
  const near = nearest(id, ids);
  return `没有规划“${id}”。${near.length > 0 ? `是否指：${near.join('、')}？` : `可用的有：${ids.join('、')}。`}`;
}

function refusalOf({ file, remarks }: ReadFile): { file: string; reason: string } {
  return { file, reason: `${remarks.join('；') || '没有可汇总的指标报表'}。` };
}

function expectedUnits(plan: Plan, names: readonly ListedName[] | null): ExpectedUnits | string {
  if (names === null) return { units: lowerUnits(plan), listed: false };
  const read = listedUnits(plan, names);
  return read.ok ? { units: read.units, listed: true } : `单位名单有误：\n${read.problems.join('\n')}`;
}
