import { shareOver100 } from '../../../src/core/rules/share-over-100';
import { testRule } from '../../support/test-rule';

const SHARE = { unit: '%', target: '90', baseline: '—' } as const;

testRule(shareOver100, {
  passes: {
    'a part of the whole': {
      ...SHARE,
      share: { numerator: { unit: '个', entries: [8, 9] }, denominator: { unit: '个', entries: [10, 10] } },
    },
    'the whole is missing': { ...SHARE, share: { numerator: { entries: [8] }, denominator: {} } },
    'within rounding': {
      ...SHARE,
      share: { numerator: { entries: [10.04], decimals: 1 }, denominator: { entries: [10], decimals: 1 } },
    },
    'no share': { entries: [670] },
  },
  finds: {
    'more than all': {
      given: {
        ...SHARE,
        share: {
          numerator: { name: '已建机构', unit: '个', entries: [8, 11] },
          denominator: { name: '乡镇', unit: '个', entries: [10, 10] },
        },
      },
      expect: ['over'],
      severity: 'error',
      cell: 'J6',
      says: '2022年“已建机构”11个大于“乡镇”10个',
      correction: null,
    },
    'more than rounding explains': {
      given: {
        ...SHARE,
        share: { numerator: { entries: [10.2], decimals: 1 }, denominator: { entries: [10], decimals: 1 } },
      },
      expect: ['over'],
    },
  },
});
