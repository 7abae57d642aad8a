import { percentAsFraction } from '../../../src/core/rules/percent-as-fraction';
import { testRule } from '../../support/test-rule';

const floor = { unit: '%', target: '95以上', baseline: '95.53' };

testRule(percentAsFraction, {
  passes: {
    'a percentage': { ...floor, entries: [95.5] },
    zero: { ...floor, entries: [0] },
    'a low rate beside a low base': { unit: '%', target: '<5', baseline: '3.82', entries: [0.9] },
    'a number of people': { target: '0.9', baseline: '0.8', entries: [0.85] },
    'a lower unit without any history': { ...floor, own: {}, entries: [0.955] },
    'a growth rate': { unit: '%', target: '年均增长10%', baseline: '—', class: 'K9', entries: [0.1] },
  },
  finds: {
    '0.955 for 95.5': {
      given: { ...floor, entries: [0.955] },
      expect: ['certain'],
      severity: 'error',
      cell: 'I9',
      correction: 95.5,
    },
    '1 for 100': {
      given: { unit: '%', target: '96以上', baseline: '100', entries: [1] },
      expect: ['certain'],
      correction: 100,
    },
    'a low rate': {
      given: { unit: '%', target: '<5', baseline: '3.82', entries: [0.038] },
      expect: ['certain'],
      correction: 3.8,
    },
    'between base and target': {
      given: { unit: '%', target: '68', baseline: '13.4', entries: [0.25] },
      expect: ['certain'],
      correction: 25,
    },
    "a lower unit's own year before": {
      given: { ...floor, own: {}, entries: [96.1, 0.962] },
      expect: ['certain'],
      cell: 'J9',
      correction: 96.2,
    },
    'far below every reference': {
      given: { ...floor, entries: [0.2] },
      expect: ['suspected'],
      severity: 'warning',
      correction: null,
    },
  },
});
