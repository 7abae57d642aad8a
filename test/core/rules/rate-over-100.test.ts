import { rateOver100 } from '../../../src/core/rules/rate-over-100';
import { testRule } from '../../support/test-rule';

const rate = { unit: '%', target: '95以上', baseline: '95.53' };

testRule(rateOver100, {
  passes: {
    'a full rate': { ...rate, entries: [100] },
    'a stock of people': { entries: [670] },
    'a growth rate': { unit: '%', target: '年均增长10%', baseline: '—', class: 'K9', entries: [120] },
    'a share printed above 100': { unit: '%', target: '120以上', baseline: '110', entries: [115] },
  },
  finds: {
    'just above': { given: { ...rate, entries: [100.01] }, expect: ['over'], severity: 'error', correction: null },
    'decimal point two places off': {
      given: { ...rate, entries: [null, 9553] },
      expect: ['over'],
      cell: 'J9',
      correction: 95.53,
    },
    'no place fits': { given: { ...rate, entries: [400] }, expect: ['over'], correction: null },
    'base and target disagree': {
      given: { unit: '%', target: '68', baseline: '4', entries: [680] },
      expect: ['over'],
      correction: null,
    },
  },
});
