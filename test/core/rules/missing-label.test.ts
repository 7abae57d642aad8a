import { missingLabel } from '../../../src/core/rules/missing-label';
import { testRule } from '../../support/test-rule';

testRule(missingLabel, {
  passes: {
    'the form as it was': { entries: [670] },
    'another problem': { problems: [{ kind: 'bad-period', cell: 'F4', subject: '今年' }] },
  },
  finds: {
    'no 报告期': {
      given: { problems: [{ kind: 'missing-label', cell: 'A6', subject: '报告期' }] },
      expect: ['missing'],
      severity: 'error',
      cell: 'A6',
      says: '报告期',
    },
    'no 填表人': {
      given: { problems: [{ kind: 'missing-label', cell: 'A36', subject: '填表人' }] },
      expect: ['missing'],
      severity: 'information',
    },
    'two 填报单位': {
      given: { problems: [{ kind: 'duplicate-label', cell: 'C1', subject: '填报单位' }] },
      expect: ['duplicate'],
      severity: 'error',
      cell: 'C1',
    },
  },
});
