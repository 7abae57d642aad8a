import { missingLine } from '../../../src/core/rollup/missing-units';

const units = (count: number) => Array.from({ length: count }, (_, at) => ({ display: `单位${String(at + 1)}` }));

test('missing units are all named, or the first and how many there are', () => {
  expect(missingLine([])).toBe('');
  expect(missingLine(units(2))).toBe('未报：单位1、单位2');
  expect(missingLine(units(20))).toMatch(/单位19、单位20$/);
  expect(missingLine(units(988))).toMatch(/单位19、单位20等共 988 个，见工作表“完整性与时效”$/);
});
