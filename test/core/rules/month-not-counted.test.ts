import { monthNotCounted } from '../../../src/core/rules/month-not-counted';
import { testRule } from '../../support/test-rule';

testRule(monthNotCounted, {
  passes: {
    'all count': { series: { months: [1, 2, 3] }, asOf: '2013-03' },
    'the ends of quarters': { series: { frequency: '季度', months: [null, null, 3] } },
    'no 频度 is 月度': { series: { frequency: null, months: [1] } },
  },
  finds: {
    'inside a quarter': {
      given: { series: { frequency: '季度', months: [1, null, 3, 4] } },
      expect: ['quarter'],
      severity: 'warning',
      cell: 'I10',
      says: '1月、4月',
    },
    'behind the 报告期': {
      given: { series: { months: [1, 2] }, asOf: '2013-01' },
      expect: ['later'],
      cell: 'J10',
      says: '报告期到1月，2月的数不计入',
    },
    'an unknown 频度': {
      given: { series: { frequency: '旬', months: [1] } },
      expect: ['frequency'],
      severity: 'error',
      cell: 'E10',
    },
  },
});
