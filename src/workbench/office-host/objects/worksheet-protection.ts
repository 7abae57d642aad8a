import type { GridSheet } from '../../grid/sheet';
import { asRecord, asText } from '../arguments';
import type { Members } from '../excel-object';
import { ExcelObject, command, readable } from '../excel-object';
import { LOCKED_MESSAGE, officeError } from '../office-error';
import type { OfficeHost } from '../office-host';

const DEFAULTS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** `Excel.WorksheetProtection`. A password is kept and asked for, but the grid itself does not encrypt anything. */
export class WorksheetProtection extends ExcelObject {
  readonly typeName = 'WorksheetProtection';

  constructor(
    host: OfficeHost,
    private readonly sheet: GridSheet,
  ) {
    super(host);
  }

  protected override members(): Members {
    const { protection } = this.sheet;
    return {
      Protected: readable(() => protection.on),
      Options: readable(() => (protection.options ? { ...DEFAULTS, ...protection.options } : null)),
      Protect: command(async (options, password) => {
        if (protection.on) throw officeError('AccessDenied', '工作表已经受保护。');
        this.host.flush();
        const given = options === undefined || options === null ? {} : asRecord(options);
        await this.sheet.protect(given, password === undefined || password === null ? '' : asText(password));
      }),
      Unprotect: command(async (password) => {
        if (!protection.on) return;
        if (protection.password !== '' && protection.password !== password) {
          throw officeError('AccessDenied', `密码不正确。${LOCKED_MESSAGE}`);
        }
        this.host.flush();
        await this.sheet.unprotect();
      }),
    };
  }
}
