import { buildSet, nameOfSheet, type SetRequest } from '../core/sheet/build-set';
import { contentsName } from '../core/sheet/contents/build-contents';
import type { SheetSpec } from '../core/sheet/spec';
import { isTaken, nextFreeName } from './free-name';
import { HostError, type InsertReceipt, type WorkbookHost } from './ports/workbook-host';

/**
 * What happens when a sheet of that name is there: `ask` (default) changes nothing and answers `sheet-exists`; `second` takes the
 * next free names; `replace` puts the new sheets in the place of the old ones; `missing` inserts those that are not
 * there and makes the contents sheet anew.
 */
export type OnConflict = 'ask' | 'second' | 'replace' | 'missing';

/** What an insertion came to 插入结果. */
export type InsertOutcome =
  | { kind: 'inserted'; sheets: readonly string[]; receipt: InsertReceipt }
  | {
      /** Nothing was changed; offer `second` as the `name` of a second sheet, or another `onConflict`. */
      kind: 'sheet-exists';
      sheet: string;
      second: string;
      message: string;
      /** How many of the sheets are there already, and how many are not. */
      taken?: number;
      missing?: number;
    };

type Conflict = Extract<InsertOutcome, { kind: 'sheet-exists' }>;

/** Inserts sheets that know each other, in two syncs of a live host. */
export async function insertSet(
  host: WorkbookHost,
  request: SetRequest,
  onConflict: OnConflict,
): Promise<InsertOutcome> {
  let conflict: Conflict | null = null;
  const make = (present: readonly string[]): SheetSpec[] => {
    const taken = namesOf(request).filter((name) => isTaken(name, present));
    if (taken.length > 0 && onConflict === 'ask') {
      conflict = conflictOf(request, taken, present);
      throw new HostError('sheet-exists', conflict.message);
    }
    if (onConflict === 'missing') return buildSet({ ...missingOf(request, present), present });
    return buildSet({ ...(onConflict === 'second' ? renamed(request, present) : request), present });
  };
  try {
    const replaces = onConflict === 'replace' || onConflict === 'missing';
    const receipt = await host.insertSheets(make, { onConflict: replaces ? 'replace' : 'fail' });
    return { kind: 'inserted', sheets: receipt.sheets, receipt };
  } catch (error) {
    if (conflict) return conflict;
    throw error;
  }
}

/** Names that the sheets get, the contents sheet first. */
function namesOf({ contents, sheets }: SetRequest): string[] {
  const first = contents ? [contents.name ?? contentsName(contents.unit)] : [];
  return [...first, ...sheets.map(nameOfSheet)];
}

function conflictOf(request: SetRequest, taken: readonly string[], present: readonly string[]): Conflict {
  const [sheet = ''] = taken;
  const sheets = request.sheets.map(nameOfSheet);
  const missing = sheets.filter((name) => !isTaken(name, present)).length;
  const second = nextFreeName(sheet, present);
  const shared = { kind: 'sheet-exists', sheet, second, taken: taken.length, missing } as const;
  if (namesOf(request).length === 1) {
    const message = `工作簿里已有“${sheet}”。可以另存一张“${second}”，或替换原表；未作任何改动。`;
    return { ...shared, message };
  }
  const named =
    taken.length > 1
      ? `“${taken.slice(0, 3).join('”“')}”${taken.length > 3 ? '等' : ''} ${taken.length} 张表`
      : `“${sheet}”`;
  const rest = missing > 0 ? `可以只补缺的 ${missing} 张，` : '';
  return { ...shared, message: `工作簿里已有${named}。${rest}可以全部另存新表，或替换原表；未作任何改动。` };
}

/** What is not there yet; the contents sheet always comes. */
function missingOf(request: SetRequest, present: readonly string[]): SetRequest {
  return { ...request, sheets: request.sheets.filter((sheet) => !isTaken(nameOfSheet(sheet), present)) };
}

/** The same with the next free names in place of those that are taken, also by one another. */
function renamed(request: SetRequest, present: readonly string[]): SetRequest {
  const used = [...present];
  const free = (name: string): string => {
    const found = isTaken(name, used) ? nextFreeName(name, used) : name;
    used.push(found);
    return found;
  };
  const contents = request.contents && {
    ...request.contents,
    name: free(request.contents.name ?? contentsName(request.contents.unit)),
  };
  const sheets = request.sheets.map((sheet) => ({ ...sheet, name: free(nameOfSheet(sheet)) }));
  return { ...request, sheets, contents: contents ?? null };
}
