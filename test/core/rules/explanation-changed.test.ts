import { explanationChanged } from '../../../src/core/rules/explanation-changed';
import { testRule } from '../../support/test-rule';

const previous = { asOf: '2021', entries: [665], explanation: '部门核实' };

testRule(explanationChanged, {
  passes: {
    'as it was': { entries: [665], explanation: ' 部门核实 ', previous },
    'the value is another': { entries: [666], explanation: '修订', previous },
    'a year was added': { entries: [665, 670], explanation: '新年份已核实', previous },
    'there was none': {
      entries: [665],
      explanation: '新写',
      previous: { asOf: '2021', entries: [665], explanation: '' },
    },
    'a value taken out': { entries: [], previous },
  },
  finds: {
    'another text for the same values': {
      given: { entries: [665], explanation: '另一理由', previous },
      expect: ['changed'],
      severity: 'information',
      cell: 'S9',
      says: '部门核实',
    },
    'no text any more': {
      given: { entries: [665], previous: { ...previous, explanation: '长'.repeat(80) } },
      expect: ['withdrawn'],
    },
  },
});
