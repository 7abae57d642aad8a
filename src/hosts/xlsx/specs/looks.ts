import type { CellStyle as HucreStyle } from 'hucre/xlsx';
import type { BookBorder, BookStyle } from '../../../core/sheet/book';
import { rgbOf } from './colors';

const EDGES = ['top', 'bottom', 'left', 'right'] as const;
const HORIZONTAL = new Set(['left', 'center', 'right', 'justify', 'distributed']);
/** Alignments without a counterpart, by what comes nearest. */
const NEAREST: Readonly<Record<string, BookStyle['horizontal']>> = { centerContinuous: 'center', fill: 'left' };

/** Turns the looks of a file into plain ones; equal looks share a key, as in the file. */
export class LookBook {
  readonly styles: Record<string, BookStyle> = {};
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly theme: readonly string[],
    private readonly defaultFont: HucreStyle['font'],
  ) {}

  /** Key of a look, with its lock. */
  key(style: HucreStyle | undefined, locked: boolean): string {
    const look = this.look(style);
    if (!locked) look.locked = false;
    const identity = JSON.stringify(look);
    let key = this.keys.get(identity);
    if (key === undefined) {
      key = `s${this.keys.size + 1}`;
      this.keys.set(identity, key);
      this.styles[key] = look;
    }
    return key;
  }

  look(style: HucreStyle | undefined): BookStyle {
    const look: BookStyle = { font: this.font({ ...this.defaultFont, ...style?.font }) };
    const fill = this.fill(style?.fill, false);
    if (fill) look.fill = fill;
    const { horizontal, vertical, wrapText, indent } = style?.alignment ?? {};
    const across = HORIZONTAL.has(horizontal ?? '') ? horizontal : NEAREST[horizontal ?? ''];
    if (across) look.horizontal = across as BookStyle['horizontal'];
    // A file that says nothing means the bottom.
    look.vertical = vertical === 'top' || vertical === 'bottom' ? vertical : vertical ? 'center' : 'bottom';
    if (wrapText) look.wrap = true;
    if (indent) look.indent = indent;
    if (style?.numFmt && style.numFmt !== 'General') look.numberFormat = style.numFmt;
    const border = this.border(style?.border);
    if (border) look.border = border;
    return look;
  }

  font(font: HucreStyle['font']): NonNullable<BookStyle['font']> {
    const color = rgbOf(font?.color, this.theme);
    return {
      ...(font?.name ? { name: font.name } : {}),
      ...(font?.size ? { size: font.size } : {}),
      ...(font?.bold ? { bold: true } : {}),
      ...(font?.italic ? { italic: true } : {}),
      ...(font?.underline ? { underline: true } : {}),
      ...(color ? { color } : {}),
    };
  }

  /** In a conditional format the fill stands in the background colour, in a cell in the foreground one. */
  fill(fill: HucreStyle['fill'], conditional: boolean): string | null {
    if (fill?.type === 'gradient') return rgbOf(fill.stops[0]?.color, this.theme);
    if (fill?.type !== 'pattern') return null;
    // In a conditional format Excel leaves the pattern out and means a solid one.
    if (fill.pattern === 'none' && !conditional) return null;
    const first = conditional ? fill.bgColor : fill.fgColor;
    return rgbOf(first ?? (conditional ? fill.fgColor : fill.bgColor), this.theme);
  }

  private border(border: HucreStyle['border']): BookStyle['border'] | null {
    const lines: NonNullable<BookStyle['border']> = {};
    for (const edge of EDGES) {
      const side = border?.[edge];
      if (!side?.style) continue;
      const color = rgbOf(side.color, this.theme);
      const line: BookBorder = color && color !== '#000000' ? { style: side.style, color } : side.style;
      lines[edge] = line;
    }
    return Object.keys(lines).length ? lines : null;
  }
}
