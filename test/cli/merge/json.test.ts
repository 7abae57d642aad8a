import { mergeJson } from '../../../src/cli/merge/json';
import { fileOf, rolled, UNITS } from '../../core/rollup/given';

const STOCK = 'fj-14.2.07';

test.each([
  ['a doubtful figure', 700_000, '存疑'],
  ['none', 73, '提前实现'],
])('the status of the whole with %s in its sum', (_, value, status) => {
  const files = UNITS.map((unit, at) => fileOf({ unit, values: { [STOCK]: { 2022: at === 3 ? value : 70 + at } } }));
  const { indicators } = mergeJson(rolled(files));
  expect(indicators.find(({ code }) => code === STOCK)).toMatchObject({ complete: '10/10', status });
});
