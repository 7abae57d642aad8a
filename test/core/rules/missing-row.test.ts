import { missingRow } from '../../../src/core/rules/missing-row';
import { testRule } from '../../support/test-rule';

testRule(missingRow, {
  passes: {
    'the form as it was': { entries: [670] },
    'another problem': { problems: [{ kind: 'bad-period', cell: 'F4', subject: '今年' }] },
  },
  finds: {
    'what the reader found': {
      given: { problems: [{ kind: 'missing-row', cell: 'A9', subject: 'fj-14.2.07' }] },
      expect: ['missing'],
      severity: 'error',
      cell: 'A9',
      says: 'fj-14.2.07',
      correction: null,
    },
  },
});
