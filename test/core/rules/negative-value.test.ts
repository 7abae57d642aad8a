import { negativeValue } from '../../../src/core/rules/negative-value';
import { testRule } from '../../support/test-rule';

testRule(negativeValue, {
  passes: {
    positive: { entries: [670] },
    zero: { entries: [0] },
    'a falling growth rate': { unit: '%', target: '年均增长10%', baseline: '—', class: 'K9', entries: [-2.5] },
  },
  finds: {
    'a negative stock': {
      given: { entries: [null, -670] },
      expect: ['negative'],
      severity: 'error',
      cell: 'J9',
      correction: null,
    },
    'a negative own base': { given: { own: { baseline: -3 } }, expect: ['negative'], cell: 'G9', says: '本级基期' },
  },
});
