import { csvField } from '../../../src/core/rollup/tidy-csv';

test.each<[string | number, string]>([
  [-5, '-5'],
  [1e-7, '0.0000001'],
  ['=1+1', `"'=1+1"`],
  ['+86', `"'+86"`],
  ['-', `"'-"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['＝1', `"'＝1"`],
  ['\t=1', `"'\t=1"`],
  ['说"明", 如下', '"说""明"", 如下"'],
  ['福州市', '福州市'],
])('text is never a formula: %j', (value, field) => {
  expect(csvField(value)).toBe(field);
});
