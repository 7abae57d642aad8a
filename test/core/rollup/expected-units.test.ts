import { namesInLines } from '../../../src/core/rollup/expected-units';

const lines = (...rows: string[][]) => rows.map((cells, at) => ({ line: at + 1, cells }));

test.each([
  ['a head in Chinese', lines(['序号', '填报单位'], ['1', ' 福州市 '], ['2', '']), [{ name: '福州市', line: 2 }]],
  ['a head in English', lines(['Unit'], ['厦门市']), [{ name: '厦门市', line: 2 }]],
])('the names under %s, with their lines', (_, given, expected) => {
  expect(namesInLines(given)).toEqual(expected);
});

test.each([
  ['no such column', lines(['地区'], ['福州市']), '没有“填报单位”'],
  ['nothing at all', [], '没有“填报单位”'],
  ['no name', lines(['单位'], [' ']), '没有单位'],
])('a list with %s is refused in words', (_, given, expected) => {
  expect(namesInLines(given)).toContain(expected);
});
