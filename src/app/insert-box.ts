import type { Catalogue } from '../core/model/catalogue';
import { findPlan } from '../core/model/catalogue';
import { MAX_SHEET_NAME } from '../core/model/kept-aside';
import type { SheetRequest } from '../core/sheet/build';
import { periodInBox, type SetRequest } from '../core/sheet/build-set';
import { listedBoxes } from '../core/sheet/contents/listed';
import { sheetName } from '../core/sheet/names';
import { AppError } from './app-error';
import { insertSet, type InsertOutcome, type OnConflict } from './insert-set';
import { boxOf, periodOf, unitOf } from './lookup';
import type { WorkbookHost } from './ports/workbook-host';

/** What the person chose 插入请求. */
export interface InsertRequest {
  planId: string;
  boxId: string;
  unitName: string;
  /** 报告期 as typed; null or blank leaves the cell empty. */
  asOf: string | null;
  /** 示例: with the printed outcomes filled in. */
  example?: boolean;
  /** Sheet name instead of 专栏2 or 专栏2 福州市. */
  name?: string;
  onConflict?: OnConflict;
}

/** Several boxes of a plan at once 成套插入: with all of them, a contents sheet comes first. */
export interface InsertManyRequest {
  planId: string;
  boxIds: readonly string[] | 'all';
  unitName: string;
  /** 报告期 as typed; it is written into the sheets that it concerns. */
  asOf: string | null;
  onConflict?: OnConflict;
}

/**
 * Inserts the sheet of one box for one reporting unit. Two syncs in a live host. Bad choices are an AppError, and the
 * host's refusals a HostError; in both cases the workbook is as it was.
 */
export function insertBox(host: WorkbookHost, catalogue: Catalogue, request: InsertRequest): Promise<InsertOutcome> {
  return insertBoxes(host, catalogue, [request]);
}

/** Inserts several sheets in one go, all or none; `onConflict` of the first request holds for all. */
export async function insertBoxes(
  host: WorkbookHost,
  catalogue: Catalogue,
  requests: readonly InsertRequest[],
): Promise<InsertOutcome> {
  const sheets = requests.map((request) => sheetRequest(catalogue, request));
  return insertSet(host, { sheets }, requests[0]?.onConflict ?? 'ask');
}

/** Inserts several or all boxes of a plan, in two syncs, all or none; taking it back is one step. */
export async function insertMany(
  host: WorkbookHost,
  catalogue: Catalogue,
  request: InsertManyRequest,
): Promise<InsertOutcome> {
  return insertSet(host, setRequest(catalogue, request), request.onConflict ?? 'ask');
}

function setRequest(catalogue: Catalogue, { planId, boxIds, unitName, asOf }: InsertManyRequest): SetRequest {
  const plan = findPlan(catalogue, planId);
  const all = boxIds === 'all' && plan ? listedBoxes(catalogue, plan) : null;
  const ids = all ? all.filter(({ found }) => found).map(({ id }) => id) : boxIds === 'all' ? [''] : boxIds;
  const chosen = ids.map((boxId) => boxOf(catalogue, planId, boxId));
  if (!plan || chosen.length === 0) throw new AppError('unknown-box', '没有选中专栏。请至少选一个，或选“全部”。');
  const period = periodOf(plan, asOf);
  return {
    sheets: chosen.map((found) => ({
      ...found,
      unit: unitOf(found.plan, unitName),
      asOf: periodInBox(found.plan, found.box, period),
    })),
    contents: all && { plan, unit: unitOf(plan, unitName), boxes: all },
  };
}

function sheetRequest(catalogue: Catalogue, request: InsertRequest): SheetRequest {
  const { plan, box } = boxOf(catalogue, request.planId, request.boxId);
  const unit = unitOf(plan, request.unitName);
  const asOf = periodOf(plan, request.asOf);
  if (request.example && unit.level !== 'province') {
    throw new AppError(
      'box-unavailable',
      `示例只有全省数，不能填入${unit.display}的报表；请把填报单位改为全省，或不填示例。`,
    );
  }
  if (request.example && !box.indicators.some((indicator) => indicator.outcome && !indicator.outcome.missing)) {
    throw new AppError('box-unavailable', `${box.number}没有印出完成数，做不出示例。示例请选印有完成数的专栏。`);
  }
  const { name } = request;
  if (name !== undefined && sheetName(name) !== name) {
    throw new AppError(
      'bad-name',
      `“${name}”不能作工作表名：最多 ${MAX_SHEET_NAME} 个字，不含 : \\ / ? * [ ]，首尾不是空格或单引号。请改名。`,
    );
  }
  return { plan, box, unit, asOf, example: request.example ?? false, ...(name === undefined ? {} : { name }) };
}
