import { countFindings } from '../../../src/core/report/counts';
import { validateSheet } from '../../../src/core/rules/run';
import { readingFrom, type Given } from '../../support/reading-from';

const counts = (given: Given): object => countFindings(validateSheet(readingFrom(given)));

describe('countFindings', () => {
  test.each<[string, Given, object]>([
    ['nothing', { asOf: '2021', entries: [671] }, { error: 0, warning: 0, information: 0, explained: 0 }],
    ['each severity', { entries: [0, null, 900], own: {} }, { error: 1, warning: 1, information: 2, explained: 0 }],
    [
      'explained',
      { asOf: '2021', entries: [0], explanation: '新设' },
      { error: 0, warning: 1, information: 0, explained: 1 },
    ],
    [
      'only warnings are explained',
      { asOf: '2022', entries: [671], explanation: '迟报' },
      { error: 1, warning: 0, information: 0, explained: 0 },
    ],
  ])('%s', (_name, given, expected) => {
    expect(counts(given)).toEqual(expected);
  });
});
