import { mergedEntry } from '../../../src/core/rules/merged-entry';
import { testRule } from '../../support/test-rule';

testRule(mergedEntry, {
  passes: {
    'the form as it was': { entries: [670] },
    'another problem': { problems: [{ kind: 'bad-period', cell: 'F4', subject: '今年' }] },
  },
  finds: {
    'two years in one': {
      given: { problems: [{ kind: 'merged-entry', cell: 'I9', subject: 'I9:J9' }] },
      expect: ['merged'],
      severity: 'error',
      cell: 'I9',
      says: 'I9:J9',
    },
  },
});
