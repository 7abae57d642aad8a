import { lockedCellChanged } from '../../../src/core/rules/locked-cell-changed';
import { testRule } from '../../support/test-rule';

testRule(lockedCellChanged, {
  passes: {
    'as printed': { locked: [{ field: 'target', found: 695, expected: 695 }] },
    'the same number as text': { locked: [{ field: 'target', found: '695', expected: 695 }] },
    'surrounding blanks': { locked: [{ field: 'unit', found: '万人 ', expected: '万人' }] },
    'empty as printed': { locked: [{ field: 'attribute', found: null, expected: '' }] },
    'title and sections as printed': { fixed: [{ field: 'title', found: '表', expected: '表' }] },
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
    'another ordinal': {
      given: { locked: [{ field: 'no', found: 8, expected: 7 }] },
      expect: ['changed'],
      cell: 'A9',
      correction: 7,
      says: '序号被改为“8”',
    },
    'another title': {
      given: { fixed: [{ field: 'title', found: '别的表', expected: '主要指标' }] },
      expect: ['changed'],
      cell: 'A1',
      correction: '主要指标',
      says: '表名被改为“别的表”',
    },
    'a cleared section': {
      given: { fixed: [{ field: 'section', found: '', expected: '一、就业' }] },
      expect: ['cleared'],
      correction: '一、就业',
    },
    'a section row taken out': {
      given: { fixed: [{ field: 'section', found: '城镇新增就业', expected: '一、就业', gone: true }] },
      expect: ['gone'],
      correction: null,
    },
    'also where the indicator is not collected': {
      given: { provincialOnly: true, own: {}, locked: [{ field: 'unit', found: '人', expected: '万人' }] },
      expect: ['changed'],
      correction: '万人',
    },
  },
});
