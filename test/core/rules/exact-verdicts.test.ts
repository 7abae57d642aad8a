import { decimal } from '../../../src/core/model/decimal';
import type { RowReading, SheetReading } from '../../../src/core/model/reading';
import type { Rule } from '../../../src/core/rules/define';
import { ceilingExceeded } from '../../../src/core/rules/ceiling-exceeded';
import { childExceedsParent } from '../../../src/core/rules/child-exceeds-parent';
import { floorUndershot } from '../../../src/core/rules/floor-undershot';
import { runRules, type ValidateOptions } from '../../../src/core/rules/runner';
import { unitExceedsProvince } from '../../../src/core/rules/unit-exceeds-province';
import { unitsSumDiffers } from '../../../src/core/rules/units-sum-differs';
import { yearOnYearJump } from '../../../src/core/rules/year-on-year-jump';
import {
  decimalsOf,
  exact,
  halfDigit,
  isEqual,
  isLess,
  minus,
  plus,
  seeded,
  size,
  times,
  type Exact,
} from '../../support/exact';
import { readingFrom, type Given } from '../../support/reading-from';
import { UNITS } from '../../support/units';

/** Records of each kind; five kinds make 100,000. */
const RECORDS = 20_000;

const random = seeded(20251122);
const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
/** A number near another, to some decimals: on it, a last digit beside it, or anywhere around. */
function near(value: number, around: number): number {
  const decimals = pick([0, 1, 2, 3, 4]);
  const at = random() < 0.6 ? value : value + (random() - 0.5) * around;
  return rounded(at + pick([0, 0, 1, -1]) * 10 ** -decimals, decimals);
}

/** The sheet with other values in a row, as the reader would give them. */
function typed(sheet: SheetReading, index: number, values: readonly number[]): SheetReading {
  const change = (row: RowReading): RowReading => ({
    ...row,
    entries: row.entries.map((entry, at) => {
      const value = values[at];
      return value === undefined ? entry : { ...entry, raw: value, value: { kind: 'number', value: decimal(value) } };
    }),
  });
  return { ...sheet, rows: sheet.rows.map((row, at) => (at === index ? change(row) : row)) };
}

function found(rule: Rule, sheet: SheetReading, options?: ValidateOptions): string[] {
  return runRules([rule], [sheet], options).map(({ cell }) => cell);
}

/** Every record for which the rule and exact arithmetic say different things. */
function disagreements(record: () => { given: unknown; expected: string[]; actual: string[] }): unknown[] {
  const all: unknown[] = [];
  let findings = 0;
  for (let i = 0; i < RECORDS; i += 1) {
    const { given, expected, actual } = record();
    findings += expected.length;
    if (expected.join() !== actual.join()) all.push({ given, expected, actual });
  }
  // Neither side may be silent.
  expect(findings).toBeGreaterThan(RECORDS / 10);
  expect(findings).toBeLessThan(RECORDS * 3);
  return all.slice(0, 3);
}

const CELLS = ['I9', 'J9', 'K9'];
const low = (value: number, decimals: number): Exact =>
  minus(exact(value), halfDigit(Math.max(decimals, decimalsOf(value))));
const high = (value: number, decimals: number): Exact =>
  plus(exact(value), halfDigit(Math.max(decimals, decimalsOf(value))));

describe('no verdict differs from exact arithmetic', () => {
  test('3.45 against 3.00 is exactly 15 %, not a hair more', () => {
    const given = { unit: '亿元', target: '[15]', baseline: '—' };
    const jump = (value: number): string[] =>
      found(yearOnYearJump, readingFrom({ ...given, entries: [3, value] }), { settings: { jump: 0.15 } });
    expect(3.45 / 3 - 1 > 0.15).toBe(true);
    expect(jump(3.45)).toEqual([]);
    expect(jump(3.4500000001)).toEqual(['J9']);
    expect(jump(2.55)).toEqual([]);
    expect(jump(2.5499999999)).toEqual(['J9']);
  });

  test('a jump from year to year, beyond what is planned', () => {
    const kinds: { given: Given; about: number; planned: number | null; years: number }[] = [
      { given: { target: '[250]', baseline: '[299.94]' }, about: 50, planned: null, years: 5 },
      { given: { unit: '%', target: '85', baseline: '55.3' }, about: 60, planned: 85 - 55.3, years: 5 },
      { given: { unit: '%', target: '85', baseline: '55.3' }, about: 60, planned: 85 - 55.3, years: 3 },
    ];
    const sheets = kinds.map(({ given, years }) => {
      const sheet = readingFrom({ ...given, asOf: '2022' });
      const box = years === 5 ? sheet.box : { ...sheet.box, years: { first: 2021, last: 2020 + years } };
      return { ...sheet, box };
    });
    const wrong = disagreements(() => {
      const kind = Math.floor(random() * kinds.length);
      const { about, planned, years } = kinds[kind]!;
      const jump = pick([0.05, 0.1, 0.15, 0.3]);
      const before = near(about, about * 0.4);
      const share = pick([1 + jump, 1 - jump]);
      const step = planned === null ? 0 : (planned / years) * (1 + jump);
      const after = near(random() < 0.5 ? before * share : before + step, about / 10);
      const b = exact(before);
      const a = exact(after);
      const change = minus(a, b);
      const beyond = isLess(times(b, exact(jump)), size(change));
      const total = minus(exact(85), exact(55.3));
      const room = times(total, plus(exact(1), exact(jump)));
      const asPlanned = planned !== null && !isLess(change, exact(0)) && !isLess(room, times(change, exact(years)));
      const expected = beyond && !asPlanned ? ['J9'] : [];
      const sheet = typed(sheets[kind]!, 0, [before, after]);
      // The first year is compared with the base, which is not what is tested here.
      const actual = found(yearOnYearJump, sheet, { settings: { jump } }).filter((cell) => cell === 'J9');
      return { given: { kind, before, after, jump }, expected, actual };
    });
    expect(wrong).toEqual([]);
  });

  test('a floor, inclusive or strict', () => {
    const sheets = ['95以上', '>95'].map((target) =>
      readingFrom({ unit: '%', target, baseline: '97.5', asOf: '2021' }),
    );
    const wrong = disagreements(() => {
      const strict = random() < 0.5;
      const value = near(95, 4);
      const short = isLess(exact(value), exact(95)) || (strict && isEqual(exact(value), exact(95)));
      const actual = found(floorUndershot, typed(sheets[strict ? 1 : 0]!, 0, [value]));
      return { given: { strict, value }, expected: short ? ['I9'] : [], actual };
    });
    expect(wrong).toEqual([]);
  });

  test('a ceiling, for each year and for their mean', () => {
    const sheets = ['5.5%以内', '<5.5'].map((target) =>
      readingFrom({ unit: '%', target, baseline: '—', direction: 'decrease', asOf: '2023' }),
    );
    const wrong = disagreements(() => {
      const strict = random() < 0.5;
      const first = near(5.5, 0.8);
      const second = near(5.5, 0.8);
      const third = random() < 0.5 ? near(16.5 - first - second, 0.2) : rounded(16.5 - first - second, 6);
      const values = [first, second, third];
      const isOver = (value: Exact, limit: Exact): boolean => isLess(limit, value) || (strict && isEqual(limit, value));
      const sum = values.map(exact).reduce(plus);
      const years = CELLS.filter((_, at) => isOver(exact(values[at]!), exact(5.5)));
      const expected = isOver(sum, exact(16.5)) ? [...years, 'K9'].sort() : years;
      const actual = found(ceilingExceeded, typed(sheets[strict ? 1 : 0]!, 0, values)).sort();
      return { given: { strict, values }, expected, actual };
    });
    expect(wrong).toEqual([]);
  });

  test('a part above its whole, within what rounding hides', () => {
    const sheet = readingFrom({ asOf: '2021', decimals: 1, parent: { decimals: 2 } });
    const wrong = disagreements(() => {
      const whole = near(50, 20);
      const part = near(whole, 1);
      const expected = isLess(high(whole, 2), low(part, 1)) ? ['I9'] : [];
      const actual = found(childExceedsParent, typed(typed(sheet, 0, [whole]), 1, [part]));
      return { given: { part, whole }, expected, actual };
    });
    expect(wrong).toEqual([]);
  });

  test('units that do not add up, or exceed the province, within what rounding hides', () => {
    const given: Given = { target: '[250]', baseline: '[299.94]', asOf: '2021', decimals: 1 };
    const of = (name: string, own: boolean): SheetReading => ({
      ...readingFrom({ ...given, ...(own ? { own: {} } : {}) }),
      sheet: name,
      unit: UNITS.find((unit) => unit.name === name)!,
    });
    const [whole, direct, city] = [of('福建省', false), of('省本级', true), of('福州市', true)];
    const wrong = disagreements(() => {
      const a = near(25, 15);
      const b = random() < 0.2 ? near(0.1, 0.1) : near(25, 15);
      const total = random() < 0.2 ? near(a, 1) : near(a + b, 1);
      const workbook = [typed(whole, 0, [total]), typed(direct, 0, [a]), typed(city, 0, [b])] as const;
      const bounds = (value: number): [Exact, Exact] => [low(value, 1), high(value, 1)];
      const [least, most] = bounds(total);
      const exceeds = [a, b].map((value) => isLess(most, bounds(value)[0]));
      const sum = [plus(bounds(a)[0], bounds(b)[0]), plus(bounds(a)[1], bounds(b)[1])] as const;
      const apart = (isLess(most, sum[0]) || isLess(sum[1], least)) && !exceeds.includes(true);
      const expected = [apart, ...exceeds].map(String);
      const actual = [
        found(unitsSumDiffers, workbook[0], { workbook }),
        found(unitExceedsProvince, workbook[1], { workbook }),
        found(unitExceedsProvince, workbook[2], { workbook }),
      ].map((cells) => String(cells.length > 0));
      return {
        given: { a, b, total },
        expected: expected.filter((word) => word === 'true').length > 0 ? expected : [],
        actual: actual.filter((word) => word === 'true').length > 0 ? actual : [],
      };
    });
    expect(wrong).toEqual([]);
  });
});
