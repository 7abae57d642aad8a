import { ratioNot100 } from '../../../src/core/rules/ratio-not-100';
import { testRule } from '../../support/test-rule';

const ratio = { name: '高中初级专业技术人才比例', unit: '', target: '10:40:50', baseline: '8.5:35.4:56.1' };

testRule(ratioNot100, {
  passes: {
    'sums to 100': { ...ratio, entries: ['8.5:35.4:56.1', '10:40:50'] },
    'rounded parts': { ...ratio, entries: ['33.3:33.3:33.3'] },
    'not percentages': { ...ratio, target: '1:4.5:6', baseline: '1:4:6', entries: ['1:4.6:6.2'] },
    'a number row': { entries: [670] },
  },
  finds: {
    'sums to 101': {
      given: { ...ratio, entries: ['10:40:51'] },
      expect: ['sum'],
      severity: 'error',
      cell: 'I9',
      says: '合计101',
      correction: null,
    },
    'beyond rounding': { given: { ...ratio, entries: ['33.3:33.3:33.2'] }, expect: ['sum'] },
    'own target': { given: { ...ratio, own: { target: '10:40:60' } }, expect: ['sum'], cell: 'H9' },
  },
});
