import fc from 'fast-check';
import { decimal } from '../../../src/core/model/decimal';
import { testRelation } from '../../../src/core/relations/evaluate';
import { parseRelation } from '../../../src/core/relations/parse';
import { rational, show } from '../../../src/core/relations/rational';

function outcome(text: string, values: Readonly<Record<string, number>>): boolean | 'NA' {
  const parsed = parseRelation(text);
  if (!parsed.ok) throw new Error(parsed.message);
  const found = testRelation(parsed.relation, (name, moment) => {
    const value = values[`${moment === 'year' ? '' : `${moment}:`}${name ?? '甲'}`];
    return value === undefined ? null : rational(decimal(value));
  });
  return found === 'NA' ? found : found.held;
}

test.each([
  ['甲 >= 上年 * 0.95', { 甲: 95, 'before:甲': 100 }, true],
  ['甲 >= 上年 * 0.95', { 甲: 94.99, 'before:甲': 100 }, false],
  ['甲 = 乙 + 丙', { 甲: 0.3, 乙: 0.1, 丙: 0.2 }, true],
  ['甲 / 3 * 3 = 甲', { 甲: 1 }, true],
  ['甲 / 乙 <= 1.15', { 甲: 3.45, 乙: 3 }, true],
  ['甲 / 乙 < 1.15', { 甲: 3.45, 乙: 3 }, false],
  ['甲 / 乙 < 1', { 甲: 1, 乙: 0 }, 'NA'],
  ['甲 / -乙 < 0', { 甲: 1, 乙: 2 }, true],
  ['甲 <= 乙', { 甲: 1 }, 'NA'],
  ['甲 >= 目标 * 20%', { 甲: 139, 'target:甲': 695 }, true],
  ['甲 <> 乙', { 甲: 1, 乙: 1 }, false],
] as const)('%s with %j: %s', (text, values, expected) => expect(outcome(text, values)).toBe(expected));

test('decides as whole numbers do, whatever the decimals', () => {
  const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(
      cents,
      cents,
      cents.filter((value) => value !== 0),
      (a, b, c) => {
        expect(outcome('甲 / 丙 <= 乙 / 丙', { 甲: a / 100, 乙: b / 100, 丙: c / 100 })).toBe(c > 0 ? a <= b : a >= b);
      },
    ),
  );
});

test.each([
  ['1/3', '0.3333'],
  ['-1/3', '-0.3333'],
  ['2/1', '2'],
  ['-1/100000', '0'],
  ['5/100000', '0.0001'],
])('%s is shown as %s', (fraction, text) => {
  const [over, under] = fraction.split('/');
  expect(show({ over: BigInt(over!), under: BigInt(under!) })).toBe(text);
});
