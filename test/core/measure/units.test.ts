import fc from 'fast-check';
import { convertUnit, unitChoices } from '../../../src/core/measure/units';
import { decimal } from '../../../src/core/model/decimal';

describe('conversion of units', () => {
  test.each([
    ['6644100', '人', '万人', '664.41'],
    ['664.41', '万人', '人', '6644100'],
    ['95.53', '%', '小数', '0.9553'],
    ['0.9553', '小数', '%', '95.53'],
    ['1.5', '亿元', '万元', '15000'],
    ['3', '万人次', '人次', '30000'],
  ])('%s %s is %s as %s', (value, from, to, converted) => {
    expect(convertUnit(decimal(value), from, to)?.toFixed()).toBe(converted);
  });

  test.each([
    ['万人', '亿元'],
    ['%', '人'],
    ['人', '人次'],
    ['随便', '人'],
  ])('%s is never %s', (from, to) => {
    expect(convertUnit(decimal(1), from, to)).toBeNull();
  });

  test('there and back is the same number', () => {
    const value = fc.integer({ min: -1e9, max: 1e9 });
    const pair = fc.constantFrom(['人', '万人'], ['亿元', '万元'], ['%', '小数'], ['亿人', '人']);
    fc.assert(
      fc.property(value, pair, (cents, [from, to]) => {
        const given = decimal(cents).div(100);
        const there = convertUnit(given, from!, to!)!;
        expect(convertUnit(there, to!, from!)!.eq(given)).toBe(true);
      }),
    );
  });

  test('the units offered can all be converted into', () => {
    for (const unit of ['万人', '人', '万人次', '亿元', '%', '个']) {
      const choices = unitChoices(unit);
      expect(choices[0]).toBe(unit);
      expect(new Set(choices).size).toBe(choices.length);
      for (const choice of choices) expect([choice, convertUnit(decimal(1), unit, choice)]).not.toEqual([choice, null]);
    }
    expect(unitChoices('')).toEqual([]);
  });
});
