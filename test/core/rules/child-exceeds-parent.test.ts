import { childExceedsParent } from '../../../src/core/rules/child-exceeds-parent';
import { testRule } from '../../support/test-rule';

const child = { name: '农民工参加职业培训人次', unit: '万人次', target: '[50]', baseline: '32.39' };
const parent = { name: '开展补贴性职业技能培训人次', unit: '万人次', target: '[125]', baseline: '77.89' };

testRule(childExceedsParent, {
  passes: {
    'a part': { ...child, entries: [10, 11], parent: { ...parent, entries: [25, 26] } },
    equal: { ...child, entries: [25], parent: { ...parent, entries: [25] } },
    'within rounding': { ...child, entries: [25.01], parent: { ...parent, entries: [25] } },
    'the parent is blank': { ...child, entries: [30], parent: { ...parent, entries: [null] } },
    'a share is no part': {
      ...child,
      unit: '%',
      target: '68',
      baseline: '13.4',
      partOfParent: false,
      entries: [68],
      parent: { ...parent, entries: [25] },
    },
    'another unit': {
      ...child,
      unit: '人',
      target: '5000',
      baseline: '3000',
      entries: [4000],
      parent: { ...parent, entries: [25] },
    },
    'no parent': { ...child, entries: [99] },
  },
  finds: {
    'more than the whole': {
      given: { ...child, entries: [10, 27], parent: { ...parent, entries: [25, 26] } },
      expect: ['exceeds'],
      severity: 'error',
      cell: 'J9',
      says: '27万人次大于“开展补贴性职业技能培训人次”26万人次',
    },
    'beyond rounding': {
      given: { ...child, entries: [25.02], parent: { ...parent, entries: [25] } },
      expect: ['exceeds'],
    },
    'own targets': {
      given: { ...child, own: { target: 30 }, parent: { ...parent, own: { target: 20 } } },
      expect: ['exceeds'],
      cell: 'H9',
    },
  },
});
