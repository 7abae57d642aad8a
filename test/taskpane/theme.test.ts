import { isDarkColor } from '../../src/taskpane/dark-color';

test.each([
  ['#FFFFFF', false],
  ['#f3f2f1', false],
  ['E6E6E6', false],
  ['#666666', true],
  ['#262626', true],
  ['#000000', true],
  ['', null],
  ['white', null],
])('the Office background %s', (color, dark) => {
  expect(isDarkColor(color)).toBe(dark);
});
