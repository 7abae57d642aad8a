import type { GridSheet } from '../../grid/sheet';
import { asIndex } from '../arguments';
import type { Members } from '../excel-object';
import { ExcelObject, callable, command } from '../excel-object';
import type { OfficeHost } from '../office-host';

/** `Excel.WorksheetFreezePanes`. */
export class FreezePanes extends ExcelObject {
  readonly typeName = 'WorksheetFreezePanes';

  constructor(
    host: OfficeHost,
    private readonly sheet: GridSheet,
  ) {
    super(host);
  }

  protected override members(): Members {
    const location = () => {
      const { rows, columns } = this.sheet.dimensions.frozen;
      if (!rows && !columns) return null;
      const { dimensions } = this.sheet;
      return this.host.rangeOf(this.sheet, {
        row: 0,
        column: 0,
        rows: rows || dimensions.rows,
        columns: columns || dimensions.columns,
      });
    };
    return {
      FreezeRows: command((count) => this.freeze(count === undefined ? 1 : asIndex(count), 0)),
      FreezeColumns: command((count) => this.freeze(0, count === undefined ? 1 : asIndex(count))),
      FreezeAt: command((range) => {
        const { area } = this.host.rangeFrom(range, this.sheet);
        this.freeze(area.row + area.rows, area.column + area.columns);
      }),
      Unfreeze: command(() => this.freeze(0, 0)),
      GetLocationOrNullObject: callable(location),
    };
  }

  private freeze(rows: number, columns: number): void {
    this.host.grid.system(() => this.sheet.dimensions.freeze(rows, columns));
  }
}
