import { rgbOf } from '../../../../src/hosts/xlsx/specs/colors';

/** The theme lists dark 1, light 1, dark 2, light 2, then the accents. */
const THEME = '000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

describe('rgbOf', () => {
  test.each([
    ['written out', { rgb: 'FF9C0006' }, '#9C0006'],
    ['text of the theme', { theme: 1 }, '#000000'],
    ['background of the theme', { theme: 0 }, '#FFFFFF'],
    ['second text of the theme', { theme: 3 }, '#44546A'],
    ['first accent', { theme: 4 }, '#4472C4'],
    ['background, 15 % darker', { theme: 0, tint: -0.15 }, '#D9D9D9'],
    ['text, half lighter', { theme: 1, tint: 0.5 }, '#808080'],
    ['first accent, 80 % lighter', { theme: 4, tint: 0.8 }, '#DAE3F3'],
    ['one of the fixed colours', { indexed: 10 }, '#FF0000'],
    ['a fixed colour by its old number', { indexed: 2 }, '#FF0000'],
    ['automatic', { indexed: 64 }, null],
    ['nothing', undefined, null],
  ])('%s', (_, color, rgb) => expect(rgbOf(color, THEME)).toBe(rgb));
});
