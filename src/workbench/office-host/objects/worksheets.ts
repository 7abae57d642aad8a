import { asText } from '../arguments';
import { WORKBOOK_TARGET } from '../events';
import type { Members } from '../excel-object';
import { ExcelCollection, callable } from '../excel-object';
import { checkSheetName, freeSheetName } from '../sheet-names';
import { eventMembers } from './event-members';
import { Worksheet } from './worksheet';

/** `Excel.WorksheetCollection`. */
export class WorksheetCollection extends ExcelCollection<Worksheet> {
  readonly typeName = 'WorksheetCollection';

  override items(): Worksheet[] {
    return this.host.grid.sheets.map((sheet) => new Worksheet(this.host, sheet));
  }

  protected override keys(sheet: Worksheet): (string | null)[] {
    return [sheet.sheet.name, sheet.id];
  }

  protected override members(): Members {
    const { host } = this;
    const { grid } = host;
    const shown = (visibleOnly: unknown): Worksheet[] =>
      this.items().filter((item) => visibleOnly !== true || item.sheet.visible);
    return {
      ...super.members(),
      ...eventMembers(host.events, WORKBOOK_TARGET),
      Add: callable((name) => {
        host.workbook.guardStructure();
        const wanted = name === undefined || name === null ? freeSheetName(grid) : asText(name);
        checkSheetName(grid, wanted);
        return new Worksheet(host, grid.addSheet(wanted));
      }),
      GetActiveWorksheet: callable(() => new Worksheet(host, grid.activeSheet)),
      GetFirst: callable((visibleOnly) => shown(visibleOnly)[0] ?? null),
      GetLast: callable((visibleOnly) => shown(visibleOnly).at(-1) ?? null),
      GetCount: callable((visibleOnly) => shown(visibleOnly).length),
    };
  }
}
