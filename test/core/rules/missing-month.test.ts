import { missingMonth } from '../../../src/core/rules/missing-month';
import { testRule } from '../../support/test-rule';

testRule(missingMonth, {
  passes: {
    'nothing at all': { series: {}, asOf: '2013-03' },
    'all months': { series: { months: [1, 2, 3] }, asOf: '2013-03' },
    'all quarters': { series: { frequency: '季度', months: [null, null, 3, null, null, 6] }, asOf: '2013-06' },
    'nothing behind the newest': { series: { months: [1, 2] } },
  },
  finds: {
    'up to the 报告期': {
      given: { series: { months: [1, null, 3] }, asOf: '2013-04' },
      expect: ['gap'],
      severity: 'warning',
      cell: 'J10',
      says: '2月、4月没有填',
    },
    'a gap before the newest': { given: { series: { months: [null, 2] } }, expect: ['gap'], says: '1月' },
    'a quarter': {
      given: { series: { frequency: '季度', months: [null, null, 3] }, asOf: '2013Q2' },
      expect: ['gap'],
      says: '6月',
    },
  },
});
