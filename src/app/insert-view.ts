import type { SheetSpec } from '../core/sheet/spec';
import { isTaken, nextFreeName } from './free-name';
import type { InsertOutcome } from './insert-set';
import { HostError, type WorkbookHost } from './ports/workbook-host';

/**
 * Inserts a sheet that is no form 附表 (规划衔接, 审核关系). Two syncs in a live host. A sheet of that name changes nothing and is
 * answered `sheet-exists`, unless a second one or replacing it was asked for.
 */
export async function insertView(
  host: WorkbookHost,
  name: string,
  build: (name: string) => SheetSpec,
  onConflict: 'ask' | 'second' | 'replace' = 'ask',
): Promise<InsertOutcome> {
  let second: string | null = null;
  const make = (present: readonly string[]): SheetSpec[] => {
    if (!isTaken(name, present) || onConflict === 'replace') return [build(name)];
    second = nextFreeName(name, present);
    if (onConflict === 'second') return [build(second)];
    throw new HostError('sheet-exists', `工作簿里已有“${name}”。可以另存一张“${second}”，或替换原表；未作任何改动。`);
  };
  try {
    const receipt = await host.insertSheets(make, { onConflict: onConflict === 'replace' ? 'replace' : 'fail' });
    return { kind: 'inserted', sheets: receipt.sheets, receipt };
  } catch (error) {
    if (second === null || !(error instanceof HostError) || error.code !== 'sheet-exists') throw error;
    return { kind: 'sheet-exists', sheet: name, second, message: error.message };
  }
}
