import { alertLineCrossed } from '../../../src/core/rules/alert-line-crossed';
import { testRule } from '../../support/test-rule';

testRule(alertLineCrossed, {
  passes: {
    green: { series: { yellow: 4, red: 4.5, months: [3.7] } },
    'without lines': { series: { months: [9] } },
    'red once, green now': { series: { yellow: 4, red: 4.5, months: [4.6, 3.7] } },
    'behind the 报告期': { series: { yellow: 4, red: 4.5, months: [3.7, 4.6] }, asOf: '2013-01' },
  },
  finds: {
    yellow: {
      given: { series: { yellow: 4, red: 4.5, months: [3.7, 4.2] } },
      expect: ['yellow'],
      severity: 'information',
      cell: 'J10',
      says: '2月4.2，已触及黄色预警线4',
    },
    red: {
      given: { series: { yellow: 4, red: 4.5, months: [4.5] } },
      expect: ['red'],
      severity: 'warning',
      cell: 'I10',
    },
  },
});
