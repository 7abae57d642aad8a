import type { Catalogue } from '../core/model/catalogue';
import { MAX_SHEET_NAME } from '../core/model/kept-aside';
import { buildSheet } from '../core/sheet/build';
import { sheetName } from '../core/sheet/names';
import type { SheetSpec } from '../core/sheet/spec';
import { AppError } from './app-error';
import { boxOf, periodOf, unitOf } from './lookup';
import { HostError, type InsertReceipt, type WorkbookHost } from './ports/workbook-host';

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
  /**
   * What happens when a sheet of that name is there: `ask` (default) changes nothing and answers `sheet-exists`;
   * `second` takes the next free name; `replace` puts the new sheet in the place of the old one.
   */
  onConflict?: 'ask' | 'second' | 'replace';
}

/** What an insertion came to 插入结果. */
export type InsertOutcome =
  | { kind: 'inserted'; sheets: readonly string[]; receipt: InsertReceipt }
  /** Nothing was changed; offer `second` as the `name` of a second sheet, or `onConflict: 'replace'`. */
  | { kind: 'sheet-exists'; sheet: string; second: string; message: string };

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
  const specs = requests.map((request) => specOf(catalogue, request));
  const onConflict = requests[0]?.onConflict ?? 'ask';
  try {
    const options = { onConflict: onConflict === 'replace' ? 'replace' : 'fail' } as const;
    return inserted(await host.insertSheets(specs, options));
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== 'sheet-exists') throw error;
  }
  const taken = (await host.listSheets()).map((sheet) => sheet.name);
  const seconds = secondNames(
    specs.map((spec) => spec.name),
    taken,
  );
  if (onConflict === 'second') {
    const renamed = requests.map((request, at) => specOf(catalogue, { ...request, name: seconds[at]! }));
    return inserted(await host.insertSheets(renamed));
  }
  const at = Math.max(
    0,
    specs.findIndex((spec) => isTaken(spec.name, taken)),
  );
  const sheet = specs[at]!.name;
  const second = seconds[at]!;
  const message = `工作簿里已有“${sheet}”。可以另存一张“${second}”，或替换原表；未作任何改动。`;
  return { kind: 'sheet-exists', sheet, second, message };
}

function inserted(receipt: InsertReceipt): InsertOutcome {
  return { kind: 'inserted', sheets: receipt.sheets, receipt };
}

function specOf(catalogue: Catalogue, request: InsertRequest): SheetSpec {
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
  return buildSheet({
    plan,
    box,
    unit,
    asOf,
    example: request.example ?? false,
    ...(name === undefined ? {} : { name }),
  });
}

/** For each name the next free one: 专栏2 → 专栏2 (2) → 专栏2 (3); a name that is free stays. */
function secondNames(names: readonly string[], taken: readonly string[]): string[] {
  const used = [...taken];
  return names.map((name) => {
    const free = isTaken(name, used) ? nextFreeName(name, used) : name;
    used.push(free);
    return free;
  });
}

/** 专栏2 (2), 专栏2 (3), … cut so that the number fits into 31 characters. */
export function nextFreeName(name: string, taken: readonly string[]): string {
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const candidate = name.slice(0, MAX_SHEET_NAME - suffix.length).trimEnd() + suffix;
    if (!isTaken(candidate, taken)) return candidate;
  }
}

function isTaken(name: string, taken: readonly string[]): boolean {
  return taken.some((other) => other.toLowerCase() === name.toLowerCase());
}
