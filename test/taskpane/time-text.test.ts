import { timeText } from '../../src/taskpane/session/time-text';

test.each([0, -480, 480, -345, 210])('a moment keeps its instant, %i minutes off', (offset) => {
  const moment = new Date('2026-11-22T08:05:09Z');
  moment.getTimezoneOffset = () => offset;
  const text = timeText(moment);
  expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
  expect(Date.parse(text)).toBe(moment.getTime());
});
