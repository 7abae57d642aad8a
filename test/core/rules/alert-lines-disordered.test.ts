import { alertLinesDisordered } from '../../../src/core/rules/alert-lines-disordered';
import { testRule } from '../../support/test-rule';

testRule(alertLinesDisordered, {
  passes: {
    'in order': { series: { yellow: 4, red: 4.5 } },
    'one line only': { series: { red: 4.5 } },
    'text in a line': { series: { yellow: '四', red: 3 } },
  },
  finds: {
    'red below yellow': {
      given: { series: { yellow: 4.5, red: 4 } },
      expect: ['order'],
      severity: 'error',
      cell: 'H10',
      says: '红色线应高于黄色线',
    },
    'both the same': { given: { series: { yellow: 4, red: 4 } }, expect: ['order'] },
  },
});
