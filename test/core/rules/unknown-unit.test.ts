import { unknownUnit } from '../../../src/core/rules/unknown-unit';
import { testRule } from '../../support/test-rule';

testRule(unknownUnit, {
  passes: { 'a unit of the plan': {} },
  finds: {
    'a unit the plan does not have': {
      given: { problems: [{ kind: 'unknown-unit', cell: 'B4', subject: '厦们市' }] },
      expect: ['unknown'],
      severity: 'error',
      cell: 'B4',
      says: '厦们市',
    },
    'no unit': { given: { problems: [{ kind: 'unknown-unit', cell: 'B4', subject: '' }] }, expect: ['missing'] },
  },
});
