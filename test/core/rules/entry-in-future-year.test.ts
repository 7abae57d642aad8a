import { entryInFutureYear } from '../../../src/core/rules/entry-in-future-year';
import { testRule } from '../../support/test-rule';

testRule(entryInFutureYear, {
  passes: {
    'up to the report date': { asOf: '2022', entries: [665, 670] },
    'a part of the year': { asOf: '2022-03', entries: [665, 670] },
    'no report date': { entries: [665, 670, 680] },
    'an outcome column': { outcome: true, asOf: '2023', entries: [690] },
  },
  finds: {
    'a year after': {
      given: { asOf: '2022', entries: [665, 670, 680] },
      expect: ['future'],
      severity: 'error',
      cell: 'K9',
      correction: null,
    },
    'text after': { given: { asOf: '2021', entries: [665, '预计670'] }, expect: ['future'], says: '2022年填了预计670' },
  },
});
