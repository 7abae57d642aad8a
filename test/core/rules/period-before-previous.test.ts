import { periodBeforePrevious } from '../../../src/core/rules/period-before-previous';
import { testRule } from '../../support/test-rule';

const previous = { asOf: '2022-09', entries: [] };

testRule(periodBeforePrevious, {
  passes: {
    'the next quarter': { asOf: '2022-12', previous },
    'the same once more': { asOf: '2022Q3', previous },
    'no date': { previous },
    'no submission before': { asOf: '2021' },
  },
  finds: {
    'an older file': {
      given: { asOf: '2022-06', previous },
      expect: ['before'],
      severity: 'warning',
      cell: 'F4',
      says: '早于上次报送',
    },
    'an earlier year': { given: { asOf: '2021', previous }, expect: ['before'] },
  },
});
