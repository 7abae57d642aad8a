import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** The green of the product, from ink to paper. */
const GREEN: BrandVariants = {
  10: '#03110e',
  20: '#06201a',
  30: '#082f27',
  40: '#0a3c32',
  50: '#0b493d',
  60: '#0d5548',
  70: '#0e5e4e',
  80: '#0e6655',
  90: '#2a7a69',
  100: '#4fb39c',
  110: '#5cc4ac',
  120: '#7ccfbb',
  130: '#9adbcb',
  140: '#b8e6db',
  150: '#d4f0e9',
  160: '#ebf8f5',
};

const FONT =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

export const LIGHT: Theme = { ...createLightTheme(GREEN), fontFamilyBase: FONT };
export const DARK: Theme = {
  ...createDarkTheme(GREEN),
  fontFamilyBase: FONT,
  // Text in the brand's colour stays readable on dark surfaces.
  colorBrandForeground1: GREEN[110],
  colorBrandForeground2: GREEN[120],
};

/** True for a dark surface, by its relative luminance; null when the text is not #RRGGBB. */
export function isDarkColor(color: string): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim());
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((part) => {
    const share = parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18;
}
