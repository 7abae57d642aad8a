import { alertLinesMissing } from '../../../src/core/rules/alert-lines-missing';
import { testRule } from '../../support/test-rule';

testRule(alertLinesMissing, {
  passes: {
    'both lines': { series: { yellow: 4, red: 4.5, months: [3.7] } },
    'no data': { series: { yellow: 4 } },
    'a line that cannot be read': { series: { yellow: '四', red: 4.5, months: [3.7] } },
  },
  finds: {
    'no line': {
      given: { series: { months: [3.7] } },
      expect: ['missing'],
      cell: 'G10',
      says: '黄色预警线、红色预警线',
    },
    'no red line': { given: { series: { yellow: 4, months: [3.7] } }, expect: ['missing'], cell: 'H10' },
  },
});
