import { nearest } from '../catalogue/nearest';
import { findPlan, type Catalogue } from '../model/catalogue';
import type { Plan } from '../model/plan';
import { copyReason, withoutCopies, type Copy } from './copies';
import { collect, mainPlan, type Collection } from './collect';
import { listedUnits, lowerUnits, type ExpectedUnits, type ListedName } from './expected-units';
import { joinPlans } from './own-plans';
import { rollUp, type BoxTotal } from './roll-up';
import type { ReadFile, RejectedFile } from './submission';
import { unitReports, type UnitReport } from './unit-reports';
import { compareText, type Picks } from './versions';

/** A rollup as all its outputs tell it 汇总结果. */
export interface RollupResult {
  collection: Collection;
  boxes: readonly BoxTotal[];
  units: readonly UnitReport[];
  /** Files whose content counts under another name; they are not among the rejected ones. */
  copies: readonly Copy[];
  rejected: readonly RejectedFile[];
}

/** What a person asks of a rollup: a plan by its id, the names of the units that are to report, and files for forms; null leaves them open. */
export interface RollupRequest {
  plan: string | null;
  names: readonly ListedName[] | null;
  picks?: Picks;
}

/** What came, sorted and not yet summed 收表情况. */
export interface Gathered {
  catalogue: Catalogue;
  collection: Collection;
  units: readonly UnitReport[];
  copies: readonly Copy[];
  rejected: readonly RejectedFile[];
}

/**
 * Sorts the files that were read; `unread` are those that could not be. A problem of the request is told in Chinese; null where not one
 * of the files is of use.
 */
export function gather(
  files: readonly ReadFile[],
  unread: readonly RejectedFile[],
  builtIn: Catalogue,
  request: RollupRequest,
): { ok: true; gathered: Gathered } | { ok: false; problem: string | null; rejected: readonly RejectedFile[] } {
  const single = withoutCopies(files, request.picks);
  const known = joinPlans(builtIn, single.files);
  const left = [...unread, ...single.copies.map((copy) => ({ ...copy, reason: copyReason(copy) }))];
  const plan = planOf(known.files, known.catalogue, request.plan);
  if (typeof plan === 'string') return { ok: false, problem: plan, rejected: left };
  if (!plan) return { ok: false, problem: null, rejected: [...left, ...known.rejected, ...known.files.map(refusalOf)] };
  const expected = expectedUnits(plan, request.names);
  if (typeof expected === 'string') return { ok: false, problem: expected, rejected: left };
  const collection = collect(known.files, plan, expected, request.picks);
  const rejected = [...unread, ...known.rejected, ...collection.rejected];
  return {
    ok: true,
    gathered: {
      catalogue: known.catalogue,
      collection,
      units: unitReports(collection),
      copies: single.copies,
      rejected: rejected.sort((a, b) => compareText(a.file, b.file)),
    },
  };
}

/** Rolls up the files that were read 汇总; nothing is rolled up where they cannot be sorted. */
export function rollupOf(
  files: readonly ReadFile[],
  unread: readonly RejectedFile[],
  builtIn: Catalogue,
  request: RollupRequest,
): { ok: true; result: RollupResult } | { ok: false; problem: string } {
  const answer = gather(files, unread, builtIn, request);
  if (!answer.ok) return { ok: false, problem: answer.problem ?? nothingUsable(answer.rejected) };
  const { catalogue, collection, ...rest } = answer.gathered;
  // Of another plan, or of units that are not asked for: an empty result must not take the place of an earlier one.
  if (collection.choices.length === 0) return { ok: false, problem: nothingUsable(rest.rejected) };
  return { ok: true, result: { collection, boxes: rollUp(collection, catalogue), ...rest } };
}

function nothingUsable(rejected: readonly RejectedFile[]): string {
  return ['没有一个文件可以汇总：', ...rejected.map(({ file, reason }) => `${file}：${reason}`)].join('\n');
}

function planOf(files: readonly ReadFile[], catalogue: Catalogue, id: string | null): Plan | string | null {
  if (id === null) return mainPlan(files, catalogue);
  const plan = findPlan(catalogue, id);
  if (plan) return plan;
  const ids = catalogue.plans.map((each) => each.id);
  const near = nearest(id, ids);
  return `没有规划“${id}”。${near.length > 0 ? `是否指：${near.join('、')}？` : `可用的有：${ids.join('、')}。`}`;
}

function refusalOf({ file, remarks, bytes, sha256 }: ReadFile): RejectedFile {
  return { file, reason: `${remarks.join('；') || '没有可汇总的指标报表'}。`, bytes, sha256 };
}

function expectedUnits(plan: Plan, names: readonly ListedName[] | null): ExpectedUnits | string {
  if (names === null) return { units: lowerUnits(plan), listed: false };
  const read = listedUnits(plan, names);
  return read.ok ? { units: read.units, listed: true } : `单位名单有误：\n${read.problems.join('\n')}`;
}
