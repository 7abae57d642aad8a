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
    'a row without a code': {
      given: { problems: [{ kind: 'uncoded-row', cell: 'H9', subject: '12.5' }] },
      expect: ['none'],
      severity: 'error',
      cell: 'H9',
      says: '12.5',
    },
    'a row that has lost its code': {
      given: { problems: [{ kind: 'uncoded-row', cell: 'H9', subject: '12.5', meant: 'fj-14.2.07' }] },
      expect: ['lost'],
      says: 'fj-14.2.07',
    },
  },
});
