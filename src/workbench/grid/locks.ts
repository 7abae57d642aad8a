import type { FWorksheet } from '@univerjs/sheets/facade';
import type { Area } from '../../core/model/cells';
import { extraOf } from './links';

type Rule = Awaited<ReturnType<ReturnType<FWorksheet['getWorksheetPermission']>['protectRanges']>>[number];

// The grid does not export its enumeration of permission points.
const EDIT = 'RangeEdit' as Parameters<Rule['setPoint']>[0];

/** What a protected sheet still allows, by the names Office.js gives it. */
export type ProtectionOptions = Readonly<Record<string, unknown>>;

/** Outlives the sheet object: an undone deletion brings a sheet back as a new object. */
export interface ProtectionState {
  options: ProtectionOptions | null;
  password: string;
  ruleIds: string[];
}

/**
 * Rectangles that cover every locked cell 锁定区 of a sheet and no unlocked one: rows with the same unlocked columns are
 * one band. The grid knows protected ranges only, not unlocked cells.
 */
export function lockedAreas(rows: number, columns: number, unlocked: ReadonlyMap<number, ReadonlySet<number>>): Area[] {
  const areas: Area[] = [];
  const key = (row: number): string => [...(unlocked.get(row) ?? [])].sort((a, b) => a - b).join();
  let row = 0;
  while (row < rows) {
    const first = row;
    const band = key(first);
    while (row < rows && key(row) === band) row++;
    const open = unlocked.get(first) ?? new Set<number>();
    let column = 0;
    while (column < columns) {
      while (column < columns && open.has(column)) column++;
      const start = column;
      while (column < columns && !open.has(column)) column++;
      if (column > start) areas.push({ row: first, column: start, rows: row - first, columns: column - start });
    }
  }
  return areas;
}

/** Protection of one sheet 工作表保护: people can edit unlocked cells only. */
export class SheetProtection {
  constructor(
    private readonly worksheet: FWorksheet,
    private readonly state: ProtectionState,
  ) {}

  get on(): boolean {
    return this.state.options !== null;
  }

  get options(): ProtectionOptions | null {
    return this.state.options;
  }

  get password(): string {
    return this.state.password;
  }

  async protect(options: ProtectionOptions, password = ''): Promise<void> {
    this.state.options = options;
    this.state.password = password;
    const areas = lockedAreas(this.worksheet.getMaxRows(), this.worksheet.getMaxColumns(), this.unlocked());
    if (!areas.length) return;
    const rules = await this.worksheet.getWorksheetPermission().protectRanges([
      {
        ranges: areas.map((area) => this.worksheet.getRange(area.row, area.column, area.rows, area.columns)),
        options: { name: '锁定', allowViewByOthers: true },
      },
    ]);
    for (const rule of rules) await rule.setPoint(EDIT, false);
    this.state.ruleIds = rules.map((rule) => rule.id);
  }

  async unprotect(): Promise<void> {
    const { ruleIds } = this.state;
    this.state.options = null;
    this.state.password = '';
    this.state.ruleIds = [];
    if (ruleIds.length) await this.worksheet.getWorksheetPermission().unprotectRules(ruleIds);
  }

  private unlocked(): Map<number, Set<number>> {
    const rows = new Map<number, Set<number>>();
    this.worksheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!extraOf(cell).unlocked) return;
        const columns = rows.get(row);
        if (columns) columns.add(column);
        else rows.set(row, new Set([column]));
      });
    return rows;
  }
}
