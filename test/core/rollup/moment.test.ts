import fc from 'fast-check';
import { momentOf } from '../../../src/core/rollup/moment';

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
