import type { CellValue } from '../../../src/core/model/cells';
import { checkValue } from '../../../src/core/rules/check-value';
import { readingFrom, type Given } from '../../support/reading-from';

function check(given: Given, value: CellValue, year?: number): [string, string | number | null][] {
  const { plan, rows } = readingFrom(given);
  return checkValue(plan, rows[0]!.indicator, value, year).map(({ rule, correction }) => [
    rule,
    correction?.value ?? null,
  ]);
}

const rate: Given = { unit: '%', target: '95以上', baseline: '95.53' };

describe('checkValue', () => {
  test.each<[string, Given, CellValue, [string, string | number | null][]]>([
    ['a sound value', {}, 670, []],
    ['nothing entered', {}, null, []],
    ['人 for 万人', {}, 6644100, [['unit-slip', 664.41]]],
    ['a fraction', rate, 0.955, [['percent-as-fraction', 95.5]]],
    ['over 100', rate, 120, [['rate-over-100', null]]],
    ['text', {}, '约六百', [['text-in-number', null]]],
    ['zero', {}, 0, [['zero-stock', null]]],
    [
      'a ratio that does not sum',
      { unit: '', target: '10:40:50', baseline: '8.5:35.4:56.1' },
      '10:40:60',
      [['ratio-not-100', null]],
    ],
    [
      'a ceiling',
      { unit: '%', target: '<5.5', baseline: '—', direction: 'decrease' },
      5.5,
      [['ceiling-exceeded', null]],
    ],
    ['a lagging value is no fault of the value', { attribute: '约束性' }, 664, []],
  ])('%s', (_name, given, value, expected) => {
    expect(check(given, value)).toEqual(expected);
  });

  test('the message names the year', () => {
    const { plan, rows } = readingFrom({});
    expect(checkValue(plan, rows[0]!.indicator, 0, 2023)[0]?.message).toContain('2023年');
  });

  test('a year outside the plan is refused', () => {
    expect(() => check({}, 670, 2030)).toThrow('2030年不在规划期2021—2025年以内');
  });
});
