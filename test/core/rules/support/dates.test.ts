import { dayText, lastDay } from '../../../../src/core/rules/support/dates';

describe('lastDay', () => {
  test.each<[string | number | boolean | null, number | null]>([
    ['2025-12-31', 20251231],
    ['2025年6月30日', 20250630],
    ['至２０２５年６月３０日止', 20250630],
    ['2025年12月', 20251231],
    ['2025年', 20251231],
    ['2025', 20251231],
    [2025, 20251231],
    ['2024年1月—2025年12月', 20251231],
    ['2024.1.1-2025.6.30', 20250630],
    ['2025/6/30', 20250630],
    [45292, 20240101],
    [45291.75, 20231231],
    [45351, 20240229],
    ['2025年13月', null],
    ['2025年1月45日', null],
    ['长期', null],
    ['', null],
    [12, null],
    [1e9, null],
    [true, null],
    [null, null],
  ])('%p → %p', (raw, day) => {
    expect(lastDay(raw)).toBe(day);
  });

  test('a day is said as a person writes it', () => {
    expect([dayText(20240101), dayText(20231231)]).toEqual(['2024年1月1日', '2023年12月底']);
  });
});
