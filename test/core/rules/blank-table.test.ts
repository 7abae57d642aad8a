import { blankTable } from '../../../src/core/rules/blank-table';
import { testRule } from '../../support/test-rule';

testRule(blankTable, {
  passes: {
    'one value': { asOf: '2023', entries: [670] },
    'an own target': { own: { target: 3 } },
    'a text': { entries: ['无'] },
  },
  finds: {
    'just inserted': { given: {}, expect: ['fresh'], severity: 'information', cell: 'F4' },
    'a period is stated': { given: { asOf: '2023' }, expect: ['due'], severity: 'warning', says: '2023年' },
    'an outcome box': { given: { outcome: true, asOf: '2025' }, expect: ['fresh'], severity: 'information' },
  },
});
