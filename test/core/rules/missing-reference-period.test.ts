import { missingReferencePeriod } from '../../../src/core/rules/missing-reference-period';
import { testRule } from '../../support/test-rule';

testRule(missingReferencePeriod, {
  passes: {
    given: { asOf: '2021', entries: [670] },
    'nothing entered': {},
    'an outcome box needs none': { outcome: true, entries: [690] },
    'an unreadable one is another fault': {
      entries: [670],
      problems: [{ kind: 'bad-period', cell: 'F4', subject: '今年' }],
    },
  },
  finds: {
    'entries without a period': {
      given: { entries: [670, 675] },
      expect: ['missing'],
      severity: 'information',
      cell: 'F4',
    },
  },
});
