import { fractionalCount } from '../../../src/core/rules/fractional-count';
import { testRule } from '../../support/test-rule';

const people = { name: '博士后研究人员年招收数', unit: '人', target: '330', baseline: '300' };

testRule(fractionalCount, {
  passes: {
    'a whole number': { ...people, entries: [312] },
    'in 万人': { entries: [664.41] },
    '万人 typed for 人 is another fault': { ...people, entries: [0.0312] },
  },
  finds: {
    'half a person': {
      given: { ...people, entries: [312.5] },
      expect: ['fraction'],
      severity: 'error',
      correction: null,
      says: '312.5',
    },
    'own target': { given: { ...people, own: { target: 12.5 } }, expect: ['fraction'], cell: 'H9' },
  },
});
