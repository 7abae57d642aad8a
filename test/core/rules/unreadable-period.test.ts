import { unreadablePeriod } from '../../../src/core/rules/unreadable-period';
import { testRule } from '../../support/test-rule';

testRule(unreadablePeriod, {
  passes: { none: {}, 'a year of the plan': { asOf: '2021' }, 'a month of the plan': { asOf: '2025-09' } },
  finds: {
    'not a period': {
      given: { problems: [{ kind: 'bad-period', cell: 'F4', subject: '今年' }] },
      expect: ['unreadable'],
      severity: 'error',
      cell: 'F4',
      says: '“今年”',
    },
    'before the plan': { given: { asOf: '2020' }, expect: ['outside'], cell: 'F4', says: '2021—2025年' },
    'after the plan': { given: { asOf: '2026-03' }, expect: ['outside'] },
  },
});
