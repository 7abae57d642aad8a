import type { Area } from '../../../core/model/cells';
import { eachCell } from '../../grid/areas';
import type { BorderLine, Edge, LineStyle } from '../../grid/look';
import { asColor, oneOf } from '../arguments';
import type { Members } from '../excel-object';
import { ExcelCollection, ExcelObject, readable, writable } from '../excel-object';
import type { OfficeHost } from '../office-host';
import type { RangeObject } from './range';

const SIDES = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
  InsideHorizontal: 'top',
  InsideVertical: 'left',
} as const satisfies Record<string, Edge>;
type Side = keyof typeof SIDES;

const STYLES = {
  None: 'none',
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
  Double: 'double',
  SlantDashDot: 'slantDashDot',
} as const satisfies Record<string, LineStyle>;
type Style = keyof typeof STYLES;

const WEIGHTS = { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' } as const;
type Weight = keyof typeof WEIGHTS;

interface BorderDraft {
  style: Style;
  weight: Weight;
  color: string;
}

/** `Excel.RangeBorderCollection`: the six sides of a range. */
export class RangeBorderCollection extends ExcelCollection<RangeBorder> {
  readonly typeName = 'RangeBorderCollection';

  constructor(
    host: OfficeHost,
    private readonly range: RangeObject,
  ) {
    super(host);
  }

  override items(): RangeBorder[] {
    return (Object.keys(SIDES) as Side[]).map((side) => new RangeBorder(this.host, this.range, side));
  }

  override find(key: unknown): RangeBorder {
    return new RangeBorder(this.host, this.range, oneOf(SIDES, key));
  }

  protected override keys(border: RangeBorder): (string | null)[] {
    return [border.side];
  }
}

/** `Excel.RangeBorder`. Style, weight and colour arrive one by one and are drawn together. */
export class RangeBorder extends ExcelObject {
  readonly typeName = 'RangeBorder';

  constructor(
    host: OfficeHost,
    private readonly range: RangeObject,
    readonly side: Side,
  ) {
    super(host);
  }

  override get id(): string {
    return this.side;
  }

  protected override members(): Members {
    return {
      SideIndex: readable(() => this.side),
      Style: writable(
        () => this.current().style,
        (value) => this.set({ style: oneOf(STYLES, value) }),
      ),
      Weight: writable(
        () => this.current().weight,
        (value) => {
          // A weight alone draws a line, as in Excel.
          const weight = oneOf(WEIGHTS, value);
          this.set(this.draft().style === 'None' ? { weight, style: 'Continuous' } : { weight });
        },
      ),
      Color: writable(
        () => this.current().color,
        (value) => this.set({ color: asColor(value) }),
      ),
    };
  }

  private draft(): BorderDraft {
    return this.host.draft(`border ${this.side} ${this.range.key}`, () => this.current());
  }

  private set(change: Partial<BorderDraft>): void {
    this.range.guardFormat('allowFormatCells');
    this.range.grow();
    const draft = Object.assign(this.draft(), change);
    // Later sides win where they meet, so lines are drawn in the order in which they were asked for.
    this.draw(draft);
  }

  private draw(draft: BorderDraft): void {
    const line = draft.style === 'None' ? null : lineOf(draft);
    const { sheet } = this.range;
    const paint = (area: Area, edge: Edge): void =>
      eachCell(area, (row, column) => sheet.pending.look(row, column, { border: { [edge]: line } }));
    const area = this.range.inside;
    if (this.side === 'InsideHorizontal') {
      paint({ ...area, row: area.row + 1, rows: area.rows - 1 }, 'top');
      paint({ ...area, rows: area.rows - 1 }, 'bottom');
    } else if (this.side === 'InsideVertical') {
      paint({ ...area, column: area.column + 1, columns: area.columns - 1 }, 'left');
      paint({ ...area, columns: area.columns - 1 }, 'right');
    } else {
      paint(this.strip(area), SIDES[this.side]);
    }
  }

  /** The cells along an outer side. */
  private strip(area: Area): Area {
    switch (this.side) {
      case 'EdgeTop':
        return { ...area, rows: 1 };
      case 'EdgeBottom':
        return { ...area, row: area.row + area.rows - 1, rows: 1 };
      case 'EdgeLeft':
        return { ...area, columns: 1 };
      default:
        return { ...area, column: area.column + area.columns - 1, columns: 1 };
    }
  }

  private current(): BorderDraft {
    const { row, column, rows, columns } = this.range.inside;
    const inside = this.side.startsWith('Inside');
    const strip = this.strip(this.range.inside);
    if (inside && (this.side === 'InsideHorizontal' ? rows : columns) < 2) return { ...NO_BORDER };
    const cell = inside
      ? {
          row: row + (this.side === 'InsideHorizontal' ? 1 : 0),
          column: column + (this.side === 'InsideVertical' ? 1 : 0),
        }
      : strip;
    return draftOf(this.range.sheet.cells.look(cell.row, cell.column).border?.[SIDES[this.side]]);
  }
}

const NO_BORDER: BorderDraft = { style: 'None', weight: 'Thin', color: '#000000' };

function lineOf({ style, weight, color }: BorderDraft): BorderLine {
  if (style === 'Continuous') return { style: WEIGHTS[weight], color };
  const medium = weight === 'Medium' || weight === 'Thick';
  if (medium && style === 'Dash') return { style: 'mediumDashed', color };
  if (medium && style === 'DashDot') return { style: 'mediumDashDot', color };
  if (medium && style === 'DashDotDot') return { style: 'mediumDashDotDot', color };
  return { style: STYLES[style], color };
}

function draftOf(line: BorderLine | undefined): BorderDraft {
  if (!line) return { ...NO_BORDER };
  const { color } = line;
  const weight = (Object.keys(WEIGHTS) as Weight[]).find((key) => WEIGHTS[key] === line.style);
  if (weight) return { style: 'Continuous', weight, color };
  const plain = line.style.replace(/^medium(.)/, (_, first: string) => first.toLowerCase());
  const style = (Object.keys(STYLES) as Style[]).find((key) => STYLES[key] === plain) ?? 'Continuous';
  return { style, weight: line.style.startsWith('medium') ? 'Medium' : 'Thin', color };
}
