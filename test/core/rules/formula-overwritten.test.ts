import { formulaOverwritten } from '../../../src/core/rules/formula-overwritten';
import { testRule } from '../../support/test-rule';

testRule(formulaOverwritten, {
  passes: { 'the form as it was': { entries: [670] } },
  finds: {
    'a rate typed in': {
      given: { entries: [670], overwritten: [{ field: 'completion', found: 0.99 }] },
      expect: ['constant'],
      severity: 'error',
      cell: 'Q9',
      correction: null,
      says: '“完成率”由公式得出，被改成了固定内容“0.99”',
    },
    'another formula': {
      given: { overwritten: [{ field: 'status', found: 2, formula: '=1+1' }] },
      expect: ['formula'],
      says: '“状态”的公式被改成“=1+1”',
    },
    'an empty cell': { given: { overwritten: [{ field: 'progress', found: null }] }, expect: ['cleared'] },
    'a part of the report date': {
      given: { header: { field: 'year', found: 2021 } },
      expect: ['constant'],
      cell: 'F4',
      says: '报告年',
    },
  },
});
