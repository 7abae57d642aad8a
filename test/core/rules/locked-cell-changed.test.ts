import { lockedCellChanged } from '../../../src/core/rules/locked-cell-changed';
import { testRule } from '../../support/test-rule';

testRule(lockedCellChanged, {
  passes: {
    'as printed': { locked: [{ field: 'target', found: 695, expected: 695 }] },
    'the same number as text': { locked: [{ field: 'target', found: '695', expected: 695 }] },
    'surrounding blanks': { locked: [{ field: 'unit', found: '万人 ', expected: '万人' }] },
    'empty as printed': { locked: [{ field: 'attribute', found: null, expected: '' }] },
  },
  finds: {
    'another target': {
      given: { locked: [{ field: 'target', found: 600, expected: 695 }] },
      expect: ['changed'],
      severity: 'error',
      cell: 'E9',
      correction: 695,
      says: '目标被改为“600”，规划是“695”',
    },
    'the operator is part of the target': {
      given: { locked: [{ field: 'target', found: '5.5', expected: '<5.5' }] },
      expect: ['changed'],
      correction: '<5.5',
    },
    'a cleared base': {
      given: { locked: [{ field: 'baseline', found: null, expected: 664.41 }] },
      expect: ['cleared'],
      correction: 664.41,
    },
    'also where the indicator is not collected': {
      given: { provincialOnly: true, own: {}, locked: [{ field: 'unit', found: '人', expected: '万人' }] },
      expect: ['changed'],
      correction: '万人',
    },
  },
});
