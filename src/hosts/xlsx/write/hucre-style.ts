import type { CellStyle as HucreStyle } from 'hucre/xlsx';
import type { BookBorder, BookStyle } from '../../../core/sheet/book';

/** Font of cells that name none. */
export const SONG = { name: '宋体', size: 11, charset: 134 };

type Side = NonNullable<NonNullable<HucreStyle['border']>['top']>;

/** #RRGGBB as hucre writes colours. */
export function color(hex: string): { rgb: string } {
  return { rgb: hex.replace('#', '').toUpperCase() };
}

function side(line: BookBorder | undefined): Side | undefined {
  const { style, color: ink } = typeof line === 'object' ? line : { style: line ?? 'none', color: '#000000' };
  return style === 'none' ? undefined : { style, color: color(ink) };
}

/** Look of a cell in the words of hucre. */
export function toStyle(style: BookStyle): HucreStyle {
  const { font, border } = style;
  return {
    font: {
      ...SONG,
      name: font?.name ?? SONG.name,
      size: font?.size ?? SONG.size,
      bold: font?.bold,
      italic: font?.italic,
      underline: font?.underline,
      color: font?.color ? color(font.color) : undefined,
    },
    fill: style.fill ? { type: 'pattern', pattern: 'solid', fgColor: color(style.fill) } : undefined,
    border: border && {
      top: side(border.top),
      bottom: side(border.bottom),
      left: side(border.left),
      right: side(border.right),
    },
    alignment: {
      horizontal: style.horizontal,
      vertical: style.vertical ?? 'center',
      wrapText: style.wrap,
      indent: style.indent,
    },
    numFmt: style.numberFormat === 'General' ? undefined : style.numberFormat,
    protection: { locked: style.locked ?? true },
  };
}
