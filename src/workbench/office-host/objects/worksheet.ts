import type { GridSheet } from '../../grid/sheet';
import { asBoolean, asColor, asIndex, asText, oneOf } from '../arguments';
import { MAX_ROWS } from '../a1';
import { MAX_COLUMNS } from '../../../core/model/cells';
import type { Members } from '../excel-object';
import { ExcelObject, callable, command, readable, writable } from '../excel-object';
import type { OfficeHost } from '../office-host';
import { officeError } from '../office-error';
import { checkSheetName } from '../sheet-names';
import { CommentCollection } from './comments';
import { FreezePanes } from './freeze-panes';
import { NamedItemCollection } from './names';
import { PageLayout } from './page-layout';
import { WorksheetProtection } from './worksheet-protection';
import { eventMembers } from './event-members';

const VISIBILITY = { Visible: true, Hidden: false, VeryHidden: false } as const;

/** `Excel.Worksheet`. */
export class Worksheet extends ExcelObject {
  readonly typeName = 'Worksheet';

  constructor(
    host: OfficeHost,
    readonly sheet: GridSheet,
  ) {
    super(host);
  }

  override get id(): string {
    return this.sheet.id;
  }

  protected override members(): Members {
    const { host, sheet } = this;
    return {
      ...this.propertyMembers(),
      ...this.rangeMembers(),
      ...eventMembers(host.events, sheet.id),
      Names: readable(() => new NamedItemCollection(host, sheet)),
      FreezePanes: readable(() => new FreezePanes(host, sheet)),
      Protection: readable(() => new WorksheetProtection(host, sheet)),
      PageLayout: readable(() => new PageLayout(host, sheet)),
      Comments: readable(() => new CommentCollection(host, sheet)),
      Activate: command(() => this.activate()),
      Delete: command(() => this.delete()),
      Calculate: command(() => {
        host.flush();
        host.grid.recalculate();
      }),
    };
  }

  private propertyMembers(): Members {
    const { grid } = this.host;
    const { sheet } = this;
    return {
      Id: readable(() => sheet.id),
      Name: writable(
        () => sheet.name,
        (value) => {
          this.host.workbook.guardStructure();
          checkSheetName(grid, asText(value), sheet);
          grid.system(() => (sheet.name = asText(value)));
        },
      ),
      Position: writable(
        () => sheet.position,
        (value) => {
          this.host.workbook.guardStructure();
          if (asIndex(value) >= grid.sheets.length) throw officeError('InvalidArgument', '工作表位置超出范围。');
          grid.moveSheet(sheet, asIndex(value));
        },
      ),
      Visibility: writable(
        () => (sheet.visible ? 'Visible' : 'Hidden'),
        (value) => this.setVisible(VISIBILITY[oneOf(VISIBILITY, value)]),
      ),
      TabColor: writable(
        () => sheet.tabColor,
        (value) => {
          const color = value === '' ? '' : asColor(value);
          grid.system(() => (sheet.tabColor = color));
        },
      ),
      ShowGridlines: readable(() => sheet.gridlines),
      // The client reads ShowGridlines and writes Gridlines.
      Gridlines: writable(
        () => sheet.gridlines,
        (value) => {
          const shown = asBoolean(value);
          grid.system(() => (sheet.gridlines = shown));
        },
      ),
    };
  }

  private rangeMembers(): Members {
    const { host, sheet } = this;
    const used = (valuesOnly: unknown) => {
      host.flush();
      return valuesOnly === true ? sheet.cells.usedValues() : sheet.cells.used();
    };
    return {
      GetRange: callable((address) =>
        address === undefined || address === null || address === ''
          ? host.rangeOf(sheet, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS })
          : host.rangeFrom(asText(address), sheet),
      ),
      GetRangeByIndexes: callable((row, column, rows, columns) =>
        host.rangeOf(sheet, {
          row: asIndex(row),
          column: asIndex(column),
          rows: asIndex(rows),
          columns: asIndex(columns),
        }),
      ),
      GetCell: callable((row, column) =>
        host.rangeOf(sheet, { row: asIndex(row), column: asIndex(column), rows: 1, columns: 1 }),
      ),
      GetUsedRangeOrNullObject: callable((valuesOnly) => {
        const area = used(valuesOnly);
        return area && host.rangeOf(sheet, area);
      }),
      GetUsedRange: callable((valuesOnly) =>
        host.rangeOf(sheet, used(valuesOnly) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
      ),
    };
  }

  private activate(): void {
    if (!this.sheet.visible) throw officeError('InvalidOperation', `工作表“${this.sheet.name}”是隐藏的，不能激活。`);
    this.host.grid.system(() => this.sheet.activate());
  }

  private setVisible(visible: boolean): void {
    const { grid } = this.host;
    this.host.workbook.guardStructure();
    if (!visible && this.sheet.visible) this.guardLast();
    grid.system(() => (this.sheet.visible = visible));
  }

  private delete(): void {
    this.host.workbook.guardStructure();
    if (this.sheet.visible) this.guardLast();
    this.host.flush();
    this.host.grid.removeSheet(this.sheet);
  }

  private guardLast(): void {
    if (this.host.grid.sheets.filter((sheet) => sheet.visible).length > 1) return;
    throw officeError('InvalidOperation', '工作簿至少要有一张可见的工作表。');
  }
}
