import { periodOutOfStep } from '../../../src/core/rules/period-out-of-step';
import { testRule } from '../../support/test-rule';

const beside = { 福建省: { asOf: '2023' } };

testRule(periodOutOfStep, {
  passes: {
    'the same date in other words': { own: {}, asOf: '2023-12', beside },
    'no date yet': { own: {}, beside },
    'the province itself': { asOf: '2022', beside: { 福州市: { asOf: '2023' } } },
    'no sheet of the province': { own: {}, asOf: '2022' },
  },
  finds: {
    'another year': {
      given: { own: {}, asOf: '2022', beside },
      expect: ['differs'],
      severity: 'information',
      cell: 'F4',
      says: '“福建省”',
    },
  },
});
