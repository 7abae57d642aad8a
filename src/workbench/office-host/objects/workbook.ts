import { asBoolean, asText } from '../arguments';
import type { Members } from '../excel-object';
import { ExcelObject, callable, command, readable, writable } from '../excel-object';
import { officeError } from '../office-error';
import { Application } from './application';
import { CommentCollection } from './comments';
import { CustomXmlPartCollection } from './custom-xml';
import { NamedItemCollection } from './names';
import { WorksheetCollection } from './worksheets';

/** `Excel.Workbook`, the root of every batch. */
export class Workbook extends ExcelObject {
  readonly typeName = 'Workbook';

  /** Throws when the structure of the workbook is protected 工作簿保护. */
  guardStructure(): void {
    if (this.host.grid.structureProtected) throw officeError('AccessDenied', '工作簿受保护，不能增删或移动工作表。');
  }

  protected override members(): Members {
    const { host } = this;
    const { grid } = host;
    return {
      Name: readable(() => grid.fileName),
      ReadOnly: readable(() => false),
      Worksheets: readable(() => new WorksheetCollection(host)),
      Names: readable(() => new NamedItemCollection(host, null)),
      Application: readable(() => new Application(host)),
      CustomXmlParts: readable(() => new CustomXmlPartCollection(host, null)),
      Comments: readable(() => new CommentCollection(host, null)),
      Protection: readable(() => new WorkbookProtection(host)),
      _Runtime: readable(() => new Runtime(host)),
      GetSelectedRange: callable(() => {
        const sheet = grid.activeSheet;
        return host.rangeOf(sheet, sheet.selection);
      }),
      GetActiveCell: callable(() => {
        const sheet = grid.activeSheet;
        return host.rangeOf(sheet, { ...sheet.selection, rows: 1, columns: 1 });
      }),
      _GetObjectByReferenceId: callable((id) => host.kept(asText(id))),
      _GetRangeForEventByReferenceId: callable((id) => host.kept(asText(id))),
      _GetRangeOrNullObjectForEventByReferenceId: callable((id) => host.kept(asText(id))),
      _RemoveReference: command((id) => host.release(asText(id))),
      _RemoveAllReferences: command(() => host.releaseAll()),
    };
  }
}

class Runtime extends ExcelObject {
  readonly typeName = 'Runtime';

  protected override members(): Members {
    const { host } = this;
    return {
      EnableEvents: writable(
        () => host.events.enabled,
        (value) => {
          // What was written before the switch belongs to the time before it.
          host.flush();
          host.events.enabled = asBoolean(value);
        },
      ),
    };
  }
}

class WorkbookProtection extends ExcelObject {
  readonly typeName = 'WorkbookProtection';

  protected override members(): Members {
    const { grid } = this.host;
    return {
      Protected: readable(() => grid.structureProtected),
      Protect: command(() => {
        if (grid.structureProtected) throw officeError('InvalidOperation', '工作簿已经受保护。');
        grid.structureProtected = true;
      }),
      Unprotect: command(() => {
        grid.structureProtected = false;
      }),
    };
  }
}
