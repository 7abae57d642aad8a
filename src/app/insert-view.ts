import type { SheetSpec } from '../core/sheet/spec';
import { isTaken, nextFreeName } from './free-name';
import type { InsertOutcome } from './insert-set';
import { HostError, type OnNameTaken, type WorkbookHost } from './ports/workbook-host';

/** What to do about a sheet that has the name already. */
export type OnViewThere = 'ask' | 'second' | 'replace' | 'renew';

const ON_NAME_TAKEN: Readonly<Record<OnViewThere, OnNameTaken>> = {
  ask: 'fail',
  second: 'fail',
  replace: 'replace',
  renew: 'replace-own',
};

/**
 * Inserts a sheet that is no form 附表 (规划衔接, 审核关系, 审核报告). Two syncs in a live host. A sheet of that name changes nothing
 * and is answered `sheet-exists`, unless a second one or replacing it was asked for; `renew` replaces an earlier edition unasked.
 */
export async function insertView(
  host: WorkbookHost,
  name: string,
  build: (name: string, present: readonly string[]) => SheetSpec,
  onConflict: OnViewThere = 'ask',
): Promise<InsertOutcome> {
  let second: string | null = null;
  const make = (present: readonly string[]): SheetSpec[] => {
    if (!isTaken(name, present) || onConflict === 'replace') return [build(name, present)];
    second = nextFreeName(name, present);
    if (onConflict === 'ask') throw conflictOf(name, second);
    return [build(onConflict === 'second' ? second : name, present)];
  };
  try {
    const receipt = await host.insertSheets(make, { onConflict: ON_NAME_TAKEN[onConflict] });
    return { kind: 'inserted', sheets: receipt.sheets, receipt };
  } catch (error) {
    if (second === null || !(error instanceof HostError) || error.code !== 'sheet-exists') throw error;
    return { kind: 'sheet-exists', sheet: name, second, message: conflictOf(name, second).message };
  }
}

function conflictOf(name: string, second: string): HostError {
  return new HostError('sheet-exists', `工作簿里已有“${name}”。可以另存一张“${second}”，或替换原表；未作任何改动。`);
}
