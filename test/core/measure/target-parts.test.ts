import { BUILT_IN } from '../../../src/catalogues/built-in';
import { targetParts, type TargetParts } from '../../../src/core/measure/target-parts';
import { rollingOf } from '../../../src/core/rollup/additive';

test.each<[string, string, TargetParts]>([
  ['a flow', 'fj-14.2.01', 'adds'],
  ['a stock', 'fj-14.2.07', 'adds'],
  ['heads counted one by one', 'fj-14.2.15', 'adds'],
  ['a floor rate', 'fj-14.2.06', 'each'],
  ['a ceiling', 'fj-14.2.03', 'each'],
  ['a ratio', 'fj-13.1.08', 'each'],
])('%s (%s): %s', (_, code, parts) => {
  expect(targetParts(BUILT_IN.byCode.get(code)!)).toBe(parts);
});

const stock = BUILT_IN.byCode.get('fj-14.2.07')!;

test.each<[string, Partial<typeof stock>, TargetParts]>([
  ['average growth', { class: 'K9' }, 'each'],
  ['not additive', { additive: false }, 'each'],
  ['printed as a change', { target: { ...stock.target, direction: 'increase' } }, 'incomparable'],
  ['printed in another unit of measure', { target: { ...stock.target, unit: '人' } }, 'incomparable'],
  ['printed in its own', { target: { ...stock.target, unit: stock.unit } }, 'adds'],
])('%s: %s', (_, change, parts) => {
  expect(targetParts({ ...stock, ...change })).toBe(parts);
});

test('targets never add up where values do not, and only growth adds up in values alone', () => {
  const all = [...BUILT_IN.byCode.values()];
  const units = BUILT_IN.plans.flatMap((plan) => plan.units);
  for (const indicator of all) {
    const { how } = rollingOf(indicator, units, BUILT_IN.byCode);
    if (indicator.class !== 'K9')
      expect([indicator.code, targetParts(indicator) !== 'each']).toEqual([indicator.code, how === 'sum']);
    else expect(targetParts(indicator)).toBe('each');
  }
});
