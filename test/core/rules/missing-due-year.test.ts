import { missingDueYear } from '../../../src/core/rules/missing-due-year';
import { testRule } from '../../support/test-rule';

testRule(missingDueYear, {
  passes: {
    'all due years': { asOf: '2023', entries: [665, 670, 675] },
    'nothing entered in the sheet is one word elsewhere': { asOf: '2023' },
    'outcome boxes have no gaps': { outcome: true, asOf: '2025', own: { target: 3 } },
    'not collected at this level': { asOf: '2023', provincialOnly: true, own: {}, entries: [1] },
    'no report date and no value': { own: { target: 3 } },
  },
  finds: {
    'a gap': {
      given: { asOf: '2023', entries: [665, null, 675] },
      expect: ['year'],
      severity: 'error',
      cell: 'J9',
      says: '2022年未填',
    },
    'zero is not blank': { given: { asOf: '2022', entries: [0] }, expect: ['year'], cell: 'J9' },
    'every blank of a begun row': { given: { asOf: '2023', entries: [665] }, expect: ['year', 'year'], cell: 'J9' },
    'a part of a year is due': { given: { asOf: '2022-09', entries: [665] }, expect: ['year'], cell: 'J9' },
    'a gap below the newest value': { given: { entries: [665, null, 675] }, expect: ['year'], cell: 'J9' },
    'a row left out': {
      given: { asOf: '2022', own: { target: 3 } },
      expect: ['row'],
      cell: 'I9',
      says: '2021年、2022年均未填',
    },
  },
});
