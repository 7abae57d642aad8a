import fc from 'fast-check';
import { elapsedShare, formatReferencePeriod, parseReferencePeriod } from '../../../src/core/measure/period';

const TERM = { startYear: 2021, endYear: 2025 };
const year2023 = { year: 2023, months: 12 };
const september = { year: 2023, months: 9 };

describe('parseReferencePeriod', () => {
  test.each([
    [2023, year2023],
    ['2023', year2023],
    [' 2023年 ', year2023],
    ['２０２３', year2023],
    ['2023年末', year2023],
    ['2023年全年', year2023],
    ['2023-09', september],
    ['2023/9', september],
    ['2023.09', september],
    [2023.09, september],
    ['2023年9月', september],
    ['2023年09月末', september],
    ['2023年1-9月', september],
    ['2023年1—9月', september],
    ['2023年1月至9月', september],
    ['202309', september],
    [202309, september],
    ['2023Q3', september],
    ['2023q3', september],
    ['2023年三季度', september],
    ['2023年第三季度', september],
    ['2023年前三季度', september],
    ['2023年3季度', september],
    ['２０２３年９月', september],
    ['2023年上半年', { year: 2023, months: 6 }],
    ['2023年下半年', year2023],
    ['2023Q4', year2023],
    ['2023-12-31', year2023],
    ['2023/9/30', september],
    ['2023年9月30日', september],
    [45170, september],
    [45199.75, september],
    [45291, year2023],
  ])('%j', (raw, expected) => {
    expect(parseReferencePeriod(raw)).toEqual(expected);
  });

  test.each([
    null,
    true,
    '',
    '  ',
    'abc',
    '2023-13',
    '2023-00',
    '202313',
    '2023Q5',
    '23年',
    0,
    -1,
    12,
    2023.1,
    2023.13,
    202300,
    '2023年三',
    '45170',
  ])('refuses %j', (raw) => {
    expect(parseReferencePeriod(raw)).toBeNull();
  });

  test('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, months) => {
        expect(parseReferencePeriod(formatReferencePeriod({ year, months }))).toEqual({ year, months });
      }),
    );
  });

  test('a date serial is the month of its calendar date', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1955-01-01'), max: new Date('2190-12-31'), noInvalidDate: true }),
        (date) => {
          const serial = Math.floor(date.getTime() / 86_400_000) + 25569;
          expect(parseReferencePeriod(serial)).toEqual({ year: date.getUTCFullYear(), months: date.getUTCMonth() + 1 });
        },
      ),
    );
  });
});

describe('elapsedShare', () => {
  test.each([
    ['2021', '0.2'],
    ['2023', '0.6'],
    ['2023-09', '0.55'],
    ['2023Q3', '0.55'],
    ['2021-01', '0.016666666666'],
    ['2025', '1'],
    ['2020', '0'],
    ['2010-06', '0'],
    ['2031', '1'],
  ])('%s', (text, expected) => {
    const share = elapsedShare(TERM, parseReferencePeriod(text)!).toString();
    expect(share.slice(0, expected.length)).toBe(expected);
    if (expected.length < 5) expect(share).toBe(expected);
  });
});
