import { duplicateColumn } from '../../../src/core/rules/duplicate-column';
import { testRule } from '../../support/test-rule';

testRule(duplicateColumn, {
  passes: {
    'the form as it was': { entries: [670] },
    'another problem': { problems: [{ kind: 'bad-period', cell: 'F4', subject: '今年' }] },
  },
  finds: {
    'a second column 2023年': {
      given: { problems: [{ kind: 'duplicate-column', cell: 'L8', subject: '2023年' }] },
      expect: ['duplicate'],
      severity: 'error',
      cell: 'L8',
      says: '“2023年”',
      correction: null,
    },
  },
});
