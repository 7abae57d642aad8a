import { duplicateCode } from '../../../src/core/rules/duplicate-code';
import { testRule } from '../../support/test-rule';

testRule(duplicateCode, {
  passes: {
    'the form as it was': { entries: [670] },
    'another problem': { problems: [{ kind: 'bad-period', cell: 'F4', subject: '今年' }] },
  },
  finds: {
    'what the reader found': {
      given: { problems: [{ kind: 'duplicate-code', cell: 'A9', subject: 'fj-14.2.07' }] },
      expect: ['duplicate'],
      severity: 'error',
      cell: 'A9',
      says: 'fj-14.2.07',
      correction: null,
    },
  },
});
