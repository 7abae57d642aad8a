import type { Area } from '../../../core/model/cells';
import { MAX_COLUMNS } from '../../../core/model/cells';
import { intersection } from '../../grid/areas';
import type { GridSheet } from '../../grid/sheet';
import { MAX_ROWS, fullAddress } from '../a1';
import { asBoolean, asIndex, asNumber } from '../arguments';
import type { Members } from '../excel-object';
import { ExcelObject, callable, command, readable, writable } from '../excel-object';
import { LOCKED_MESSAGE, officeError } from '../office-error';
import type { OfficeHost } from '../office-host';
import { ConditionalFormatCollection } from './conditional-formats';
import { DataValidationObject } from './data-validation';
import { RangeFormat } from './range-format';
import { hyperlinkMember } from './range-hyperlink';
import { RangeValues } from './range-values';
import { RangeAreas } from './range-areas';
import { Worksheet } from './worksheet';

const RESULTS = /^(\$all|values|text|valueTypes|formulas)/i;

/** `Excel.Range`: one area of one sheet. Rows and columns are zero-based. */
export class RangeObject extends ExcelObject {
  readonly typeName = 'Range';

  constructor(
    host: OfficeHost,
    readonly sheet: GridSheet,
    readonly area: Area,
  ) {
    super(host);
  }

  override get byReference(): boolean {
    return true;
  }

  override showsResults(select: readonly string[]): boolean {
    return select.length === 0 || select.some((name) => RESULTS.test(name));
  }

  /** The part that the grid holds: whole rows and columns end where the grid ends. */
  get inside(): Area {
    return this.sheet.inside(this.area);
  }

  /** Key of what is being set on this very area. */
  get key(): string {
    const { row, column, rows, columns } = this.area;
    return `${this.sheet.id} ${row} ${column} ${rows} ${columns}`;
  }

  /** Throws AccessDenied when the sheet is protected and a cell of the area is locked. */
  guard(): void {
    if (this.sheet.protection.on && this.sheet.anyLocked(this.area)) throw officeError('AccessDenied', LOCKED_MESSAGE);
  }

  /**
   * Throws AccessDenied when the sheet is protected and its options do not leave this open: looks, rules and notes are
   * closed for unlocked cells too.
   */
  guardFormat(
    open?: 'allowFormatCells' | 'allowFormatColumns' | 'allowFormatRows' | 'allowEditObjects' | 'allowInsertHyperlinks',
  ): void {
    const { on, options } = this.sheet.protection;
    if (on && !(open && options?.[open] === true)) throw officeError('AccessDenied', LOCKED_MESSAGE);
  }

  /** Makes room in the grid for what is to be written here. */
  grow(): void {
    const { row, column, rows, columns } = this.area;
    const lastRow = rows === MAX_ROWS ? 0 : row + rows;
    const lastColumn = columns === MAX_COLUMNS ? 0 : column + columns;
    this.host.grid.system(() => this.sheet.dimensions.grow(lastRow, lastColumn));
  }

  protected override members(): Members {
    const { host, sheet, area } = this;
    return {
      ...new RangeValues(host, this).members(),
      ...this.placeMembers(),
      ...this.derivedMembers(),
      Hyperlink: hyperlinkMember(host, this),
      Format: readable(() => new RangeFormat(host, this)),
      DataValidation: readable(() => new DataValidationObject(host, this)),
      ConditionalFormats: readable(() => new ConditionalFormatCollection(host, this)),
      Worksheet: readable(() => new Worksheet(host, sheet)),
      Merge: command((across) => this.merge(across === undefined || across === null ? false : asBoolean(across))),
      Unmerge: command(() => {
        this.guardFormat();
        host.flush();
        host.grid.system(() => sheet.unmerge(this.inside));
      }),
      Select: command(() => {
        host.flush();
        this.grow();
        host.grid.system(() => sheet.select(this.inside));
      }),
      Calculate: command(() => {
        host.flush();
        host.grid.recalculate();
      }),
      _ValidateArraySize: command((rows, columns) => {
        if (rows !== area.rows || columns !== area.columns) {
          throw officeError(
            'InvalidArgument',
            `${String(rows)} 行 ${String(columns)} 列的数组不能写入 ${this.shape()}。`,
          );
        }
      }),
    };
  }

  shape(): string {
    return `${this.area.rows} 行 ${this.area.columns} 列的区域`;
  }

  private placeMembers(): Members {
    const { sheet, area } = this;
    return {
      Address: readable(() => fullAddress(sheet.name, area)),
      AddressLocal: readable(() => fullAddress(sheet.name, area)),
      RowIndex: readable(() => area.row),
      ColumnIndex: readable(() => area.column),
      RowCount: readable(() => area.rows),
      ColumnCount: readable(() => area.columns),
      CellCount: readable(() => area.rows * area.columns),
      IsEntireRow: readable(() => area.columns === MAX_COLUMNS),
      IsEntireColumn: readable(() => area.rows === MAX_ROWS),
      ColumnHidden: writable(
        () => this.columnHidden(),
        (value) => this.hideColumns(asBoolean(value)),
      ),
    };
  }

  private derivedMembers(): Members {
    const { area } = this;
    const { row, column, rows, columns } = area;
    const to = (next: Area): RangeObject => this.host.rangeOf(this.sheet, next);
    return {
      GetCell: callable((r, c) => to({ row: row + asNumber(r), column: column + asNumber(c), rows: 1, columns: 1 })),
      GetRow: callable((r) => to({ row: row + asIndex(r), column, rows: 1, columns })),
      GetColumn: callable((c) => to({ row, column: column + asIndex(c), rows, columns: 1 })),
      GetLastRow: callable(() => to({ row: row + rows - 1, column, rows: 1, columns })),
      GetLastColumn: callable(() => to({ row, column: column + columns - 1, rows, columns: 1 })),
      GetLastCell: callable(() => to({ row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 })),
      GetEntireRow: callable(() => to({ row, column: 0, rows, columns: MAX_COLUMNS })),
      GetEntireColumn: callable(() => to({ row: 0, column, rows: MAX_ROWS, columns })),
      GetOffsetRange: callable((r, c) => to({ ...area, row: row + asNumber(r), column: column + asNumber(c) })),
      GetResizedRange: callable((r, c) => to({ ...area, rows: rows + asNumber(r), columns: columns + asNumber(c) })),
      GetAbsoluteResizedRange: callable((r, c) => to({ ...area, rows: asIndex(r), columns: asIndex(c) })),
      GetBoundingRect: callable((other) => to(boundingArea(area, this.areaOf(other)))),
      GetIntersection: callable((other) => {
        const common = intersection(area, this.areaOf(other));
        if (!common) throw officeError('ItemNotFound', '两个区域没有交集。');
        return to(common);
      }),
      GetIntersectionOrNullObject: callable((other) => {
        const common = intersection(area, this.areaOf(other));
        return common && to(common);
      }),
      GetUsedRangeOrNullObject: callable((valuesOnly) => {
        this.host.flush();
        const used = valuesOnly === true ? this.sheet.cells.usedValues() : this.sheet.cells.used();
        const common = used && intersection(area, used);
        return common && to(common);
      }),
      GetMergedAreasOrNullObject: callable(() => {
        this.host.flush();
        const merged = this.sheet.merges.filter((merge) => intersection(area, merge));
        return merged.length > 0 ? new RangeAreas(this.host, this.sheet, merged) : null;
      }),
    };
  }

  private areaOf(other: unknown): Area {
    return this.host.rangeFrom(other, this.sheet).area;
  }

  /** Null when only some of the columns are hidden, as in Excel. */
  private columnHidden(): boolean | null {
    const hidden = new Set(this.sheet.dimensions.sized().hiddenColumns);
    const { column, columns } = this.inside;
    const states = new Set(Array.from({ length: columns }, (_, i) => hidden.has(column + i)));
    return states.size === 1 ? [...states][0]! : null;
  }

  private hideColumns(hidden: boolean): void {
    this.guardFormat('allowFormatColumns');
    this.grow();
    const { host, sheet } = this;
    const { column, columns } = this.inside;
    host.flush();
    host.grid.system(() => sheet.dimensions.hideColumns(column, columns, hidden));
  }

  private merge(across: boolean): void {
    this.guardFormat();
    this.grow();
    const { inside, sheet, host } = this;
    const parts = across
      ? Array.from({ length: inside.rows }, (_, i) => ({ ...inside, row: inside.row + i, rows: 1 }))
      : [inside];
    const key = `merges ${sheet.id}`;
    const areas = host.draft<Area[]>(key, () => []);
    areas.push(...parts.filter((part) => part.rows * part.columns > 1));
    host.defer(key, () => {
      // What was written before decides what a merge would lose.
      host.grid.flush();
      sheet.mergeAll(areas);
    });
  }
}

function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
