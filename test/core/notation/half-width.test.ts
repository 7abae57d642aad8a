import { canonical } from '../../../src/core/notation/canonical';
import { halfWidth } from '../../../src/core/notation/half-width';

test.each([
  ['１０１３．５％', '1013.5%'],
  ['［２５０］', '[250]'],
  ['＜５．５', '<5.5'],
  ['ＧＤＰ　增长', 'GDP 增长'],
  ['60.6①', '60.6①'],
  ['十二五“累计”', '十二五“累计”'],
  ['', ''],
])('halfWidth %j is %j', (text, half) => {
  expect(halfWidth(text)).toBe(half);
});

test.each([
  ['95 以上', '95以上'],
  ['10 ∶ 40 ﹕ 50', '10:40:50'],
  ['250 300', '250 300'],
  ['250\n300', '250\n300'],
  ['250, 300', '250 300'],
  ['250，300', '250，300'],
  ['２５０，３００', '250,300'],
  ['13. 4', '13.4'],
  ['“十二五”累计 200万人', '"十二五"累计200万人'],
  ['250\u200b', '250'],
  ['GDP per capita', 'GDP per capita'],
])('canonical %j is %j', (printed, text) => {
  expect(canonical(printed)).toBe(text);
});
