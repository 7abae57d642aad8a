import { fractionalCount } from '../../../src/core/rules/fractional-count';
import { testRule } from '../../support/test-rule';

const people = { name: '博士后研究人员年招收数', unit: '人', target: '330', baseline: '300' };

testRule(fractionalCount, {
  passes: { 'a whole number': { ...people, entries: [312] }, 'in 万人': { entries: [664.41] } },
  finds: {
    'a fraction of a person': {
      given: { ...people, entries: [0.0312] },
      expect: ['fraction'],
      severity: 'error',
      correction: null,
      says: '0.0312',
    },
    'own target': { given: { ...people, own: { target: 12.5 } }, expect: ['fraction'], cell: 'H9' },
  },
});
