import { unknownCode } from '../../../src/core/rules/unknown-code';
import { testRule } from '../../support/test-rule';

testRule(unknownCode, {
  passes: {
    'the form as it was': { entries: [670] },
    'another problem': { problems: [{ kind: 'bad-period', cell: 'F4', subject: '今年' }] },
  },
  finds: {
    'what the reader found': {
      given: { problems: [{ kind: 'unknown-code', cell: 'A9', subject: 'fj-14.2.07' }] },
      expect: ['unknown'],
      severity: 'error',
      cell: 'A9',
      says: 'fj-14.2.07',
      correction: null,
    },
  },
});
