import { missingColumn } from '../../../src/core/rules/missing-column';
import { testRule } from '../../support/test-rule';

testRule(missingColumn, {
  passes: {
    'the form as it was': { entries: [670] },
    'another problem': { problems: [{ kind: 'bad-period', cell: 'F4', subject: '今年' }] },
  },
  finds: {
    'what the reader found': {
      given: { problems: [{ kind: 'missing-column', cell: 'A9', subject: '2023年' }] },
      expect: ['missing'],
      severity: 'error',
      cell: 'A9',
      says: '2023年',
      correction: null,
    },
  },
});
