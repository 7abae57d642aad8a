import { zeroStock } from '../../../src/core/rules/zero-stock';
import { testRule } from '../../support/test-rule';

testRule(zeroStock, {
  passes: {
    'a value': { entries: [670] },
    'blank is missing': { entries: [null] },
    'a flow may be zero': { name: '城镇新增就业人数', target: '[250]', baseline: '[299.94]', entries: [0] },
    'a count may be zero': { unit: '个', target: '200个以上', baseline: '—', class: 'K10', entries: [0] },
  },
  finds: {
    'a stock of 0': {
      given: { entries: [665, 0] },
      expect: ['zero'],
      severity: 'warning',
      cell: 'J9',
      correction: null,
    },
    'a rate of 0': { given: { unit: '%', target: '95以上', baseline: '95.53', entries: [0] }, expect: ['zero'] },
  },
});
