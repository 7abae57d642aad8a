import { errorInText } from '../../../src/core/rules/error-in-text';
import { testRule } from '../../support/test-rule';

testRule(errorInText, {
  passes: {
    'the form as it was': { entries: [670] },
    'another problem': { problems: [{ kind: 'bad-period', cell: 'F4', subject: '今年' }] },
  },
  finds: {
    'an error in the explanation': {
      given: { problems: [{ kind: 'error-in-text', cell: 'S9', subject: '#REF!' }] },
      expect: ['error'],
      severity: 'error',
      cell: 'S9',
      says: '#REF!',
    },
    'a formula without a result': {
      given: { problems: [{ kind: 'error-in-text', cell: 'S9', subject: '=A1' }] },
      expect: ['formula'],
      says: '=A1',
    },
  },
});
