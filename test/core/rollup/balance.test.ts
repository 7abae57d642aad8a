import fc from 'fast-check';
import { decimal } from '../../../src/core/model/decimal';
import { balance } from '../../../src/core/rollup/balance';

test.each<[string, number[], number, string[], string]>([
  ['one short', [1.4, 1.4, 1.4], 0, ['2', '1', '1'], '1'],
  ['one over', [1.6, 1.6, 1.6], 0, ['1', '2', '2'], '-1'],
  ['nothing to spread', [1.26, 2.34], 1, ['1.3', '2.3'], '0'],
  ['none', [], 0, [], '0'],
])('%s', (_, values, decimals, parts, residue) => {
  const balanced = balance(values.map(decimal), decimals);
  expect(balanced.parts.map(String)).toEqual(parts);
  expect(balanced.residue.toString()).toBe(residue);
});

test('rounded parts always add up to the rounded whole, none moved by more than one place', () => {
  const value = fc.integer({ min: -100_000, max: 100_000 }).map((n) => decimal(n).div(1000));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 30 }), fc.integer({ min: 0, max: 2 }), (values, decimals) => {
      const { parts, total, moved } = balance(values, decimals);
      const sum = parts.reduce((all, part) => all.plus(part), decimal(0));
      expect(sum.eq(total)).toBe(true);
      expect(moved.every((by) => by.abs().lte(decimal(`1e-${String(decimals)}`)))).toBe(true);
    }),
  );
});
