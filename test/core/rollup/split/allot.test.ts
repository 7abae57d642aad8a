import fc from 'fast-check';
import { decimal, ZERO, type Decimal } from '../../../../src/core/model/decimal';
import { allot, readShare, type Claim } from '../../../../src/core/rollup/split/allot';

const claim = (unit: string, given: { hand?: number; share?: string; base?: number }): Claim => ({
  unit,
  hand: given.hand === undefined ? null : decimal(given.hand),
  share: given.share === undefined ? null : readShare(given.share, false),
  base: given.base === undefined ? null : decimal(given.base),
});
const sumOf = (values: readonly Decimal[]): Decimal => values.reduce((all, value) => all.plus(value), ZERO);

interface Shown {
  target: number;
  claims: Claim[];
  decimals?: number;
  parts: Record<string, string>;
  residue?: string;
  stretched?: string;
  overdrawn?: boolean;
}

test.each<[string, Shown]>([
  ['shares', { target: 250, claims: [claim('甲', { share: '0.4' }), claim('乙', { share: '60%' })], parts: { 甲: '100', 乙: '150' } }],
  ['the residue goes to one unit', {
    target: 10,
    claims: [claim('甲', { share: '0.25' }), claim('乙', { share: '0.25' }), claim('丙', { share: '0.5' })],
    parts: { 甲: '2', 乙: '3', 丙: '5' },
    residue: '-1',
  }],
  ['shares of 99.99 % are the whole, by their own rounding', {
    target: 300,
    claims: ['甲', '乙', '丙'].map((unit) => claim(unit, { share: '33.33%' })),
    parts: { 甲: '100', 乙: '100', 丙: '100' },
    stretched: '0.9999',
  }],
  ['shares of 90 % are not', {
    target: 100,
    claims: [claim('甲', { share: '0.4' }), claim('乙', { share: '0.5' })],
    parts: { 甲: '40', 乙: '50' },
  }],
  ['what is given by hand stands, bases divide the rest', {
    target: 100,
    claims: [claim('甲', { hand: 30.5, base: 7 }), claim('乙', { base: 10 }), claim('丙', { base: 20 }), claim('丁', {})],
    parts: { 甲: '30.5', 乙: '23.2', 丙: '46.3' },
  }],
  ['a share goes before a base', {
    target: 100,
    claims: [claim('甲', { share: '0.2', base: 50 }), claim('乙', { base: 3 }), claim('丙', { base: 1 })],
    parts: { 甲: '20', 乙: '60', 丙: '20' },
  }],
  ['nothing is left for the bases', {
    target: 100,
    claims: [claim('甲', { hand: 101 }), claim('乙', { base: 3 })],
    parts: { 甲: '101' },
    overdrawn: true,
  }],
  ['bases of nothing divide nothing', {
    target: 100,
    claims: [claim('甲', { base: 0 }), claim('乙', { base: 0 })],
    parts: {},
  }],
])('%s', (_, { target, claims, decimals = 0, parts, residue = '0', stretched, overdrawn = false }) => {
  const shown = allot(decimal(target), claims, decimals, true);
  expect(Object.fromEntries([...shown.parts].map(([unit, { value }]) => [unit, value.toString()]))).toEqual(parts);
  expect(shown.residue.toString()).toBe(residue);
  expect(shown.stretched?.toString()).toBe(stretched);
  expect(shown.overdrawn).toBe(overdrawn);
}); // prettier-ignore

test('without --by base a base divides nothing', () => {
  expect(allot(decimal(100), [claim('甲', { base: 3 })], 0, false).parts.size).toBe(0);
});

test.each([
  ['25%', false, '0.25'],
  ['２５％', false, '0.25'],
  ['0.333', false, '0.333'],
  ['.5', false, '0.5'],
  ['25', true, '0.25'],
  ['25', false, undefined],
  ['101%', false, undefined],
  ['-5%', false, undefined],
  ['四分之一', false, undefined],
])('share %s (column of percents: %s)', (text, percent, value) => {
  expect(readShare(text, percent)?.value.toString()).toBe(value);
});

describe('properties', () => {
  const target = fc.integer({ min: 1, max: 500_000 }).map((n) => decimal(n).div(100));
  const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 15 });

  test('parts by base add up exactly, none is negative, and what is given by hand is untouched', () => {
    const hands = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 4 });
    fc.assert(
      fc.property(target, weights, hands, fc.integer({ min: 0, max: 3 }), (whole, bases, given, decimals) => {
        fc.pre(bases.some((base) => base > 0));
        // By hand at most the whole: a thousandth part of it for each point.
        const byHand = given.map((points) => whole.times(points).div(1000));
        const claims = [
          ...byHand.map((hand, at) => ({ unit: `手${String(at)}`, hand, share: null, base: null })),
          ...bases.map((base, at) => claim(`基${String(at)}`, { base })),
        ];
        const { parts } = allot(whole, claims, decimals, true);
        expect(sumOf([...parts.values()].map(({ value }) => value)).toString()).toBe(whole.toString());
        expect([...parts.values()].every(({ value }) => value.gte(0))).toBe(true);
        byHand.forEach((hand, at) => expect(parts.get(`手${String(at)}`)!.value.eq(hand)).toBe(true));
      }),
    );
  });

  test('parts by share add up exactly whatever the decimals, and each is within one last place of its share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        weights,
        fc.integer({ min: 0, max: 3 }),
        (whole, points, decimals) => {
          const all = points.reduce((sum, point) => sum + point, 0);
          fc.pre(all > 0 && all <= 10_000);
          // What is missing to 10,000 points goes to one more unit, so that the shares are the whole.
          const shares = [...points, 10_000 - all].map((point) => decimal(point).div(10_000));
          const claims = shares.map((value, at) => ({
            unit: String(at),
            hand: null,
            share: { value, decimals: 4 },
            base: null,
          }));
          const { parts } = allot(decimal(whole), claims, decimals, false);
          expect(sumOf([...parts.values()].map(({ value }) => value)).toString()).toBe(String(whole));
          for (const [at, value] of shares.entries()) {
            const off = parts.get(String(at))!.value.minus(value.times(whole)).abs();
            expect(off.lt(decimal(`1.5e-${String(decimals)}`))).toBe(true);
          }
        },
      ),
    );
  });
});
