import fc from 'fast-check';
import { beijingTime, momentOf } from '../../../src/core/rollup/moment';

test('moments are as far apart as the calendar says, whatever their time zones', () => {
  const when = fc.date({ min: new Date('1999-01-01'), max: new Date('2101-01-01'), noInvalidDate: true });
  const zone = fc.integer({ min: -12 * 60, max: 14 * 60 });
  const inZone = (moment: Date, east: number): string => {
    const two = (number: number): string => String(number).padStart(2, '0');
    const local = new Date(moment.getTime() + east * 60_000).toISOString().slice(0, -1);
    const ahead = Math.abs(east);
    return `${local}${east < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
  };
  fc.assert(
    fc.property(when, when, zone, (a, b, east) => {
      const apart = (a.getTime() - b.getTime()) / 1000;
      expect(momentOf(inZone(a, east)) - momentOf(b.toISOString())).toBeCloseTo(apart, 2);
    }),
    { numRuns: 200 },
  );
});

test.each(['', '2023-01-05', '昨天', '2023-01-05T08:00:00'])(
  '“%s” is no moment and comes before all others',
  (text) => {
    expect(momentOf(text)).toBe(Number.NEGATIVE_INFINITY);
  },
);

test('Beijing time is eight hours ahead of Greenwich, to the second, across days, years and leap days', () => {
  const when = fc.date({ min: new Date('1999-01-01'), max: new Date('2101-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(when, (moment) => {
      const ahead = new Date(moment.getTime() + 8 * 3_600_000).toISOString();
      expect(beijingTime(moment.toISOString())).toBe(`${ahead.slice(0, 10)} ${ahead.slice(11, 19)}`);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['2026-11-22T15:04:05.999Z', '2026-11-22 23:04:05'],
  ['2023-12-31T16:00:00Z', '2024-01-01 00:00:00'],
  ['2024-02-28T18:30:00Z', '2024-02-29 02:30:00'],
  ['2023-01-08T08:30:00+08:00', '2023-01-08 08:30:00'],
  ['昨天', '昨天'],
])('%s is %s in Beijing; what is no moment stays as it is', (text, expected) => {
  expect(beijingTime(text)).toBe(expected);
});
