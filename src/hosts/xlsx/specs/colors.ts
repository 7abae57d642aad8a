import type { CellStyle as HucreStyle } from 'hucre/xlsx';

type Color = NonNullable<NonNullable<HucreStyle['font']>['color']>;

/** The 56 fixed colours of old files, from index 8; 0–7 are the first eight again. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Cells count the theme as light, dark, light, dark; the theme itself lists dark first. */
const THEME_ORDER = [1, 0, 3, 2];

/** A colour of a file as #RRGGBB; null for the automatic one. `theme` are the twelve colours of the workbook. */
export function rgbOf(color: Color | undefined, theme: readonly string[]): string | null {
  if (!color) return null;
  if (color.rgb) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined) {
    const base = theme[THEME_ORDER[color.theme] ?? color.theme];
    return base ? `#${tinted(base, color.tint ?? 0)}` : null;
  }
  if (color.indexed !== undefined) {
    const base = INDEXED[color.indexed < 8 ? color.indexed : color.indexed - 8];
    return base ? `#${base}` : null;
  }
  return null;
}

/** Lighter (tint > 0) or darker: the lightness of hue, saturation, lightness moves towards white or black. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb.toUpperCase();
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const highest = Math.max(...channels);
  const lowest = Math.min(...channels);
  const lightness = (highest + lowest) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  // With hue and saturation kept, the channels keep their proportions around the lightness.
  const span = (value: number): number => 1 - Math.abs(2 * value - 1);
  const scale = span(lightness) === 0 ? 0 : span(wanted) / span(lightness);
  return channels
    .map((channel) => {
      const value = Math.round((wanted + (channel - lightness) * scale) * 255);
      return Math.min(255, Math.max(0, value)).toString(16).padStart(2, '0');
    })
    .join('')
    .toUpperCase();
}
