import type { BookBorder, BookStyle } from '../../core/sheet/book';
import type { BorderLine, CellLook, Edge } from '../grid/look';

const EDGES: readonly Edge[] = ['top', 'bottom', 'left', 'right'];
const BLACK = '#000000';

/** Look of a file → look of the grid. */
export function lookOfStyle(style: BookStyle): CellLook {
  const { font, fill, horizontal, vertical, wrap, indent, numberFormat, border } = style;
  const look: CellLook = {};
  if (font && Object.keys(font).length) look.font = { ...font };
  if (fill) look.fill = fill;
  if (horizontal) look.horizontal = horizontal;
  if (vertical) look.vertical = vertical;
  if (wrap) look.wrap = true;
  if (indent) look.indent = indent;
  if (numberFormat) look.numberFormat = numberFormat;
  const lines: Partial<Record<Edge, BorderLine>> = {};
  for (const edge of EDGES) {
    const line = border?.[edge];
    if (!line || line === 'none') continue;
    lines[edge] = typeof line === 'string' ? { style: line, color: BLACK } : line;
  }
  if (Object.keys(lines).length) look.border = lines;
  return look;
}

function borderOf({ style, color }: BorderLine): BookBorder {
  return color.toUpperCase() === BLACK ? style : { style, color };
}

/** Look of the grid → look of a file. What the grid leaves open is said: cells stand at the bottom. */
export function styleOfLook(look: CellLook, locked: boolean): BookStyle {
  const { border, ...rest } = look;
  const style: BookStyle = { ...rest, vertical: look.vertical ?? 'bottom' };
  if (!locked) style.locked = false;
  if (border) {
    const lines = EDGES.flatMap((edge) => {
      const line = border[edge];
      return line ? [[edge, borderOf(line)] as const] : [];
    });
    style.border = Object.fromEntries(lines);
  }
  return style;
}
