import type { Area } from '../../core/model/cells';
import type { CellStyle, Line, SheetSpec } from '../../core/sheet/spec';
import { rangeOf } from './range-of';
import { ANY, regionsOf, runsOf } from './regions';

const ALIGN = { left: 'Left', center: 'Center', right: 'Right' } as const;
const UPRIGHT = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
/** Pixels of a character of the default font, the padding of a column, and points of a pixel. */
const CHARACTER = 7;
const PADDING = 5;
const POINTS = 0.75;
/** Colour of text that nobody coloured. */
const BLACK = '#000000';

/**
 * Fonts, fills, alignment, lines, locks and sizes. Each property is set on as few rectangles as it takes, because a
 * request grows with its actions and not with its cells.
 */
export function applyLooks(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const each = eachRegion(sheet, spec, stylesByCell(spec), () => false);
  setText(eachRegion(sheet, spec, stylesByCell(spec), textless(spec)));
  each(
    (style) => style.fill,
    (range, fill) => (range.format.fill.color = fill),
  );
  each(
    (style) => (style.locked === false ? false : undefined),
    (range) => (range.format.protection.locked = false),
  );
  drawLines(each);
  setSizes(sheet, spec);
}

/** Fonts of the cells chosen, as the sheet describes them. */
export function setFonts(
  sheet: Excel.Worksheet,
  spec: SheetSpec,
  chosen: (row: number, column: number) => boolean,
): void {
  const outside = (at: number): boolean => !chosen(Math.floor(at / spec.columns), at % spec.columns);
  setFont(
    eachRegion(
      sheet,
      spec,
      stylesByCell(spec).map((style, at) => (outside(at) ? undefined : style)),
      () => false,
    ),
  );
}

/** What shows only where text stands. */
function setText(each: Each): void {
  setFont(each);
  setAlignment(each);
}

function setFont(each: Each): void {
  each(
    (style) => style.font?.name,
    (range, name) => (range.format.font.name = name),
  );
  each(
    (style) => style.font?.size,
    (range, size) => (range.format.font.size = size),
  );
  each(
    (style) => style.font?.color?.toUpperCase() ?? BLACK,
    (range, color) => color !== BLACK && (range.format.font.color = color),
  );
  each(
    (style) => style.font?.bold ?? false,
    (range, bold) => bold && (range.format.font.bold = true),
  );
  each(
    (style) => style.font?.italic ?? false,
    (range, italic) => italic && (range.format.font.italic = true),
  );
  each(
    (style) => style.font?.underline ?? false,
    (range, underlined) => underlined && (range.format.font.underline = 'Single'),
  );
}

function setAlignment(each: Each): void {
  each(
    (style) => style.horizontal,
    (range, side) => (range.format.horizontalAlignment = ALIGN[side]),
  );
  each(
    (style) => UPRIGHT[style.vertical ?? 'center'],
    (range, side) => (range.format.verticalAlignment = side),
  );
  each(
    (style) => style.wrap ?? false,
    (range, wrap) => wrap && (range.format.wrapText = true),
  );
  each(
    (style) => style.indent ?? 0,
    (range, levels) => levels > 0 && (range.format.indentLevel = levels),
  );
}

function eachRegion(
  sheet: Excel.Worksheet,
  spec: SheetSpec,
  styles: readonly (CellStyle | undefined)[],
  unseen: (at: number) => boolean,
): Each {
  return (read, apply) => {
    const regions = regionsOf(spec.rows, spec.columns, (row, column) => {
      const at = row * spec.columns + column;
      const style = styles[at];
      return unseen(at) ? ANY : style && read(style);
    });
    for (const [value, areas] of regions) {
      for (const area of areas) {
        apply(rangeOf(sheet, area), value, area);
      }
    }
  };
}

/** Cells that never show text: without content, and closed to entry. */
function textless(spec: SheetSpec): (at: number) => boolean {
  const seen = new Set<number>();
  for (const cell of spec.cells) {
    const open = spec.styles[cell.style]?.locked === false;
    const filled = cell.formula !== undefined || (cell.value !== undefined && cell.value !== null && cell.value !== '');
    if (open || filled) seen.add(cell.row * spec.columns + cell.column);
  }
  return (at) => !seen.has(at);
}

type Each = <T>(
  read: (style: CellStyle) => T | undefined,
  apply: (range: Excel.Range, value: T, area: Area) => unknown,
) => void;

const SIDES = [
  ['top', 'EdgeTop', 'InsideHorizontal'],
  ['bottom', 'EdgeBottom', 'InsideHorizontal'],
  ['left', 'EdgeLeft', 'InsideVertical'],
  ['right', 'EdgeRight', 'InsideVertical'],
] as const;

type Side = (typeof SIDES)[number][1 | 2];

/** Thin lines first, so that the thick ones of head and foot win where they meet. */
function drawLines(each: Each): void {
  for (const weight of ['thin', 'thick'] as const) {
    for (const [side, edge, inside] of SIDES) {
      each(
        (style) => (style.border?.[side] === weight ? weight : undefined),
        (range, line, { rows, columns }) => {
          draw(range, edge, line);
          // Inside a region every cell has this line on this side, so the lines between them are it, too.
          if ((inside === 'InsideHorizontal' ? rows : columns) > 1) draw(range, inside, line);
        },
      );
    }
  }
}

function draw(range: Excel.Range, side: Side, line: Exclude<Line, 'none'>): void {
  const border = range.format.borders.getItem(side);
  border.style = 'Continuous';
  border.weight = line === 'thick' ? 'Thick' : 'Thin';
}

function setSizes(sheet: Excel.Worksheet, spec: SheetSpec): void {
  for (const { value, from, count } of runsOf(spec.columnWidths)) {
    const pixels = Math.round(value * CHARACTER) + PADDING;
    rangeOf(sheet, { row: 0, column: from, rows: 1, columns: count }).format.columnWidth = pixels * POINTS;
  }
  for (const column of spec.hiddenColumns ?? []) {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).columnHidden = true;
  }
  const heights = Array.from({ length: spec.rows }, (_, row) => spec.rowHeights.get(row));
  for (const { value, from, count } of runsOf(heights)) {
    rangeOf(sheet, { row: from, column: 0, rows: count, columns: 1 }).format.rowHeight = value;
  }
}

function stylesByCell(spec: SheetSpec): (CellStyle | undefined)[] {
  const styles = new Array<CellStyle | undefined>(spec.rows * spec.columns);
  for (const cell of spec.cells) styles[cell.row * spec.columns + cell.column] = spec.styles[cell.style];
  return styles;
}
