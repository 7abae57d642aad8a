import type { IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core';
import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { BorderLine, CellLook, Edge, LineStyle, LookChange } from './look';

// Width of one level of indentation, in pixels of the grid.
const INDENT = 9;

const LINES: readonly LineStyle[] = [
  'none',
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
];
const EDGES: readonly [Edge, 't' | 'b' | 'l' | 'r'][] = [
  ['top', 't'],
  ['bottom', 'b'],
  ['left', 'l'],
  ['right', 'r'],
];
const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
} as const;
const VERTICAL = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

const color = (rgb: string | null): { rgb: string } | null => (rgb === null ? null : { rgb });
const flag = (on: boolean | null): 0 | 1 => (on ? 1 : 0);

/** A change of look → the style patch of the grid, where null removes a property. */
export function styleOf(change: LookChange): IStyleData {
  const style: IStyleData = {};
  const { font } = change;
  if (font) {
    if (font.name !== undefined) style.ff = font.name;
    // The style map of the grid removes what is null, though its types only say so for some properties.
    if (font.size !== undefined) style.fs = font.size as number;
    if (font.bold !== undefined) style.bl = flag(font.bold);
    if (font.italic !== undefined) style.it = flag(font.italic);
    if (font.underline !== undefined) style.ul = { s: flag(font.underline) };
    if (font.color !== undefined) style.cl = color(font.color);
  }
  if (change.fill !== undefined) style.bg = color(change.fill);
  if (change.horizontal !== undefined) style.ht = change.horizontal && HORIZONTAL[change.horizontal];
  if (change.vertical !== undefined) style.vt = change.vertical && VERTICAL[change.vertical];
  if (change.wrap !== undefined) style.tb = change.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (change.indent !== undefined) style.pd = change.indent > 0 ? { l: change.indent * INDENT } : null;
  if (change.numberFormat !== undefined) {
    style.n =
      change.numberFormat === null || change.numberFormat === 'General' ? null : { pattern: change.numberFormat };
  }
  if (change.border) style.bd = borderOf(change.border);
  return style;
}

function borderOf(border: NonNullable<LookChange['border']>): IBorderData {
  const data: IBorderData = {};
  for (const [edge, key] of EDGES) {
    const line = border[edge];
    if (line === undefined) continue;
    data[key] =
      line === null || line.style === 'none' ? null : { s: LINES.indexOf(line.style), cl: { rgb: line.color } };
  }
  return data;
}

function lineOf(data: IBorderStyleData): BorderLine | undefined {
  if (data.s === BorderStyleTypes.NONE) return undefined;
  return { style: LINES[data.s] ?? 'thin', color: data.cl.rgb ?? '#000000' };
}

/** Style of the grid → plain look; properties at their default are left out. */
export function lookOf(style: IStyleData | null | undefined): CellLook {
  if (!style) return {};
  const look: CellLook = {};
  const font: NonNullable<CellLook['font']> = {};
  if (style.ff) font.name = style.ff;
  if (style.fs) font.size = style.fs;
  if (style.bl) font.bold = true;
  if (style.it) font.italic = true;
  if (style.ul?.s) font.underline = true;
  if (style.cl?.rgb) font.color = style.cl.rgb;
  if (Object.keys(font).length) look.font = font;
  if (style.bg?.rgb) look.fill = style.bg.rgb;
  const horizontal = entryOf(HORIZONTAL, style.ht);
  if (horizontal) look.horizontal = horizontal;
  const vertical = entryOf(VERTICAL, style.vt);
  if (vertical) look.vertical = vertical;
  if (style.tb === WrapStrategy.WRAP) look.wrap = true;
  if (style.pd?.l) look.indent = Math.round(style.pd.l / INDENT);
  if (style.n?.pattern) look.numberFormat = style.n.pattern;
  const border: NonNullable<CellLook['border']> = {};
  for (const [edge, key] of EDGES) {
    const line = style.bd?.[key] && lineOf(style.bd[key]);
    if (line) border[edge] = line;
  }
  if (Object.keys(border).length) look.border = border;
  return look;
}

function entryOf<K extends string, V>(table: Readonly<Record<K, V>>, value: unknown): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}
