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
