import { sharedEntryDiffers } from '../../../src/core/rules/shared-entry-differs';
import { testRule } from '../../support/test-rule';

testRule(sharedEntryDiffers, {
  passes: {
    'the same in both': { entries: [670, 675], shared: { entries: [670, 675] } },
    'one of them blank': { entries: [670, null], shared: { entries: [null, 675] } },
    'shown from there': { linked: true, entries: [670], shared: { entries: [680] } },
    'another unit': { entries: [670], shared: { entries: [680], unit: '福州市' } },
    'the same ratio in other spelling': {
      target: '10:40:50',
      baseline: '—',
      unit: '',
      entries: ['9:38:53'],
      shared: { entries: ['9:38:53'] },
    },
    'a datum of one box': { entries: [670] },
  },
  finds: {
    'one year differs': {
      given: { entries: [670, 675], shared: { entries: [670, 680] } },
      expect: ['differs'],
      severity: 'warning',
      cell: 'J9',
      says: '2022年填675，“专栏3”的J9（专栏3“失业保险参保人数”）填680',
    },
  },
});
