import type { CellLook, LookChange } from '../../grid/look';
import { DEFAULT_FONT } from '../../grid/look';
import { eachCell } from '../../grid/areas';
import { asBoolean, asColor, asIndex, asNumber, asText, oneOf } from '../arguments';
import type { Member, Members } from '../excel-object';
import { ExcelObject, command, readable, writable } from '../excel-object';
import { officeError } from '../office-error';
import type { OfficeHost } from '../office-host';
import { RangeBorderCollection } from './borders';
import type { RangeObject } from './range';

const HORIZONTAL = {
  General: null,
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Justify: 'justify',
  Distributed: 'distributed',
  CenterAcrossSelection: 'center',
} as const;
const VERTICAL = { Top: 'top', Center: 'center', Bottom: 'bottom', Justify: 'center', Distributed: 'center' } as const;
const TALLEST = 409.5;
const WIDEST = 1789.5;

/** What is shared by `format` and its parts: one look for every cell of the range. */
abstract class FormatPart extends ExcelObject {
  constructor(
    host: OfficeHost,
    protected readonly range: RangeObject,
  ) {
    super(host);
  }

  /** A property of the look: null when the cells of the range differ. */
  protected look<T>(read: (look: CellLook) => T, change: (value: unknown) => LookChange): Member {
    return writable(
      () => this.common((row, column) => read(this.range.sheet.cells.look(row, column))),
      (value) => this.change(change(value)),
    );
  }

  protected change(change: LookChange): void {
    this.range.guardFormat('allowFormatCells');
    this.range.grow();
    eachCell(this.range.inside, (row, column) => this.range.sheet.pending.look(row, column, change));
  }

  protected common<T>(read: (row: number, column: number) => T): T | null {
    const values = new Set<T>();
    eachCell(this.range.inside, (row, column) => values.add(read(row, column)));
    const [first, second] = [...values];
    return second !== undefined || first === undefined ? null : first;
  }
}

/** `Excel.RangeFormat`. */
export class RangeFormat extends FormatPart {
  readonly typeName = 'RangeFormat';

  protected override members(): Members {
    const { host, range } = this;
    return {
      Font: readable(() => new RangeFont(host, range)),
      Fill: readable(() => new RangeFill(host, range)),
      Borders: readable(() => new RangeBorderCollection(host, range)),
      Protection: readable(() => new FormatProtection(host, range)),
      HorizontalAlignment: this.look(
        (look) => keyOf(HORIZONTAL, look.horizontal ?? null) ?? 'General',
        (value) => ({ horizontal: HORIZONTAL[oneOf(HORIZONTAL, value)] }),
      ),
      VerticalAlignment: this.look(
        (look) => keyOf(VERTICAL, look.vertical ?? 'bottom') ?? 'Bottom',
        (value) => ({ vertical: VERTICAL[oneOf(VERTICAL, value)] }),
      ),
      WrapText: this.look(
        (look) => look.wrap ?? false,
        (value) => ({ wrap: asBoolean(value) }),
      ),
      IndentLevel: this.look(
        (look) => look.indent ?? 0,
        (value) => ({ indent: asIndex(value) }),
      ),
      ColumnWidth: writable(
        () => this.common((_, column) => range.sheet.dimensions.columnWidth(column)),
        (value) => this.setWidth(within(asNumber(value), WIDEST)),
      ),
      RowHeight: writable(
        () => this.common((row) => range.sheet.dimensions.rowHeight(row)),
        (value) => this.setHeight(within(asNumber(value), TALLEST)),
      ),
      AutofitColumns: command(() => range.guardFormat('allowFormatColumns')),
      AutofitRows: command(() => range.guardFormat('allowFormatRows')),
    };
  }

  private setWidth(points: number): void {
    const { sheet, inside } = this.sized('allowFormatColumns');
    const key = `widths ${sheet.id}`;
    const widths = this.host.draft(key, () => new Map<number, number>());
    for (let i = 0; i < inside.columns; i++) widths.set(inside.column + i, points);
    this.host.defer(key, () => sheet.dimensions.setColumnWidths(widths));
  }

  private setHeight(points: number): void {
    const { sheet, inside } = this.sized('allowFormatRows');
    const key = `heights ${sheet.id}`;
    const heights = this.host.draft(key, () => new Map<number, number>());
    for (let i = 0; i < inside.rows; i++) heights.set(inside.row + i, points);
    this.host.defer(key, () => sheet.dimensions.setRowHeights(heights));
  }

  private sized(open: 'allowFormatColumns' | 'allowFormatRows'): RangeObject {
    this.range.guardFormat(open);
    this.range.grow();
    return this.range;
  }
}

class RangeFont extends FormatPart {
  readonly typeName = 'RangeFont';

  protected override members(): Members {
    return {
      Name: this.look(
        (look) => look.font?.name ?? DEFAULT_FONT.name,
        (value) => ({ font: { name: asText(value) } }),
      ),
      Size: this.look(
        (look) => look.font?.size ?? DEFAULT_FONT.size,
        (value) => ({ font: { size: within(asNumber(value), TALLEST) } }),
      ),
      Color: this.look(
        (look) => look.font?.color ?? DEFAULT_FONT.color,
        (value) => ({ font: { color: asColor(value) } }),
      ),
      Bold: this.look(
        (look) => look.font?.bold ?? false,
        (value) => ({ font: { bold: asBoolean(value) } }),
      ),
      Italic: this.look(
        (look) => look.font?.italic ?? false,
        (value) => ({ font: { italic: asBoolean(value) } }),
      ),
      Underline: this.look(
        (look) => (look.font?.underline ? 'Single' : 'None'),
        (value) => ({ font: { underline: oneOf({ None: false, Single: true }, value) === 'Single' } }),
      ),
    };
  }
}

class RangeFill extends FormatPart {
  readonly typeName = 'RangeFill';

  protected override members(): Members {
    return {
      // Excel answers white for a cell without a fill.
      Color: this.look(
        (look) => look.fill ?? '#FFFFFF',
        (value) => ({ fill: value === '' ? null : asColor(value) }),
      ),
      Clear: command(() => this.change({ fill: null })),
    };
  }
}

class FormatProtection extends FormatPart {
  readonly typeName = 'FormatProtection';

  protected override members(): Members {
    const { sheet } = this.range;
    return {
      Locked: writable(
        () => this.common((row, column) => sheet.locked(row, column)),
        (value) => {
          const locked = asBoolean(value);
          this.range.guardFormat();
          this.range.grow();
          eachCell(this.range.inside, (row, column) => sheet.pending.locked(row, column, locked));
        },
      ),
      FormulaHidden: readable(() => false),
    };
  }
}

function within(value: number, largest: number): number {
  if (value < 0 || value > largest) throw officeError('InvalidArgument', `${value} 应在 0 与 ${largest} 之间。`);
  return value;
}

function keyOf<K extends string, V>(table: Readonly<Record<K, V>>, value: unknown): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}
