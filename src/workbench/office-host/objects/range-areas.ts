import type { Area } from '../../../core/model/cells';
import type { GridSheet } from '../../grid/sheet';
import { fullAddress } from '../a1';
import type { Members } from '../excel-object';
import { ExcelObject, readable } from '../excel-object';
import type { OfficeHost } from '../office-host';

/** `Excel.RangeAreas`: several areas of one sheet, only to be read. */
export class RangeAreas extends ExcelObject {
  readonly typeName = 'RangeAreas';

  constructor(
    host: OfficeHost,
    private readonly sheet: GridSheet,
    private readonly parts: readonly Area[],
  ) {
    super(host);
  }

  override get byReference(): boolean {
    return true;
  }

  protected override members(): Members {
    return {
      Address: readable(() => this.parts.map((part) => fullAddress(this.sheet.name, part)).join(',')),
      AreaCount: readable(() => this.parts.length),
      CellCount: readable(() => this.parts.reduce((sum, part) => sum + part.rows * part.columns, 0)),
    };
  }
}
