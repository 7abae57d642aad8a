import { strayContent } from '../../../src/core/rules/stray-content';
import { testRule } from '../../support/test-rule';

testRule(strayContent, {
  passes: {
    'the form as it was': { entries: [670] },
    'another problem': { problems: [{ kind: 'bad-period', cell: 'F4', subject: '今年' }] },
  },
  finds: {
    'a number where the indicator is not collected': {
      given: { problems: [{ kind: 'stray-content', cell: 'I9', subject: '5.1', meant: '不适用' }] },
      expect: ['uncollected'],
      severity: 'error',
      cell: 'I9',
      correction: '不适用',
    },
    'a number in a blank cell': {
      given: { problems: [{ kind: 'stray-content', cell: 'H9', subject: '5.1', meant: '' }] },
      expect: ['blank'],
      correction: null,
      says: '5.1',
    },
  },
});
